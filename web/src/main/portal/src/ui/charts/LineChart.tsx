import { useCallback } from "react";
import { toFloat, type Decimal } from "../../money/decimal";
import { Canvas, type ChartOption } from "./Canvas";
import { axisOf, tooltipOf, tooltipRows } from "./look";
import type { Palette } from "./palette";

export interface LineProps {
    label: string;
    categories: readonly { key: string; text: string }[];
    series: readonly {
        key: string;
        text: string;
        values: readonly Decimal[];
        /** A threshold or another line to compare with: dashed, without points. */
        reference?: boolean;
    }[];
    /** A value in full, for the tooltip. */
    format: (value: Decimal) => string;
    /** A value on the axis. */
    short: (value: Decimal) => string;
    /** What the axis below counts. */
    axis?: string;
    /** Whether the axis may begin above zero, where the course matters and not the height. */
    cropped?: boolean;
    height?: number;
}

/** Values over an ordered axis, joined by lines. */
export default function LineChart(props: LineProps) {
    const { label, categories, series, format, short, axis, cropped, height = 320 } = props;
    const option = useCallback(
        (palette: Palette, width: number): ChartOption => {
            const colorOf = (index: number) =>
                series[index]?.reference
                    ? palette.loss
                    : (palette.series[index % palette.series.length] ?? palette.other);
            return {
                textStyle: { fontFamily: palette.font },
                grid: { left: 8, right: 16, top: 16, bottom: (axis ? 24 : 0) + 40, containLabel: true },
                legend: {
                    bottom: 0,
                    left: 0,
                    itemWidth: 18,
                    itemGap: 14,
                    textStyle: { color: palette.text, fontSize: 12 },
                    selectedMode: false,
                },
                tooltip: {
                    ...tooltipOf(palette),
                    trigger: "axis",
                    formatter: (shown: unknown) => {
                        const at = (shown as { dataIndex: number }[])[0]?.dataIndex ?? 0;
                        return tooltipRows(
                            categories[at]?.text ?? "",
                            series.map(({ text, values }, index) => ({
                                color: colorOf(index),
                                text,
                                value: format(values[at] ?? "0"),
                            })),
                        );
                    },
                },
                xAxis: {
                    type: "category",
                    data: categories.map(({ text }) => text),
                    boundaryGap: categories.length === 1,
                    ...axisOf(palette),
                    ...(axis
                        ? {
                              name: axis,
                              nameLocation: "middle" as const,
                              nameGap: 30,
                              nameTextStyle: { color: palette.quiet, fontSize: 12 },
                          }
                        : {}),
                },
                yAxis: {
                    type: "value",
                    scale: cropped ?? false,
                    ...axisOf(palette),
                    axisLabel: { color: palette.quiet, formatter: (value: number) => short(value.toFixed(2)) },
                    splitNumber: width < 480 ? 4 : 5,
                    splitLine: { lineStyle: { color: palette.line, type: "dashed" } },
                },
                series: series.map(({ text, values, reference }, index) => ({
                    type: "line",
                    name: text,
                    data: values.map(toFloat),
                    symbol: reference ? "none" : "circle",
                    symbolSize: 7,
                    itemStyle: { color: colorOf(index) },
                    lineStyle: {
                        color: colorOf(index),
                        width: reference ? 1.5 : 2.5,
                        type: reference ? ("dashed" as const) : ("solid" as const),
                    },
                })),
            };
        },
        [categories, series, format, short, axis, cropped],
    );
    return <Canvas option={option} label={label} height={height} />;
}
