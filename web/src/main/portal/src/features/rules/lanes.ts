import type { Schemas } from "../../api/client";

/** Revisions on the axis of days: which governs when, where none does, and how to draw them. */
export type Revision = Schemas["Revision"];
type Span = Pick<Revision, "number" | "validFrom" | "validTo">;

export interface Stretch<R> {
    from: string;
    /** Exclusive; absent while open. */
    to: string | undefined;
    /** Absent where no terms are in force: a gap. */
    revision: R | undefined;
}

function covers({ validFrom, validTo }: Span, day: string): boolean {
    return validFrom <= day && (validTo === undefined || day < validTo);
}

/** What governs a day: of the revisions that cover it the one recorded last. */
export function governing<R extends Span>(revisions: readonly R[], day: string): R | undefined {
    return revisions
        .filter((revision) => covers(revision, day))
        .reduce<R | undefined>((last, next) => (last && last.number > next.number ? last : next), undefined);
}

/** The days from the first to the last covered, cut where what governs changes; a day between them that nothing covers is in a gap. */
export function coverageOf<R extends Span>(revisions: readonly R[]): Stretch<R>[] {
    const turns = [...new Set(revisions.flatMap(({ validFrom, validTo }) => [validFrom, validTo]))]
        .filter((day) => day !== undefined)
        .sort();
    const open = revisions.some(({ validTo }) => validTo === undefined);
    const stretches: Stretch<R>[] = [];
    turns.forEach((from, at) => {
        const to = turns[at + 1];
        if (to === undefined && !open) {
            return;
        }
        const revision = governing(revisions, from);
        const last = stretches.at(-1);
        if (last?.revision === revision && last !== undefined) {
            last.to = to;
        } else {
            stretches.push({ from, to, revision });
        }
    });
    return stretches;
}

export function gapsOf(revisions: readonly Span[]): { from: string; to: string | undefined }[] {
    return coverageOf(revisions)
        .filter(({ revision }) => revision === undefined)
        .map(({ from, to }) => ({ from, to }));
}

/** How much of a revision still governs: all of its days, some, or none because later ones superseded it. */
export function standing<R extends Span>(revision: R, all: readonly R[]): "whole" | "part" | "superseded" {
    const own = coverageOf(all).filter((stretch) => stretch.revision === revision);
    if (own.length === 0) {
        return "superseded";
    }
    const [only] = own;
    return own.length === 1 && only?.from === revision.validFrom && only.to === revision.validTo ? "whole" : "part";
}

/** As few rows as hold the revisions without any two in one row overlapping, in the order recorded. */
export function lanesOf<R extends Span>(revisions: readonly R[]): R[][] {
    const lanes: R[][] = [];
    for (const revision of [...revisions].sort((a, b) => a.number - b.number)) {
        const free = lanes.find((lane) => lane.every((other) => !overlap(other, revision)));
        if (free) {
            free.push(revision);
        } else {
            lanes.push([revision]);
        }
    }
    return lanes;
}

function overlap(a: Span, b: Span): boolean {
    return (b.validTo === undefined || a.validFrom < b.validTo) && (a.validTo === undefined || b.validFrom < a.validTo);
}

export interface Scale {
    /** Where a day stands, in percent of the width, held within it. */
    at: (day: string | undefined) => number;
    years: readonly { year: string; at: number }[];
}

/** The axis of all lanes: from the first day to a year beyond the last, whole years marked, at most about nine of them. */
export function scaleOf(revisions: readonly Span[], day: string): Scale {
    const starts = revisions.map(({ validFrom }) => validFrom);
    const ends = revisions.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom]);
    const first = Number([day, ...starts].sort()[0]?.slice(0, 4));
    const last = Number([day, ...ends].sort().at(-1)?.slice(0, 4)) + 1;
    const start = Date.UTC(first, 0, 1);
    const width = Date.UTC(last + 1, 0, 1) - start;
    const part = (time: number) => Math.min(100, Math.max(0, ((time - start) / width) * 100));
    const every = Math.ceil((last - first + 1) / 9);
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
        (year) => (year - first) % every === 0,
    );
    return {
        at: (some) => (some === undefined ? 100 : part(Date.parse(some))),
        years: years.map((year) => ({ year: String(year), at: part(Date.UTC(year, 0, 1)) })),
    };
}
