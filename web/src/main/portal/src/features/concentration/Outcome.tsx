import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { amountText, countText } from "../../i18n/format";
import { compare } from "../../money/decimal";
import { Figure, Kpi } from "../../ui/Kpi";
import { Tiles } from "../../ui/Page";
import { Panel } from "../../ui/Panels";
import { reading } from "./shape";
import type { Answer, NameOf, PartProps } from "./shape";

export function Whole({ data, nameOf }: PartProps) {
    const largest = [...(data?.total.parts ?? [])].sort((a, b) => compare(b.amount, a.amount))[0];
    const passed = data?.months.filter(({ breaches }) => breaches.length > 0).length ?? 0;
    return (
        <Tiles label={m.concentration.tiles}>
            <Kpi
                term={m.concentration.revenue}
                definition={m.concentration.revenueDefinition}
                amount={data?.total.amount}
                currency={data?.currency ?? ""}
            />
            <Figure
                term={m.concentration.largest}
                definition={m.concentration.largestDefinition}
                figure={largest ? `${amountText(largest.percent)}%` : undefined}
                note={largest ? nameOf(largest.key) : ""}
            />
            <Figure
                term={m.concentration.index}
                definition={m.concentration.indexDefinition}
                figure={data ? amountText(data.total.index) : undefined}
                unit={m.concentration.points}
                note={data ? m.concentration.reading[reading(data.total.index)] : ""}
            />
            <Figure
                term={m.concentration.breaches}
                definition={m.concentration.breachesDefinition}
                figure={data ? countText(passed) : undefined}
                note={data ? m.concentration.breachMonths(passed, data.months.length) : ""}
            />
        </Tiles>
    );
}

interface DepartureProps {
    data: Answer;
    departure: Schemas["Departure"];
    nameOf: NameOf;
}

export function Departure({ data, departure, nameOf }: DepartureProps) {
    return (
        <Panel title={m.concentration.departure(nameOf(departure.leaving))} lead={m.concentration.departureLead}>
            <Tiles label={m.concentration.departure(nameOf(departure.leaving))}>
                <Kpi
                    term={m.concentration.lost}
                    definition={m.concentration.lostDefinition}
                    amount={departure.lost}
                    currency={data.currency}
                    note={m.concentration.lostPercent(amountText(departure.lostPercent))}
                />
                <Kpi
                    term={m.concentration.remaining}
                    definition={m.concentration.remainingDefinition}
                    amount={departure.remaining}
                    currency={data.currency}
                />
                <Kpi
                    term={m.concentration.atRisk}
                    definition={m.concentration.atRiskDefinition}
                    amount={departure.sharesAtRisk}
                    currency={data.currency}
                />
                <Figure
                    term={m.concentration.after}
                    definition={m.concentration.afterDefinition}
                    figure={amountText(departure.indexAfter)}
                    unit={m.concentration.points}
                    note={`${m.concentration.afterChange(amountText(data.total.index))}, ${m.concentration.reading[reading(departure.indexAfter)]}`}
                />
            </Tiles>
        </Panel>
    );
}
