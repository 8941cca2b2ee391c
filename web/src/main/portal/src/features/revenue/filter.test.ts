import { expect, test } from "vitest";
import { contractAt, entriesLink, entriesOf, rollForwardOf, tabOf, yearsOf } from "./filter";

const params = (query: string) => new URLSearchParams(query);

test("what is no tab leads to the months", () => {
    expect(tabOf(params("tab=policy"))).toBe("policy");
    expect(tabOf(params("tab=nosuch"))).toBe("months");
    expect(tabOf(params(""))).toBe("months");
});

test("a year is its twelve months", () => {
    expect(rollForwardOf(params("year=2026&channel=RESELLER"))).toEqual({
        channel: "RESELLER",
        fromMonth: "2026-01",
        throughMonth: "2026-12",
    });
    expect(rollForwardOf(params("year=all"))).toEqual({});
});

test("the years are those of the months, once each", () => {
    const month = (text: string) => ({ month: text, state: "CLOSED" as const });
    expect(yearsOf({ items: ["2025-12", "2026-01", "2026-02"].map(month), due: false })).toEqual(["2025", "2026"]);
    expect(yearsOf(undefined)).toEqual([]);
});

test("entries are narrowed to what an address says, and no further", () => {
    expect(entriesOf(params("period=2026-05&contract=C-1&line=seats&late=true&q=%20amended%20"))).toEqual({
        q: "amended",
        contract: "C-1",
        line: "seats",
        fromMonth: "2026-05",
        throughMonth: "2026-05",
        late: true,
    });
    expect(entriesOf(params("period=2026-13&late=no&q="))).toEqual({});
});

test("a link to entries is read back as its filter", () => {
    const link = entriesLink({ period: "2026-05", currency: "EUR" });
    expect(tabOf(params(link))).toBe("entries");
    expect(entriesOf(params(link))).toEqual({ currency: "EUR", fromMonth: "2026-05", throughMonth: "2026-05" });
});

test("a fault names its contract", () => {
    expect(contractAt("/contracts/C-1/lines/0")).toBe("C-1");
    expect(contractAt("")).toBe("");
});
