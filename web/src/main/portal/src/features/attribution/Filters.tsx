import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useMe } from "../../app/session";
import * as ask from "../../api/queries";
import { m } from "../../i18n";
import { dayText, monthText, shiftDay } from "../../i18n/format";
import type { Chips } from "../../ui/chips";
import { CheckFilter, DayField, FilterBar, PeriodFilter, SearchFilter, type Option } from "../../ui/FilterBar";
import { useNames, type Names } from "../names";
import { shareKinds, type Filter, type ListField } from "./filter";
import type { useFilter } from "./useFilter";

interface FiltersProps {
    state: ReturnType<typeof useFilter>;
    count?: string | undefined;
    /** The share lines can be narrowed by kind and document; totals cover every kind. */
    lines?: boolean;
}

/** The filter bar of the attribution screens. */
export function Filters({ state, count, lines }: FiltersProps) {
    const { filter, change, toggle, clear } = state;
    const names = useNames();
    const options = useOptions();
    const partner = useMe().partner !== undefined;
    const search = useCallback((q: string) => change({ ...filter, q }), [change, filter]);
    const fields: readonly ListField[] = [
        "channel",
        "product",
        "regime",
        ...(partner ? [] : (["party"] as const)),
        "kind",
    ];
    return (
        <FilterBar
            chips={chipsOf(filter, names)}
            onRemove={(key, value) => {
                if (key === "period") {
                    const { from: _from, to: _to, ...rest } = filter;
                    change(rest);
                } else if (key === "q") {
                    change({ ...filter, q: "" });
                } else if (key === "knownOn") {
                    change(asKnownOn(filter, ""));
                } else {
                    toggle(key as ListField, value);
                }
            }}
            onClear={clear}
            {...(count ? { count } : {})}
            {...(!lines && filter.kind.length > 0 ? { note: m.filter.kindNote } : {})}
        >
            <PeriodFilter
                text={m.filter.period}
                from={filter.from ?? ""}
                through={filter.to ? shiftDay(filter.to, -1) : ""}
                presets={options.periods}
                onChange={(from, through) => change(withPeriod(filter, from, through))}
            />
            {fields.map((field) => (
                <CheckFilter
                    key={field}
                    name={m.filter[field]}
                    options={options[field]}
                    chosen={filter[field]}
                    onToggle={(value) => toggle(field, value)}
                />
            ))}
            <DayField
                label={m.knownOn.label}
                hint={m.knownOn.hint}
                value={filter.knownOn ?? ""}
                onChange={(day) => change(asKnownOn(filter, day))}
            />
            {lines ? <SearchFilter label={m.filter.document} value={filter.q ?? ""} onChange={search} /> : null}
        </FilterBar>
    );
}

function withPeriod(filter: Filter, from: string, through: string): Filter {
    const { from: _from, to: _to, ...rest } = filter;
    return { ...rest, ...(from ? { from } : {}), ...(through ? { to: shiftDay(through, 1) } : {}) };
}

function asKnownOn(filter: Filter, day: string): Filter {
    const { knownOn: _knownOn, ...rest } = filter;
    return day ? { ...rest, knownOn: day } : rest;
}

function chipsOf(filter: Filter, names: Names): Chips[] {
    const listed = (field: ListField, text: (value: string) => string): Chips => ({
        key: field,
        name: m.filter[field],
        chips: filter[field].map((value) => ({ value, text: text(value) })),
    });
    const period = periodText(filter);
    return [
        { key: "period", name: m.filter.period, chips: period ? [{ value: "period", text: period }] : [] },
        listed("channel", names.channel),
        listed("product", names.product),
        listed("regime", (regime) => regime),
        listed("party", names.party),
        listed("kind", (kind) => m.kind[kind as keyof typeof m.kind]),
        { key: "q", name: m.filter.document, chips: filter.q ? [{ value: "q", text: filter.q }] : [] },
        {
            key: "knownOn",
            name: m.knownOn.label,
            chips: filter.knownOn ? [{ value: "knownOn", text: dayText(filter.knownOn) }] : [],
        },
    ];
}

function periodText({ from, to }: Filter): string {
    if (!from && !to) {
        return "";
    }
    return `${from ? dayText(from) : "…"} – ${to ? dayText(shiftDay(to, -1)) : "…"}`;
}

function useOptions(): Record<ListField, Option[]> & { periods: { text: string; from: string; through: string }[] } {
    const channels = useQuery(ask.channels).data;
    const products = useQuery(ask.products).data;
    const organizations = useQuery(ask.organizations).data;
    const regimes = useQuery(ask.totals(["regime"], {})).data;
    const months = useQuery(ask.totals(["month"], {})).data;
    return useMemo(
        () => ({
            channel: (channels?.items ?? []).map(({ code, name }) => ({ value: code, text: name })),
            product: (products?.items ?? []).map(({ id, name }) => ({ value: id, text: name })),
            regime: (regimes?.rows ?? [])
                .map(({ key }) => key.regime ?? "")
                .filter(Boolean)
                .map((regime) => ({ value: regime, text: regime })),
            party: (organizations?.items ?? [])
                .filter(({ kind }) => kind !== "CUSTOMER")
                .map(({ id, name }) => ({ value: id, text: name })),
            kind: shareKinds.map((kind) => ({ value: kind, text: m.kind[kind] })),
            periods: periodsOf((months?.rows ?? []).map(({ key }) => key.month ?? "").filter(Boolean)),
        }),
        [channels, products, organizations, regimes, months],
    );
}

/** The quarters and half-years of the months there are, newest first, at most eight. */
function periodsOf(months: readonly string[]): { text: string; from: string; through: string }[] {
    const quarters = new Map<string, string>();
    for (const month of months) {
        const year = month.slice(0, 4);
        const quarter = Math.ceil(Number(month.slice(5)) / 3);
        quarters.set(`${year}-Q${quarter}`, `${year}-${String(quarter * 3 - 2).padStart(2, "0")}`);
    }
    const all = [...quarters]
        .sort(([a], [b]) => b.localeCompare(a))
        .slice(0, 8)
        .map(([name, first]) => {
            const after = new Date(`${first}-01T00:00:00Z`);
            after.setUTCMonth(after.getUTCMonth() + 3);
            return {
                text: name.replace("-", " "),
                from: `${first}-01`,
                through: shiftDay(after.toISOString().slice(0, 10), -1),
            };
        });
    return [{ text: m.filter.periodAll, from: "", through: "" }, ...all];
}

/** `Jul 2025 – Jun 2026`: the stretch of months that rows cover. */
export function spanText(months: readonly string[]): string {
    const [first, last] = [months[0], months.at(-1)];
    return first && last ? m.filter.year(monthText(first), monthText(last)) : "";
}
