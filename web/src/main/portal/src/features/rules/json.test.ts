import { describe, expect, test } from "vitest";
import { locate, placeOf, scan } from "./json";

const text = `{
  "regime": "R7",
  "clauses": [
    { "id": "R7.share", "rate": "0.2", "a/b~c": [1, -2.5e3, true, null] },
    { "id": "R7.cap" }
  ]
}`;
const at = (pointer: string) => {
    const { from, to } = locate(text, pointer);
    return text.slice(from, to);
};

describe("a pointer leads to", () => {
    test.each([
        ["/regime", '"R7"'],
        ["/clauses/0/rate", '"0.2"'],
        ["/clauses/1", '{ "id": "R7.cap" }'],
        ["/clauses/0/a~1b~0c/1", "-2.5e3"],
        ["/clauses/0/a~1b~0c/3", "null"],
    ])("the value of %s", (pointer, value) => {
        expect(at(pointer)).toBe(value);
    });

    test.each([
        // what is absent is looked for in what would hold it
        ["/clauses/1/amount", '{ "id": "R7.cap" }'],
        ["/clauses/7/id", "["],
        ["/nosuch", "{"],
        ["nonsense", "{"],
    ])("the first line of what would hold %s", (pointer, value) => {
        expect(at(pointer)).toBe(value);
    });
});

describe("a text that is no JSON", () => {
    test.each([
        ["", 0, "value"],
        ["{", 1, "key"],
        ['{"a" 1}', 5, "colon"],
        ['{"a": }', 6, "value"],
        ['{"a": 01}', 6, "value"],
        ['{"a": 1 "b": 2}', 8, "comma"],
        ['{"a": "open}', 6, "text"],
        ['{"a": 1,}', 8, "key"],
        ["[1, 2", 5, "comma"],
        ["{} {}", 3, "end"],
        ['["a\\x"]', 1, "text"],
        ["[tru]", 1, "value"],
    ])("%j is refused at its first wrong letter", (wrong, place, expected) => {
        expect(scan(wrong).fault).toEqual({ at: place, expected });
        expect(() => JSON.parse(wrong) as unknown).toThrow();
    });

    test("still knows what stands before the fault", () => {
        expect(scan('{"a": {"b": 1}, "c" 2}').spans.get("/a/b")).toEqual({ from: 12, to: 13 });
    });
});

test("a place has its line and column", () => {
    expect(placeOf(text, text.indexOf('"regime"'))).toEqual({ line: 2, column: 3 });
    expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 });
});

test("every text that JSON.parse reads is read too, with every value's place", () => {
    const value = { a: [{ b: '\u00e9\n"quoted" \\ /' }, [], {}, 0, -0.5, 1e21], "": { "~/": false } };
    for (const indent of [0, 1, 4]) {
        const printed = JSON.stringify(value, null, indent);
        const { spans, fault } = scan(printed);
        expect(fault).toBeUndefined();
        for (const { from, to } of spans.values()) {
            expect(() => JSON.parse(printed.slice(from, to)) as unknown).not.toThrow();
        }
        expect(spans.size).toBe(11);
    }
});
