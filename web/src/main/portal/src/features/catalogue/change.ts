import type { Fault } from "../../api/problem";
import type { Schemas } from "../../api/client";
import { add, type Decimal } from "../../money/decimal";
import { documentsIn, type Document } from "../document";
import { emptyCharge, recurs, type ChargeKind } from "./charges";
import { textAt } from "./pointer";

/** Documents of a change of the catalogue: what a new one begins with, and where its faults are. */
export const nothing: Document = { title: "" };

export function emptyProduct(): Document {
    return { id: "", name: "", productClass: "NON_API", tier: "" };
}

export function emptyStep(from: string): Document {
    return { state: "SELLABLE", from };
}

export function emptyOffering(product: string, from: string): Document {
    return { product, lifecycle: [emptyStep(from)], provenance: { tag: "OFFICIAL", source: "" } };
}

/** A price like the one above it, of nothing yet. */
export function emptyEntry(above: unknown, kind: ChargeKind = "FLAT_FEE"): Document {
    const like = (at: string, otherwise: string) => textAt(above, at) || otherwise;
    return {
        product: textAt(above, "/product"),
        code: "",
        currency: like("/currency", "USD"),
        ...(recurs(kind) ? { term: like("/term", "MONTH"), per: like("/per", "MONTH") } : {}),
        charge: emptyCharge(kind),
        provenance: {
            tag: like("/provenance/tag", "OFFICIAL"),
            source: textAt(above, "/provenance/source"),
        },
    };
}

/** A version that is to follow another: the same prices from a later day on, recorded by publication. */
export function following(version: Document | undefined, from: string): Document {
    const { recordedAt: _recorded, withdrawnAt: _withdrawn, ...kept } = version ?? {};
    return {
        entries: [],
        provenance: { tag: "OFFICIAL", source: "" },
        ...kept,
        name: "",
        newSalesFrom: from,
        running: { policy: "NEXT_BILLING", credit: "NONE", ...objectAt(kept, "running"), from },
    };
}

function objectAt(document: Document, field: string): Document {
    const value = document[field];
    return typeof value === "object" && value !== null ? (value as Document) : {};
}

/** The server points into what was sent, whose part `change` the document is. */
export function pointerOf({ pointer }: Pick<Fault, "pointer">): string {
    return pointer.replace(/^\/change(?=\/|$)/, "");
}

/** What is wrong at each place, several faults of one place together. */
export function toldAt(faults: readonly Fault[]): ReadonlyMap<string, string> {
    const told = new Map<string, string>();
    for (const fault of faults) {
        const at = pointerOf(fault);
        told.set(at, [told.get(at), fault.message].filter(Boolean).join(" "));
    }
    return told;
}

/** Where one goes for a fault: the field at its place, else the first below, else the nearest that holds it. */
export function nearest(pointer: string, places: readonly string[]): string | undefined {
    const below = places.find((place) => place === pointer || place.startsWith(`${pointer}/`));
    if (below !== undefined || !pointer.includes("/")) {
        return below;
    }
    return nearest(pointer.slice(0, pointer.lastIndexOf("/")), places);
}

/** What a change is about, part by part. */
export function partsOf(change: Document) {
    return {
        products: documentsIn(change, "products"),
        offerings: documentsIn(change, "offerings"),
        prices: documentsIn(change, "prices"),
    };
}

/** What running contracts pay more or less in the year, by currency; those without amounts are not in it. */
export interface EffectSum {
    currency: string;
    contracts: number;
    before: Decimal;
    after: Decimal;
    difference: Decimal;
}

export function byCurrency(effects: readonly Schemas["PriceEffect"][]): EffectSum[] {
    const sums = new Map<string, EffectSum>();
    for (const { before, after, difference } of effects) {
        if (before && after && difference) {
            const { currency } = difference;
            const sum = sums.get(currency) ?? { currency, contracts: 0, before: "0", after: "0", difference: "0" };
            sums.set(currency, {
                currency,
                contracts: sum.contracts + 1,
                before: add(sum.before, before.amount),
                after: add(sum.after, after.amount),
                difference: add(sum.difference, difference.amount),
            });
        }
    }
    return [...sums.values()].sort((a, b) => a.currency.localeCompare(b.currency));
}

const keyPlaces = ["/product", "/code", "/country", "/currency", "/term"];

/** What tells prices of one version apart. */
function keyOf(entry: Document): string {
    return keyPlaces.map((place) => textAt(entry, place) || (place === "/term" ? "NONE" : "")).join("\n");
}

/** The prices with those of a table: of one key the table's, in the place of the other. */
export function merged(entries: readonly Document[], read: readonly Document[]): Document[] {
    const fresh = new Map(read.map((entry) => [keyOf(entry), entry]));
    const kept = entries.map((entry) => {
        const key = keyOf(entry);
        const other = fresh.get(key);
        fresh.delete(key);
        return other ?? entry;
    });
    return [...kept, ...fresh.values()];
}
