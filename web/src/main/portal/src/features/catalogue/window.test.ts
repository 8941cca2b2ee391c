import { expect, test } from "vitest";
import { windowOf } from "./window";

test("three years about the day, whole years marked", () => {
    const window = windowOf(["2020-02-01", "2027-03-01"], "2026-11-23", false);
    expect([window.start, window.end]).toEqual(["2024-11-23", "2027-11-23"]);
    expect(window.years.map(({ year }) => year)).toEqual(["2025", "2026", "2027"]);
    expect(window.at("2020-01-01")).toBe(0);
    expect(window.at("2030-01-01")).toBe(100);
    expect(window.at("2026-05-24")).toBeCloseTo(50, 0);
});

test("all of time, with as few years marked as can be read", () => {
    const window = windowOf(["2010-02-01"], "2024-02-29", true);
    expect([window.start, window.end]).toEqual(["2010-01-01", "2025-02-28"]);
    expect(window.years.map(({ year }) => year)).toEqual([
        "2010",
        "2012",
        "2014",
        "2016",
        "2018",
        "2020",
        "2022",
        "2024",
    ]);
});
