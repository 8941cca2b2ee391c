import { describe, expect, test } from "vitest";
import {
    amountText,
    compactText,
    counted,
    dayText,
    durationText,
    moneyText,
    monthText,
    percentText,
    rangeText,
    shiftDay,
} from "./format";

describe("amounts", () => {
    test("keep every digit, also beyond what a float can hold", () => {
        expect(amountText("9007199254740993.01")).toBe("9,007,199,254,740,993.01");
        expect(amountText("-163726.03")).toBe("-163,726.03");
        expect(amountText("38000000000.00")).toBe("38,000,000,000.00");
    });

    test("name their currency and keep its minor unit", () => {
        expect(moneyText({ amount: "76273.97", currency: "USD" })).toBe("USD\u00a076,273.97");
        expect(moneyText({ amount: "20", currency: "JPY" })).toBe("JPY\u00a020");
    });

    test("are three digits on tiles", () => {
        expect(compactText("13070000000.00")).toBe("13.1B");
        expect(compactText("-493800000.00")).toBe("-494M");
        expect(compactText("0.00")).toBe("0");
    });

    test("are refused when they are none", () => {
        expect(() => amountText("n/a")).toThrow(RangeError);
    });
});

describe("rates and counts", () => {
    test("rates are percentages", () => {
        expect(percentText("0.2")).toBe("20%");
        expect(percentText("0.1335", 2)).toBe("13.35%");
    });

    test("nouns agree with their count", () => {
        expect(counted(1, "line", "lines")).toBe("1 line");
        expect(counted(1204, "line", "lines")).toBe("1,204 lines");
    });
});

describe("days and months", () => {
    test("are the agreement's days, whatever the reader's zone", () => {
        expect(dayText("2026-04-27")).toBe("Apr 27, 2026");
        expect(monthText("2026-04")).toBe("Apr 2026");
    });

    test("a half-open range names its last day", () => {
        expect(rangeText("2026-01-01", "2026-04-27")).toBe("Jan 1, 2026 – Apr 26, 2026");
        expect(rangeText("2026-04-27", undefined)).toBe("Apr 27, 2026 – …");
    });

    test("shift over months and leap days", () => {
        expect(shiftDay("2028-02-28", 1)).toBe("2028-02-29");
        expect(shiftDay("2026-01-01", -1)).toBe("2025-12-31");
    });

    test("durations are short", () => {
        expect(durationText("2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.320Z")).toBe("320 ms");
        expect(durationText("2026-01-01T00:00:00Z", "2026-01-01T00:00:04.42Z")).toBe("4.4 s");
    });
});
