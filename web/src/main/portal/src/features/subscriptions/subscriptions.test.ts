import { expect, test } from "vitest";
import { ProblemError } from "../../api/problem";
import { creditedOf, dueOf, whyText } from "./figures";
import { filterOf, isNarrowed, queryOf } from "./filter";
import { inputOf, missingOf, nothing, refusedAt, type Written } from "./written";

const usd = (amount: string) => ({ amount, currency: "USD" });

const whole: Written = {
    ...nothing,
    id: " NW-2026-015 ",
    customer: "northwind",
    book: "list",
    product: "seats",
    charge: "seat",
    quantity: "25",
    signedOn: "2026-11-01",
    start: "2026-11-15",
};

test("the filters of the address are the question, each value once, and nothing that was not chosen", () => {
    const filter = filterOf(
        new URLSearchParams("customer=a&customer=b&customer=a&runsOn=2026-11-01&q=%20nw%20&page=3"),
    );

    expect(queryOf(filter)).toEqual({ customer: ["a", "b"], runsOn: "2026-11-01", q: "nw" });
    expect(isNarrowed(filter)).toBe(true);
    expect(queryOf(filterOf(new URLSearchParams("runsOn=soon&page=2")))).toEqual({});
    expect(isNarrowed(filterOf(new URLSearchParams("runsOn=soon")))).toBe(false);
});

test("a subscription is sent without what it does not say", () => {
    expect(missingOf(whole)).toEqual([]);
    expect(inputOf(whole)).toEqual({
        id: "NW-2026-015",
        customer: "northwind",
        book: "list",
        product: "seats",
        charge: "seat",
        currency: "USD",
        term: "MONTH",
        quantity: "25",
        signedOn: "2026-11-01",
        start: "2026-11-15",
        billingMonths: 1,
    });
    expect(inputOf({ ...whole, channel: "DIRECT", country: "DE", end: "2027-11-15" })).toMatchObject({
        channel: "DIRECT",
        country: "DE",
        end: "2027-11-15",
    });
});

test.each<[Partial<Written>, string]>([
    [{ id: "-x" }, "id"],
    [{ country: "DEU" }, "country"],
    [{ currency: "US" }, "currency"],
    [{ quantity: "-1" }, "quantity"],
    [{ quantity: "many" }, "quantity"],
    [{ start: "2026-10-31" }, "start"],
    [{ end: "2026-11-15" }, "end"],
    [{ billingMonths: "0" }, "billingMonths"],
    // a bill is for one term at most
    [{ billingMonths: "2" }, "billingMonths"],
    [{ term: "YEAR", billingMonths: "13" }, "billingMonths"],
])("%j cannot be", (changes, field) => {
    expect(missingOf({ ...whole, ...changes })).toEqual([field]);
});

test("a bill is for any months where there is no term", () => {
    expect(missingOf({ ...whole, term: "NONE", billingMonths: "24" })).toEqual([]);
});

test("what the server finds wrong stands at its field, and the rest in one text", () => {
    const refused = refusedAt(
        new ProblemError({
            status: 422,
            code: "subscriptions.invalid",
            title: "The subscriptions have faults",
            faults: [
                { code: "subscription.known", pointer: "/subscriptions/0/id", message: "There is another." },
                { code: "price-book.unknown", pointer: "/subscriptions/0/book", message: "No such book." },
                { code: "odd", pointer: "", message: "Something else." },
            ],
        }),
    );

    expect(refused.at.id).toBe("There is another.");
    expect(refused.at.book).toBe("No such book.");
    expect(refused.rest).toBe("Something else.");
});

test("why it has a version is told by its signature or by the version's policy", () => {
    const move = { version: "Cut", newSalesFrom: "2026-04-02", on: "2026-04-15", credit: "NONE" } as const;

    expect(whyText(move)).toMatch(/^It was signed on .*2026/);
    expect(whyText({ ...move, policy: "NEXT_BILLING" })).toMatch(/next bill: .*15.*2026|next bill: .*Apr 15, 2026/);
});

test("amounts are exact: what is credited, and what is not billed yet", () => {
    expect(creditedOf({ charged: usd("250.00"), due: usd("229.03") })).toBe("20.97");
    expect(dueOf({ total: usd("0.80"), billed: usd("2.00") })).toBe("-1.20");
});
