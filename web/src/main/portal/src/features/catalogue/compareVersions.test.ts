import { expect, test } from "vitest";
import type { PriceEntry } from "../../api/catalogue";
import { pairsOf } from "./compareVersions";

const price = (product: string, words: string, country?: string): PriceEntry => ({
    product,
    charge: "seat",
    ...(country ? { country } : {}),
    currency: "USD",
    term: "MONTH",
    kind: "SEAT_FEE",
    words,
    provenance: { tag: "OFFICIAL", source: "list" },
});

test("prices of two versions are paired by what they are found by", () => {
    const pairs = pairsOf(
        [price("a", "30"), price("b", "20"), price("b", "15", "IN"), price("c", "9")],
        [price("a", "25"), price("b", "20"), price("b", "15", "IN"), price("d", "12")],
    );
    expect(
        pairs.map(({ product, country, before, after, change }) => [product, country, before, after, change]),
    ).toEqual([
        ["a", undefined, "30", "25", "CHANGED"],
        ["b", undefined, "20", "20", "SAME"],
        ["b", "IN", "15", "15", "SAME"],
        ["d", undefined, undefined, "12", "ADDED"],
        ["c", undefined, "9", undefined, "ENDED"],
    ]);
});
