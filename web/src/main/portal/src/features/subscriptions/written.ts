import type { Schemas } from "../../api/client";
import type { ProblemError } from "../../api/problem";
import { isDecimal } from "../../money/decimal";
import { isDay } from "../days";
import { faultsAt } from "../refused";

type Term = Schemas["ContractTerm"];

/** A subscription being written; every field is text until it is sent. */
export interface Written {
    id: string;
    customer: string;
    channel: string;
    book: string;
    product: string;
    charge: string;
    country: string;
    currency: string;
    term: string;
    quantity: string;
    signedOn: string;
    start: string;
    end: string;
    billingMonths: string;
}

export type WrittenField = keyof Written;

export const nothing: Written = {
    id: "",
    customer: "",
    channel: "",
    book: "",
    product: "",
    charge: "",
    country: "",
    currency: "USD",
    term: "MONTH",
    quantity: "",
    signedOn: "",
    start: "",
    end: "",
    billingMonths: "1",
};

const fields = Object.keys(nothing) as WrittenField[];
const months: Readonly<Record<string, number>> = { NONE: Infinity, MONTH: 1, YEAR: 12, THREE_YEARS: 36 };

/** The fields that say nothing yet, or what cannot be. */
export function missingOf(written: Written): WrittenField[] {
    const bill = Number(written.billingMonths);
    const right: Record<WrittenField, boolean> = {
        id: /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/.test(written.id.trim()),
        customer: written.customer !== "",
        channel: true,
        book: written.book !== "",
        product: written.product !== "",
        charge: written.charge.trim() !== "",
        country: /^([A-Z]{2})?$/.test(written.country.trim()),
        currency: /^[A-Z]{3}$/.test(written.currency.trim()),
        term: written.term in months,
        quantity: isDecimal(written.quantity.trim()) && !written.quantity.trim().startsWith("-"),
        signedOn: isDay(written.signedOn),
        start: isDay(written.start) && written.start >= written.signedOn,
        end: written.end === "" || (isDay(written.end) && written.end > written.start),
        billingMonths: /^\d{1,3}$/.test(written.billingMonths) && bill >= 1 && bill <= (months[written.term] ?? 0),
    };
    return fields.filter((field) => !right[field]);
}

/** As the server takes it; only where nothing is missing. */
export function inputOf(written: Written): Schemas["Subscription"] {
    const { channel, end } = written;
    const country = written.country.trim();
    return {
        id: written.id.trim(),
        customer: written.customer,
        ...(channel ? { channel } : {}),
        book: written.book,
        product: written.product,
        charge: written.charge.trim(),
        ...(country ? { country } : {}),
        currency: written.currency.trim(),
        term: written.term as Term,
        quantity: written.quantity.trim(),
        signedOn: written.signedOn,
        start: written.start,
        ...(end ? { end } : {}),
        billingMonths: Number(written.billingMonths),
    };
}

/** What the server finds wrong, field by field, and the rest in one text. */
export function refusedAt(problem: ProblemError): {
    at: Partial<Record<WrittenField, string>>;
    rest: string | undefined;
} {
    const { at, rest } = faultsAt(
        problem,
        fields.map((field) => `subscriptions/0/${field}`),
    );
    return {
        at: Object.fromEntries(fields.map((field) => [field, at[`subscriptions/0/${field}`]])),
        rest,
    };
}
