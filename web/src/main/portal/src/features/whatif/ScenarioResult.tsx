import { useMemo } from "react";
import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { amountText, compactText, percentText, signedText } from "../../i18n/format";
import { compare, fraction, isNegative, isZero, negate } from "../../money/decimal";
import { ChartCard } from "../../ui/ChartCard";
import { WaterfallChart } from "../../ui/charts";
import { type Column } from "../../ui/DataTable";
import { Kpi } from "../../ui/Kpi";
import { Tiles } from "../../ui/Page";
import { bridge, floorOf, type BridgeStep } from "../bridge";
import { type Names } from "../names";

type Stored = Schemas["Scenario"];

export interface ResultProps {
    result: Stored["result"];
    names: Names;
}

export function Outcome({ result: { total, currency, byPartner }, names }: ResultProps) {
    const part = fraction(total.difference, magnitude(total.baseline));
    const largest = [...byPartner].sort((a, b) => compare(magnitude(b.difference), magnitude(a.difference)))[0];
    const effect = isZero(total.difference)
        ? m.whatIf.same
        : isNegative(total.difference)
          ? m.whatIf.less
          : m.whatIf.more;
    return (
        <Tiles label={m.whatIf.result}>
            <Kpi
                term={m.whatIf.baseline}
                definition={m.whatIf.definitions.baseline}
                amount={total.baseline}
                currency={currency}
                note={m.whatIf.tilesBaseline}
            />
            <Kpi
                term={m.whatIf.scenario}
                definition={m.whatIf.definitions.scenario}
                amount={total.scenario}
                currency={currency}
                note={m.whatIf.tiles}
            />
            <Kpi
                term={m.whatIf.change}
                definition={m.whatIf.definitions.difference}
                amount={total.difference}
                currency={currency}
                signed
                note={part ? `${effect}, ${percentText(part, 2)}` : effect}
            />
            {largest ? (
                <Kpi
                    term={m.whatIf.largest(names.party(largest.key))}
                    definition={m.whatIf.definitions.largest}
                    amount={largest.difference}
                    currency={currency}
                    signed
                    note={`${amountText(largest.baseline)} → ${amountText(largest.scenario)}`}
                />
            ) : null}
        </Tiles>
    );
}

export function Bridge({ result: { total, byChannel, currency }, names }: ResultProps) {
    const steps = useMemo(
        () =>
            bridge(
                { key: "baseline", text: m.whatIf.baseline, amount: total.baseline },
                byChannel.map(({ key, difference }) => ({ key, text: names.channel(key), amount: difference })),
                { key: "scenario", text: m.whatIf.scenario, amount: total.scenario },
                m.whatIf.bridgeOthers,
            ),
        [total, byChannel, names],
    );
    const floor = floorOf(steps);
    const columns: Column<BridgeStep>[] = [
        { key: "step", title: m.chart.step, cell: ({ text }) => text, value: ({ text }) => text },
        {
            key: "amount",
            title: m.chart.amount,
            cell: (step) => (step.total ? amountText(step.amount) : signedText(step.amount)),
            value: ({ amount }) => amount,
            numeric: true,
        },
    ];
    return (
        <ChartCard
            title={m.whatIf.bridge}
            hint={m.whatIf.bridgeHint}
            file="tributary-scenario-bridge"
            height={320}
            ready
            columns={columns}
            rows={steps}
            rowKey={({ key, text }) => `${key} ${text}`}
            {...(floor ? { note: m.restatements.axisFrom(`${currency} ${compactText(floor)}`) } : {})}
            chart={
                <WaterfallChart
                    label={`${m.whatIf.bridge}. ${steps.map(({ text, amount }) => `${text} ${currency} ${compactText(amount)}`).join(", ")}`}
                    currency={currency}
                    steps={steps}
                    {...(floor ? { floor } : {})}
                />
            }
        />
    );
}

function magnitude(amount: string): string {
    return isNegative(amount) ? negate(amount) : amount;
}
