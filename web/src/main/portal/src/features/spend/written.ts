import type { Schemas } from "../../api/client";
import type { ProblemError } from "../../api/problem";
import { spend as spendWords } from "../../i18n/spend";
import { shiftDay } from "../../i18n/format";
import { compare, isDecimal } from "../../money/decimal";
import { isDay } from "../days";
import { faultsAt } from "../refused";

export type Kind = Schemas["SpendForm"]["kind"];

export const kinds: readonly Kind[] = ["SPEND_DRAWDOWN", "PREPAID_CREDITS", "SPEND_BOUNDS"];

export interface Phase {
    periods: string;
    factor: string;
}

export interface Grant {
    id: string;
    credits: string;
    price: string;
    from: string;
    until: string;
}

/** A spend agreement being written; every field is text until it is sent. */
export interface Written {
    id: string;
    customer: string;
    title: string;
    currency: string;
    subscriptions: readonly string[];
    from: string;
    /** The last day, as people say it; empty while it is open. */
    through: string;
    settlementMonths: string;
    kind: Kind;
    amount: string;
    overage: string;
    rollOver: string;
    phases: readonly Phase[];
    grants: readonly Grant[];
    minimum: string;
    maximum: string;
}

export const noGrant: Grant = { id: "", credits: "", price: "", from: "", until: "" };

export const nothing: Written = {
    id: "",
    customer: "",
    title: "",
    currency: "USD",
    subscriptions: [],
    from: "",
    through: "",
    settlementMonths: "1",
    kind: "SPEND_DRAWDOWN",
    amount: "",
    overage: "1",
    rollOver: "0",
    phases: [],
    grants: [noGrant],
    minimum: "",
    maximum: "",
};

/** What is wrong, by the pointer of the document it would be at, without the first slash. */
export type Faults = Readonly<Record<string, string>>;

const isAmount = (text: string) => isDecimal(text) && compare(text, "0") >= 0;
const isWhole = (text: string) => /^[1-9]\d{0,3}$/.test(text);

/** What says nothing yet, or what cannot be. */
export function missingOf(written: Written): Faults {
    const { fault } = spendWords;
    const found: [pointer: string, right: boolean, words: string][] = [
        ["id", written.id.trim() !== "", fault.text],
        ["customer", written.customer !== "", fault.choose],
        ["title", written.title.trim() !== "", fault.text],
        ["currency", /^[A-Z]{3}$/.test(written.currency), fault.currency],
        ["subscriptions", written.subscriptions.length > 0, fault.subscriptions],
        ["days/from", isDay(written.from), fault.day],
        [
            "days/to",
            written.through === "" || (isDay(written.through) && written.through >= written.from),
            fault.through,
        ],
        ["settlementMonths", isWhole(written.settlementMonths), fault.whole],
        ...formFaults(written),
    ];
    return Object.fromEntries(found.filter(([, right]) => !right).map(([pointer, , words]) => [pointer, words]));
}

function formFaults(written: Written): [pointer: string, right: boolean, words: string][] {
    const { fault } = spendWords;
    switch (written.kind) {
        case "SPEND_DRAWDOWN":
            return [
                ["form/amount", isAmount(written.amount), fault.amount],
                ["form/overage", isAmount(written.overage), fault.factor],
                ["form/rollOver", isAmount(written.rollOver), fault.factor],
                ...written.phases.flatMap(({ periods, factor }, at): [string, boolean, string][] => [
                    [`form/ramp/phases/${at}/periods`, isWhole(periods), fault.whole],
                    [`form/ramp/phases/${at}/factor`, isAmount(factor), fault.factor],
                ]),
            ];
        case "PREPAID_CREDITS":
            return written.grants.flatMap(({ id, credits, price, from, until }, at): [string, boolean, string][] => [
                [`form/grants/${at}/id`, id.trim() !== "", fault.text],
                [`form/grants/${at}/credits`, isAmount(credits), fault.amount],
                [`form/grants/${at}/price`, price === "" || isAmount(price), fault.amount],
                [`form/grants/${at}/from`, isDay(from), fault.day],
                [`form/grants/${at}/until`, isDay(until) && until >= from, fault.through],
            ]);
        case "SPEND_BOUNDS":
            return [
                ["form/minimum", written.minimum !== "" || written.maximum !== "", fault.bounds],
                ["form/minimum", written.minimum === "" || isAmount(written.minimum), fault.amount],
                ["form/maximum", written.maximum === "" || isAmount(written.maximum), fault.amount],
            ];
    }
}

/** As the server takes it; only where nothing is missing. */
export function inputOf(written: Written): Schemas["SpendAgreementInput"] {
    const { id, customer, title, currency, subscriptions, from, through, settlementMonths } = written;
    return {
        id: id.trim(),
        customer,
        title: title.trim(),
        currency,
        subscriptions: [...subscriptions],
        days: { from, ...(through === "" ? {} : { to: shiftDay(through, 1) }) },
        settlementMonths: Number(settlementMonths),
        form: formOf(written),
        version: 0,
    };
}

function formOf(written: Written): Schemas["SpendForm"] {
    const { kind, amount, overage, rollOver, phases, grants, minimum, maximum } = written;
    switch (kind) {
        case "SPEND_DRAWDOWN":
            return {
                kind,
                amount,
                overage,
                rollOver,
                ramp: { phases: phases.map(({ periods, factor }) => ({ periods: Number(periods), factor })) },
            };
        case "PREPAID_CREDITS":
            return {
                kind,
                grants: grants.map(({ price, ...grant }) => ({ ...grant, ...(price === "" ? {} : { price }) })),
            };
        case "SPEND_BOUNDS":
            return { kind, ...(minimum === "" ? {} : { minimum }), ...(maximum === "" ? {} : { maximum }) };
    }
}

/** What the server finds wrong, at the places of the form, and the rest in one text. */
export function refusedAt(problem: ProblemError, written: Written): { at: Faults; rest: string | undefined } {
    const places = [
        ...["id", "customer", "title", "currency", "subscriptions", "days/from", "days/to", "settlementMonths"],
        ...written.subscriptions.map((_one, at) => `subscriptions/${at}`),
        ...["amount", "overage", "rollOver", "minimum", "maximum"].map((name) => `form/${name}`),
        ...written.phases.flatMap((_phase, at) =>
            ["periods", "factor"].map((name) => `form/ramp/phases/${at}/${name}`),
        ),
        ...written.grants.flatMap((_grant, at) =>
            ["id", "credits", "price", "from", "until"].map((name) => `form/grants/${at}/${name}`),
        ),
    ];
    const { at, rest } = faultsAt(problem, places);
    const drawing = written.subscriptions.flatMap((_one, index) => at[`subscriptions/${index}`] ?? []);
    const all = [at.subscriptions, ...drawing].filter((text) => text !== undefined);
    return { at: { ...(at as Faults), ...(all.length > 0 ? { subscriptions: all.join(" ") } : {}) }, rest };
}
