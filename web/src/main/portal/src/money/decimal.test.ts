import { describe, expect, test } from "vitest";
import { add, compare, fraction, isNegative, isZero, negate, subtract, sum } from "./decimal";
import { seeded } from "./seeded";

describe("decimals", () => {
    test.each([
        // nothing is lost where a float would lose it
        ["0.1", "0.2", "0.3"],
        ["9007199254740993.01", "0.01", "9007199254740993.02"],
        // the finer scale is kept, the sign too
        ["-1.5", "0.25", "-1.25"],
        ["1", "-1.00", "0.00"],
        ["-0.05", "0", "-0.05"],
    ])("%s + %s = %s", (left, right, total) => {
        expect(add(left, right)).toBe(total);
        expect(add(right, left)).toBe(total);
    });

    test("adding and taking away again gives the first amount, for any amounts", () => {
        for (let seed = 1; seed <= 500; seed++) {
            const next = seeded(seed);
            const amount = () =>
                `${next() < 0.5 ? "-" : ""}${Math.floor(next() * 1e12)}.${String(Math.floor(next() * 100)).padStart(2, "0")}`;
            const [a, b] = [amount(), amount()];
            expect(compare(subtract(add(a, b), b), a), `seed ${seed}`).toBe(0);
            expect(compare(sum([a, b, negate(a), negate(b)]), "0"), `seed ${seed}`).toBe(0);
        }
    });

    test.each([
        // half-up at the last digit, mirrored for negative amounts
        ["1", "3", 4, "0.3333"],
        ["2", "3", 4, "0.6667"],
        ["-2", "3", 4, "-0.6667"],
        ["493.8", "3700", 3, "0.133"],
        ["600000000.00", "1000000000.00", 2, "0.60"],
    ])("%s of %s at %i digits is %s", (part, whole, digits, expected) => {
        expect(fraction(part, whole, digits)).toBe(expected);
    });

    test("a part of nothing is not a number", () => {
        expect(fraction("1", "0.00")).toBeUndefined();
    });

    test("signs and zeros are seen", () => {
        expect(isZero("-0.00")).toBe(true);
        expect(isNegative("-0.01")).toBe(true);
        expect(compare("10", "9.99")).toBe(1);
    });

    test("what is no decimal is refused, not guessed", () => {
        expect(() => add("1,000", "1")).toThrow(RangeError);
        expect(() => add("1e3", "1")).toThrow(RangeError);
    });
});
