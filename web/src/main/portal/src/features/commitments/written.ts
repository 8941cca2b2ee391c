import type { Schemas } from "../../api/client";
import type { ProblemError } from "../../api/problem";
import { shiftDay } from "../../i18n/format";
import { compare, isDecimal } from "../../money/decimal";
import { faultsAt } from "../refused";
import { isDay } from "../days";

/** A commitment being written; every field is text until it is sent. */
export interface Written {
    contract: string;
    customer: string;
    product: string;
    channel: string;
    vendor: string;
    /** Who stands between the vendor and the customer, in this order. */
    via: readonly string[];
    amount: string;
    currency: string;
    from: string;
    /** The last day, as people say it. */
    through: string;
}

type PlainField = Exclude<keyof Written, "via">;
export type WrittenField = PlainField | `via-${number}`;

const plain: readonly PlainField[] = [
    "contract",
    "customer",
    "product",
    "channel",
    "vendor",
    "amount",
    "currency",
    "from",
    "through",
];

/** A route has two to eight parties, the vendor and the customer among them. */
export const mostVia = 6;

/** The fields that say nothing yet, or what cannot be. */
export function missingOf(written: Written): WrittenField[] {
    const right: Record<PlainField, boolean> = {
        contract: written.contract.trim() !== "",
        customer: written.customer !== "",
        product: written.product !== "",
        channel: written.channel !== "",
        vendor: written.vendor !== "",
        amount: isDecimal(written.amount.trim()) && compare(written.amount.trim(), "0") > 0,
        currency: /^[A-Z]{3}$/.test(written.currency),
        from: isDay(written.from),
        through: isDay(written.through) && written.through >= written.from,
    };
    return [
        ...plain.filter((field) => !right[field]),
        ...written.via.flatMap((party, at) => (party === "" ? ([`via-${at}`] as const) : [])),
    ];
}

/** As the server takes it; only where nothing is missing. */
export function inputOf(written: Written): Schemas["CommitmentInput"] {
    const { contract, customer, product, channel, vendor, via, amount, currency, from, through } = written;
    return {
        contracting: { channel, route: [vendor, ...via, customer], product, customer, contract: contract.trim() },
        amount: amount.trim(),
        currency,
        term: { from, to: shiftDay(through, 1) },
    };
}

/** What the server finds wrong, field by field, and the rest in one text. */
export function refusedAt(
    problem: ProblemError,
    { via }: Written,
): { at: Partial<Record<WrittenField, string>>; rest: string | undefined } {
    const places: readonly [place: string, field: WrittenField][] = [
        ["contracting/contract", "contract"],
        ["contracting/customer", "customer"],
        [`contracting/route/${via.length + 1}`, "customer"],
        ["contracting/product", "product"],
        ["contracting/channel", "channel"],
        ["contracting/route/0", "vendor"],
        ["contracting/route", "vendor"],
        ...via.map((_party, at) => [`contracting/route/${at + 1}`, `via-${at}`] as [string, WrittenField]),
        ["amount", "amount"],
        ["currency", "currency"],
        ["term/from", "from"],
        ["term/to", "through"],
        ["term", "through"],
    ];
    const { at, rest } = faultsAt(
        problem,
        places.map(([place]) => place),
    );
    const told: Partial<Record<WrittenField, string>> = {};
    for (const [place, field] of places) {
        if (at[place] !== undefined) {
            // An unknown customer is wrong twice, as itself and as the end of the route: once is enough.
            told[field] = told[field] === at[place] ? at[place] : [told[field], at[place]].filter(Boolean).join(" ");
        }
    }
    return { at: told, rest };
}
