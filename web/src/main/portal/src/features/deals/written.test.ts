import { describe, expect, it } from "vitest";
import { ProblemError } from "../../api/problem";
import { inputOf, missingOf, nothing, questionOf, refusedAt, type Written } from "./written";

const written: Written = {
    ...nothing,
    legalName: " Northwind Analytics ",
    product: "chatgpt-enterprise",
    channel: "RESELLER",
    seats: "250",
    territory: "US",
    evidence: [{ kind: "MEETING", words: "Met the buyer.", link: "" }],
};

describe("a deal being written", () => {
    it("names every field that says nothing yet", () => {
        expect(missingOf(nothing)).toEqual(["legalName", "product", "channel", "seats", "territory", "evidence-0"]);
        expect(missingOf(written)).toEqual([]);
    });

    it("wants a tax id with its country, and a country with its tax id", () => {
        expect(missingOf({ ...written, taxId: "12-3456789" })).toEqual(["taxCountry"]);
        expect(missingOf({ ...written, taxCountry: "US" })).toEqual(["taxId"]);
        expect(missingOf({ ...written, taxCountry: "US", taxId: "12-3456789" })).toEqual([]);
    });

    it("counts seats or money, as its size is said", () => {
        expect(missingOf({ ...written, seats: "0" })).toEqual(["seats"]);
        expect(missingOf({ ...written, sizeKind: "YEARLY_SPEND" })).toEqual(["amount"]);
        expect(inputOf({ ...written, sizeKind: "YEARLY_SPEND", amount: "250000.00" }).deal.size).toEqual({
            kind: "YEARLY_SPEND",
            aYear: { amount: "250000.00", currency: "USD" },
        });
    });

    it("is sent without what is blank", () => {
        expect(inputOf(written)).toEqual({
            deal: {
                prospect: { legalName: "Northwind Analytics" },
                product: "chatgpt-enterprise",
                channel: "RESELLER",
                size: { kind: "SEATS", seats: 250 },
                termMonths: 12,
                territory: "US",
                evidence: [{ kind: "MEETING", words: "Met the buyer." }],
            },
        });
    });

    it("asks for matches once there is something to compare", () => {
        expect(questionOf({ ...written, legalName: "No" })).toBeUndefined();
        expect(questionOf({ ...written, domain: "northwind" })).toEqual({ name: "Northwind Analytics" });
        expect(questionOf({ ...written, domain: "northwind.example", taxCountry: "US", taxId: "12-3456789" })).toEqual({
            name: "Northwind Analytics",
            domain: "northwind.example",
            taxCountry: "US",
            taxId: "12-3456789",
        });
    });

    it("shows what the server refuses at its fields, and the rest in one text", () => {
        const problem = new ProblemError({
            status: 422,
            code: "deal.invalid",
            title: "Not acceptable as it is",
            faults: [
                { code: "domain.form", pointer: "/deal/prospect/domain", message: "A domain is such as this." },
                { code: "evidence.link", pointer: "/deal/evidence/0/link", message: "No link." },
                { code: "deal.other", pointer: "/deal/colour", message: "There is no such field." },
            ],
        });

        expect(refusedAt(problem, written)).toEqual({
            at: { domain: "A domain is such as this.", "link-0": "No link." },
            rest: "There is no such field.",
        });
    });
});
