import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { amountText, compactText, monthText } from "../../i18n/format";
import { compare, sum } from "../../money/decimal";
import { ChartCard } from "../../ui/ChartCard";
import { FlowChart, StackedBars, WaterfallChart } from "../../ui/charts";
import { amountColumn } from "../../ui/columns";
import type { Column } from "../../ui/DataTable";
import { ToggleGroup, ToggleGroupItem } from "../../ui/primitives";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { narrowed, totalsQuery, writeFilter, type Filter } from "./filter";
import { flowShape, others, partnerWaterfall, stack, waterfall, type Measure, type Stack } from "./shapes";

/** The three pictures of the overview, each with its table twin. */
interface ChartProps {
    filter: Filter;
}

const vendorMeasures: readonly Measure[] = ["customerValue", "vendorRevenue", "sharePayableOut", "retained"];
const partnerMeasures: readonly Measure[] = ["sharePayableOut", "margins", "customerValue"];

export function MonthsChart({ filter }: ChartProps) {
    const partner = useMe().partner !== undefined;
    const names = useNames();
    const navigate = useNavigate();
    const [params, setParams] = useSearchParams();
    const choices = partner ? partnerMeasures : vendorMeasures;
    const measure = choices.find((choice) => choice === params.get("measure")) ?? choices[0] ?? "customerValue";
    const terms: Record<Measure, string> = partner ? m.partnerFigures : m.figures;
    const totals = useQuery(ask.totals(["month", "channel"], totalsQuery(filter))).data;
    const shape = useMemo(() => stack(totals?.rows ?? [], "month", "channel", measure, 7), [totals, measure]);
    const series = useMemo(
        () =>
            shape.series.map(({ key, values }) => ({
                key,
                values,
                text: key === others ? m.chart.other : names.channel(key),
            })),
        [shape, names],
    );
    const categories = useMemo(() => shape.categories.map((key) => ({ key, text: monthText(key) })), [shape]);
    const drill = useCallback(
        (month: string, channel: string) =>
            void navigate(`/attribution/shares?${writeFilter(narrowed(filter, { month, channel })).toString()}`),
        [navigate, filter],
    );
    const title = m.chart.monthsOf(terms[measure]);
    return (
        <ChartCard
            title={title}
            hint={m.chart.drillHint}
            file={`tributary-months-${measure}`}
            height={320}
            ready={totals !== undefined}
            columns={stackColumns(shape, names)}
            rows={shape.series.length > 0 ? shape.categories : []}
            rowKey={(month) => month}
            controls={
                <ToggleGroup aria-label={m.chart.measure} isCompact>
                    {choices.map((choice) => (
                        <ToggleGroupItem
                            key={choice}
                            text={terms[choice]}
                            isSelected={choice === measure}
                            onChange={() =>
                                setParams((known) => withParams(known, { measure: choice }), { replace: true })
                            }
                        />
                    ))}
                </ToggleGroup>
            }
            chart={
                <StackedBars
                    label={`${title}. ${stackSummary(shape, names, totals?.currency ?? "")}`}
                    currency={totals?.currency ?? ""}
                    categories={categories}
                    series={series}
                    total={m.chart.total}
                    onSelect={drill}
                />
            }
        />
    );
}

function stackSummary(shape: Stack, names: Names, currency: string): string {
    return shape.series
        .map(({ key, values }) => {
            const name = key === others ? m.chart.other : names.channel(key);
            return `${name} ${currency} ${compactText(sum(values))}`;
        })
        .join(", ");
}

function stackColumns(shape: Stack, names: Names): Column<string>[] {
    const valueOf = (month: string, values: readonly string[]) => values[shape.categories.indexOf(month)] ?? "0";
    const totalOf = (month: string) => sum(shape.series.map(({ values }) => valueOf(month, values)));
    return [
        { key: "month", title: m.chart.month, cell: monthText, value: (month) => month, modifier: "nowrap" },
        ...shape.series.map(({ key, values }) => ({
            key: `series-${key}`,
            title: key === others ? m.chart.other : names.channel(key),
            cell: (month: string) => amountText(valueOf(month, values)),
            value: (month: string) => valueOf(month, values),
            numeric: true,
        })),
        {
            key: "total",
            title: m.chart.total,
            cell: (month) => <strong>{amountText(totalOf(month))}</strong>,
            value: totalOf,
            numeric: true,
        },
    ];
}

