import { expect, test } from "vitest";
import { ProblemError } from "../../api/problem";
import { daysOn, matching, phaseOn, type Commitment } from "./uses";
import { inputOf, missingOf, refusedAt, type Written } from "./written";

const commitment: Commitment = {
    contract: "NW-2026-014",
    contracting: {
        channel: "AZURE_OPENAI",
        route: ["openai", "microsoft", "northwind"],
        product: "api-frontier",
        customer: "northwind",
    },
    amount: "1000.00",
    currency: "USD",
    term: { from: "2026-01-01", to: "2027-01-01" },
    recordedAt: "2026-01-05T09:00:00Z",
    recordedBy: "olivia",
};

test("the term holds its first day and not the day after its last", () => {
    expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map((day) => phaseOn(commitment, day))).toEqual([
        "AHEAD",
        "RUNNING",
        "RUNNING",
        "OVER",
    ]);
});

test("the days gone are within the term", () => {
    expect(daysOn(commitment, "2025-06-01")).toEqual({ gone: 0, all: 365 });
    expect(daysOn(commitment, "2026-02-01")).toEqual({ gone: 31, all: 365 });
    expect(daysOn(commitment, "2030-01-01")).toEqual({ gone: 365, all: 365 });
});

test("filters narrow by phase, channel, text, and what was known", () => {
    const found = (more: Partial<Parameters<typeof matching>[1]>, knownOn?: string) =>
        matching(
            [commitment],
            { phase: [], channel: [], q: "", ...more },
            knownOn,
            "2026-06-01",
            () => "Northwind Analytics",
        ).length;
    expect(found({})).toBe(1);
    expect(found({ phase: ["OVER"] })).toBe(0);
    expect(found({ channel: ["AZURE_OPENAI"], q: "analytics" })).toBe(1);
    expect(found({ q: "nw-2026" })).toBe(1);
    expect(found({ q: "kestrel" })).toBe(0);
    expect(found({}, "2026-01-04")).toBe(0);
    expect(found({}, "2026-01-05")).toBe(1);
});

const written: Written = {
    contract: " NW-1 ",
    customer: "northwind",
    product: "api-frontier",
    channel: "AZURE_OPENAI",
    vendor: "openai",
    via: ["microsoft"],
    amount: "250000.00",
    currency: "USD",
    from: "2026-01-01",
    through: "2026-12-31",
};

test("what is sent has the route from the vendor to the customer, and the day after the last", () => {
    expect(missingOf(written)).toEqual([]);
    expect(inputOf(written)).toEqual({
        contracting: {
            channel: "AZURE_OPENAI",
            route: ["openai", "microsoft", "northwind"],
            product: "api-frontier",
            customer: "northwind",
            contract: "NW-1",
        },
        amount: "250000.00",
        currency: "USD",
        term: { from: "2026-01-01", to: "2027-01-01" },
    });
});

test("all that is missing is told at once", () => {
    const empty = { ...written, contract: " ", via: [""], amount: "0", currency: "usd", through: "2025-12-31" };
    expect(missingOf(empty)).toEqual(["contract", "amount", "currency", "through", "via-0"]);
});

test("the server's faults stand at their fields; an unknown customer is told once", () => {
    const fault = (pointer: string, message: string) => ({ code: "x", pointer, message });
    const refused = refusedAt(
        new ProblemError({
            status: 422,
            code: "commitment.invalid",
            title: "Not valid",
            faults: [
                fault("/contracting/customer", "There is no organization northwind."),
                fault("/contracting/route/2", "There is no organization northwind."),
                fault("/contracting/route/1", "There is no organization microsoft."),
                fault("/term/to", "Ends before it begins."),
                fault("/contracting/joint", "Not whole."),
            ],
        }),
        written,
    );
    expect(refused).toEqual({
        at: {
            customer: "There is no organization northwind.",
            "via-0": "There is no organization microsoft.",
            through: "Ends before it begins.",
        },
        rest: "Not whole.",
    });
});
