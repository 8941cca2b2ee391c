import type { Schemas } from "../../api/client";
import type { MatchQuery } from "../../api/deals";
import type { ProblemError } from "../../api/problem";
import { compare, isDecimal } from "../../money/decimal";
import { faultsAt } from "../refused";

export type EvidenceKind = Schemas["Evidence"]["kind"];

export interface WrittenEvidence {
    kind: EvidenceKind;
    words: string;
    link: string;
}

/** A deal being written; every field is text until it is sent. */
export interface Written {
    partner: string;
    legalName: string;
    domain: string;
    taxCountry: string;
    taxId: string;
    /** The known customer it was taken for. */
    customer: string;
    product: string;
    channel: string;
    sizeKind: Schemas["DealSize"]["kind"];
    seats: string;
    amount: string;
    currency: string;
    termMonths: string;
    territory: string;
    evidence: readonly WrittenEvidence[];
}

export type PlainField = Exclude<keyof Written, "evidence" | "sizeKind" | "customer">;
export type WrittenField = PlainField | `evidence-${number}` | `link-${number}`;

export const nothing: Written = {
    partner: "",
    legalName: "",
    domain: "",
    taxCountry: "",
    taxId: "",
    customer: "",
    product: "",
    channel: "",
    sizeKind: "SEATS",
    seats: "",
    amount: "",
    currency: "USD",
    termMonths: "12",
    territory: "",
    evidence: [{ kind: "MEETING", words: "", link: "" }],
};

const country = /^[A-Z]{2}$/;
const whole = (text: string, most: number) => /^\d{1,8}$/.test(text) && Number(text) >= 1 && Number(text) <= most;

/** The fields that say nothing yet, or what cannot be. */
export function missingOf(written: Written): WrittenField[] {
    const { sizeKind, amount, taxCountry, taxId } = written;
    const seats = sizeKind === "SEATS";
    const right: Partial<Record<PlainField, boolean>> = {
        legalName: written.legalName.trim() !== "",
        taxCountry: taxId.trim() === "" ? taxCountry === "" || country.test(taxCountry) : country.test(taxCountry),
        taxId: taxCountry === "" || taxId.trim() !== "",
        product: written.product !== "",
        channel: written.channel !== "",
        seats: !seats || whole(written.seats.trim(), 10_000_000),
        amount: seats || (isDecimal(amount.trim()) && compare(amount.trim(), "0") > 0),
        currency: seats || /^[A-Z]{3}$/.test(written.currency),
        termMonths: whole(written.termMonths.trim(), 120),
        territory: country.test(written.territory),
    };
    return [
        ...(Object.keys(right) as PlainField[]).filter((field) => right[field] === false),
        ...written.evidence.flatMap(({ words }, at) => (words.trim() === "" ? ([`evidence-${at}`] as const) : [])),
    ];
}

/** As the server takes it; only where nothing is missing. */
export function inputOf(written: Written): Schemas["DealInput"] {
    const { legalName, domain, taxCountry, taxId, customer, sizeKind, partner } = written;
    return {
        ...(partner ? { partner } : {}),
        deal: {
            prospect: {
                legalName: legalName.trim(),
                ...(domain.trim() ? { domain: domain.trim() } : {}),
                ...(taxId.trim() ? { taxId: { country: taxCountry, number: taxId.trim() } } : {}),
            },
            ...(customer ? { customer } : {}),
            product: written.product,
            channel: written.channel,
            size:
                sizeKind === "SEATS"
                    ? { kind: sizeKind, seats: Number(written.seats) }
                    : { kind: sizeKind, aYear: { amount: written.amount.trim(), currency: written.currency } },
            termMonths: Number(written.termMonths),
            territory: written.territory,
            evidence: written.evidence.map(({ kind, words, link }) => ({
                kind,
                words: words.trim(),
                ...(link.trim() ? { link: link.trim() } : {}),
            })),
        },
    };
}

/** The question for whom it may be; undefined while there is too little to compare. */
export function questionOf({ legalName, domain, taxCountry, taxId }: Written): MatchQuery | undefined {
    const name = legalName.trim();
    if (name.length < 3) {
        return undefined;
    }
    return {
        name,
        ...(/^\S+\.\S{2,}$/.test(domain.trim()) ? { domain: domain.trim() } : {}),
        ...(country.test(taxCountry) && taxId.trim().length >= 4 ? { taxCountry, taxId: taxId.trim() } : {}),
    };
}

/** What the server finds wrong, field by field, and the rest in one text. */
export function refusedAt(
    problem: ProblemError,
    { evidence }: Written,
): { at: Partial<Record<WrittenField, string>>; rest: string | undefined } {
    const places: readonly [place: string, field: WrittenField][] = [
        ["partner", "partner"],
        ["deal/prospect/legalName", "legalName"],
        ["deal/prospect/domain", "domain"],
        ["deal/prospect/taxId/country", "taxCountry"],
        ["deal/prospect/taxId/number", "taxId"],
        ["deal/prospect/taxId", "taxId"],
        ["deal/product", "product"],
        ["deal/channel", "channel"],
        ["deal/size/seats", "seats"],
        ["deal/size/aYear/amount", "amount"],
        ["deal/size/aYear/currency", "currency"],
        ["deal/termMonths", "termMonths"],
        ["deal/territory", "territory"],
        ...evidence.flatMap((_one, at): [string, WrittenField][] => [
            [`deal/evidence/${at}/words`, `evidence-${at}`],
            [`deal/evidence/${at}/link`, `link-${at}`],
        ]),
    ];
    const { at, rest } = faultsAt(
        problem,
        places.map(([place]) => place),
    );
    const told: Partial<Record<WrittenField, string>> = {};
    for (const [place, field] of places) {
        if (at[place] !== undefined) {
            told[field] = [told[field], at[place]].filter(Boolean).join(" ");
        }
    }
    return { at: told, rest };
}
