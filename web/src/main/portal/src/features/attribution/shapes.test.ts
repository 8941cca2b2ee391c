import { describe, expect, test } from "vitest";
import { add, compare, negate, sum } from "../../money/decimal";
import { seeded } from "../../money/seeded";
import { flowShape, others, partnerWaterfall, stack, waterfall, waterfallGap, type TotalsRow } from "./shapes";

function row(key: Record<string, string>, customerValue: string): TotalsRow {
    return {
        key,
        customerValue,
        margins: "0.00",
        shareIn: "0.00",
        vendorRevenue: customerValue,
        shareAccruedOut: "0.00",
        sharePayableOut: "0.00",
        retained: customerValue,
        lines: 1,
    };
}

describe("stacked months", () => {
    test("are a full grid, largest series first", () => {
        const rows = [
            row({ month: "2026-02", channel: "A" }, "5.00"),
            row({ month: "2026-01", channel: "A" }, "1.00"),
            row({ month: "2026-02", channel: "B" }, "9.00"),
        ];
        expect(stack(rows, "month", "channel", "customerValue", 7)).toEqual({
            categories: ["2026-01", "2026-02"],
            series: [
                { key: "B", values: ["0", "9.00"] },
                { key: "A", values: ["1.00", "5.00"] },
            ],
        });
    });

    test("sum to the total however many series are folded into the others", () => {
        for (let seed = 1; seed <= 200; seed++) {
            const next = seeded(seed);
            const rows = Array.from({ length: 60 }, () =>
                row(
                    { month: `2026-0${1 + Math.floor(next() * 9)}`, channel: `C${Math.floor(next() * 14)}` },
                    `${next() < 0.1 ? "-" : ""}${Math.floor(next() * 1e9)}.${String(Math.floor(next() * 100)).padStart(2, "0")}`,
                ),
            );
            const { series } = stack(rows, "month", "channel", "customerValue", 7);
            const drawn = sum(series.flatMap(({ values }) => values));
            expect(compare(drawn, sum(rows.map(({ customerValue }) => customerValue))), `seed ${seed}`).toBe(0);
            expect(series.length).toBeLessThanOrEqual(7);
            expect(series.findIndex(({ key }) => key === others)).toBe(series.length === 7 ? 6 : -1);
        }
    });
});

// E11, regime R5: 1,000.00 paid, 100 + 45 + 855 kept on the route, 171.00 shared back to the vendor.
const multiHop: TotalsRow = {
    key: {},
    customerValue: "1000.00",
    margins: "1000.00",
    shareIn: "171.00",
    vendorRevenue: "171.00",
    shareAccruedOut: "0.00",
    sharePayableOut: "0.00",
    retained: "171.00",
    lines: 1,
};

describe("the waterfall", () => {
    test("chains from customer value to what is retained", () => {
        const steps = waterfall(multiHop);
        expect(steps.map(({ key, amount, start, end }) => [key, amount, start, end])).toEqual([
            ["customerValue", "1000.00", "0", "1000.00"],
            ["margins", "-1000.00", "1000.00", "0.00"],
            ["shareIn", "171.00", "0.00", "171.00"],
            ["vendorRevenue", "171.00", "0", "171.00"],
            ["shareOut", "0.00", "171.00", "171.00"],
            ["retained", "171.00", "0", "171.00"],
        ]);
    });

    test("has no gap where the figures are consistent, and shows it where they are not", () => {
        expect(compare(waterfallGap(multiHop), "0")).toBe(0);
        expect(waterfallGap({ ...multiHop, vendorRevenue: "170.00" })).toBe("1.00");
    });

    test("of a partner ends at its own part", () => {
        const part = partnerWaterfall({ ...multiHop, margins: "855.00", sharePayableOut: "20.00" }).at(-1);
        expect(part).toMatchObject({ key: "ownPart", amount: "704.00", total: true });
        expect(compare(part?.amount ?? "", add("875.00", negate("171.00")))).toBe(0);
    });
});

describe("the flow", () => {
    const links = [
        { from: "product:api", to: "channel:AZURE", amount: "100.00" },
        { from: "channel:AZURE", to: "party:microsoft", amount: "80.00" },
        { from: "channel:AZURE", to: "party:openai", amount: "20.00" },
        { from: "product:api", to: "channel:REFUND", amount: "-5.00" },
        { from: "product:api", to: "channel:NOTHING", amount: "0.00" },
        { from: "channel:AZURE", to: "product:api", amount: "1.00" },
    ];

    test("has layers, the heaviest node first", () => {
        expect(flowShape(links).nodes).toEqual([
            { id: "product:api", depth: 0 },
            { id: "channel:AZURE", depth: 1 },
            { id: "party:microsoft", depth: 2 },
            { id: "party:openai", depth: 2 },
        ]);
    });

    test("leaves out what a picture of bands cannot show, and counts the negative ones", () => {
        const shape = flowShape(links);
        expect(shape.links).toHaveLength(3);
        expect(shape.hidden).toBe(1);
    });
});
