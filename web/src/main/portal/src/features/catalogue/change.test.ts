import { expect, test } from "vitest";
import { byCurrency, emptyEntry, following, merged, nearest, toldAt } from "./change";

test("a version that follows has the same prices from its own day on, and is recorded by publication", () => {
    const version = {
        name: "Cut",
        newSalesFrom: "2026-04-02",
        running: { policy: "RENEWAL", longTerms: "NEVER", from: "2026-04-02", credit: "NONE" },
        entries: [{ product: "a" }],
        recordedAt: "2026-04-02T00:00:00Z",
    };
    expect(following(version, "2027-01-01")).toEqual({
        name: "",
        newSalesFrom: "2027-01-01",
        running: { policy: "RENEWAL", longTerms: "NEVER", from: "2027-01-01", credit: "NONE" },
        entries: [{ product: "a" }],
        provenance: { tag: "OFFICIAL", source: "" },
    });
});

test("a new price takes over what the one above it says", () => {
    const above = { product: "a", currency: "EUR", provenance: { tag: "DEMO", source: "here" } };
    expect(emptyEntry(above, "ONE_TIME_FEE")).toEqual({
        product: "a",
        code: "",
        currency: "EUR",
        charge: { kind: "ONE_TIME_FEE", price: "" },
        provenance: { tag: "DEMO", source: "here" },
    });
});

test("faults stand at their places, and lead to the nearest field there is", () => {
    const fault = (pointer: string, message: string) => ({ pointer, message, code: "x" });
    const told = toldAt([
        fault("/change/title", "Empty."),
        fault("/change/title", "Blank."),
        fault("/prices", "None."),
    ]);
    expect([...told]).toEqual([
        ["/title", "Empty. Blank."],
        ["/prices", "None."],
    ]);
    const places = ["/title", "/prices/0/version/name", "/prices/0/version/entries/1/code"];
    expect(nearest("/title", places)).toBe("/title");
    expect(nearest("/prices/0/version/entries/1", places)).toBe("/prices/0/version/entries/1/code");
    expect(nearest("/prices/0/version/entries/7/per", places)).toBe("/prices/0/version/entries/1/code");
    expect(nearest("", [])).toBeUndefined();
});

test("effects are summed currency by currency, without those that have no amounts", () => {
    const money = (amount: string, currency: string) => ({ amount, currency });
    const effect = (before: string, after: string, difference: string, currency = "USD") => ({
        subscription: "s",
        customer: "c",
        product: "p",
        before: money(before, currency),
        after: money(after, currency),
        difference: money(difference, currency),
    });
    expect(
        byCurrency([
            effect("10.00", "8.00", "-2.00"),
            effect("0.10", "0.20", "0.10"),
            effect("5", "5", "0", "EUR"),
            { subscription: "s", customer: "c", product: "p", missing: "seat" },
        ]),
    ).toEqual([
        { currency: "EUR", contracts: 1, before: "5", after: "5", difference: "0" },
        { currency: "USD", contracts: 2, before: "10.10", after: "8.20", difference: "-1.90" },
    ]);
});

test("of one key the price of the table takes the place of the other, and new ones follow", () => {
    const price = (product: string, currency: string, amount: string, more = {}) => ({
        product,
        code: "seat",
        currency,
        charge: { kind: "SEAT_FEE", price: amount },
        ...more,
    });
    expect(
        merged(
            [price("a", "USD", "20"), price("b", "USD", "30")],
            [price("c", "USD", "1"), price("a", "USD", "18", { term: "NONE" }), price("a", "EUR", "17")],
        ),
    ).toEqual([
        price("a", "USD", "18", { term: "NONE" }),
        price("b", "USD", "30"),
        price("c", "USD", "1"),
        price("a", "EUR", "17"),
    ]);
});
