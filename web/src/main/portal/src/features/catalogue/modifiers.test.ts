import { expect, test } from "vitest";
import { byStage, emptyModifier, wholeOf, withEffect, without } from "./modifiers";

const at = (stage: string, name: string) => ({ stage, name });

test("modifiers are told in the order in which they apply, each with its place in the list", () => {
    const told = byStage([at("DISCOUNT", "ours"), at("SERVICE_TIER", "flex"), at("SERVICE_TIER", "batch")]);
    expect(told.map(({ stage, placed }) => [stage, placed.map(({ index }) => index)])).toEqual([
        ["SERVICE_TIER", [1, 2]],
        ["LONG_CONTEXT", []],
        ["RESIDENCY", []],
        ["DISCOUNT", [0]],
    ]);
});

test("a new modifier says what its stage cannot do without, and changes nothing yet", () => {
    expect(emptyModifier("SERVICE_TIER")).toEqual({
        name: "",
        stage: "SERVICE_TIER",
        when: { serviceTier: "BATCH" },
        effect: { kind: "FACTORS", input: "1", output: "1" },
    });
    expect(emptyModifier("LONG_CONTEXT").when).toEqual({ requestInputAbove: 272_000 });
    expect(emptyModifier("DISCOUNT").when).toEqual({});
});

test("an effect of another kind begins with what is usual", () => {
    const priced = withEffect(emptyModifier("SERVICE_TIER"), "PRICES");
    expect(priced.effect).toEqual({ kind: "PRICES", prices: { kind: "TOKEN_PRICES", input: "", per: 1_000_000 } });
    expect(withEffect(priced, "FACTORS").effect).toEqual({ kind: "FACTORS", input: "1", output: "1" });
});

test("a count is a number in the document, and what is none is left for the server to refuse", () => {
    expect([wholeOf("272000"), wholeOf("many"), wholeOf("")]).toEqual([272_000, "many", undefined]);
});

test("the last modifier that is removed leaves no list behind", () => {
    expect(without(["a", "b"], 0)).toEqual(["b"]);
    expect(without(["a"], 0)).toBeUndefined();
});
