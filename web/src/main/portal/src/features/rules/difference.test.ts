import { describe, expect, test } from "vitest";
import { seeded } from "../../money/seeded";
import { changesOnly, difference, lineDifference, wordDifference, type Piece } from "./difference";

const told = (pieces: readonly Piece[]) =>
    pieces.map(({ kind, text }) => `${{ same: " ", removed: "-", added: "+" }[kind]}${text}`).join("|");

describe("a difference", () => {
    test.each([
        ["a b c", "a b c", " a| b| c"],
        ["a b c", "a x c", " a|-b|+x| c"],
        ["", "a", "-|+a"],
        ["a b", "b", "-a| b"],
        ["a", "a b", " a|+b"],
    ])("of %j and %j is as little as possible", (before, after, expected) => {
        expect(told(difference(before.split(" "), after.split(" ")))).toBe(expected);
    });

    test("gives both sides back, whatever they are", () => {
        const random = seeded(7);
        for (let round = 0; round < 200; round++) {
            const letters = () =>
                Array.from({ length: Math.floor(random() * 9) }, () => "abc"[Math.floor(random() * 3)] ?? "a");
            const [before, after] = [letters(), letters()];
            const pieces = difference(before, after);
            expect(pieces.filter(({ kind }) => kind !== "added").map(({ text }) => text)).toEqual(before);
            expect(pieces.filter(({ kind }) => kind !== "removed").map(({ text }) => text)).toEqual(after);
        }
    });

    test("of words keeps changed ones together", () => {
        expect(told(wordDifference("pays 20% of receipts", "pays 15% of receipts"))).toBe(
            " pays |-20% |+15% | of receipts",
        );
        expect(told(wordDifference("total; the later are cut.", "total; all are cut in proportion."))).toBe(
            " total; |-the later |+all | are |-cut.|+cut in proportion.",
        );
        expect(told(wordDifference("", " a"))).toBe("+ a");
    });

    test("of long texts shows what changed and counts the rest", () => {
        const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
        const shown = changesOnly(lineDifference(lines.join("\n"), lines.with(10, "new").join("\n")), 1);
        expect(shown.map((piece) => (typeof piece === "number" ? piece : piece.text))).toEqual([
            9,
            "line 9",
            "line 10",
            "new",
            "line 11",
            8,
        ]);
    });
});
