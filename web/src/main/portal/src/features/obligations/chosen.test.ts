import { expect, test } from "vitest";
import type { Obligation } from "../../api/obligations";
import { chosen } from "./chosen";

const one = (kind: Obligation["kind"], standing: Obligation["standing"]): Obligation => ({
    on: "2026-12-01",
    kind,
    side: "VENDOR",
    standing,
    words: "",
});
const all = [one("BILL", "DONE"), one("BILL", "DUE"), one("NOTICE", "AHEAD"), one("REDUCTION_WINDOW", "LAPSED")];

test("what is open is shown, and what is over on demand", () => {
    expect(chosen(all, undefined, false).map(({ standing }) => standing)).toEqual(["DUE", "AHEAD"]);
    expect(chosen(all, undefined, true)).toEqual(all);
});

test("of one kind", () => {
    expect(chosen(all, "BILL", false)).toEqual([all[1]]);
    expect(chosen(all, "BILL", true)).toHaveLength(2);
    expect(chosen(all, "CHANGE", true)).toEqual([]);
});
