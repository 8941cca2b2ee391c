import { describe, expect, test } from "vitest";
import { add, compare, sum } from "../money/decimal";
import { seeded } from "../money/seeded";
import { bridge, floorOf } from "./bridge";

const part = (key: string, amount: string) => ({ key, text: key, amount });

describe("a bridge", () => {
    test("goes from one total to the other, the largest change first", () => {
        const steps = bridge(
            part("told", "100.00"),
            [part("a", "-5.00"), part("b", "20.00")],
            part("now", "115.00"),
            "rest",
        );
        expect(steps.map(({ key, start, end, total }) => [key, start, end, total])).toEqual([
            ["told", "0", "100.00", true],
            ["b", "100.00", "120.00", false],
            ["a", "120.00", "115.00", false],
            ["now", "0", "115.00", true],
        ]);
    });

    test("says what the changes leave unexplained, and never hides it", () => {
        const steps = bridge(part("told", "100.00"), [part("a", "-5.00")], part("now", "90.00"), "rest");
        expect(steps.at(-2)).toMatchObject({ text: "rest", amount: "-5.00", end: "90.00" });
    });

    test("adds up however many changes are folded", () => {
        for (let seed = 1; seed <= 200; seed++) {
            const next = seeded(seed);
            const changes = Array.from({ length: 12 }, (_, at) =>
                part(`c${at}`, `${next() < 0.5 ? "-" : ""}${Math.floor(next() * 1e6)}.${10 + Math.floor(next() * 89)}`),
            );
            const from = `${Math.floor(next() * 1e9)}.00`;
            const to = add(from, sum(changes.map(({ amount }) => amount)));
            const steps = bridge(part("from", from), changes, part("to", to), "rest");
            expect(compare(steps.at(-2)?.end ?? "0", to), `seed ${seed}`).toBe(0);
            expect(steps.length, `seed ${seed}`).toBeLessThanOrEqual(8);
        }
    });
});

describe("the axis of a bridge", () => {
    test("begins above zero only where the changes would not be seen", () => {
        const small = bridge(part("told", "1000.00"), [part("a", "-20.00")], part("now", "980.00"), "rest");
        expect(floorOf(small)).toBe("950");
        const large = bridge(part("told", "1000.00"), [part("a", "-600.00")], part("now", "400.00"), "rest");
        expect(floorOf(large)).toBeUndefined();
    });

    test("begins at zero where a bar is below it, and where nothing changes", () => {
        expect(floorOf(bridge(part("told", "-10.00"), [part("a", "1.00")], part("now", "-9.00"), ""))).toBeUndefined();
        expect(floorOf(bridge(part("told", "10.00"), [], part("now", "10.00"), ""))).toBeUndefined();
    });
});
