import { useCallback } from "react";
import { compactText, moneyText } from "../../i18n/format";
import { isNegative, toFloat, type Decimal } from "../../money/decimal";
import { Canvas, type ChartOption } from "./Canvas";
import { axisOf, tooltipOf, tooltipRows } from "./look";
import type { Palette } from "./palette";

export interface WaterfallProps {
    label: string;
    currency: string;
    /** Where the money axis begins, if not at zero: small changes between large totals would not be seen. */
    floor?: Decimal;
    steps: readonly { text: string; total: boolean; amount: Decimal; start: Decimal; end: Decimal }[];
}

const height = 320;
/** Below this width for one bar its label would run into the next one's. */
const roomForLabel = 60;

/** Totals on the axis, changes hanging between them. */
export default function WaterfallChart({ label, currency, steps, floor }: WaterfallProps) {
    const option = useCallback(
        (palette: Palette, width: number): ChartOption => {
            const narrow = width < 420 || width / steps.length < roomForLabel + 12;
            const least = floor === undefined ? {} : { min: toFloat(floor) };
            const floats = steps.map(({ start, end }) => [toFloat(start), toFloat(end)] as const);
            const colorOf = (step: WaterfallProps["steps"][number]) =>
                step.total ? palette.total : isNegative(step.amount) ? palette.loss : palette.gain;
            return {
                textStyle: { fontFamily: palette.font },
                grid: { left: 4, right: narrow ? 48 : 8, top: narrow ? 4 : 28, bottom: 4, containLabel: true },
                tooltip: {
                    ...tooltipOf(palette),
                    trigger: "item",
                    formatter: (shown: unknown) => {
                        const step = steps[(shown as { dataIndex: number }).dataIndex];
                        return step
                            ? tooltipRows(step.text, [
                                  {
                                      text: "",
                                      value: moneyText({ amount: step.amount, currency }),
                                      color: colorOf(step),
                                  },
                              ])
                            : "";
                    },
                },
                // Where there is no room side by side, the bars lie, and each has a line for its label.
                ...(narrow
                    ? {
                          yAxis: {
                              type: "category" as const,
                              inverse: true,
                              data: steps.map(({ text }) => text),
                              ...axisOf(palette),
                          },
                          xAxis: {
                              type: "value" as const,
                              ...axisOf(palette),
                              axisLabel: { show: false },
                              splitLine: { show: false },
                              ...least,
                          },
                      }
                    : {
                          xAxis: {
                              type: "category" as const,
                              data: steps.map(({ text }) => text),
                              ...axisOf(palette),
                              axisLabel: {
                                  color: palette.quiet,
                                  interval: 0,
                                  width: width / steps.length - 12,
                                  overflow: "break" as const,
                              },
                          },
                          yAxis: {
                              type: "value" as const,
                              ...axisOf(palette),
                              axisLabel: {
                                  color: palette.quiet,
                                  formatter: (value: number) => compactText(value.toFixed(0)),
                              },
                              splitLine: { lineStyle: { color: palette.line, type: "dashed" as const } },
                              ...least,
                          },
                      }),
                series: [
                    {
                        type: "bar",
                        stack: "all",
                        // A bar may hang across zero.
                        stackStrategy: "all",
                        silent: true,
                        itemStyle: { color: "transparent" },
                        data: floats.map(([start, end]) => Math.min(start, end)),
                    },
                    {
                        type: "bar",
                        stack: "all",
                        stackStrategy: "all",
                        barMaxWidth: narrow ? 22 : 64,
                        data: steps.map((step, at) => {
                            const [start, end] = floats[at] ?? [0, 0];
                            return {
                                value: Math.abs(end - start),
                                itemStyle: { color: colorOf(step), borderRadius: 2 },
                            };
                        }),
                        label: {
                            show: true,
                            position: narrow ? "right" : "top",
                            color: palette.text,
                            fontWeight: 600,
                            formatter: ({ dataIndex }: { dataIndex: number }) =>
                                compactText(steps[dataIndex]?.amount ?? "0"),
                        },
                    },
                ],
            };
        },
        [steps, currency, floor],
    );
    return <Canvas option={option} label={label} height={height} />;
}
