import type { Schemas } from "../../api/client";
import { fraction } from "../../money/decimal";

export type Commitment = Schemas["Commitment"];
export type Use = Schemas["CommitmentUse"];
export type Phase = "AHEAD" | "RUNNING" | "OVER";

export const phases: readonly Phase[] = ["AHEAD", "RUNNING", "OVER"];

/** Where a day stands to the term: before it, within it, or after its last day. */
export function phaseOn({ term }: Commitment, day: string): Phase {
    return day < term.from ? "AHEAD" : day < term.to ? "RUNNING" : "OVER";
}

/** How many days of the term have passed when a day begins, and how many it has. */
export function daysOn({ term }: Commitment, day: string): { gone: number; all: number } {
    const days = (to: string) => Math.round((Date.parse(to) - Date.parse(term.from)) / 86_400_000);
    const all = days(term.to);
    return { gone: Math.min(Math.max(days(day), 0), all), all };
}

/** The drawn part of a commitment; a commitment is above zero. */
export function partOf(amount: string, { commitment }: Use): string {
    return fraction(amount, commitment.amount) ?? "0";
}

export interface Narrowed {
    phase: readonly string[];
    channel: readonly string[];
    q: string;
}

/** The commitments known by a day that the filters leave; a text is looked for in the contract and the customer's name. */
export function matching(
    all: readonly Commitment[],
    { phase, channel, q }: Narrowed,
    knownOn: string | undefined,
    day: string,
    nameOf: (party: string) => string,
): Commitment[] {
    const wanted = q.toLowerCase();
    return all.filter(
        (one) =>
            (knownOn === undefined || one.recordedAt.slice(0, 10) <= knownOn) &&
            (phase.length === 0 || phase.includes(phaseOn(one, day))) &&
            (channel.length === 0 || channel.includes(one.contracting.channel)) &&
            `${one.contract}\n${nameOf(one.contracting.customer)}`.toLowerCase().includes(wanted),
    );
}

/** A line as it is reported, in a file of one line. */
export function lineFile(line: Schemas["RevenueLine"]): Blob {
    return new Blob([`${JSON.stringify(line)}\n`], { type: "application/x-ndjson" });
}
