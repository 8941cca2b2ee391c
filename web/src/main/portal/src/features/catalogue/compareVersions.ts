import type { PriceEntry } from "../../api/catalogue";
import type { PriceDifference } from "../../ui/CatalogueLabels";
import { priceKey } from "./bookTexts";

/** One price in two versions. */
export interface Pair extends Pick<PriceEntry, "product" | "charge" | "country" | "currency" | "term"> {
    before: string | undefined;
    after: string | undefined;
    change: PriceDifference;
}

/** Price by price, in the order of `after`; those that it has no more come last. */
export function pairsOf(before: readonly PriceEntry[], after: readonly PriceEntry[]): Pair[] {
    const others = new Map(before.map((price) => [priceKey(price), price]));
    const pairs = after.map((price): Pair => {
        const other = others.get(priceKey(price));
        others.delete(priceKey(price));
        const change = other === undefined ? "ADDED" : other.words === price.words ? "SAME" : "CHANGED";
        return { ...keyOf(price), before: other?.words, after: price.words, change };
    });
    const ended = [...others.values()].map((price): Pair => ({
        ...keyOf(price),
        before: price.words,
        after: undefined,
        change: "ENDED",
    }));
    return [...pairs, ...ended];
}

function keyOf({ product, charge, country, currency, term }: PriceEntry) {
    return { product, charge, ...(country === undefined ? {} : { country }), currency, term };
}
