import { useMemo } from "react";
import type { RenewalMonth } from "../../api/renewals";
import { amountText, countText, moneyText, monthText } from "../../i18n/format";
import { renewals as words } from "../../i18n/renewals";
import { sum } from "../../money/decimal";
import { ChartCard } from "../../ui/ChartCard";
import { StackedBars } from "../../ui/charts";
import { amountColumn } from "../../ui/columns";
import type { Column } from "../../ui/DataTable";
import { OneFilter } from "../../ui/FilterBar";

const parts = ["renewing", "atRisk", "kept", "shrunk", "churned"] as const;

interface MonthsProps {
    months: readonly RenewalMonth[] | undefined;
    currency: string;
    onCurrency: (currency: string) => void;
    /** Leads to what ends in a month. */
    onMonth: (month: string) => void;
}

/** What of the annual value of contracts ends by month, and what becomes of it; one currency at a time. */
export function Months({ months, currency, onCurrency, onMonth }: MonthsProps) {
    const currencies = useMemo(() => [...new Set(months?.map((one) => one.currency))].sort(), [months]);
    const chosen = currencies.includes(currency) ? currency : (currencies[0] ?? "USD");
    const rows = useMemo(() => (months ?? []).filter((one) => one.currency === chosen), [months, chosen]);
    const categories = useMemo(() => rows.map(({ month }) => ({ key: month, text: monthText(month) })), [rows]);
    const series = useMemo(
        () => parts.map((key) => ({ key, text: words.parts[key], values: rows.map((row) => row[key]) })),
        [rows],
    );
    const all = sum(rows.map(({ ending }) => ending));
    return (
        <ChartCard
            title={words.months}
            hint={words.monthsHint}
            file="tributary-renewal-months"
            height={320}
            ready={months !== undefined}
            columns={columns}
            rows={rows}
            rowKey={({ month }) => month}
            controls={
                currencies.length > 1 ? (
                    <OneFilter
                        label={words.currency}
                        value={chosen}
                        options={currencies.map((value) => ({ value, text: value }))}
                        onChange={onCurrency}
                    />
                ) : undefined
            }
            chart={
                <StackedBars
                    label={`${words.months}. ${words.total}: ${moneyText({ amount: all, currency: chosen })}`}
                    currency={chosen}
                    categories={categories}
                    series={series}
                    total={words.total}
                    onSelect={onMonth}
                />
            }
        />
    );
}

const columns: Column<RenewalMonth>[] = [
    {
        key: "month",
        title: words.month,
        cell: ({ month }) => monthText(month),
        value: ({ month }) => month,
        modifier: "nowrap",
    },
    {
        key: "many",
        title: words.many,
        cell: ({ many }) => countText(many),
        value: ({ many }) => String(many),
        numeric: true,
    },
    {
        key: "ending",
        title: words.ending,
        cell: ({ ending }) => amountText(ending),
        value: ({ ending }) => ending,
        numeric: true,
    },
    ...parts.map((key) => amountColumn(key, words.parts[key])),
    amountColumn("grown", words.grown),
    { key: "currency", title: words.currency, value: ({ currency }) => currency, exportOnly: true },
];
