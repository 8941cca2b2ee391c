import { describe, expect, test } from "vitest";
import type { PartnerContract, RoadDays } from "../../api/partnerContracts";
import { phaseBetween, phaseOn, roadOn, soldDays } from "./sides";

const days = (from: string, to: string, more: Partial<RoadDays> = {}): RoadDays => ({
    from,
    to,
    channel: "MS_CSP",
    before: "openai",
    after: "acme",
    customer: "acme",
    suspended: false,
    ...more,
});

const contract: PartnerContract = {
    id: "C-1",
    kind: "RESELLER_ORDER",
    title: "Seats",
    road: [
        days("2026-02-01", "2026-04-01"),
        days("2026-06-01", "2026-07-01", { suspended: true }),
        days("2026-07-01", "2027-01-01", { margin: "0.06" }),
    ],
    lines: [
        {
            line: "seats",
            stretches: [
                {
                    from: "2026-02-01",
                    until: "2026-04-01",
                    standing: "GRANTED",
                    customer: "acme",
                    product: "chat",
                    quantity: "10",
                    amendments: [],
                },
                {
                    from: "2027-01-01",
                    standing: "ENDED_WITH_TERM",
                    customer: "acme",
                    product: "chat",
                    quantity: "10",
                    amendments: [],
                },
            ],
        },
    ],
    amendments: [],
};

describe("a side of a contract", () => {
    test.each([
        ["2026-01-31", "AHEAD"],
        ["2026-02-01", "RUNNING"],
        ["2026-04-01", "OVER"],
        ["2026-06-30", "SUSPENDED"],
        ["2026-12-31", "RUNNING"],
        ["2027-01-01", "OVER"],
    ] as const)("stands on %s as %s", (day, phase) => {
        expect(phaseOn(contract, day)).toBe(phase);
    });

    test("has its margin on the days it is agreed for", () => {
        expect(roadOn(contract, "2026-08-01")?.margin).toBe("0.06");
        expect(roadOn(contract, "2026-02-01")?.margin).toBeUndefined();
        expect(roadOn(contract, "2026-05-01")).toBeUndefined();
    });

    test("sells its lines on its days, to their end", () => {
        expect(soldDays(contract).map(({ line, from, until, standing }) => [line, from, until, standing])).toEqual([
            ["seats", "2026-02-01", "2026-04-01", "GRANTED"],
            ["seats", "2027-01-01", undefined, "ENDED_WITH_TERM"],
        ]);
    });
});

test.each([
    ["2026-01-31", "AHEAD"],
    ["2026-02-01", "RUNNING"],
    ["2026-03-01", "OVER"],
] as const)("February stands on %s as %s", (day, phase) => {
    expect(phaseBetween("2026-02-01", "2026-03-01", day)).toBe(phase);
});
