import type { Schemas } from "../../api/client";
import { ledger } from "../../i18n/ledger";
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
        <Tiles label={ledger.concentration.tiles}>
            <Kpi
                term={ledger.concentration.revenue}
                definition={ledger.concentration.revenueDefinition}
                amount={data?.total.amount}
                currency={data?.currency ?? ""}
            />
            <Figure
                term={ledger.concentration.largest}
                definition={ledger.concentration.largestDefinition}
                figure={largest ? `${amountText(largest.percent)}%` : undefined}
                note={largest ? nameOf(largest.key) : ""}
            />
            <Figure
                term={ledger.concentration.index}
                definition={ledger.concentration.indexDefinition}
                figure={data ? amountText(data.total.index) : undefined}
                unit={ledger.concentration.points}
                note={data ? ledger.concentration.reading[reading(data.total.index)] : ""}
            />
            <Figure
                term={ledger.concentration.breaches}
                definition={ledger.concentration.breachesDefinition}
                figure={data ? countText(passed) : undefined}
                note={data ? ledger.concentration.breachMonths(passed, data.months.length) : ""}
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
        <Panel
            title={ledger.concentration.departure(nameOf(departure.leaving))}
            lead={ledger.concentration.departureLead}
        >
            <Tiles label={ledger.concentration.departure(nameOf(departure.leaving))}>
                <Kpi
                    term={ledger.concentration.lost}
                    definition={ledger.concentration.lostDefinition}
                    amount={departure.lost}
                    currency={data.currency}
                    note={ledger.concentration.lostPercent(amountText(departure.lostPercent))}
                />
                <Kpi
                    term={ledger.concentration.remaining}
                    definition={ledger.concentration.remainingDefinition}
                    amount={departure.remaining}
                    currency={data.currency}
                />
                <Kpi
                    term={ledger.concentration.atRisk}
                    definition={ledger.concentration.atRiskDefinition}
                    amount={departure.sharesAtRisk}
                    currency={data.currency}
                />
                <Figure
                    term={ledger.concentration.after}
                    definition={ledger.concentration.afterDefinition}
                    figure={amountText(departure.indexAfter)}
                    unit={ledger.concentration.points}
                    note={`${ledger.concentration.afterChange(amountText(data.total.index))}, ${ledger.concentration.reading[reading(departure.indexAfter)]}`}
                />
            </Tiles>
        </Panel>
    );
}
