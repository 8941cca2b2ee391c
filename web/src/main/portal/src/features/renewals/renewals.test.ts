import { describe, expect, it } from "vitest";
import { renewalAmendment } from "../contracts/changes";
import { daysOf, queryOf, upliftOf } from "./filter";

describe("the filter of an address", () => {
    it("takes days as both inclusive: a term that ends with a day ends on the next one, exclusive", () => {
        expect(queryOf(new URLSearchParams("from=2026-12-01&through=2026-12-31"))).toEqual({
            from: "2026-12-02",
            until: "2027-01-02",
        });
    });

    it("leaves out what is no value of its field", () => {
        expect(queryOf(new URLSearchParams("state=NOSUCH&follows=&noticeWithin=5&from=2026-02-30&q=%20"))).toEqual({});
        expect(queryOf(new URLSearchParams("state=ENDED&state=NOTICE_OPEN&noticeWithin=14"))).toEqual({
            state: ["NOTICE_OPEN", "ENDED"],
            noticeWithin: 14,
        });
    });

    it("knows the days of a month", () => {
        expect(daysOf("2024-02")).toEqual({ from: "2024-02-01", through: "2024-02-29" });
        expect(daysOf("2026-12")).toEqual({ from: "2026-12-01", through: "2026-12-31" });
    });
});

describe("a renewal to begin with", () => {
    const document = (renewal: Record<string, unknown>) => ({ document: { renewal } });

    it("is as long and at the change of prices as agreed", () => {
        expect(renewalAmendment(document({ kind: "AUTOMATIC", months: 1, uplift: "0.05" }), "2027-01-31")).toEqual({
            reason: "",
            effectiveOn: "2027-01-31",
            changes: [{ kind: "RENEW", until: "2027-02-28", uplift: "0.05" }],
        });
    });

    it("is a year at the same prices where nothing was agreed", () => {
        expect(renewalAmendment(document({ kind: "ENDS", months: 0 }), "2028-02-29").changes).toEqual([
            { kind: "RENEW", until: "2029-02-28", uplift: "0" },
        ]);
    });
});

describe("a percentage as it is typed", () => {
    it.each([
        ["5", "0.05"],
        ["-2.5", "-0.025"],
        ["0", "0"],
        ["100", "1"],
        ["12.50", "0.125"],
        [" 7 ", "0.07"],
    ])("%s is %s", (typed, exact) => expect(upliftOf(typed)).toBe(exact));

    it.each(["", "five", "1e2", "5%", "1.23456"])("%s is none", (typed) => expect(upliftOf(typed)).toBeUndefined());
});
