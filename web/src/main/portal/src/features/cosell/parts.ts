import type { Schemas } from "../../api/client";
import type { ProblemError } from "../../api/problem";
import { add } from "../../money/decimal";
import { faultsAt } from "../refused";

export type Row = Schemas["CoSellReport"]["items"][number];

/** A credit being written; every field is text until it is sent. */
export interface Written {
    source: string;
    document: string;
    line: string;
    version: string;
    parts: readonly { party: string; rate: string }[];
}

export type WrittenField = "source" | "document" | "line" | "version" | "parts" | `party-${number}` | `rate-${number}`;
export type Trouble = "needed" | "version" | "party" | "repeated" | "rate" | "sum";

export const mostParts = 20;
export const noPart = { party: "", rate: "" };

interface Ratio {
    above: bigint;
    below: bigint;
}

/** A part as the server reads it: a plain decimal or a ratio, exact; undefined where it is neither or lies outside 0 to 1. */
export function ratioOf(text: string): Ratio | undefined {
    const ratio = /^(\d{1,18})\/([1-9]\d{0,17})$/.exec(text);
    const decimal = /^(\d{1,9})(?:\.(\d{1,12}))?$/.exec(text);
    const [above, below] = ratio
        ? [BigInt(ratio[1] ?? "0"), BigInt(ratio[2] ?? "1")]
        : decimal
          ? [BigInt((decimal[1] ?? "0") + (decimal[2] ?? "")), 10n ** BigInt(decimal[2]?.length ?? 0)]
          : [2n, 1n];
    return above <= below ? { above, below } : undefined;
}

/** What the parts sum to, exact, in lowest terms; undefined while one of them cannot be read. */
export function sumOf(parts: Written["parts"]): string | undefined {
    let sum: Ratio = { above: 0n, below: 1n };
    for (const { rate } of parts) {
        const part = ratioOf(rate.trim());
        if (part === undefined) {
            return undefined;
        }
        sum = { above: sum.above * part.below + part.above * sum.below, below: sum.below * part.below };
    }
    const divisor = commonOf(sum.above, sum.below);
    const [above, below] = [sum.above / divisor, sum.below / divisor];
    return below === 1n ? String(above) : `${above}/${below}`;
}

function commonOf(a: bigint, b: bigint): bigint {
    return b === 0n ? a : commonOf(b, a % b);
}

/** Everything that is missing or cannot be, field by field. */
export function troublesOf({
    source,
    document,
    line,
    version,
    parts,
}: Written): Partial<Record<WrittenField, Trouble>> {
    const troubles: Partial<Record<WrittenField, Trouble>> = {};
    for (const [field, value] of Object.entries({ source, document, line })) {
        if (value.trim() === "") {
            troubles[field as WrittenField] = "needed";
        }
    }
    if (!/^[1-9]\d{0,8}$/.test(version.trim())) {
        troubles.version = "version";
    }
    parts.forEach(({ party, rate }, at) => {
        if (party === "") {
            troubles[`party-${at}`] = "party";
        } else if (parts.findIndex((other) => other.party === party) < at) {
            troubles[`party-${at}`] = "repeated";
        }
        if (ratioOf(rate.trim()) === undefined) {
            troubles[`rate-${at}`] = "rate";
        }
    });
    const sum = sumOf(parts);
    if (sum !== undefined && sum !== "1") {
        troubles.parts = "sum";
    }
    return troubles;
}

/** As the server takes it; only where there is no trouble. */
export function inputOf({ source, document, line, version, parts }: Written): Schemas["CoSellCreditInput"] {
    return {
        line: { source: source.trim(), document: document.trim(), line: line.trim(), version: Number(version) },
        parts: parts.map(({ party, rate }) => ({ party, rate: rate.trim() })),
    };
}

/** What the server finds wrong, field by field, and the rest in one text. A line it does not know is told at its document. */
export function refusedAt(
    problem: ProblemError,
    { parts }: Written,
): { at: Partial<Record<WrittenField, string>>; rest: string | undefined } {
    const fields: Readonly<Record<string, WrittenField>> = {
        line: "document",
        "line/source": "source",
        "line/document": "document",
        "line/line": "line",
        "line/version": "version",
        parts: "parts",
        ...Object.fromEntries(
            parts.flatMap((_part, at) => [
                [`parts/${at}/party`, `party-${at}`],
                [`parts/${at}/rate`, `rate-${at}`],
            ]),
        ),
    };
    const { at, rest } = faultsAt(problem, Object.keys(fields));
    const told: Partial<Record<WrittenField, string>> = {};
    for (const [place, text] of Object.entries(at)) {
        const field = fields[place];
        if (field !== undefined && text !== undefined) {
            told[field] = [told[field], text].filter(Boolean).join(" ");
        }
    }
    return { at: told, rest };
}

/** What was credited in each currency, the currencies in order. */
export function sumsOf(rows: readonly Row[]): { currency: string; amount: string }[] {
    const sums = new Map<string, string>();
    for (const { currency, amount } of rows) {
        const known = sums.get(currency);
        sums.set(currency, known === undefined ? amount : add(known, amount));
    }
    return [...sums].sort(([a], [b]) => a.localeCompare(b)).map(([currency, amount]) => ({ currency, amount }));
}
