import { expect, test } from "vitest";
import { dayIn, daysIn, isDay } from "./days";

test.each(["2026-04-27", "2024-02-29"])("%s is a day", (text) => {
    expect(isDay(text)).toBe(true);
});

test.each(["2026-02-29", "2026-13-01", "2026-4-27", "27.04.2026", ""])("%j is none", (text) => {
    expect(isDay(text)).toBe(false);
});

test("the address says days, and what is no day says none", () => {
    const params = new URLSearchParams("from=2026-04-27&to=tomorrow&knownOn=2026-05-01");

    expect(dayIn(params, "from")).toBe("2026-04-27");
    expect(dayIn(params, "to")).toBeUndefined();
    expect(dayIn(params, "asOf")).toBeUndefined();
    expect(daysIn(params, "from", "to", "knownOn")).toEqual({ from: "2026-04-27", knownOn: "2026-05-01" });
});
