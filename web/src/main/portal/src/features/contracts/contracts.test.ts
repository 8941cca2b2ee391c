import { describe, expect, test } from "vitest";
import type { BillItem, Contract, Span } from "../../api/contracts";
import type { Document } from "../document";
import type { Names } from "../names";
import { compared, endAfter, togetherWith } from "./compare";
import { chipsOf, endingWithin, queryOf } from "./filter";
import { axisOf, linesIn, phaseOf, segmentsOf, stateBefore, stateOn, throughOf } from "./spans";
import { agreedText, byBillDay, cancellationText, renewalText, todayIn } from "./words";

const names: Names = {
    channel: (code) => code,
    product: (id) => id,
    party: (id) => id,
    of: (_dimension, value) => value,
};

const seats = (id: string, quantity: string, days: Document = {}): Document => ({
    id,
    product: "enterprise",
    code: "seat",
    charge: { kind: "SEAT_FEE", price: "60" },
    quantity,
    ...days,
});

const line = (id: string, quantity: string, words = "60 a seat and period") => ({
    id,
    product: "enterprise",
    charge: "seat",
    quantity,
    words,
});

const span = (
    from: string,
    to: string,
    amendments: number[],
    lines: Span["lines"],
    more: Partial<Span> = {},
): Span => ({
    from,
    to,
    customer: "northwind",
    channel: "DIRECT",
    suspended: false,
    amendments,
    lines,
    serviceLevels: [],
    ...more,
});

const amendment = (number: number, effectiveOn: string, ...changes: Document[]) => ({
    number,
    effectiveOn,
    reason: "so agreed",
    words: `From ${effectiveOn} it changes.`,
    recordedAt: "2026-01-01T00:00:00Z",
    document: { number, effectiveOn, changes },
});

/** A year: ten seats more from March, a line that begins in May and ends in June, suspended in August, ended in October. */
const contract: Contract = {
    id: "C-1",
    kind: "ORDER_FORM",
    title: "A year",
    customer: "northwind",
    channel: "DIRECT",
    currency: "USD",
    startsOn: "2026-01-01",
    endsOn: "2026-10-01",
    version: 5,
    recordedAt: "2025-12-01T00:00:00Z",
    document: {
        term: { from: "2026-01-01", to: "2027-01-01" },
        through: { channel: "DIRECT", route: { parties: ["openai", "northwind"] } },
        lines: [seats("L1", "100")],
    },
    amendments: [
        amendment(1, "2026-03-01", { kind: "ADD_QUANTITY", line: "L1", more: "10" }),
        amendment(2, "2026-04-01", {
            kind: "ADD_LINE",
            line: seats("L2", "5", { from: "2026-05-01", until: "2026-06-16" }),
        }),
        amendment(3, "2026-08-01", { kind: "SUSPEND" }),
        amendment(4, "2026-09-01", { kind: "RESUME" }),
        amendment(5, "2026-10-01", { kind: "TERMINATE" }),
    ],
    timeline: [
        span("2026-01-01", "2026-03-01", [], [line("L1", "100")]),
        span("2026-03-01", "2026-04-01", [1], [line("L1", "110")]),
        span("2026-04-01", "2026-08-01", [2], [line("L1", "110")]),
        span("2026-08-01", "2026-09-01", [3], [], { suspended: true }),
        span("2026-09-01", "2026-10-01", [4], [line("L1", "110")]),
    ],
};

describe("the state of a contract", () => {
    test.each([
        ["2025-12-31", "AHEAD", ""],
        ["2026-02-28", "RUNNING", "L1 100"],
        ["2026-03-01", "RUNNING", "L1 110"],
        ["2026-04-30", "RUNNING", "L1 110"],
        // A line may begin and end within a span: its own days count.
        ["2026-05-01", "RUNNING", "L1 110, L2 5"],
        ["2026-06-15", "RUNNING", "L1 110, L2 5"],
        ["2026-06-16", "RUNNING", "L1 110"],
        ["2026-08-31", "SUSPENDED", ""],
        ["2026-10-01", "OVER", ""],
    ])("on %s is %s with %j", (day, phase, lines) => {
        const state = stateOn(contract, day);
        expect(state.phase).toBe(phase);
        expect(state.lines.map(({ id, quantity }) => `${id} ${quantity}`).join(", ")).toBe(lines);
    });

    test("tells a line that begins within a span by its document", () => {
        const april = contract.timeline[2] as Span;
        expect(linesIn(contract, april)[1]).toEqual({
            ...line("L2", "5"),
            from: "2026-05-01",
            to: "2026-06-16",
        });
    });

    test("lets a line end sooner once it co-terms", () => {
        const coTermed = {
            ...contract,
            amendments: [
                ...contract.amendments,
                amendment(6, "2026-04-01", { kind: "CO_TERM", line: "L1", until: "2026-07-01" }),
            ],
        };
        expect(stateOn(coTermed, "2026-06-30").lines.map(({ id }) => id)).toEqual(["L1"]);
        expect(stateOn(coTermed, "2026-07-01").lines).toEqual([]);
    });

    test("joins neighbours that say the same, and leaves a gap while nothing is served", () => {
        const days = [...segmentsOf(contract)].map(([id, some]) => [
            id,
            some.map(({ from, to, quantity }) => `${from} ${to} ${quantity}`),
        ]);
        expect(days).toEqual([
            ["L1", ["2026-01-01 2026-03-01 100", "2026-03-01 2026-08-01 110", "2026-09-01 2026-10-01 110"]],
            ["L2", ["2026-05-01 2026-06-16 5"]],
        ]);
    });

    test("has its end exclusive", () => {
        const days = { startsOn: "2026-01-01", endsOn: "2026-02-01" };
        expect(phaseOf(days, "2026-01-31")).toBe("RUNNING");
        expect(phaseOf(days, "2026-02-01")).toBe("OVER");
    });
});

