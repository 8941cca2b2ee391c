import { describe, expect, test } from "vitest";
import { inputOf, missingOf, noGrant, nothing, type Written } from "./written";

const written: Written = {
    ...nothing,
    id: " EA-1 ",
    customer: "northwind",
    title: "A year",
    subscriptions: ["S-1"],
    from: "2026-01-01",
    through: "2026-12-31",
    amount: "10000",
};

describe("a spend agreement being written", () => {
    test("says what is missing at its place", () => {
        expect(Object.keys(missingOf(nothing))).toEqual([
            "id",
            "customer",
            "title",
            "subscriptions",
            "days/from",
            "form/amount",
        ]);
        expect(Object.keys(missingOf({ ...written, kind: "PREPAID_CREDITS", grants: [noGrant] }))).toEqual([
            "form/grants/0/id",
            "form/grants/0/credits",
            "form/grants/0/from",
            "form/grants/0/until",
        ]);
        expect(Object.keys(missingOf({ ...written, kind: "SPEND_BOUNDS" }))).toEqual(["form/minimum"]);
        expect(
            Object.keys(missingOf({ ...written, through: "2025-12-31", phases: [{ periods: "0", factor: "" }] })),
        ).toEqual(["days/to", "form/ramp/phases/0/periods", "form/ramp/phases/0/factor"]);
        expect(missingOf(written)).toEqual({});
    });

    test("is sent with the day after its last one, and the fields of its form alone", () => {
        expect(inputOf({ ...written, phases: [{ periods: "3", factor: "0.5" }] })).toEqual({
            id: "EA-1",
            customer: "northwind",
            title: "A year",
            currency: "USD",
            subscriptions: ["S-1"],
            days: { from: "2026-01-01", to: "2027-01-01" },
            settlementMonths: 1,
            form: {
                kind: "SPEND_DRAWDOWN",
                amount: "10000",
                overage: "1",
                rollOver: "0",
                ramp: { phases: [{ periods: 3, factor: "0.5" }] },
            },
            version: 0,
        });
        expect(inputOf({ ...written, through: "" }).days).toEqual({ from: "2026-01-01" });
        expect(inputOf({ ...written, kind: "SPEND_BOUNDS", minimum: "5" }).form).toEqual({
            kind: "SPEND_BOUNDS",
            minimum: "5",
        });
    });
});
