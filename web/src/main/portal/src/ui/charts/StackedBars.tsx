import { useCallback } from "react";
import { amountText, compactText, moneyText } from "../../i18n/format";
import { sum, toFloat, type Decimal } from "../../money/decimal";
import { Canvas, type ChartOption } from "./Canvas";
import { axisOf, tooltipOf, tooltipRows } from "./look";
import type { Palette } from "./palette";

export interface BarsProps {
    label: string;
    currency: string;
    /** Whether the values are percent of a whole, not amounts. */
    percent?: boolean;
    categories: readonly { key: string; text: string }[];
    series: readonly { key: string; text: string; values: readonly Decimal[] }[];
    total: string;
    onSelect?: (category: string, series: string) => void;
}

const height = 320;

/** Amounts by category, one on another. */
export default function StackedBars({ label, currency, percent, categories, series, total, onSelect }: BarsProps) {
    const valueText = useCallback(
        (amount: Decimal) => (percent ? `${amountText(amount)}%` : moneyText({ amount, currency })),
        [percent, currency],
    );
    const option = useCallback(
        (palette: Palette, width: number): ChartOption => ({
            textStyle: { fontFamily: palette.font },
            grid: { left: 4, right: 8, top: 12, bottom: width < 480 ? 108 : 64, containLabel: true },
            legend: {
                bottom: 0,
                left: 0,
                type: "plain",
                itemWidth: 12,
                itemHeight: 12,
                itemGap: 14,
                icon: "roundRect",
                textStyle: { color: palette.text, fontSize: 12 },
                selectedMode: false,
            },
            tooltip: {
                ...tooltipOf(palette),
                trigger: "axis",
                axisPointer: { type: "shadow" },
                formatter: (shown: unknown) => {
                    const at = (shown as { dataIndex: number }[])[0]?.dataIndex ?? 0;
                    const all = sum(series.map(({ values }) => values[at] ?? "0"));
                    return tooltipRows(categories[at]?.text ?? "", [
                        ...series
                            .map(({ text, values }, index) => ({
                                color: colorOf(palette, series, index),
                                text,
                                amount: values[at] ?? "0",
                            }))
                            .filter(({ amount }) => toFloat(amount) !== 0)
                            .reverse()
                            .map(({ color, text, amount }) => ({
                                color,
                                text,
                                value: valueText(amount),
                            })),
                        ...(percent ? [] : [{ text: total, value: valueText(all), strong: true }]),
                    ]);
                },
            },
            xAxis: { type: "category", data: categories.map(({ text }) => text), ...axisOf(palette) },
            yAxis: {
                type: "value",
                ...axisOf(palette),
                axisLabel: {
                    color: palette.quiet,
                    formatter: (value: number) => (percent ? `${value}%` : compactText(plain(value))),
                },
                ...(percent ? { max: 100 } : {}),
                splitLine: { lineStyle: { color: palette.line, type: "dashed" } },
            },
            series: series.map(({ text, values }, index) => ({
                type: "bar",
                name: text,
                stack: "all",
                barMaxWidth: 46,
                data: values.map(toFloat),
                cursor: onSelect ? "pointer" : "default",
                itemStyle: { color: colorOf(palette, series, index) },
                emphasis: { focus: "series" },
            })),
        }),
        [categories, series, percent, valueText, total, onSelect],
    );
    return (
        <Canvas
            option={option}
            label={label}
            height={height}
            onSelect={({ seriesIndex, dataIndex }) => {
                const category = categories[dataIndex];
                const one = series[seriesIndex];
                if (onSelect && category && one?.key) {
                    onSelect(category.key, one.key);
                }
            }}
        />
    );
}

function colorOf(palette: Palette, series: BarsProps["series"], index: number): string {
    return series[index]?.key === "" ? palette.other : (palette.series[index % palette.series.length] ?? palette.other);
}

/** An axis value as a plain decimal string: Intl rounds it for the label. */
function plain(value: number): string {
    return value.toFixed(0);
}