describe("an amendment", () => {
    const changed = (day: string) =>
        compared(contract, day, names)
            .filter(({ before, after }) => before !== after)
            .map(({ name, before = "-", after = "-" }) => `${name}: ${before} > ${after}`);

    test("is compared with what held right before it", () => {
        expect(changed("2026-03-01")).toEqual([
            "Line L1: 100 × enterprise seat, 60 a seat and period > 110 × enterprise seat, 60 a seat and period",
        ]);
    });

    test("that adds a line which begins later has it among what changed", () => {
        expect(changed("2026-04-01")).toEqual(["Line L2: - > 5 × enterprise seat, 60 a seat and period"]);
    });

    test("that suspends is told once, not line by line", () => {
        expect(changed("2026-08-01")).toEqual(["Service: Running > Suspended"]);
    });

    test("that terminates moves the last day, and nothing is said after it", () => {
        expect(changed("2026-10-01").slice(0, 2)).toEqual([
            "Service: Running > Ended",
            "Last day: Dec 31, 2026 > Sep 30, 2026",
        ]);
    });

    test("that moves the channel is compared with the road it was sold by, and what is kept on it", () => {
        const through = {
            channel: "MS_CSP",
            route: { parties: ["openai", "microsoft", "northwind"] },
            margins: [{ party: "microsoft", part: "0.125" }],
        };
        const moved = {
            ...contract,
            amendments: [amendment(1, "2026-03-01", { kind: "MOVE_CHANNEL", through })],
            timeline: [
                span("2026-01-01", "2026-03-01", [], []),
                span("2026-03-01", "2027-01-01", [1], [], { channel: "MS_CSP" }),
            ],
        };
        const rows = compared(moved, "2026-03-01", names).filter(({ before, after }) => before !== after);
        expect(rows.map(({ before, after }) => [before, after])).toEqual([
            ["DIRECT", "MS_CSP"],
            ["openai → northwind", "openai → microsoft → northwind; microsoft keeps 12.5%"],
        ]);
    });

    test("that agrees on a service level is compared with what was promised before", () => {
        const promised = (text: string) => ({ serviceLevels: [{ code: "uptime", words: text }] });
        const agreed = {
            ...contract,
            amendments: [amendment(1, "2026-03-01", { kind: "AGREE_SERVICE_LEVEL", level: { code: "uptime" } })],
            timeline: [
                span("2026-01-01", "2026-03-01", [], [], promised("99 % at least")),
                span("2026-03-01", "2027-01-01", [1], [], promised("99.9 % at least")),
            ],
        };
        const rows = compared(agreed, "2026-03-01", names).filter(({ before, after }) => before !== after);
        expect(rows).toEqual([
            { key: "level uptime", name: "Service level uptime", before: "99 % at least", after: "99.9 % at least" },
        ]);
    });

    test("from the first day on is compared with the signing", () => {
        const early = {
            ...contract,
            amendments: [amendment(1, "2026-01-01", { kind: "ADD_QUANTITY", line: "L1", more: "10" })],
        };
        expect(stateBefore(early, "2026-01-01").lines.map(({ quantity }) => quantity)).toEqual(["100"]);
    });

    test("of the same day is seen together with the others", () => {
        const both = {
            ...contract,
            amendments: [...contract.amendments, amendment(6, "2026-03-01", { kind: "SUSPEND" })],
        };
        expect(
            togetherWith(both, contract.amendments[0] as Contract["amendments"][number]).map(({ number }) => number),
        ).toEqual([1, 6]);
    });

    test.each([
        ["EXTEND", "2027-06-01"],
        ["RENEW", "2027-06-01"],
    ])("of kind %s moves the end", (kind, until) => {
        const longer = { ...contract, amendments: [amendment(1, "2026-12-01", { kind, until })] };
        expect(endAfter(longer, () => true)).toBe(until);
        expect(endAfter(longer, () => false)).toBe("2027-01-01");
    });

    test("that moves the channel gives the road it is sold by", () => {
        const through = { channel: "MS_CSP", route: { parties: ["openai", "microsoft", "northwind"] } };
        expect(throughOf(contract)).toEqual(contract.document.through);
        expect(
            throughOf({ ...contract, amendments: [amendment(1, "2026-02-01", { kind: "MOVE_CHANNEL", through })] }),
        ).toEqual(through);
    });
});

