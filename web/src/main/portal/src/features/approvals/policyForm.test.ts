import { describe, expect, it } from "vitest";
import type { Policy } from "../../api/approvals";
import { emptyRule, partOf, percentOf, policyOf, written } from "./policyForm";

const policy: Policy = {
    from: "2026-07-01",
    source: "the tests",
    rules: [
        {
            name: "Discount above 15 %",
            subjects: ["QUOTE", "AMENDMENT"],
            when: [
                { kind: "ABOVE", measure: "DISCOUNT", bound: "0.15" },
                { kind: "AT_LEAST", measure: "TERM_MONTHS", bound: "36" },
            ],
            steps: [{ role: "approver", escalation: { afterHours: 24, to: "finance" } }, { role: "finance" }],
            expiresAfterHours: 168,
        },
        {
            name: "Credit",
            when: [{ kind: "ABOVE_AMOUNT", measure: "CREDIT", bounds: [{ amount: "10000.00", currency: "USD" }] }],
            steps: [{ role: "finance" }],
            expiresAfterHours: 72,
        },
    ],
};

describe("a policy in a form", () => {
    it("is read back as it was", () => {
        const form = written(policy, "2026-12-01");
        expect(form.rules[0]?.when[0]?.bound).toBe("15");
        expect(policyOf({ ...form, source: " the tests " })).toEqual({ ...policy, from: "2026-12-01" });
    });

    it("leaves to the server what is no number", () => {
        const rule = { ...emptyRule(), expires: "soon" };
        expect(policyOf({ from: "", source: "", rules: [rule] }).rules[0]).toMatchObject({
            when: [{ bound: "" }],
            expiresAfterHours: 0,
        });
    });
});

describe("parts in percent", () => {
    it.each([
        ["15", "0.15"],
        ["0.5", "0.005"],
        ["100", "1"],
        ["7", "0.07"],
        ["33.333", "0.33333"],
        ["0", "0"],
        ["12.50", "0.125"],
    ])("%s percent is %s", (percent, part) => {
        expect(partOf(percent)).toBe(part);
        expect(Number(percentOf(part))).toBe(Number(percent));
    });

    it("leaves what it cannot read", () => {
        expect(partOf("a lot")).toBe("a lot");
        expect(percentOf("1/3")).toBe("1/3");
    });
});
