import { describe, expect, test } from "vitest";
import type { Outlook, Road } from "../../api/quotes";
import type { Document } from "../document";
import { emptyCommitment, emptyOffer, emptyUsage, isWeighable, placeName } from "./offer";
import { bestOf, partsOf } from "./sharing";

const usage: Document = {
    ...emptyUsage("U1"),
    product: "gpt-5.4",
    estimate: [{ meter: "input-token", perMonth: "1000000" }],
};
const offer: Document = {
    ...emptyOffer({ from: "2027-01-01", to: "2028-01-01" }, "2026-12-31"),
    title: "Tokens",
    through: { channel: "DIRECT_ENTERPRISE", route: { parties: ["openai", "northwind-analytics"] } },
    lines: [],
};

describe("an offer", () => {
    test("can be weighed once its usage says what is expected, and its commitment how much", () => {
        expect(isWeighable(offer)).toBe(false);
        expect(isWeighable({ ...offer, usage: [emptyUsage("U1")] })).toBe(false);
        expect(isWeighable({ ...offer, usage: [usage] })).toBe(true);
        expect(isWeighable({ ...offer, usage: [usage], commitment: emptyCommitment() })).toBe(false);
        const form = { kind: "SPEND_DRAWDOWN", amount: "30000", overage: "1", rollOver: "0" };
        expect(isWeighable({ ...offer, usage: [usage], commitment: { settlementMonths: 12, form } })).toBe(true);
    });

    test("has a name for every place of usage and of a commitment", () => {
        expect(placeName("/usage/0/estimate/1/meter")).toBe("Usage 1: Meter");
        expect(placeName("/usage/1/discount")).toBe("Usage 2: Discount");
        expect(placeName("/commitment/form/amount")).toBe("Commitment: Committed in each period");
        expect(placeName("/lines/0")).toBe("Line 1");
    });
});

const party = (id: string, net: string) => ({
    party: id,
    kept: "0.00",
    received: net,
    sharesIn: "0.00",
    sharesOut: "0.00",
    net,
    years: [],
});
const split = (price: string, ...parties: Outlook["split"]["parties"]) => ({
    currency: "USD",
    price,
    parties,
    clauses: [],
});
const usd = (amount: string) => ({ amount, currency: "USD" });

const outlook = (fixed: string, estimated: string, whole: string): Outlook => ({
    lines: [],
    list: usd(fixed),
    total: usd(fixed),
    firstBill: { total: usd("0.00"), items: [] },
    findings: [],
    split: split(fixed, party("openai", fixed)),
    vendorNet: usd(fixed),
    estimate: {
        lines: [],
        list: usd(estimated),
        total: usd(estimated),
        beside: usd("0.00"),
        firstBilledOn: "2027-02-01",
        split: split(estimated, party("openai", estimated)),
        whole: split(whole, party("openai", whole)),
        vendorNet: usd(whole),
    },
});

describe("a road with usage", () => {
    test("is weighed by what is left of fixed and estimated money together", () => {
        const road = (channel: string, of: Outlook): Road => ({ channel, through: {}, outlook: of, faults: [] });
        const roads = [
            road("DIRECT", outlook("100.00", "10.00", "110.00")),
            road("RESELLER", outlook("90.00", "30.00", "120.00")),
        ];

        expect(bestOf(roads)?.channel).toBe("RESELLER");
    });

    test("shows each party's parts beside what it has in the end", () => {
        expect(partsOf(outlook("100.00", "10.00", "110.00"))).toMatchObject([
            { party: "openai", fixed: "100.00", estimated: "10.00", net: "110.00" },
        ]);
    });
});
