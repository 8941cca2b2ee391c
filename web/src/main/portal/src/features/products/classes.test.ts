import { expect, test } from "vitest";
import { ProblemError } from "../../api/problem";
import { classOn, historyOf, missingOf, refusedAt, type Product } from "./classes";

const change = (productClass: Product["productClass"], from: string, recordedAt: string) => ({
    productClass,
    from,
    recordedAt,
    reason: "as found",
});

const codex: Product = {
    id: "codex",
    name: "Codex",
    productClass: "NON_API",
    tier: "team",
    reclassifications: [
        change("API_STATELESS", "2026-03-01", "2026-07-01T00:00:00Z"),
        change("API_STATEFUL", "2026-05-01", "2026-06-12T08:00:00Z"),
    ],
};

test("a product keeps its class until a reclassification bears on the day", () => {
    expect(classOn(codex, "2026-02-28")).toBe("NON_API");
    expect(classOn(codex, "2026-03-01")).toBe("API_STATELESS");
    expect(classOn({ ...codex, reclassifications: [] }, "2026-06-01")).toBe("NON_API");
});

test("of those that bear on a day the last recorded counts, whichever begins later", () => {
    expect(classOn(codex, "2026-06-01")).toBe("API_STATELESS");
});

test("the history tells the newest knowledge first", () => {
    expect(historyOf(codex).map(({ productClass }) => productClass)).toEqual(["API_STATELESS", "API_STATEFUL"]);
    expect(historyOf({ id: "a", name: "A", productClass: "NON_API", tier: "t" })).toEqual([]);
});

test("all that is missing is told at once, and blanks are missing", () => {
    expect(missingOf({ productClass: "", from: "", reason: "  " })).toEqual(["productClass", "from", "reason"]);
    expect(missingOf({ productClass: "NON_API", from: "2026-05-01", reason: "why" })).toEqual([]);
});

const refused = (faults: { code: string; pointer: string; message: string }[]) =>
    refusedAt(new ProblemError({ status: 422, code: "reclassification.invalid", title: "Not valid", faults }));

test("faults stand at their fields, several of one field together, the rest apart", () => {
    expect(
        refused([
            { code: "a", pointer: "/reason", message: "Too long." },
            { code: "b", pointer: "/reason", message: "Not clear." },
            { code: "c", pointer: "/from", message: "No day." },
            { code: "d", pointer: "/other", message: "Unknown field." },
        ]),
    ).toEqual({ at: { reason: "Too long. Not clear.", from: "No day." }, rest: "Unknown field." });
    expect(refused([{ code: "a", pointer: "/reason", message: "Too long." }]).rest).toBeUndefined();
});

test("a refusal without faults is told as a whole", () => {
    expect(refused([])).toEqual({ at: {}, rest: "Not valid" });
});
