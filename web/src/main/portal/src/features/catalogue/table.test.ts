import { expect, test } from "vitest";
import { commaSeparated, placeOf, rowsOf, separatorOf } from "./table";

const texts = (text: string) => rowsOf(text).map((row) => row.map((cell) => cell.text));

test("cells are read as sheets and files write them", () => {
    expect(texts('a,b\r\n"x, ""y""",2\r\n\r\n')).toEqual([
        ["a", "b"],
        ['x, "y"', "2"],
    ]);
    expect(texts("a\tb\n1\t")).toEqual([
        ["a", "b"],
        ["1", ""],
    ]);
    expect(texts("a;b\n0,5;1")).toEqual([
        ["a", "b"],
        ["0,5", "1"],
    ]);
    expect(texts("")).toEqual([]);
});

test("what is pasted from a sheet is sent with commas", () => {
    expect(separatorOf("a\tb")).toBe("\t");
    expect(commaSeparated("a\tb\nx, y\t2\n")).toBe('a,b\n"x, y",2\n');
    expect(commaSeparated("a,b\n1,2\n")).toBe("a,b\n1,2\n");
});

test("a fault leads to its cell, else to its row, else to the header", () => {
    const text = "product,price\ngpt-5,1\nsora-2,free\n";
    const { row, column, cell } = placeOf(text, "/rows/1/price");
    expect([row, column, text.slice(cell?.from, cell?.to)]).toEqual([3, "price", "free"]);
    const whole = placeOf(text, "/rows/1/term");
    expect(text.slice(whole.cell?.from, whole.cell?.to)).toBe("sora-2,free");
    const head = placeOf(text, "/table/price");
    expect([head.row, text.slice(head.cell?.from, head.cell?.to)]).toEqual([undefined, "price"]);
    expect(placeOf(text, "").cell).toBeUndefined();
});
