import { useCallback } from "react";
import { m } from "../../i18n";
import { moneyText } from "../../i18n/format";
import { toFloat, type Decimal } from "../../money/decimal";
import { Canvas, type ChartOption } from "./Canvas";
import { tooltipOf, tooltipRows } from "./look";
import type { Palette } from "./palette";

export interface FlowProps {
    label: string;
    currency: string;
    nodes: readonly { id: string; text: string; depth: number }[];
    links: readonly { from: string; to: string; amount: Decimal }[];
}

/** Bands from layer to layer, each as wide as its amount. */
export default function FlowChart({ label, currency, nodes, links }: FlowProps) {
    const rows = Math.max(...[0, 1, 2].map((layer) => nodes.filter(({ depth }) => depth === layer).length));
    const height = Math.max(300, rows * 40);
    const option = useCallback(
        (palette: Palette, width: number): ChartOption => {
            const textOf = new Map(nodes.map(({ id, text }) => [id, text]));
            const room = width < 640 ? 92 : 150;
            return {
                textStyle: { fontFamily: palette.font },
                tooltip: {
                    ...tooltipOf(palette),
                    trigger: "item",
                    formatter: (shown: unknown) => {
                        const { dataType, data, value } = shown as {
                            dataType: string;
                            data: { source?: string; target?: string; name?: string; exact?: string };
                            value: number;
                        };
                        const title =
                            dataType === "edge"
                                ? `${textOf.get(data.source ?? "") ?? ""} → ${textOf.get(data.target ?? "") ?? ""}`
                                : (textOf.get(data.name ?? "") ?? "");
                        const amount = data.exact ?? value.toFixed(2);
                        return tooltipRows(title, [{ text: "", value: moneyText({ amount, currency }) }]);
                    },
                },
                series: [
                    {
                        type: "sankey",
                        left: 4,
                        right: room,
                        top: 8,
                        bottom: 8,
                        nodeWidth: 12,
                        nodeGap: 16,
                        layoutIterations: 0,
                        draggable: false,
                        emphasis: { focus: "adjacency" },
                        lineStyle: { color: "gradient", opacity: 0.32, curveness: 0.5 },
                        label: {
                            color: palette.text,
                            fontSize: 12,
                            width: room - 8,
                            overflow: "truncate",
                            textBorderColor: palette.card,
                            textBorderWidth: 3,
                            formatter: ({ name }: { name: string }) => textOf.get(name) ?? name,
                        },
                        data: nodes.map(({ id, depth }) => ({
                            name: id,
                            depth,
                            itemStyle: { color: colorOf(palette, nodes, id, depth) },
                        })),
                        links: links.map(({ from, to, amount }) => ({
                            source: from,
                            target: to,
                            value: toFloat(amount),
                            exact: amount,
                        })),
                    },
                ],
            };
        },
        [nodes, links, currency],
    );
    return (
        <div className="tr-scroll" tabIndex={0} role="region" aria-label={m.chart.scroll}>
            <div className="tr-flow">
                <Canvas option={option} label={label} height={height} />
            </div>
        </div>
    );
}

/** Channels have the colours of the bars above; what is before and after them stays calm. */
function colorOf(palette: Palette, nodes: FlowProps["nodes"], id: string, depth: number): string {
    if (depth !== 1) {
        return depth === 0 ? palette.other : palette.total;
    }
    const at = nodes.filter((node) => node.depth === 1).findIndex((node) => node.id === id);
    return palette.series[at % palette.series.length] ?? palette.other;
}
