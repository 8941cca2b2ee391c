import { describe, expect, test } from "vitest";
import { faultsOf as faultsOfDraft, inputOf, noFactor, readDraft, referenceYear, type Draft } from "./draft";
import { faultsOf, readQuestion, valuesOf, type Question } from "./values";

const rate: Question = { parameter: "RATE", clause: "R6.share.microsoft", from: "10", to: "30", count: 5 };

describe("the values of a sensitivity", () => {
    test("are rates in fractions, evenly apart, both ends among them", () => {
        expect(valuesOf(rate)).toEqual(["0.1", "0.15", "0.2", "0.25", "0.3"]);
        expect(valuesOf({ ...rate, from: "0", to: "1", count: 4 })).toEqual(["0", "0.003333", "0.006667", "0.01"]);
    });

    test("are amounts to the cent, however large", () => {
        expect(
            valuesOf({ ...rate, parameter: "CAP_AMOUNT", from: "38000000000.00", to: "38000000000.01", count: 3 }),
        ).toEqual(["38000000000", "38000000000.01"]);
        expect(
            valuesOf({ ...rate, parameter: "CAP_AMOUNT", from: "30000000000", to: "40000000000", count: 3 }),
        ).toEqual(["30000000000", "35000000000", "40000000000"]);
    });

    test("are whole days", () => {
        expect(
            valuesOf({ ...rate, parameter: "CAP_SCOPE_START", from: "2026-01-01", to: "2026-01-04", count: 3 }),
        ).toEqual(["2026-01-01", "2026-01-03", "2026-01-04"]);
    });

    test.each([
        [{ count: 1 }, ["count"]],
        [{ count: 26 }, ["count"]],
        [{ from: "x" }, ["from"]],
        [{ to: "101" }, ["to"]],
        [{ from: "30", to: "10" }, ["order"]],
        [{ clause: "" }, ["clause"]],
        [{ parameter: "CAP_SCOPE_START", from: "2026-02-30", to: "2026-03-01" }, ["from"]],
        [{}, []],
    ] as [Partial<Question>, string[]][])("with %j are faulty in %j", (change, faults) => {
        expect(faultsOf({ ...rate, ...change })).toEqual(faults);
    });

    test("are read from the address, or not at all", () => {
        const address = new URLSearchParams("parameter=RATE&clause=R6.share.microsoft&low=10&high=30&values=5");
        expect(readQuestion(address)).toEqual(rate);
        expect(readQuestion(new URLSearchParams("parameter=BRIBE&clause=x&low=1&high=2&values=3"))).toBeUndefined();
        expect(readQuestion(new URLSearchParams())).toBeUndefined();
    });
});

const draft: Draft = {
    name: " R5 had continued ",
    note: "",
    agreement: "microsoft-openai",
    from: "2025-07-01",
    through: "2026-06-30",
    choice: "continued",
    continued: "R5",
    knownOn: "",
    draft: "",
    factors: [],
};

describe("a scenario being written", () => {
    test("is sent with the day after the last as its end, and with the one choice of terms", () => {
        expect(inputOf(draft)).toEqual({
            name: "R5 had continued",
            agreement: "microsoft-openai",
            from: "2025-07-01",
            to: "2026-07-01",
            terms: { continued: "R5" },
        });
    });

    test("sends factors without the fields left open", () => {
        const factors = [{ ...noFactor, channel: "AWS_BEDROCK", fromMonth: "2026-05" }, noFactor];
        expect(inputOf({ ...draft, factors }).factors).toEqual([
            { channel: "AWS_BEDROCK", fromMonth: "2026-05", factor: "1.1" },
            { factor: "1.1" },
        ]);
    });

    test.each([
        [{ name: "  " }, ["name"]],
        [{ through: "2025-06-30" }, ["through"]],
        [{ choice: "knownOn" }, ["terms"]],
        [{ choice: "draft" }, ["terms"]],
        [{ factors: [{ ...noFactor, factor: "-1" }] }, ["factor-0"]],
        [{ factors: [noFactor, { ...noFactor, fromMonth: "2026-13" }] }, ["month-1"]],
        [{}, []],
    ] as [Partial<Draft>, string[]][])("with %j is faulty in %j", (change, faults) => {
        expect(faultsOfDraft({ ...draft, ...change })).toEqual(faults);
    });

    test("can begin in the address", () => {
        expect(readDraft(new URLSearchParams("continued=R5&from=2025-07-01&to=2026-07-01&knownOn=never"))).toEqual({
            from: "2025-07-01",
            through: "2026-06-30",
            continued: "R5",
            choice: "continued",
        });
    });

    test("spans the last twelve months there are figures of", () => {
        expect(referenceYear(["2026-06", "2024-01", "2025-07"])).toEqual({ from: "2025-07-01", through: "2026-06-30" });
        expect(referenceYear([])).toBeUndefined();
    });
});
