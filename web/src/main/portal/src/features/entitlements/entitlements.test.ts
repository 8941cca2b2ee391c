import { describe, expect, test } from "vitest";
import type { EntitledLine, NextStretch } from "../../api/entitlements";
import type { Names } from "../names";
import { chipsOf, customerLink, queryOf } from "./filter";
import { daysText, grantText, nextTexts } from "./told";

const names: Names = {
    channel: (code) => code,
    product: (id) => id,
    party: (id) => id.toUpperCase(),
    of: (_, value) => value,
};

const next = (from: string, more: Partial<NextStretch> = {}): NextStretch => ({
    from,
    standing: "GRANTED",
    customer: "acme",
    product: "seats",
    quantity: "1200",
    amendments: [],
    ...more,
});

const line = (more: Partial<EntitledLine> = {}): EntitledLine => ({
    contract: "C-1",
    line: "seats",
    customer: "acme",
    product: "seats",
    standing: "GRANTED",
    quantity: "10",
    amendments: [],
    grants: [],
    next: [],
    renews: false,
    ...more,
});

describe("the filter", () => {
    test("is what the address says, and nothing else", () => {
        const params = new URLSearchParams(
            "customer=acme&product=seats&standing=GRANTED&standing=NOSUCH&standing=SUSPENDED&on=2026-05-01&knownOn=x&page=2",
        );
        const filter = queryOf(params);
        expect(filter).toEqual({
            customer: "acme",
            product: "seats",
            standing: ["GRANTED", "SUSPENDED"],
            asOf: "2026-05-01",
        });
        expect(chipsOf(filter, names).flatMap(({ key, chips }) => chips.map(({ text }) => `${key} ${text}`))).toEqual([
            "customer ACME",
            "product seats",
            "standing Granted",
            "standing Suspended",
            "on May 1, 2026",
        ]);
    });

    test("is none without a customer", () => {
        expect(queryOf(new URLSearchParams("product=seats&customer=+"))).toBeUndefined();
        expect(chipsOf(undefined, names).flatMap(({ chips }) => chips)).toEqual([]);
    });

    test("comes back from its link", () => {
        const link = customerLink("acme & co", "2026-05-01", "2026-04-01");
        expect(queryOf(new URLSearchParams(link.split("?")[1]))).toEqual({
            customer: "acme & co",
            asOf: "2026-05-01",
            knownOn: "2026-04-01",
        });
    });
});

describe("a line in words", () => {
    test("names a feature, and tells an allowance for one and for all", () => {
        expect(grantText({ name: "sso", from: "2026-01-01" })).toBe("sso");
        expect(grantText({ name: "messages", perUnit: "25.5", inAll: "10200", from: "2026-01-01" })).toBe(
            "messages: 25.5 each, 10,200 in all",
        );
    });

    test.each([
        [{ from: "2026-01-01", until: "2027-01-01" }, "Jan 1, 2026 – Dec 31, 2026"],
        [{ until: "2026-01-01" }, "until Dec 31, 2025"],
        [{ from: "2027-01-01" }, "since Jan 1, 2027"],
        [{}, ""],
    ])("has the days %j", (days, text) => {
        expect(daysText(line(days))).toBe(text);
    });

    test("says what is next: by which amendment, for whom, and that it goes on by itself", () => {
        const ahead = [
            next("2026-07-01", { amendments: [2, 3] }),
            next("2026-08-01", { standing: "SUSPENDED", customer: "heir" }),
            next("2027-01-01", { standing: "ENDED_WITH_TERM", customer: "heir" }),
        ];
        expect(nextTexts(line({ next: ahead, renews: true }), names)).toEqual([
            "Jul 1, 2026: granted, 1,200 × seats, by amendments 2, 3",
            "Aug 1, 2026: suspended, 1,200 × seats, for HEIR",
            "Jan 1, 2027: the contract goes on by itself, unless notice is given",
        ]);
        expect(nextTexts(line({ next: ahead.slice(2) }), names)).toEqual(["Jan 1, 2027: ends with its term, for HEIR"]);
    });
});
