import { useCallback, useMemo } from "react";
import { m } from "../../i18n";
import { ledger } from "../../i18n/ledger";
import { amountText, compactText, countText, monthText } from "../../i18n/format";
import { ChartCard } from "../../ui/ChartCard";
import { LineChart, StackedBars } from "../../ui/charts";
import { amountColumn } from "../../ui/columns";
import { type Column } from "../../ui/DataTable";
import { percents, type Month } from "./shape";
import type { Answer, PartProps } from "./shape";

export function Parts({ data, nameOf }: PartProps) {
    const shape = useMemo(() => (data ? percents(data.months, data.total, 7) : { categories: [], series: [] }), [data]);
    const series = useMemo(() => shape.series.map((one) => ({ ...one, text: nameOf(one.key) })), [shape, nameOf]);
    const categories = useMemo(() => shape.categories.map((key) => ({ key, text: monthText(key) })), [shape]);
    const columns: Column<string>[] = [
        { key: "month", title: m.chart.month, cell: monthText, value: (month) => month, modifier: "nowrap" },
        ...shape.series.map(({ key, values }) => ({
            key: `part-${key}`,
            title: nameOf(key),
            cell: (month: string) => `${amountText(values[shape.categories.indexOf(month)] ?? "0.00")}%`,
            value: (month: string) => values[shape.categories.indexOf(month)] ?? "0.00",
            numeric: true,
        })),
    ];
    const last = shape.categories.length - 1;
    const newest = series.map(({ text, values }) => `${text} ${amountText(values[last] ?? "0.00")}%`).join(", ");
    return (
        <ChartCard
            title={ledger.concentration.stack}
            hint={ledger.concentration.stackHint}
            file="tributary-concentration-parts"
            height={320}
            ready={data !== undefined}
            columns={columns}
            rows={shape.categories}
            rowKey={(month) => month}
            chart={
                <StackedBars
                    label={`${ledger.concentration.stack}. ${categories[last]?.text ?? ""}: ${newest}`}
                    currency=""
                    percent
                    categories={categories}
                    series={series}
                    total={m.chart.total}
                />
            }
        />
    );
}

export function Index({ data }: { data: Answer | undefined }) {
    const months = useMemo(() => data?.months ?? [], [data]);
    const categories = useMemo(
        () => months.map(({ month = "" }) => ({ key: month, text: monthText(month) })),
        [months],
    );
    const threshold = data?.mostIndex ?? 0;
    const series = useMemo(
        () => [
            { key: "index", text: ledger.concentration.index, values: months.map(({ index }) => index) },
            {
                key: "threshold",
                text: ledger.concentration.threshold(countText(threshold)),
                values: months.map(() => String(threshold)),
                reference: true,
            },
        ],
        [months, threshold],
    );
    const format = useCallback((value: string) => `${amountText(value)} ${ledger.concentration.points}`, []);
    const columns: Column<Month>[] = [
        {
            key: "month",
            title: m.chart.month,
            cell: ({ month = "" }) => monthText(month),
            value: ({ month = "" }) => month,
            modifier: "nowrap",
        },
        amountColumn("amount", ledger.concentration.revenue),
        amountColumn("index", ledger.concentration.index),
        {
            key: "breaches",
            title: ledger.concentration.breaches,
            cell: ({ breaches }) => breaches.join(" "),
            value: ({ breaches }) => breaches.join(" "),
        },
    ];
    const [first, last] = [months[0], months.at(-1)];
    return (
        <ChartCard
            title={ledger.concentration.line}
            hint={ledger.concentration.lineHint}
            file="tributary-concentration-index"
            height={320}
            ready={data !== undefined}
            columns={columns}
            rows={months}
            rowKey={({ month = "" }) => month}
            chart={
                <LineChart
                    label={`${ledger.concentration.line}. ${[first, last]
                        .filter((month): month is Month => month !== undefined)
                        .map(({ month = "", index }) => `${monthText(month)} ${amountText(index)}`)
                        .join(", ")}. ${ledger.concentration.threshold(countText(threshold))}`}
                    categories={categories}
                    series={series}
                    format={format}
                    short={compactText}
                />
            }
        />
    );
}
