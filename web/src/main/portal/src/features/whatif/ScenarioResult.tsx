import { useMemo } from "react";
import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { ledger } from "../../i18n/ledger";
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
        ? ledger.whatIf.same
        : isNegative(total.difference)
          ? ledger.whatIf.less
          : ledger.whatIf.more;
    return (
        <Tiles label={ledger.whatIf.result}>
            <Kpi
                term={ledger.whatIf.baseline}
                definition={ledger.whatIf.definitions.baseline}
                amount={total.baseline}
                currency={currency}
                note={ledger.whatIf.tilesBaseline}
            />
            <Kpi
                term={ledger.whatIf.scenario}
                definition={ledger.whatIf.definitions.scenario}
                amount={total.scenario}
                currency={currency}
                note={ledger.whatIf.tiles}
            />
            <Kpi
                term={ledger.whatIf.change}
                definition={ledger.whatIf.definitions.difference}
                amount={total.difference}
                currency={currency}
                signed
                note={part ? `${effect}, ${percentText(part, 2)}` : effect}
            />
            {largest ? (
                <Kpi
                    term={ledger.whatIf.largest(names.party(largest.key))}
                    definition={ledger.whatIf.definitions.largest}
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
                { key: "baseline", text: ledger.whatIf.baseline, amount: total.baseline },
                byChannel.map(({ key, difference }) => ({ key, text: names.channel(key), amount: difference })),
                { key: "scenario", text: ledger.whatIf.scenario, amount: total.scenario },
                ledger.whatIf.bridgeOthers,
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
            title={ledger.whatIf.bridge}
            hint={ledger.whatIf.bridgeHint}
            file="tributary-scenario-bridge"
            height={320}
            ready
            columns={columns}
            rows={steps}
            rowKey={({ key, text }) => `${key} ${text}`}
            {...(floor ? { note: ledger.restatements.axisFrom(`${currency} ${compactText(floor)}`) } : {})}
            chart={
                <WaterfallChart
                    label={`${ledger.whatIf.bridge}. ${steps.map(({ text, amount }) => `${text} ${currency} ${compactText(amount)}`).join(", ")}`}
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