describe("the axis", () => {
    test.each([
        ["2026-01-01", "2026-07-01", ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]],
        [
            "2026-01-01",
            "2028-01-01",
            ["2026-01", "2026-04", "2026-07", "2026-10", "2027-01", "2027-04", "2027-07", "2027-10"],
        ],
        ["2026-02-15", "2029-02-15", ["2026-07", "2027-01", "2027-07", "2028-01", "2028-07"]],
    ])("from %s to %s names %j", (startsOn, endsOn, months) => {
        expect(axisOf({ startsOn, endsOn }).months.map(({ month }) => month)).toEqual(months);
    });

    test("holds a day outside at the nearer end", () => {
        const { at } = axisOf({ startsOn: "2026-01-01", endsOn: "2027-01-01" });
        expect([at("2025-01-01"), at("2026-07-02"), at("2030-01-01")].map(Math.round)).toEqual([0, 50, 100]);
    });
});

describe("the filter of the list", () => {
    test("is read from the address, and what is no value of its field is left out", () => {
        const params = new URLSearchParams("q= EA &kind=ORDER_FORM&endsBefore=2027-01-01&runsOn=soon&channel=&page=3");
        expect(queryOf(params)).toEqual({ q: "EA", kind: "ORDER_FORM", endsBefore: "2027-01-01" });
        expect(queryOf(new URLSearchParams("kind=NAPKIN"))).toEqual({});
    });

    test("counts as ending within thirty days what has its last day thirty days from now, and no later", () => {
        // The last day is 2026-12-23, so that it ends on the 24th, exclusive.
        const filter = endingWithin({ channel: "DIRECT" }, "2026-11-23", 30);
        expect(filter).toEqual({ channel: "DIRECT", runsOn: "2026-11-23", endsBefore: "2026-12-25" });
    });

    test("is told in chips", () => {
        const chips = chipsOf({ q: "EA", runsOn: "2026-11-23" }, names).filter((one) => one.chips.length > 0);
        expect(chips.map(({ key, chips: [chip] }) => [key, chip?.text])).toEqual([
            ["q", "EA"],
            ["runsOn", "Nov 23, 2026"],
        ]);
    });
});

describe("words", () => {
    test("tell a price, the end of the term, and what may be taken back", () => {
        expect(agreedText({ kind: "ONE_TIME_FEE", price: "900" })).toBe("900 once");
        expect(renewalText({ renewal: { kind: "ENDS", months: 0 } })).toBe("it ends");
        expect(renewalText({ renewal: { kind: "AUTOMATIC", months: 12, noticeDays: 60, uplift: "0.05" } })).toMatch(
            /^it renews by itself: 12 months more, prices up 5%, notice 60 days before$/,
        );
        expect(cancellationText({ cancellation: { days: 7 } })).toMatch(/within 7 days/);
        expect(cancellationText({ cancellation: {} })).toMatch(/at any time/);
    });

    test("today is the day on the contract's clocks", () => {
        const instant = new Date("2026-11-23T02:30:00Z");
        expect(todayIn("America/New_York", instant)).toBe("2026-11-22");
        expect(todayIn("Asia/Tokyo", instant)).toBe("2026-11-23");
        expect(todayIn("Nowhere/Else", instant)).toBe("2026-11-23");
    });
});

test("charges and credits are summed by bill day, exact, with the digits of the currency", () => {
    const item = (number: number, billedOn: string, amount: string, corrects?: number) =>
        ({ number, billedOn, amount: { amount, currency: "USD" }, ...(corrects ? { corrects } : {}) }) as BillItem;
    const items = [
        item(1, "2026-03-01", "30000.00"),
        item(2, "2026-03-16", "-15483.87", 1),
        item(3, "2026-03-16", "18580.65"),
    ];
    expect(byBillDay(items)).toEqual([
        { billedOn: "2026-03-01", items: 1, charges: "30000.00", credits: "0.00", total: "30000.00" },
        { billedOn: "2026-03-16", items: 2, charges: "18580.65", credits: "-15483.87", total: "3096.78" },
    ]);
});
