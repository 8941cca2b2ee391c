import { expect, test } from "vitest";
import { lifeOn } from "./life";

const offering = {
    lifecycle: [
        { state: "ANNOUNCED", from: "2026-01-01" },
        { state: "SELLABLE", from: "2026-02-01", channels: ["DIRECT"], countries: ["US"] },
        { state: "RETIRED", from: "2027-01-01" },
    ],
};

test("of one channel and country the last step that bears counts", () => {
    expect(lifeOn(offering, "2026-06-01", "DIRECT", "US")).toEqual({ state: "SELLABLE", somewhere: false });
    expect(lifeOn(offering, "2026-06-01", "DIRECT", "DE")).toEqual({ state: "ANNOUNCED", somewhere: false });
    expect(lifeOn(offering, "2025-12-31", "DIRECT", "US")).toEqual({ state: undefined, somewhere: false });
});

test("where it is not asked for one place, it says that it is so in some", () => {
    expect(lifeOn(offering, "2026-06-01", "", "")).toEqual({ state: "SELLABLE", somewhere: true });
    expect(lifeOn(offering, "2026-06-01", "DIRECT", "")).toEqual({ state: "SELLABLE", somewhere: true });
    expect(lifeOn(offering, "2027-06-01", "", "")).toEqual({ state: "RETIRED", somewhere: false });
});
