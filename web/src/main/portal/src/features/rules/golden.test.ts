import { describe, expect, test } from "vitest";
import { faultsOf, outcomesOf, readExpected, type Expected } from "./golden";

const row = (line: string, payable: string): Expected => ({ line, clause: "R6.share", accrued: "20.00", payable });

describe("the outcome of a golden case", () => {
    test("marks what was expected and not computed, and what was computed beyond it", () => {
        const outcomes = outcomesOf({
            name: "E2",
            passed: false,
            lines: "",
            expected: [row("1", "20.00"), row("2", "20.00")],
            computed: [row("1", "20.00"), row("2", "12.00")],
            missing: [row("2", "20.00")],
            unexpected: [row("2", "12.00")],
        });
        expect(outcomes.map(({ row: { line, payable }, outcome }) => [line, payable, outcome])).toEqual([
            ["1", "20.00", "matched"],
            ["2", "20.00", "missing"],
            ["2", "12.00", "unexpected"],
        ]);
    });

    test("counts equal rows one by one", () => {
        const twice = [row("1", "20.00"), row("1", "20.00")];
        const outcomes = outcomesOf({
            name: "twice",
            passed: false,
            lines: "",
            expected: twice,
            computed: [row("1", "20.00")],
            missing: [row("1", "20.00")],
            unexpected: [],
        });
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(["missing", "matched"]);
    });
});

describe("pasted rows", () => {
    test.each([
        ["tabs", "line\tclause\taccrued\tpayable\n1\tR6.share\t20.00\t12.00\n"],
        ["commas", "line,clause,accrued,payable\r\n1,R6.share,20.00,12.00"],
        ["semicolons, quoted", '1;"R6.share";20.00;12.00\n\n'],
    ])("are read by %s", (_by, text) => {
        expect(readExpected(text)).toEqual({ rows: [row("1", "12.00")], unread: [] });
    });

    test("that cannot be read are named by their number", () => {
        expect(readExpected("1,R6.share,20.00,12.00\n2,R6.share,twenty,0\n3,R6.share")).toEqual({
            rows: [row("1", "12.00")],
            unread: [2, 3],
        });
    });
});

test("a case is sent only with a name, lines below their header, and whole rows", () => {
    expect(faultsOf({ name: "E1", lines: "source,line\ndemo,1", expected: [row("1", "0.00")] })).toEqual([]);
    expect(faultsOf({ name: " ", lines: "source,line", expected: [row("1", "none")] })).toEqual([
        "name",
        "lines",
        "expected",
    ]);
});
