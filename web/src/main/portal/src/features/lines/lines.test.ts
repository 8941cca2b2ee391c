import { describe, expect, test } from "vitest";
import type { Schemas } from "../../api/client";
import { booked, lineCheck, netByPayee, type Share } from "./booked";
import { complete, hopsOf } from "./route";
import { formatOf, placeOf } from "./upload";

// E11: 1,000.00 paid; the reseller keeps 100, the distributor 45, Microsoft receives 855 and shares 171 back.
const multiHop: Schemas["RevenueLine"] = {
    source: "azure-ledger",
    document: "E11",
    line: "1",
    version: 1,
    kind: "CHARGE",
    channel: "MS_CSP",
    route: ["openai", "microsoft", "distributor", "reseller", "customer"],
    product: "api-frontier",
    customer: "customer",
    serviceStart: "2026-01-01",
    serviceEnd: "2026-02-01",
    invoicedOn: "2026-01-01",
    amount: "1000.00",
    currency: "USD",
    deductions: [
        { party: "reseller", amount: "100.00" },
        { party: "distributor", amount: "45.00" },
    ],
};

function share(id: string, kind: Schemas["ShareKind"], payer: string, payee: string, amount: string, more = {}): Share {
    const money = { amount, currency: "USD" };
    return {
        id,
        kind,
        line: { source: "azure-ledger", document: "E11", line: "1", version: 1 },
        channel: "MS_CSP",
        product: "api-frontier",
        regime: "R5",
        clause: "route.margin",
        payer,
        payee,
        segmentStart: "2026-01-01",
        segmentEnd: "2026-02-01",
        baseKind: "CUSTOMER_GROSS",
        base: money,
        accrued: money,
        payable: money,
        earnedOn: "2026-01-01",
        recordedAt: "2026-02-01T00:00:00Z",
        run: 1,
        ...more,
    };
}

const shares = [
    share("a", "MARGIN", "customer", "reseller", "100.00"),
    share("b", "MARGIN", "customer", "distributor", "45.00"),
    share("c", "RECEIPTS", "customer", "microsoft", "855.00"),
    share("d", "REVENUE_SHARE", "microsoft", "openai", "171.00"),
];

describe("the route", () => {
    test("says what each hop receives, keeps and passes on", () => {
        const hops = hopsOf(multiHop, "microsoft");
        expect(
            hops.map(({ party, role, receives, keeps, passesOn }) => [party, role, receives, keeps, passesOn]),
        ).toEqual([
            ["customer", "CUSTOMER", "1000.00", "0", "1000.00"],
            ["reseller", "ROUTE", "1000.00", "100.00", "900.00"],
            ["distributor", "ROUTE", "900.00", "45.00", "855.00"],
            ["microsoft", "PRINCIPAL", "855.00", "855.00", "0.00"],
            ["openai", "VENDOR", "0.00", "0", "0.00"],
        ]);
        expect(complete(hops, multiHop.amount)).toBe(true);
    });

    test("names a tax authority beside the route, and the vendor as principal where nobody else is", () => {
        const hops = hopsOf(
            { ...multiHop, route: ["openai", "customer"], deductions: [{ party: "hmrc", amount: "200.00" }] },
            "openai",
        );
        expect(hops.map(({ party, role, keeps }) => [party, role, keeps])).toEqual([
            ["customer", "CUSTOMER", "0"],
            ["hmrc", "BESIDE", "200.00"],
            ["openai", "PRINCIPAL", "800.00"],
        ]);
    });

    test("of a credit is the same with the sign turned", () => {
        const credit = { ...multiHop, amount: "-1000.00", deductions: [{ party: "reseller", amount: "-100.00" }] };
        const hops = hopsOf(credit, "microsoft");
        expect(hops.map(({ keeps }) => keeps)).toEqual(["0", "-100.00", "0", "-900.00", "0"]);
        expect(complete(hops, credit.amount)).toBe(true);
    });
});

