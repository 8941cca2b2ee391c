import type { Schemas } from "../../api/client";
import { governing, type Revision } from "./lanes";

/** Which clause of an agreement wins on a day, as the platform decides it: the revision first, then its clauses by rank. */
export type Clause = Schemas["Clause"];
type Kind = Schemas["ClauseKind"];
type Event = Schemas["AgreementEvent"];

export type Question = "permission" | "money" | "beside";
export type Rank = (typeof ranks)[number]["rank"];

/** The ranks of each question, the first before the second; a kind of clause stands in one of them. */
export const ranks = [
    { rank: "carveOut", question: "permission", kinds: ["CARVE_OUT"] },
    { rank: "exclusivity", question: "permission", kinds: ["EXCLUSIVITY"] },
    { rank: "refusal", question: "permission", kinds: ["RIGHT_OF_FIRST_REFUSAL"] },
    { rank: "firstShip", question: "permission", kinds: ["FIRST_SHIP"] },
    { rank: "shares", question: "money", kinds: ["PROPORTIONAL_SHARE", "BANDED_SHARE", "NO_SHARE", "FIXED_FEE"] },
    { rank: "guarantees", question: "money", kinds: ["MINIMUM_GUARANTEE"] },
    { rank: "caps", question: "money", kinds: ["CAP"] },
    { rank: "payment", question: "money", kinds: ["PAYMENT_TERMS"] },
    { rank: "beside", question: "beside", kinds: ["LICENCE", "SPEND_COMMITMENT", "TRIGGER", "UNDERTAKING"] },
] as const satisfies readonly { rank: string; question: Question; kinds: readonly Kind[] }[];

export interface Ranked {
    rank: Rank;
    question: Question;
    /** In the order of the document, which decides among equals. */
    clauses: readonly { clause: Clause; bears: boolean }[];
}

export interface Precedence {
    /** What governs the day; nothing where none does. */
    revision: Revision | undefined;
    /** What covers the day as well, and was recorded before it; the newest first. */
    superseded: readonly Revision[];
    ranked: readonly Ranked[];
}

export function precedenceOn({ revisions, events }: Schemas["Agreement"], day: string): Precedence {
    const revision = governing(revisions, day);
    return {
        revision,
        superseded: revisions
            .filter(
                (one) => one !== revision && one.validFrom <= day && (one.validTo === undefined || day < one.validTo),
            )
            .sort((a, b) => b.number - a.number),
        ranked: revision
            ? ranks.map(({ rank, question, kinds }) => ({
                  rank,
                  question,
                  clauses: revision.clauses
                      .filter(({ kind }) => (kinds as readonly Kind[]).includes(kind))
                      .map((clause) => ({ clause, bears: bearsOn(clause, day, events, question === "permission") })),
              }))
            : [],
    };
}

/**
 * Whether a clause bears on a day of its revision. On the day of the event that ends it a share still does, a permission no more.
 *
 * @param events of several with one code the one recorded last counts
 */
export function bearsOn({ document }: Clause, day: string, events: readonly Event[], atOnce: boolean): boolean {
    const { from, until, endedBy } = termOf(document);
    const happened = new Map(
        [...events]
            .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt))
            .map(({ code, occurredOn }) => [code, occurredOn]),
    );
    const ended = endedBy.some((code) => {
        const on = happened.get(code);
        return on !== undefined && (day > on || (atOnce && day === on));
    });
    return (from === undefined || from <= day) && (until === undefined || day < until) && !ended;
}

function termOf(document: Clause["document"]): { from?: string; until?: string; endedBy: readonly string[] } {
    const { term } = document as { term?: { from?: string; until?: string; endedBy?: readonly string[] } };
    return { ...term, endedBy: term?.endedBy ?? [] };
}
