import { describe, expect, test } from "vitest";
import type { SpendPeriod } from "../../api/spend";
import { askedDays, begun, seriesOf, sumOf } from "./statement";

const period = (from: string, rest: Partial<SpendPeriod>): SpendPeriod => ({
    number: 0,
    from,
    to: "2026-12-31",
    provisional: false,
    spend: "0.00",
    items: [],
    held: 0,
    due: "0.00",
    billed: "0.00",
    open: "0.00",
    steps: [],
    bills: [],
    ...rest,
});

describe("a statement", () => {
    test("is asked for all days of an agreement, and until today where it is open", () => {
        expect(askedDays({ days: { from: "2026-01-01", to: "2027-01-01" } }, "2026-05-05")).toEqual({
            from: "2026-01-01",
            to: "2027-01-01",
        });
        expect(askedDays({ days: { from: "2026-01-01" } }, "2026-05-05").to).toBe("2026-05-06");
        expect(askedDays({ days: { from: "2026-06-01" } }, "2026-05-05").to).toBe("2026-06-02");
    });

    test("sums the periods that have begun, exactly", () => {
        const periods = [period("2026-01-01", { due: "0.10" }), period("2026-02-01", { due: "0.20" })];

        expect(sumOf(begun(periods, "2026-02-01"), ({ due }) => due)).toBe("0.30");
        expect(begun(periods, "2026-01-31")).toHaveLength(1);
    });

    test("shows the parts that some period has", () => {
        const bounds = [
            period("2026-01-01", { spend: "2345.67", bounds: { topUp: "0.00", cut: "345.67" } }),
            period("2026-02-01", { spend: "-10.00", bounds: { topUp: "510.00", cut: "0.00" } }),
        ];

        expect(seriesOf(bounds).map(({ key, values }) => [key, ...values])).toEqual([
            ["within", "2000.00", "0"],
            ["topUp", "0.00", "510.00"],
            ["cut", "345.67", "0.00"],
        ]);
    });
});
