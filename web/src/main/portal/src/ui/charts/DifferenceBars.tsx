import { useCallback } from "react";
import { compactText, moneyText } from "../../i18n/format";
import { toFloat, type Decimal } from "../../money/decimal";
import { Canvas, type ChartOption } from "./Canvas";
import { axisOf, tooltipOf, tooltipRows } from "./look";
import type { Palette } from "./palette";

export interface DifferenceBarsProps {
    label: string;
    currency: string;
    rows: readonly { key: string; text: string; before: Decimal; after: Decimal; difference: Decimal }[];
    height: number;
    words: { before: string; after: string; difference: string };
}

/** What is more to the right, what is less to the left; the first row on top. */
export default function DifferenceBars({ label, currency, rows, words, height }: DifferenceBarsProps) {
    const option = useCallback(
        (palette: Palette, width: number): ChartOption => ({
            textStyle: { fontFamily: palette.font },
            grid: { left: 4, right: 24, top: 4, bottom: 4, containLabel: true },
            tooltip: {
                ...tooltipOf(palette),
                trigger: "axis",
                axisPointer: { type: "shadow" },
                formatter: (shown: unknown) => {
                    const row = rows[(shown as { dataIndex: number }[])[0]?.dataIndex ?? 0];
                    const value = (amount: Decimal | undefined) => moneyText({ amount: amount ?? "0", currency });
                    return tooltipRows(row?.text ?? "", [
                        { text: words.before, value: value(row?.before) },
                        { text: words.after, value: value(row?.after) },
                        { text: words.difference, value: value(row?.difference), strong: true },
                    ]);
                },
            },
            xAxis: {
                type: "value",
                ...axisOf(palette),
                splitNumber: width < 480 ? 3 : 5,
                axisLabel: {
                    color: palette.quiet,
                    hideOverlap: true,
                    formatter: (value: number) => compactText(value.toFixed(0)),
                },
                splitLine: { lineStyle: { color: palette.line, type: "dashed" } },
            },
            yAxis: {
                type: "category",
                inverse: true,
                data: rows.map(({ text }) => text),
                ...axisOf(palette),
                axisLabel: {
                    color: palette.text,
                    fontSize: 12,
                    width: width < 480 ? 96 : 200,
                    overflow: "truncate",
                },
            },
            series: [
                {
                    type: "bar",
                    barMaxWidth: 20,
                    data: rows.map(({ difference }) => ({
                        value: toFloat(difference),
                        itemStyle: { color: difference.startsWith("-") ? palette.loss : palette.gain },
                    })),
                },
            ],
        }),
        [rows, currency, words],
    );
    return <Canvas option={option} label={label} height={height} />;
}
