import { expect, test } from "vitest";
import { aheadOf, isSetOff, settledText, sumsOf, type Due } from "./dues";

const due = (dueOn: string, gross: string, net: string): Due => ({
    dueOn,
    payer: "openai",
    payee: "microsoft",
    gross,
    net,
    settled: "2026-01-01 to 2026-04-01 (exclusive)",
});

const dues = [
    due("2026-06-30", "100.00", "60.00"),
    due("2026-06-30", "40.00", "0.00"),
    due("2026-09-30", "0.10", "0.10"),
    due("2026-12-31", "0.20", "0.20"),
];

test("the last day settled is named, not the day after it", () => {
    expect(settledText("2026-01-01 to 2026-04-01 (exclusive)")).toBe("Jan 1, 2026 – Mar 31, 2026");
});

test("each of several periods is read back, and other words stay", () => {
    expect(settledText("2025-10-01 to 2026-01-01 (exclusive), 2026-01-01 to 2026-04-01 (exclusive)")).toBe(
        "Oct 1, 2025 – Dec 31, 2025, Jan 1, 2026 – Mar 31, 2026",
    );
    expect(settledText("as agreed")).toBe("as agreed");
});

test("what is owed and not wired is set off", () => {
    expect(dues.map(isSetOff)).toEqual([false, true, false, false]);
    expect(isSetOff(due("2026-06-30", "0.00", "0.00"))).toBe(false);
});

test("what is still to come counts the day itself, and is exact to the cent", () => {
    expect(aheadOf(dues, "2026-09-30")).toEqual({ next: "2026-09-30", gross: "0.30", net: "0.30" });
    expect(aheadOf(dues, "2026-10-01")).toEqual({ next: "2026-12-31", gross: "0.20", net: "0.20" });
    expect(aheadOf(dues, "2027-01-01")).toEqual({ next: undefined, gross: "0.00", net: "0.00" });
});

test("gross and net are summed apart", () => {
    expect(sumsOf(dues)).toEqual({ gross: "140.30", net: "60.30" });
    expect(sumsOf([])).toEqual({ gross: "0.00", net: "0.00" });
});
