import { expect, test } from "vitest";
import { ProblemError } from "../../api/problem";
import { inputOf, ratioOf, refusedAt, sumOf, sumsOf, troublesOf, type Written } from "./parts";

const written = (...parts: [party: string, rate: string][]): Written => ({
    source: "crm",
    document: "D-1",
    line: "1",
    version: "1",
    parts: parts.map(([party, rate]) => ({ party, rate })),
});

test.each([
    ["0.6", 6n, 10n],
    ["1/3", 1n, 3n],
    ["1", 1n, 1n],
    ["0", 0n, 1n],
])("%s is a part", (text, above, below) => {
    expect(ratioOf(text)).toEqual({ above, below });
});

test.each(["", "-0.1", "1.5", "3/2", "60%", "1/0", ".5", "0.1234567890123"])("%j is no part", (text) => {
    expect(ratioOf(text)).toBeUndefined();
});

test.each([
    [["1/3", "1/3", "1/3"], "1"],
    [["0.6", "0.4"], "1"],
    [["1/3", "0.5"], "5/6"],
    [["0.1", "0.2"], "3/10"],
    [["0.6", "0.6"], "6/5"],
])("%j sum exactly", (rates, sum) => {
    expect(sumOf(rates.map((rate) => ({ party: "", rate })))).toBe(sum);
});

test("parts that cannot be read have no sum", () => {
    expect(sumOf([{ party: "", rate: "half" }])).toBeUndefined();
});

test("all troubles are told at once, each at its field", () => {
    expect(
        troublesOf({ ...written(["amazon", "0.6"], ["amazon", "2"], ["", "0.1"]), line: " ", version: "0" }),
    ).toEqual({ line: "needed", version: "version", "party-1": "repeated", "rate-1": "rate", "party-2": "party" });
    expect(troublesOf(written(["amazon", "0.6"], ["oracle", "0.3"]))).toEqual({ parts: "sum" });
    expect(troublesOf(written(["amazon", "0.6"], ["oracle", "0.4"]))).toEqual({});
});

test("what is sent is trimmed, the version a number", () => {
    expect(inputOf({ ...written(["amazon", " 1 "]), document: " D-1 " })).toEqual({
        line: { source: "crm", document: "D-1", line: "1", version: 1 },
        parts: [{ party: "amazon", rate: "1" }],
    });
});

test("the server's faults stand at their fields, an unknown line at its document", () => {
    const problem = new ProblemError({
        status: 422,
        code: "cosell.invalid",
        title: "Not valid",
        faults: [
            { code: "cosell.unknown-line", pointer: "/line", message: "There is no line." },
            { code: "organization.unknown", pointer: "/parts/1/party", message: "Unknown." },
            { code: "cosell.sum", pointer: "/parts", message: "The parts sum to 2." },
            { code: "other", pointer: "/elsewhere", message: "Else." },
        ],
    });
    expect(refusedAt(problem, written(["a", "1"], ["b", "1"]))).toEqual({
        at: { document: "There is no line.", "party-1": "Unknown.", parts: "The parts sum to 2." },
        rest: "Else.",
    });
});

test("each currency is summed by itself, to the cent", () => {
    const row = (currency: string, amount: string) => ({ party: "a", channel: "C", sales: 1, currency, amount });
    expect(sumsOf([row("USD", "0.10"), row("EUR", "5.00"), row("USD", "0.20")])).toEqual([
        { currency: "EUR", amount: "5.00" },
        { currency: "USD", amount: "0.30" },
    ]);
});
