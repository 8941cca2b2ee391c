import { describe, expect, test } from "vitest";
import { seeded } from "../../money/seeded";
import { shiftDay } from "../../i18n/format";
import { coverageOf, gapsOf, governing, lanesOf, scaleOf, standing } from "./lanes";

interface Some {
    number: number;
    validFrom: string;
    validTo?: string;
}

const some = (number: number, validFrom: string, validTo?: string): Some => ({
    number,
    validFrom,
    ...(validTo ? { validTo } : {}),
});
const told = (revisions: Some[]) =>
    coverageOf(revisions).map(({ from, to, revision }) => `${from}..${to ?? ""} ${revision?.number ?? "gap"}`);

const r4 = some(1, "2025-01-21", "2025-10-28");
const r5 = some(2, "2025-10-28", "2026-04-27");
const r5b = some(3, "2025-10-28", "2026-04-27");
const r6 = some(4, "2026-04-27");

describe("coverage", () => {
    test("follows the revisions, the last recorded of those that cover a day", () => {
        expect(told([r4, r5, r5b, r6])).toEqual([
            "2025-01-21..2025-10-28 1",
            "2025-10-28..2026-04-27 3",
            "2026-04-27.. 4",
        ]);
    });

    test("has a gap where no revision covers, and none before the first or after the last", () => {
        expect(told([r4, some(2, "2026-01-01", "2026-02-01")])).toEqual([
            "2025-01-21..2025-10-28 1",
            "2025-10-28..2026-01-01 gap",
            "2026-01-01..2026-02-01 2",
        ]);
        expect(gapsOf([r4, r6])).toEqual([{ from: "2025-10-28", to: "2026-04-27" }]);
        expect(gapsOf([])).toEqual([]);
    });

    test("is cut in two by an amendment backdated into it", () => {
        const amendment = some(5, "2026-01-01", "2026-02-01");
        expect(told([r5, amendment])).toEqual([
            "2025-10-28..2026-01-01 2",
            "2026-01-01..2026-02-01 5",
            "2026-02-01..2026-04-27 2",
        ]);
        expect(standing(r5, [r5, amendment])).toBe("part");
        expect(standing(r5, [r5, r5b])).toBe("superseded");
        expect(standing(r6, [r5, r6])).toBe("whole");
    });

    test("agrees with what governs each single day", () => {
        const random = seeded(11);
        for (let round = 0; round < 100; round++) {
            const revisions = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, at) => {
                const from = Math.floor(random() * 60);
                const to = random() < 0.2 ? undefined : shiftDay("2026-01-01", from + 1 + Math.floor(random() * 30));
                return some(at + 1, shiftDay("2026-01-01", from), to);
            });
            for (const { from, to, revision } of coverageOf(revisions)) {
                for (let day = from; day < (to ?? shiftDay(from, 40)); day = shiftDay(day, 1)) {
                    expect(governing(revisions, day)).toBe(revision);
                }
            }
        }
    });
});

describe("lanes", () => {
    test("are as few as hold the revisions apart", () => {
        expect(lanesOf([r6, r5b, r5, r4])).toEqual([[r4, r5, r6], [r5b]]);
    });

    test("stand on one axis of whole years", () => {
        const scale = scaleOf([r4, r6], "2026-11-23");
        expect(scale.years.map(({ year }) => year)).toEqual(["2025", "2026", "2027"]);
        expect(scale.at("2025-01-01")).toBe(0);
        expect(scale.at(undefined)).toBe(100);
        expect(scale.at("1999-01-01")).toBe(0);
        expect(scale.years[1]?.at).toBeCloseTo((365 / 1095) * 100, 6);
    });

    test("mark no more years than can be read", () => {
        expect(scaleOf([some(1, "2001-01-01", "2040-01-01")], "2026-11-23").years.length).toBeLessThanOrEqual(9);
    });
});
