import { documentsIn, isDocument, type Document } from "../../document";
import { put, textAt } from "../pointer";

/** What one means to do with an offering that is known. */
export const intents = ["change", "restrict", "retire"] as const;
export type Intent = (typeof intents)[number];

/** Where a step bears; blank is everywhere. */
export interface Where {
    channel: string;
    country: string;
}

const stateOf: Readonly<Partial<Record<Intent, string>>> = { restrict: "RENEW_ONLY", retire: "RETIRED" };

/**
 * An offering as known, to be changed: without when it was recorded, which publication says anew. Restricted, it is renewed only from the day on;
 * retired, it is over.
 */
export function begun(known: Document, intent: Intent, day: string, { channel, country }: Where): Document {
    const { recordedAt: _recorded, ...offering } = known;
    const state = stateOf[intent];
    return state === undefined
        ? offering
        : put(offering, "/lifecycle/-", {
              state,
              from: day,
              ...(channel ? { channels: [channel] } : {}),
              ...(country ? { countries: [country] } : {}),
          });
}

/** A change as it is sent: steps in the order of their days, as the server keeps them, so that its faults name the steps one sees. */
export function inOrder(change: Document): Document {
    const offerings = change.offerings;
    return Array.isArray(offerings)
        ? {
              ...change,
              offerings: (offerings as unknown[]).map((offering) =>
                  isDocument(offering) && Array.isArray(offering.lifecycle)
                      ? { ...offering, lifecycle: byDay(offering) }
                      : offering,
              ),
          }
        : change;
}

/** The steps of a life, in the order of their days; those of one day as they stand. */
export function byDay(offering: Document): Document[] {
    return documentsIn(offering, "lifecycle").toSorted((a, b) => textAt(a, "/from").localeCompare(textAt(b, "/from")));
}

export function emptyEntitlement(from: string): Document {
    return { name: "", from };
}

export function emptyWindow(): Document {
    return { subscribedFrom: "", subscribedTo: "", keptUntil: "" };
}

export function emptyPart(): Document {
    return { product: "", standalone: "" };
}

const decimal = /^\d+(\.\d+)?$/;

/** What is asked about a bundle; undefined while it is not written yet. */
export function questionOf(bundle: readonly Document[], amount: string, currency: string) {
    const parts = bundle.map((part) => ({
        product: textAt(part, "/product"),
        standalone: textAt(part, "/standalone"),
    }));
    const written =
        parts.length > 0 &&
        parts.every(({ product, standalone }) => product !== "" && decimal.test(standalone)) &&
        decimal.test(amount) &&
        /^[A-Z]{3}$/.test(currency);
    return written ? { price: { amount, currency }, parts } : undefined;
}
