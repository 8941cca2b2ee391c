import { expect, test } from "vitest";
import { isLocalPath } from "./session";

test.each([
    ["/attribution?regime=R6", true],
    ["/", true],
    ["//evil.example", false],
    ["/\\evil.example", false],
    ["https://evil.example", false],
    ["javascript:alert(1)", false],
    ["", false],
])("after signing in, %s is a place to return to: %s", (path, local) => {
    expect(isLocalPath(path)).toBe(local);
});
