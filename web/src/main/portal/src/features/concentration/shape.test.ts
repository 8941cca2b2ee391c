import { describe, expect, test } from "vitest";
import { percents, queryOf, reading, readView, type Month } from "./shape";

const month = (name: string | undefined, parts: [string, string, string][]): Month => ({
    ...(name ? { month: name } : {}),
    amount: "100.00",
    index: "5000.0",
    breaches: [],
    parts: parts.map(([key, amount, percent]) => ({ key, amount, percent })),
});

describe("the view in the address", () => {
    test("falls back to the usual thresholds where it makes no sense", () => {
        expect(readView(new URLSearchParams("by=planet&mostShare=0&mostIndex=20000&from=2026-02-30"))).toEqual({
            by: "channel",
            mostShare: 40,
            mostIndex: 1800,
        });
    });

    test("asks the server only for what differs", () => {
        const view = readView(new URLSearchParams("by=cloud&leaving=microsoft&mostShare=30&knownOn=2026-06-30"));
        expect(queryOf(view)).toEqual({ by: "cloud", leaving: "microsoft", mostShare: 30, knownOn: "2026-06-30" });
    });
});

describe("the parts by month", () => {
    const months = [
        month("2026-01", [
            ["A", "60.00", "60.00"],
            ["B", "40.00", "40.00"],
        ]),
        month("2026-02", [
            ["A", "50.00", "50.00"],
            ["C", "30.00", "30.00"],
            ["D", "20.00", "20.00"],
        ]),
    ];
    const total = month(undefined, [
        ["B", "40.00", "20.00"],
        ["A", "110.00", "55.00"],
        ["C", "30.00", "15.00"],
        ["D", "20.00", "10.00"],
    ]);

    test("are a full grid, the largest of the whole range first", () => {
        expect(percents(months, total, 7).series).toEqual([
            { key: "A", values: ["60.00", "50.00"] },
            { key: "B", values: ["40.00", "0.00"] },
            { key: "C", values: ["0.00", "30.00"] },
            { key: "D", values: ["0.00", "20.00"] },
        ]);
    });

    test("fold the small ones into one, so that the bars still reach 100", () => {
        expect(percents(months, total, 3).series).toEqual([
            { key: "A", values: ["60.00", "50.00"] },
            { key: "B", values: ["40.00", "0.00"] },
            { key: "", values: ["0.00", "50.00"] },
        ]);
    });
});

test.each([
    ["999.9", "LOW"],
    ["1000.0", "MODERATE"],
    ["1800.0", "MODERATE"],
    ["1800.1", "HIGH"],
])("an index of %s is %s", (index, words) => {
    expect(reading(index)).toBe(words);
});
