import type { Schemas } from "../../api/client";
import type { ConcentrationQuery } from "../../api/ledger";
import { add, compare, sum, type Decimal } from "../../money/decimal";
import { others } from "../attribution/shapes";
import { daysIn } from "../days";

export type By = Schemas["Concentration"]["by"];
export type Month = Schemas["ConcentrationMonth"];
export type Answer = Schemas["Concentration"];

/** The name of a part: of a channel, a partner or a cloud, whichever is shown. */
export type NameOf = (key: string) => string;

export interface PartProps {
    /** Undefined while it is on its way. */
    data: Answer | undefined;
    nameOf: NameOf;
}

export const bys: readonly By[] = ["channel", "partner", "cloud"];
export const usual = { mostShare: 40, mostIndex: 1800 };

/** What the screen shows, as it stands in the address. */
export interface View {
    by: By;
    from?: string;
    to?: string;
    knownOn?: string;
    leaving?: string;
    mostShare: number;
    mostIndex: number;
}

export function readView(params: URLSearchParams): View {
    const leaving = params.get("leaving");
    return {
        by: bys.find((one) => one === params.get("by")) ?? "channel",
        ...daysIn(params, "from", "to", "knownOn"),
        ...(leaving ? { leaving } : {}),
        mostShare: whole(params.get("mostShare"), usual.mostShare, 100),
        mostIndex: whole(params.get("mostIndex"), usual.mostIndex, 10_000),
    };
}

function whole(text: string | null, otherwise: number, most: number): number {
    const value = Number(text);
    return text !== null && Number.isInteger(value) && value >= 1 && value <= most ? value : otherwise;
}

/** The view as the server is asked: only what differs from the usual. */
export function queryOf({ by, from, to, knownOn, leaving, mostShare, mostIndex }: View): ConcentrationQuery {
    return {
        by,
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        ...(knownOn ? { knownOn } : {}),
        ...(leaving ? { leaving } : {}),
        ...(mostShare === usual.mostShare ? {} : { mostShare }),
        ...(mostIndex === usual.mostIndex ? {} : { mostIndex }),
    };
}

export interface PercentStack {
    categories: string[];
    series: { key: string; values: Decimal[] }[];
}

/** Each month's parts in percent as a full grid: the `most` largest of the whole range stay, the rest become one. */
export function percents(months: readonly Month[], total: Month, most: number): PercentStack {
    const ranked = [...total.parts].sort((a, b) => compare(b.amount, a.amount)).map(({ key }) => key);
    const kept = ranked.slice(0, ranked.length > most ? most - 1 : most);
    const rest = new Set(
        months.flatMap(({ parts }) => parts.map(({ key }) => key)).filter((key) => !kept.includes(key)),
    );
    const of = ({ parts }: Month, key: string) => parts.find((part) => part.key === key)?.percent ?? "0.00";
    return {
        categories: months.map(({ month }) => month ?? ""),
        series: [
            ...kept.map((key) => ({ key, values: months.map((month) => of(month, key)) })),
            ...(rest.size > 0
                ? [
                      {
                          key: others,
                          values: months.map((month) => [...rest].map((key) => of(month, key)).reduce(add, "0.00")),
                      },
                  ]
                : []),
        ],
    };
}

/** How far the parts of a month are from 100.00 percent: rounding only, a cent of a percent for each part at most. */
export function percentGap({ parts }: Month): Decimal {
    return add(sum(parts.map(({ percent }) => percent)), "-100.00");
}

/** What the index says of a market, by the bounds competition authorities use. */
export function reading(index: Decimal): "LOW" | "MODERATE" | "HIGH" {
    return compare(index, "1000") < 0 ? "LOW" : compare(index, "1800") <= 0 ? "MODERATE" : "HIGH";
}
