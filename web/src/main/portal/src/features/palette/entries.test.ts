import { describe, expect, it } from "vitest";
import type { Me } from "../../app/session";
import { actionEntries, foundEntry, linkOf, matching, placeEntries } from "./entries";

const sales = {
    username: "dora",
    name: "Dora",
    roles: ["sales-ops"],
    capabilities: ["contract.read", "contract.write", "deal.read", "deal.register"],
} satisfies Me as Me;

describe("the palette", () => {
    it("offers the screens and actions of the caller alone", () => {
        expect(placeEntries(sales).map(({ to }) => to)).toContain("/renewals");
        expect(placeEntries(sales).map(({ to }) => to)).not.toContain("/runs");
        expect(actionEntries(sales).map(({ text }) => text)).toEqual([
            "Register a deal",
            "New contract",
            "See where notice closes soon",
        ]);
        expect(actionEntries({ ...sales, capabilities: [] })).toEqual([]);
    });

    it("matches the beginnings of words in any order", () => {
        const entries = actionEntries(sales);
        expect(matching(entries, "deal REG").map(({ to }) => to)).toEqual(["/deals/new"]);
        expect(matching(entries, "egister")).toEqual([]);
        expect(matching(entries, " ")).toHaveLength(3);
    });

    it("leads to what was found, whatever its id", () => {
        expect(linkOf({ kind: "LINE", id: "crm/INV 1/1/2", title: "" })).toBe("/attribution/lines/crm/INV%201/1/2");
        expect(linkOf({ kind: "CONTRACT", id: "EA:1", title: "" })).toBe("/contracts/EA%3A1");
        expect(foundEntry({ kind: "RUN", id: "3", title: "3" }).text).toBe("Run 3");
        expect(foundEntry({ kind: "CONTRACT", id: "EA-1", title: "Seats", about: "acme" })).toMatchObject({
            text: "Seats (EA-1)",
            hint: "Contract · acme",
        });
    });
});
