import type { Schemas } from "../../api/client";
import { add, compare, isNegative, isZero, negate, subtract, sum, type Decimal } from "../../money/decimal";

/** Server totals made ready for charts. Everything stays a decimal string until the chart draws it. */
export type TotalsRow = Schemas["TotalsRow"];
export type Measure =
    "customerValue" | "vendorRevenue" | "sharePayableOut" | "shareAccruedOut" | "margins" | "retained";

export const measures: readonly Measure[] = [
    "customerValue",
    "vendorRevenue",
    "retained",
    "sharePayableOut",
    "shareAccruedOut",
    "margins",
];

export const others = "";

export interface Stack {
    categories: string[];
    series: { key: string; values: Decimal[] }[];
}

/**
 * Rows by (category, series) as a full grid. The `most` largest series stay, the rest become one named {@link others}, so
 * that the bars still sum to the total.
 */
export function stack(
    rows: readonly TotalsRow[],
    category: string,
    series: string,
    measure: Measure,
    most: number,
): Stack {
    const categories = [...new Set(rows.map((row) => row.key[category] ?? ""))].sort();
    const cells = new Map<string, Decimal>();
    const weights = new Map<string, Decimal>();
    for (const row of rows) {
        const name = row.key[series] ?? "";
        const cell = `${row.key[category] ?? ""}\n${name}`;
        cells.set(cell, add(cells.get(cell) ?? "0", row[measure]));
        weights.set(name, add(weights.get(name) ?? "0", magnitude(row[measure])));
    }
    const ranked = [...weights].filter(([, weight]) => !isZero(weight)).sort(([, a], [, b]) => compare(b, a));
    const kept = ranked.slice(0, ranked.length > most ? most - 1 : most).map(([name]) => name);
    const rest = ranked.slice(kept.length).map(([name]) => name);
    const valuesOf = (names: string[]) =>
        categories.map((at) => sum(names.map((name) => cells.get(`${at}\n${name}`) ?? "0")));
    return {
        categories,
        series: [
            ...kept.map((name) => ({ key: name, values: valuesOf([name]) })),
            ...(rest.length > 0 ? [{ key: others, values: valuesOf(rest) }] : []),
        ],
    };
}

function magnitude(amount: Decimal): Decimal {
    return isNegative(amount) ? negate(amount) : amount;
}

export interface WaterfallStep {
    key: "customerValue" | "margins" | "shareIn" | "vendorRevenue" | "shareOut" | "retained" | "ownPart";
    /** A total stands on the axis; a change hangs between what was and what is. */
    total: boolean;
    /** Signed. */
    amount: Decimal;
    /** Where the bar begins and ends on the money axis. */
    start: Decimal;
    end: Decimal;
}

/** Chains signed steps and standing totals, each change hanging where the one before it ended. */
function chain(
    parts: readonly (readonly [key: WaterfallStep["key"], amount: Decimal, total: boolean])[],
): WaterfallStep[] {
    const steps: WaterfallStep[] = [];
    for (const [key, amount, total] of parts) {
        const start = total ? "0" : (steps.at(-1)?.end ?? "0");
        steps.push({ key, total, amount, start, end: total ? amount : add(start, amount) });
    }
    return steps;
}

/** From what customers paid to what the vendor keeps. Every step is the server's figure; the bars merely chain them. */
export function waterfall(figures: TotalsRow): WaterfallStep[] {
    return chain([
        ["customerValue", figures.customerValue, true],
        ["margins", negate(figures.margins), false],
        ["shareIn", figures.shareIn, false],
        ["vendorRevenue", figures.vendorRevenue, true],
        ["shareOut", negate(figures.sharePayableOut), false],
        ["retained", figures.retained, true],
    ]);
}

/** What a partner keeps: its margins and shares, less what it passed on to the vendor. */
export function partnerWaterfall(figures: TotalsRow): WaterfallStep[] {
    const own = subtract(add(figures.margins, figures.sharePayableOut), figures.shareIn);
    return chain([
        ["margins", figures.margins, true],
        ["shareOut", figures.sharePayableOut, false],
        ["shareIn", negate(figures.shareIn), false],
        ["ownPart", own, true],
    ]);
}

/** What the waterfall's steps leave unexplained; zero where the server's figures are consistent. */
export function waterfallGap(figures: TotalsRow): Decimal {
    const revenue = add(subtract(figures.customerValue, figures.margins), figures.shareIn);
    return subtract(revenue, figures.vendorRevenue);
}

export interface FlowShape {
    nodes: { id: string; depth: number }[];
    links: { from: string; to: string; amount: Decimal }[];
    /** Links a picture of bands cannot show: credits that outweigh the charges. */
    hidden: number;
}

const depths: Readonly<Record<string, number>> = { product: 0, channel: 1 };

/** The flow's links as layers product, channel, payee; only what is positive and runs from layer to layer. */
export function flowShape(links: Schemas["Flow"]["links"]): FlowShape {
    const shown = links.filter(
        (link) => !isNegative(link.amount) && !isZero(link.amount) && depthOf(link.from) < depthOf(link.to),
    );
    const weights = new Map<string, Decimal>();
    for (const { from, to, amount } of shown) {
        weights.set(from, add(weights.get(from) ?? "0", amount));
        weights.set(to, add(weights.get(to) ?? "0", amount));
    }
    const nodes = [...weights]
        .sort(([a, left], [b, right]) => depthOf(a) - depthOf(b) || compare(right, left))
        .map(([id]) => ({ id, depth: depthOf(id) }));
    return {
        nodes,
        links: shown.map(({ from, to, amount }) => ({ from, to, amount })),
        hidden: links.filter((link) => isNegative(link.amount)).length,
    };
}

function depthOf(node: string): number {
    return depths[node.split(":")[0] ?? ""] ?? 2;
}
