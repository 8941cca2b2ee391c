import { expect, test } from "vitest";
import { csvText } from "./csv";

test("cells are quoted where they must be, and numbers stay numbers", () => {
    expect(
        csvText(
            ["a", "b"],
            [
                ["x, y", 'say "no"'],
                ["-76273.97", "line\nbreak"],
            ],
        ),
    ).toBe('a,b\r\n"x, y","say ""no"""\r\n-76273.97,"line\nbreak"\r\n');
});

test("no cell can run as a formula", () => {
    expect(csvText(["a"], [["=1+1"], ["@x"], ["+49 30"], ["-x"]])).toBe("a\r\n'=1+1\r\n'@x\r\n'+49 30\r\n'-x\r\n");
});
