import type { Amendment, Contract, Line, Span } from "../../api/contracts";
import { shiftDay } from "../../i18n/format";
import { documentIn, documentsIn, textIn, type Document } from "../document";
import { agreedText } from "./words";

/** A line with the days on which it says so, the end exclusive. */
export interface LineDays extends Line {
    from: string;
    to: string;
}

/** The days that a line says of itself, apart from the contract's: it may begin later and end sooner. */
interface OwnDays {
    document: Document;
    from: string;
    until: string | undefined;
}

/** Amendments by the day they bear from; of two on one day the lower number first. */
export function inOrder(amendments: readonly Amendment[]): Amendment[] {
    return [...amendments].sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.number - b.number);
}

export const changesOf = ({ document }: Amendment): Document[] => documentsIn(document, "changes");

/** By which road it is sold as the last amendment that moved it says, else as signed. */
export function throughOf({ document, amendments }: Pick<Contract, "document" | "amendments">): Document {
    const moved = inOrder(amendments)
        .flatMap(changesOf)
        .map((change) => documentIn(change, "through"))
        .filter((through) => through !== undefined);
    return moved.at(-1) ?? documentIn(document, "through") ?? {};
}

/** The own days of every line, as the signing and the amendments until a day leave them, that day included. */
function ownDays({ document, startsOn, amendments }: Contract, day: string): Map<string, OwnDays> {
    const own = new Map<string, OwnDays>();
    const add = (line: Document, first: string) =>
        own.set(textIn(line, "id") ?? "", {
            document: line,
            from: textIn(line, "from") ?? first,
            until: textIn(line, "until"),
        });
    documentsIn(document, "lines").forEach((line) => add(line, startsOn));
    for (const amendment of inOrder(amendments).filter(({ effectiveOn }) => effectiveOn <= day)) {
        for (const change of changesOf(amendment)) {
            const line = textIn(change, "line") ?? "";
            const known = own.get(line);
            if (change.kind === "ADD_LINE") {
                add(documentIn(change, "line") ?? {}, amendment.effectiveOn);
            } else if (change.kind === "CO_TERM" && known) {
                own.set(line, { ...known, until: textIn(change, "until") });
            }
        }
    }
    return own;
}

const earlier = (a: string, b: string | undefined) => (b === undefined || a < b ? a : b);

/** The lines of a span with their days: the server tells those that are served on its first day, others begin within it. */
export function linesIn(contract: Contract, span: Span): LineDays[] {
    const own = ownDays(contract, span.from);
    const listed = span.lines.map((line) => ({
        ...line,
        from: span.from,
        to: earlier(span.to, own.get(line.id)?.until),
    }));
    const later = [...own]
        .filter(([, { from }]) => !span.suspended && from > span.from && from < span.to)
        .map(([id, days]) => ({ ...lineOf(id, days.document), from: days.from, to: earlier(span.to, days.until) }));
    return [...listed, ...later].filter(({ from, to }) => from < to).sort((a, b) => a.id.localeCompare(b.id));
}

/** A line as a document says it. */
function lineOf(id: string, document: Document): Line {
    return {
        id,
        product: textIn(document, "product") ?? "",
        charge: textIn(document, "code") ?? "",
        quantity: textIn(document, "quantity") ?? "",
        words: agreedText(documentIn(document, "charge") ?? {}),
    };
}

export type Phase = "AHEAD" | "RUNNING" | "SUSPENDED" | "OVER";

/** Where something that runs over days stands on one, its end exclusive. */
export function phaseOf({ startsOn, endsOn }: Pick<Contract, "startsOn" | "endsOn">, day: string): Phase {
    return day < startsOn ? "AHEAD" : day < endsOn ? "RUNNING" : "OVER";
}

export interface State {
    phase: Phase;
    span: Span | undefined;
    lines: LineDays[];
}

/** What a contract says on a day. */
export function stateOn(contract: Contract, day: string): State {
    const span = contract.timeline.find(({ from, to }) => from <= day && day < to);
    return {
        phase: span?.suspended ? "SUSPENDED" : phaseOf(contract, day),
        span,
        lines: span ? linesIn(contract, span).filter(({ from, to }) => from <= day && day < to) : [],
    };
}

/** What held right before an amendment of a day: of the span before it; of the signing where it bears from the first day. */
export function stateBefore(contract: Contract, day: string): State {
    const span = contract.timeline.find(({ from, to }) => from < day && to >= day);
    if (span === undefined) {
        const signed = [...ownDays({ ...contract, amendments: [] }, day)].filter(
            ([, { from, until }]) => from <= day && (until === undefined || until > day),
        );
        const lines = signed.map(([id, { document }]) => ({ ...lineOf(id, document), from: day, to: contract.endsOn }));
        return { phase: "RUNNING", span, lines };
    }
    const own = ownDays(contract, span.from);
    const bears = ({ id }: LineDays) => (own.get(id)?.until ?? "9999") > day;
    return {
        phase: span.suspended ? "SUSPENDED" : "RUNNING",
        span,
        lines: linesIn(contract, span).filter(bears),
    };
}

/** What holds from a day on which the contract is amended; lines known before that only begin later are none of the amendment's doing. */
export function stateFrom(contract: Contract, day: string): State {
    const span = contract.timeline.find(({ from }) => from === day);
    if (span === undefined) {
        return { phase: "OVER", span, lines: [] };
    }
    const known = ownDays(contract, shiftDay(day, -1));
    return {
        phase: span.suspended ? "SUSPENDED" : "RUNNING",
        span,
        lines: linesIn(contract, span).filter(({ id }) => (known.get(id)?.from ?? "") < day),
    };
}

/** Every line's days in order; neighbours that say the same are one. */
export function segmentsOf(contract: Contract): Map<string, LineDays[]> {
    const segments = new Map<string, LineDays[]>();
    for (const span of contract.timeline) {
        for (const line of linesIn(contract, span)) {
            const known = segments.get(line.id) ?? [];
            const last = known.at(-1);
            const same = last?.to === line.from && saysOf(last) === saysOf(line);
            segments.set(line.id, same ? [...known.slice(0, -1), { ...last, to: line.to }] : [...known, line]);
        }
    }
    return new Map([...segments].sort(([a], [b]) => a.localeCompare(b)));
}

const saysOf = ({ product, charge, quantity, words }: Line) => [product, charge, quantity, words].join("\n");

/** An axis from the first day to the last, with at most nine months or years named on it. */
export function axisOf({ startsOn, endsOn }: Pick<Contract, "startsOn" | "endsOn">) {
    const [from, end] = [Date.parse(startsOn), Date.parse(endsOn)];
    const at = (day: string) => Math.min(100, Math.max(0, ((Date.parse(day) - from) / (end - from)) * 100));
    const first = Number(startsOn.slice(0, 4)) * 12 + Number(startsOn.slice(5, 7)) - 1;
    const last = Number(endsOn.slice(0, 4)) * 12 + Number(endsOn.slice(5, 7)) - 1;
    const step = [1, 2, 3, 6, 12, 24, 48].find((months) => (last - first) / months < 9) ?? 120;
    const months = Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter((month) => month % step === 0)
        .map((month) => `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}`)
        .filter((month) => `${month}-01` >= startsOn && at(`${month}-01`) < 94);
    return { at, months: months.map((month) => ({ month, at: at(`${month}-01`) })) };
}

/** How many days lie between two. */
export function daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
