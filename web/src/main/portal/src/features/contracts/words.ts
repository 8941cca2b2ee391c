import type { BillItem } from "../../api/contracts";
import { rules } from "../../i18n/rules";
import { contracts as words } from "../../i18n/contracts";
import { percentText } from "../../i18n/format";
import { add, isDecimal, isNegative, isZero, negate, subtract } from "../../money/decimal";
import type { Names } from "../names";
import { documentIn, documentsIn, textIn, type Document } from "../document";
import { textAt, textsAt, valueAt } from "../catalogue/pointer";

/** Where contracts and what belongs to them are read. */
export function contractLink(id: string): string {
    return `/contracts/${encodeURIComponent(id)}`;
}

/** A price as agreed, in words: `60 a seat and period`. */
export function agreedText(charge: Document): string {
    const price = textIn(charge, "price") ?? "";
    const told: Readonly<Record<string, (price: string) => string>> = words.agreed;
    return told[textIn(charge, "kind") ?? ""]?.(price) ?? price;
}

const constants: Readonly<Record<string, string>> = {
    ...words.timings,
    ...words.prorations,
    ...words.renewals,
};

const constant = (code: string) => constants[code] ?? code;

/** The billing terms in words: how often, when, from which day counted. */
export function billingText(document: Document, dayText: (day: string) => string): string {
    const anchor = textAt(document, "/billing/anchor");
    return words.billingText(
        Number(valueAt(document, "/billing/months")),
        constant(textAt(document, "/billing/timing")),
        anchor === "" ? "" : dayText(anchor),
    );
}

export function prorationText(document: Document): string {
    return constant(textAt(document, "/billing/proration"));
}

export function renewalText(document: Document): string {
    const renewal = documentIn(document, "renewal") ?? {};
    const kind = textIn(renewal, "kind") ?? "ENDS";
    return kind === "ENDS"
        ? constant("ENDS")
        : words.renewalText(
              constant(kind),
              Number(renewal.months),
              Number(renewal.noticeDays),
              [upliftText(textIn(renewal, "uplift") ?? "0"), capText(textIn(renewal, "cap"))]
                  .filter((text) => text !== "")
                  .join(", "),
          );
}

/** What prices change by: a ratio that is no decimal stays as it is written. */
function upliftText(uplift: string): string {
    if (!isDecimal(uplift)) {
        return words.upliftOf(uplift);
    }
    if (isZero(uplift)) {
        return words.upliftNone;
    }
    return isNegative(uplift) ? words.upliftDown(percentText(negate(uplift))) : words.upliftUp(percentText(uplift));
}

/** What prices rise by at most; nothing where that was not promised. */
function capText(cap = ""): string {
    return cap === "" ? "" : words.capped(isDecimal(cap) ? percentText(cap) : cap);
}

export function cancellationText(document: Document): string {
    const days = valueAt(document, "/cancellation/days");
    return typeof days === "number" ? words.cancelWithin(days) : words.cancelAnyTime;
}

/** The way from hand to hand, and what each on it keeps. */
export function routeTexts(through: Document, names: Names): string[] {
    return [
        textsAt(through, "/route/parties").map(names.party).join(" → "),
        ...documentsIn(through, "margins").map((margin) =>
            words.margin(names.party(textIn(margin, "party") ?? ""), partText(textIn(margin, "part"))),
        ),
    ];
}

/** A part as a percentage; one written as a ratio stays as it is. */
function partText(part = ""): string {
    return isDecimal(part) ? percentText(part, 2) : part;
}

export function segmentText(segment: string): string {
    const known: Readonly<Record<string, string>> = rules.guard.segments;
    return known[segment] ?? segment;
}

/** Charges, credits and their sum of one bill day. */
export interface BillDay {
    billedOn: string;
    items: number;
    charges: string;
    credits: string;
    total: string;
}

export function byBillDay(items: readonly BillItem[]): BillDay[] {
    const days = new Map<string, BillDay>();
    for (const { billedOn, corrects, amount } of items) {
        const known = days.get(billedOn) ?? { billedOn, items: 0, charges: "0", credits: "0", total: "0" };
        const side = corrects === undefined ? "charges" : "credits";
        days.set(billedOn, {
            ...known,
            items: known.items + 1,
            [side]: add(known[side], amount.amount),
            total: add(known.total, amount.amount),
        });
    }
    const all = [...days.values()].sort((a, b) => a.billedOn.localeCompare(b.billedOn));
    return all.map((day) => {
        // Zeros get the digits of the sums beside them.
        const zero = subtract(day.total, day.total);
        return { ...day, charges: add(zero, day.charges), credits: add(zero, day.credits) };
    });
}

/** Today on the clocks of a time zone; in universal time where there is none of the name. */
export function todayIn(zone: string, now = new Date()): string {
    try {
        return new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(now);
    } catch {
        return now.toISOString().slice(0, 10);
    }
}
