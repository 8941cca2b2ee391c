import { expect, test } from "vitest";
import type { Schemas } from "../../api/client";
import { bearsOn, precedenceOn, ranks } from "./precedence";

const provenance = { tag: "DEMO", source: "test" } as const;
const clause = (id: string, kind: Schemas["ClauseKind"], term?: object): Schemas["Clause"] => ({
    id,
    kind,
    words: id,
    provenance,
    document: { kind, id, ...(term ? { term } : {}) },
});
const event = (code: string, occurredOn: string, recordedAt = `${occurredOn}T12:00:00Z`) => ({
    code,
    occurredOn,
    recordedAt,
    provenance,
});
const revision = (number: number, validFrom: string, validTo: string | undefined, ...clauses: Schemas["Clause"][]) => ({
    number,
    regime: `R${number}`,
    title: `Revision ${number}`,
    validFrom,
    ...(validTo ? { validTo } : {}),
    recordedAt: "2025-01-01T00:00:00Z",
    attributionDate: "SERVICE_DAY" as const,
    source: "test",
    clauses,
});

const agreement: Schemas["Agreement"] = {
    id: "a",
    name: "A",
    parties: ["x", "y"],
    currency: "USD",
    zone: "UTC",
    events: [event("AGI", "2026-03-10")],
    revisions: [
        revision(1, "2026-01-01", undefined, clause("old", "EXCLUSIVITY")),
        revision(
            2,
            "2026-02-01",
            "2027-01-01",
            clause("cap", "CAP"),
            clause("second", "EXCLUSIVITY"),
            clause("share", "PROPORTIONAL_SHARE", { endedBy: ["AGI"] }),
            clause("first", "CARVE_OUT", { until: "2026-03-01" }),
            clause("later", "EXCLUSIVITY", { endedBy: ["AGI"] }),
            clause("word", "UNDERTAKING"),
        ),
    ],
};

const idsOf = (day: string) =>
    Object.fromEntries(
        precedenceOn(agreement, day)
            .ranked.filter(({ clauses }) => clauses.length > 0)
            .map(({ rank, clauses }) => [
                rank,
                clauses.map((one) => (one.bears ? one.clause.id : `(${one.clause.id})`)),
            ]),
    );

test("the revision recorded last of those that cover the day comes first, the others are superseded", () => {
    expect(precedenceOn(agreement, "2026-02-01").revision?.number).toBe(2);
    expect(precedenceOn(agreement, "2026-02-01").superseded.map(({ number }) => number)).toEqual([1]);
    expect(precedenceOn(agreement, "2026-01-31").superseded).toEqual([]);
    expect(precedenceOn(agreement, "2027-01-01").revision?.number).toBe(1);
    expect(precedenceOn(agreement, "2025-12-31")).toEqual({ revision: undefined, superseded: [], ranked: [] });
});

test("clauses stand by rank, among equals as in the document, whatever the document's own order", () => {
    expect(idsOf("2026-02-15")).toEqual({
        carveOut: ["first"],
        exclusivity: ["second", "later"],
        shares: ["share"],
        caps: ["cap"],
        beside: ["word"],
    });
    expect(idsOf("2026-03-01").carveOut).toEqual(["(first)"]);
});

test("on the day of an ending event a share still bears and a permission no more", () => {
    expect([idsOf("2026-03-10").shares, idsOf("2026-03-10").exclusivity]).toEqual([["share"], ["second", "(later)"]]);
    expect(idsOf("2026-03-11").shares).toEqual(["(share)"]);
});

test("of several events with one code the one recorded last counts", () => {
    const events = [
        event("AGI", "2026-05-01", "2026-06-01T00:00:00Z"),
        event("AGI", "2026-03-01", "2026-04-01T00:00:00Z"),
    ];
    const share = clause("share", "PROPORTIONAL_SHARE", { from: "2026-01-01", endedBy: ["AGI"] });
    expect(bearsOn(share, "2026-04-15", events, false)).toBe(true);
    expect(bearsOn(share, "2025-12-31", events, false)).toBe(false);
});

test("every kind of clause has one rank", () => {
    const kinds = ranks.flatMap((rank) => [...rank.kinds]);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toHaveLength(15);
});