export function GrossToNet({ totals }: { totals: Schemas["Totals"] | undefined }) {
    const partner = useMe().partner !== undefined;
    const terms = partner ? m.partnerFigures : m.figures;
    const definitions = partner ? m.partnerDefinitions : m.definitions;
    const steps = useMemo(
        () =>
            totals && totals.sum.lines > 0
                ? (partner ? partnerWaterfall : waterfall)(totals.sum).map((step) => ({
                      ...step,
                      text: terms[step.key],
                  }))
                : [],
        [totals, terms, partner],
    );
    const title = partner ? m.chart.waterfallPartner : m.chart.waterfall;
    const columns: Column<(typeof steps)[number]>[] = [
        { key: "step", title: m.chart.step, cell: ({ text }) => text, value: ({ text }) => text },
        amountColumn("amount", m.chart.amount),
        {
            key: "what",
            title: m.chart.meaning,
            cell: ({ key }) => definitions[key],
            value: ({ key }) => definitions[key],
        },
    ];
    return (
        <ChartCard
            title={title}
            hint={steps.map(({ key, text }) => `${text}: ${definitions[key]}`).join(" ")}
            file="tributary-gross-to-net"
            height={320}
            ready={totals !== undefined}
            columns={columns}
            rows={steps}
            rowKey={({ key }) => key}
            chart={
                <WaterfallChart
                    label={`${title}. ${steps
                        .map(({ text, amount }) => `${text} ${totals?.currency ?? ""} ${compactText(amount)}`)
                        .join(", ")}`}
                    currency={totals?.currency ?? ""}
                    steps={steps}
                />
            }
        />
    );
}

export function FlowOfMoney({ filter }: ChartProps) {
    const names = useNames();
    const flow = useQuery(ask.flow(totalsQuery(filter))).data;
    const shape = useMemo(() => flowShape(flow?.links ?? []), [flow]);
    const nameOf = useCallback(
        (node: string) => {
            const cut = node.indexOf(":");
            return names.of(node.slice(0, cut), node.slice(cut + 1));
        },
        [names],
    );
    const nodes = useMemo(() => shape.nodes.map((node) => ({ ...node, text: nameOf(node.id) })), [shape, nameOf]);
    const payees = nodes.filter(({ depth }) => depth === 2);
    const links = flow?.links ?? [];
    const columns: Column<(typeof links)[number]>[] = [
        { key: "from", title: m.chart.from, cell: ({ from }) => nameOf(from), value: ({ from }) => nameOf(from) },
        { key: "to", title: m.chart.to, cell: ({ to }) => nameOf(to), value: ({ to }) => nameOf(to) },
        amountColumn("amount", m.chart.amount),
    ];
    return (
        <ChartCard
            title={m.chart.flow}
            hint={m.chart.flowHint}
            file="tributary-flow"
            height={300}
            ready={flow !== undefined}
            columns={columns}
            rows={links}
            rowKey={({ from, to }) => `${from}>${to}`}
            {...noteOf([shape.hidden > 0 ? m.chart.hidden(shape.hidden) : ""])}
            chart={
                <FlowChart
                    label={`${m.chart.flow}. ${payees
                        .map(({ id, text }) => {
                            const held = sum(shape.links.filter(({ to }) => to === id).map(({ amount }) => amount));
                            return { text, held };
                        })
                        .sort((a, b) => compare(b.held, a.held))
                        .map(({ text, held }) => `${text} ${flow?.currency ?? ""} ${compactText(held)}`)
                        .join(", ")}`}
                    currency={flow?.currency ?? ""}
                    nodes={nodes}
                    links={shape.links}
                />
            }
        />
    );
}

function noteOf(notes: readonly string[]): { note?: string } {
    const said = notes.filter(Boolean);
    return said.length > 0 ? { note: said.join(" ") } : {};
}