describe("what was booked", () => {
    const reversed = [
        ...shares,
        share("e", "REVENUE_SHARE", "microsoft", "openai", "-171.00", { reverses: "d", run: 2 }),
        share("f", "REVENUE_SHARE", "microsoft", "openai", "150.00", { run: 2 }),
    ];

    test("pairs a share with its reversal and with what was booked instead", () => {
        const pairs = booked(reversed);
        expect(pairs.map(({ share: { id }, reversal, instead }) => [id, reversal?.id, instead?.id])).toEqual([
            ["a", undefined, undefined],
            ["b", undefined, undefined],
            ["c", undefined, undefined],
            ["d", "e", "f"],
            ["f", undefined, undefined],
        ]);
    });

    test("keeps a reversal whose share is not shown", () => {
        const alone = share("x", "FEE", "a", "b", "-1.00", { reverses: "gone" });
        expect(booked([alone]).map(({ share: { id } }) => id)).toEqual(["x"]);
    });

    test("ties to the line by what the customer paid, whatever partners pay each other", () => {
        expect(lineCheck(multiHop, reversed)).toEqual({
            currency: "USD",
            line: "1000.00",
            divided: "1000.00",
            verdict: "TIES",
        });
        expect(lineCheck(multiHop, shares.slice(1))?.verdict).toBe("DIFFERS");
        expect(lineCheck(multiHop, [])?.verdict).toBe("NOTHING");
        const replaced = shares
            .slice(0, 3)
            .flatMap((one, at) => [
                one,
                share(`r${at}`, one.kind, one.payer, one.payee, `-${one.accrued.amount}`, { reverses: one.id }),
            ]);
        expect(lineCheck(multiHop, replaced)?.verdict).toBe("REPLACED");
    });

    test("is not compared across currencies", () => {
        const other = share("y", "RECEIPTS", "customer", "microsoft", "1.00", {
            payable: { amount: "1.00", currency: "EUR" },
        });
        expect(lineCheck(multiHop, [other])).toBeUndefined();
    });

    test("nets to what each party holds, and the parties to the line", () => {
        expect(netByPayee(shares, "customer")).toEqual([
            { party: "microsoft", currency: "USD", amount: "684.00" },
            { party: "openai", currency: "USD", amount: "171.00" },
            { party: "reseller", currency: "USD", amount: "100.00" },
            { party: "distributor", currency: "USD", amount: "45.00" },
        ]);
    });
});

describe("an uploaded file", () => {
    test.each([
        ["lines.csv", "", "text/csv"],
        ["LINES.CSV", "{", "text/csv"],
        ["lines.ndjson", "", "application/x-ndjson"],
        ["lines.jsonl", "", "application/x-ndjson"],
        ["lines.json", '{"lines":[{}]}', "application/json"],
        ["lines.json", '{\n  "lines": []\n}', "application/json"],
        ["lines.json", '{"source":"a"}\n{"source":"b"}', "application/x-ndjson"],
        ["lines.txt", "source,document", "text/csv"],
    ])("named %s that begins %j is %s", (name, start, format) => {
        expect(formatOf(name, start)).toBe(format);
    });

    test.each([
        ["/lines/3/serviceStart", "text/csv", { row: 5, column: "service_start" }],
        ["/lines/3/serviceStart", "application/x-ndjson", { row: 4, column: "serviceStart" }],
        ["/lines/0/amount", "application/json", { row: 1, column: "amount" }],
        ["/lines/0/route/2", "text/csv", { row: 2, column: "route" }],
        ["/lines/0/joint/partner", "text/csv", { row: 2, column: "joint_partner" }],
        ["/lines/7", "text/csv", { row: 9, column: "" }],
        ["/rows/7/amount", "text/csv", { row: 9, column: "amount" }],
        ["/7/amount", "application/x-ndjson", { row: 8, column: "amount" }],
        ["", "text/csv", { column: "" }],
        ["/header", "text/csv", { column: "/header" }],
    ] as const)("has the fault %s of %s at %j", (pointer, format, place) => {
        expect(placeOf({ pointer }, format)).toEqual(place);
    });
});
