import type { ContractsQuery, Kind } from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { dayText, shiftDay } from "../../i18n/format";
import { oneChip, type Chips } from "../../ui/chips";
import { daysIn } from "../days";
import type { Names } from "../names";

/** Which contracts a list is about, as its address says. */
export type Filter = Omit<ContractsQuery, "page" | "size">;

export const kinds = Object.keys(words.kinds) as Kind[];

/** What counts as soon, in days. */
export const withinDays = [30, 60, 90, 180] as const;

/** The filter of an address; what is no value of its field is left out. */
export function queryOf(params: URLSearchParams): Filter {
    const text = (name: "q" | "customer" | "channel") => {
        const value = params.get(name)?.trim();
        return value ? { [name]: value } : {};
    };
    const kind = kinds.find((one) => one === params.get("kind"));
    return {
        ...text("q"),
        ...text("customer"),
        ...text("channel"),
        ...(kind ? { kind } : {}),
        ...daysIn(params, "endsBefore", "runsOn"),
    };
}

/** The same with those that run on a day and have ended so many days later: their last day is among these. */
export function endingWithin(filter: Filter, day: string, days: number): Filter {
    return { ...filter, runsOn: day, endsBefore: shiftDay(day, days + 2) };
}

export function chipsOf(filter: Filter, names: Names): Chips[] {
    const { q, customer, channel, kind, endsBefore, runsOn } = filter;
    return [
        oneChip("q", words.searched, q),
        oneChip("customer", words.customer, customer, customer && names.party(customer)),
        oneChip("channel", words.channel, channel, channel && names.channel(channel)),
        oneChip("kind", words.kind, kind, kind && words.kinds[kind]),
        oneChip("endsBefore", words.endsBefore, endsBefore, endsBefore && dayText(endsBefore)),
        oneChip("runsOn", words.runsOn, runsOn, runsOn && dayText(runsOn)),
    ];
}
