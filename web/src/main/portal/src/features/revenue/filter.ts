import type { EntriesFilter, RevenuePeriods, RollForwardQuery } from "../../api/revenue";
import { monthText } from "../../i18n/format";
import { revenue as words } from "../../i18n/revenue";
import { oneChip, type Chips } from "../../ui/chips";
import type { Names } from "../names";

export const tabs = ["months", "entries", "policy"] as const;
export type Tab = (typeof tabs)[number];

export function tabOf(params: URLSearchParams): Tab {
    return tabs.find((one) => one === params.get("tab")) ?? "months";
}

const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The months and contracts of an address; what is no year is left out. */
export function rollForwardOf(params: URLSearchParams): RollForwardQuery {
    const channel = params.get("channel");
    const year = /^\d{4}$/.exec(params.get("year") ?? "")?.[0];
    return {
        ...(channel ? { channel } : {}),
        ...(year ? { fromMonth: `${year}-01`, throughMonth: `${year}-12` } : {}),
    };
}

/** The years of all months there are. */
export function yearsOf(periods: RevenuePeriods | undefined): string[] {
    return [...new Set((periods?.items ?? []).map(({ month }) => month.slice(0, 4)))];
}

/** The entries an address is about; what is no value of its field is left out. */
export function entriesOf(params: URLSearchParams): EntriesFilter {
    const text = (name: "q" | "contract" | "line" | "channel" | "currency") => {
        const value = params.get(name)?.trim();
        return value ? { [name]: value } : {};
    };
    const period = params.get("period") ?? "";
    return {
        ...text("q"),
        ...text("contract"),
        ...text("line"),
        ...text("channel"),
        ...text("currency"),
        ...(isMonth(period) ? { fromMonth: period, throughMonth: period } : {}),
        ...(params.get("late") === "true" ? { late: true } : {}),
    };
}

export function chipsOf(filter: EntriesFilter, names: Names): Chips[] {
    const { q, contract, line, channel, currency, fromMonth, late } = filter;
    return [
        oneChip("q", words.searched, q),
        oneChip("period", words.period, fromMonth, fromMonth && monthText(fromMonth)),
        oneChip("contract", words.contract, contract),
        oneChip("line", words.line, line),
        oneChip("channel", words.channel, channel, channel && names.channel(channel)),
        oneChip("currency", words.currency, currency),
        oneChip("late", words.which, late ? "true" : undefined, words.lateOnly),
    ];
}

/** Where the entries of some filter are listed. */
export function entriesLink(filter: Readonly<Record<string, string>>): string {
    return `?${new URLSearchParams({ tab: "entries", ...filter }).toString()}`;
}

/** The contract that a fault of a close points to. */
export function contractAt(pointer: string): string {
    return pointer.split("/")[2] ?? "";
}
