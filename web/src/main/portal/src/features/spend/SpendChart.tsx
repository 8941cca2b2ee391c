import { useMemo } from "react";
import type { SpendPeriod } from "../../api/spend";
import { spend as spendWords } from "../../i18n/spend";
import { amountText, dayText, rangeText } from "../../i18n/format";
import { ChartCard } from "../../ui/ChartCard";
import { StackedBars } from "../../ui/charts";
import type { Column } from "../../ui/DataTable";
import { seriesOf } from "./statement";

const words = spendWords;

interface SpendChartProps {
    id: string;
    periods: readonly SpendPeriod[] | undefined;
    currency: string;
}

/** What each period is made of, drawn and as a table. */
export function SpendChart({ id, periods, currency }: SpendChartProps) {
    const series = useMemo(() => seriesOf(periods ?? []), [periods]);
    const categories = useMemo(
        () => (periods ?? []).map(({ from }) => ({ key: from, text: dayText(from) })),
        [periods],
    );
    const columns: Column<number>[] = [
        {
            key: "period",
            title: words.period,
            cell: (at) => rangeText(periods?.[at]?.from ?? "", periods?.[at]?.to),
            value: (at) => periods?.[at]?.from ?? "",
        },
        ...series.map(({ key, text, values }) => ({
            key,
            title: text,
            cell: (at: number) => amountText(values[at] ?? "0"),
            value: (at: number) => values[at] ?? "0",
            numeric: true,
        })),
    ];
    return (
        <ChartCard
            title={words.chart}
            hint={words.chartHint}
            file={`tributary-spend-chart-${id}`}
            height={320}
            ready={periods !== undefined}
            columns={columns}
            rows={series.length > 0 ? categories.map((_category, at) => at) : []}
            rowKey={String}
            chart={
                <StackedBars
                    label={`${words.chart}, ${currency}. ${series.map(({ text }) => text).join(", ")}`}
                    currency={currency}
                    categories={categories}
                    series={series}
                    total={words.chartTotal}
                />
            }
        />
    );
}
