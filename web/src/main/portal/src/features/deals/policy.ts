import type { Policy, Profile } from "../../api/dealRules";
import type { Fault } from "../../api/problem";
import { dealRules as words } from "../../i18n/dealRules";
import { textAt, textsAt, valueAt } from "../catalogue/pointer";
import { documentsIn, type Document } from "../document";

/** The rules that are written, as they are sent; what is no number stays as it is and is told as a fault. */
export function policyOf(document: Document): Policy {
    return { ...document, reminderDays: numbersIn(document) } as unknown as Policy;
}

/** Reminders are kept as they are typed until they are sent. */
function numbersIn(document: Document): number[] {
    const value = valueAt(document, "/reminderDays");
    return Array.isArray(value)
        ? (value as number[])
        : textAt(document, "/reminderDays")
              .split(",")
              .map((part) => part.trim())
              .filter((part) => part !== "")
              .map(Number);
}

/** The rules in force as a document to begin with, from a day on. */
export function policyDocument(policy: Policy, from: string): Document {
    return { ...policy, from, reminderDays: policy.reminderDays.join(", ") };
}

/** A fault of what is sent, at its place in the form. */
export function inForm(fault: Fault, holder: string): Fault {
    return {
        ...fault,
        pointer: fault.pointer
            .replace(new RegExp(`^/${holder}(?=/|$)`), "")
            .replace(/^\/reminderDays\/\d+$/, "/reminderDays")
            .replace(/\/countries\/\d+$/, "/countries")
            .replace(/^\/(domains|taxIds)\/.*$/, "/$1"),
    };
}

const places: Readonly<Record<string, string>> = {
    from: words.from,
    protectionDays: words.protection,
    extensionDays: words.extension,
    targetHours: words.target,
    decisionHours: words.decision,
    reminderDays: words.reminders,
    adjudicator: words.adjudicator,
    source: words.source,
    partner: words.partner,
    countries: words.countries,
    customer: words.customer,
    days: words.firstDay,
    legalName: words.legalName,
    domains: words.domains,
    taxIds: words.taxIds,
};

/** What a pointer is about, in words. */
export function placeName(pointer: string): string {
    const [, list, at] = /^\/(territories|houseAccounts)\/(\d+)/.exec(pointer) ?? [];
    const last = pointer.split("/").at(-1) ?? "";
    const place = places[last] ?? last;
    const holder =
        at === undefined
            ? undefined
            : list === "territories"
              ? words.territory(Number(at) + 1)
              : words.houseAccount(Number(at) + 1);
    return [holder, place].filter(Boolean).join(": ") || words.record;
}

/** How many of a list there are. */
export const countOf = (document: Document, name: string) => documentsIn(document, name).length;

/** A profile as it is sent: tax ids are written as country and number. */
export function profileOf(document: Document): Profile {
    return {
        customer: textAt(document, "/customer"),
        legalName: textAt(document, "/legalName").trim(),
        domains: textsAt(document, "/domains"),
        taxIds: textsAt(document, "/taxIds").map((text) => {
            const [country = "", ...number] = text.split(/\s+/);
            return { country: country.toUpperCase(), number: number.join(" ") };
        }),
    };
}

/** What is known of a customer as a document to begin with. */
export function profileDocument(profile?: Profile): Document {
    return {
        customer: profile?.customer ?? "",
        legalName: profile?.legalName ?? "",
        domains: profile?.domains ?? [],
        taxIds: (profile?.taxIds ?? []).map(({ country, number }) => `${country} ${number}`),
    };
}
