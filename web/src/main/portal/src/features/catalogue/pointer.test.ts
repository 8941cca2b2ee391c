import { expect, test } from "vitest";
import { put, textAt, textsAt } from "./pointer";

const document = { title: "Launch", prices: [{ book: "a", entries: [{ per: 1000000 }, { per: "x" }] }], "a/b": "c" };

test("a value is found by its pointer, and what is not there is nothing", () => {
    expect(textAt(document, "/prices/0/entries/0/per")).toBe("1000000");
    expect(textAt(document, "/a~1b")).toBe("c");
    expect(textAt(document, "/prices/7/entries/0/per")).toBe("");
    expect(textAt(document, "/prices")).toBe("");
    expect(textsAt(document, "/title/0")).toEqual([]);
});

test("only what lies on the way to a place is copied", () => {
    const next = put(document, "/prices/0/entries/1/per", "y");
    expect(textAt(next, "/prices/0/entries/1/per")).toBe("y");
    expect((next as typeof document).prices[0]?.entries[0]).toBe(document.prices[0]?.entries[0]);
    expect(document.prices[0]?.entries[1]?.per).toBe("x");
});

test("nothing takes away a field or a row, and a dash adds one", () => {
    expect(put({ a: "1", b: "2" }, "/a", undefined)).toEqual({ b: "2" });
    expect(put({ a: ["1", "2"] }, "/a/0", undefined)).toEqual({ a: ["2"] });
    expect(put({ a: ["1"] }, "/a/-", "2")).toEqual({ a: ["1", "2"] });
    expect(put({}, "/a/-", { b: "c" })).toEqual({ a: [{ b: "c" }] });
    expect(put({}, "/a/b", "c")).toEqual({ a: { b: "c" } });
});
