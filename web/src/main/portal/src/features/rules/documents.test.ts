import { describe, expect, test } from "vitest";
import type { Schemas } from "../../api/client";
import { effectOf, eventsOf, newestRevision, startOf } from "./documents";
import type { Revision } from "./lanes";

const r5 = { regime: "R5", recordedAt: "2025-10-28T00:00:00Z", clauses: [] };
const r5b = { regime: "R5", title: "clarified", recordedAt: "2026-02-27T00:00:00Z", clauses: [] };
const agreement = { id: "openai-microsoft", name: "x", revisions: [r5b, r5] };

describe("a draft starts from", () => {
    test("the revision of an agreement that was recorded last, without its moment", () => {
        expect(newestRevision(agreement)).toEqual({ regime: "R5", title: "clarified", clauses: [] });
        expect(startOf(agreement)).toEqual({
            agreement: "openai-microsoft",
            revision: { regime: "R5", title: "clarified", clauses: [] },
        });
    });

    test("a revision alone, which names no agreement", () => {
        expect(startOf(r5)).toEqual({ revision: { regime: "R5", clauses: [] } });
    });

    test("a draft with its agreement", () => {
        expect(startOf({ agreement: "a", revision: r5 })).toEqual({
            agreement: "a",
            revision: { regime: "R5", clauses: [] },
        });
    });

    test.each([[null], [7], ["R5"], [[]], [{}], [{ revisions: [] }], [{ revisions: "R5" }]])(
        "nothing else, such as %j",
        (document) => {
            expect(startOf(document)).toBeUndefined();
        },
    );
});

describe("an event", () => {
    const clause = (id: string, kind: Schemas["ClauseKind"], document: Record<string, unknown>): Schemas["Clause"] => ({
        id,
        kind,
        words: id,
        provenance: { tag: "DEMO", source: "test" },
        document,
    });
    const revision: Revision = {
        number: 1,
        regime: "R5",
        title: "",
        validFrom: "2025-10-28",
        recordedAt: "2025-10-28T00:00:00Z",
        attributionDate: "SERVICE_DAY",
        source: "",
        clauses: [
            clause("share", "PROPORTIONAL_SHARE", { term: { endedBy: ["AGI_VERIFIED"], until: "2031-01-01" } }),
            clause("royalty", "PROPORTIONAL_SHARE", { term: { until: "2031-01-01" } }),
            clause("exclusive", "EXCLUSIVITY", { term: { endedBy: ["IPO", "AGI_VERIFIED"] } }),
            clause("trigger", "TRIGGER", { event: "AGI_VERIFIED" }),
            clause("words", "UNDERTAKING", {}),
        ],
    };

    test("ends the clauses that name it, and is defined by its trigger", () => {
        const { ends, trigger } = effectOf(revision, "AGI_VERIFIED");
        expect(ends.map(({ id }) => id)).toEqual(["share", "exclusive"]);
        expect(trigger?.id).toBe("trigger");
    });

    test("that nothing names ends nothing, and so does any without terms", () => {
        expect(effectOf(revision, "OTHER")).toEqual({ ends: [], trigger: undefined });
        expect(effectOf(undefined, "AGI_VERIFIED")).toEqual({ ends: [], trigger: undefined });
    });

    test("can be any that some clause names", () => {
        expect(eventsOf([revision])).toEqual(["AGI_VERIFIED", "IPO"]);
    });
});
