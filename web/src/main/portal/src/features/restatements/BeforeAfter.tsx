import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { amountText, compactText, signedText } from "../../i18n/format";
import { add, compare, isNegative, negate } from "../../money/decimal";
import { ChartCard } from "../../ui/ChartCard";
import { WaterfallChart } from "../../ui/charts";
import { type Column } from "../../ui/DataTable";
import { ToggleGroup, ToggleGroupItem } from "../../ui/primitives";
import { bridge, floorOf, type BridgeStep } from "../bridge";
import { type Names } from "../names";
import { withParams } from "../params";

type Row = Schemas["RestatementRow"];

type Difference = Schemas["PartnerDifference"];

/** As many rows as one answer holds: what the chart breaks the difference down by. */
const mostRows = 200;

interface BeforeAfterProps {
    id: number;
    totals: readonly Difference[];
    names: Names;
}

/** From what one party was told to what is true now, clause by clause. */
export function BeforeAfter({ id, totals, names }: BeforeAfterProps) {
    const [params, setParams] = useSearchParams();
    const ranked = [...totals].sort((a, b) => compare(magnitude(b.difference), magnitude(a.difference)));
    const keyOf = ({ party, currency }: Difference) => `${party} ${currency}`;
    const chosen = ranked.find((total) => keyOf(total) === params.get("party")) ?? ranked[0];
    const { data } = useQuery(ledger.restatement(id, 1, mostRows));
    const steps = useMemo(() => (chosen && data ? stepsOf(chosen, data.items) : []), [chosen, data]);
    if (chosen === undefined) {
        return null;
    }
    const { currency } = chosen;
    const title = ledgerWords.restatements.chart(names.party(chosen.party));
    const floor = floorOf(steps);
    const columns: Column<BridgeStep>[] = [
        { key: "step", title: m.chart.step, cell: ({ text }) => text, value: ({ text }) => text },
        {
            key: "amount",
            title: m.chart.amount,
            cell: ({ amount, total }) => (total ? amountText(amount) : signedText(amount)),
            value: ({ amount }) => amount,
            numeric: true,
        },
    ];
    return (
        <ChartCard
            title={title}
            hint={ledgerWords.restatements.chartHint}
            file={`tributary-restatement-${id}-${chosen.party}`}
            height={320}
            ready={data !== undefined}
            columns={columns}
            rows={steps}
            rowKey={({ key, text }) => `${key} ${text}`}
            {...(floor ? { note: ledgerWords.restatements.axisFrom(`${currency} ${compactText(floor)}`) } : {})}
            controls={
                ranked.length > 1 ? (
                    <ToggleGroup aria-label={ledgerWords.restatements.chartParty} isCompact>
                        {ranked.map((total) => (
                            <ToggleGroupItem
                                key={keyOf(total)}
                                text={names.party(total.party)}
                                isSelected={total === chosen}
                                onChange={() =>
                                    setParams((known) => withParams(known, { party: keyOf(total) }), { replace: true })
                                }
                            />
                        ))}
                    </ToggleGroup>
                ) : undefined
            }
            chart={
                <WaterfallChart
                    label={`${title}. ${steps.map(({ text, amount }) => `${text} ${currency} ${compactText(amount)}`).join(", ")}`}
                    currency={currency}
                    steps={steps}
                    {...(floor ? { floor } : {})}
                />
            }
        />
    );
}

/** The differences of one party by clause: what it receives counts for it, what it pays against it. */
function stepsOf({ party, currency, told, now }: Difference, rows: readonly Row[]): BridgeStep[] {
    const byClause = new Map<string, string>();
    for (const row of rows) {
        if (row.currency === currency && (row.payee === party || row.payer === party)) {
            const signed = row.payee === party ? row.difference : negate(row.difference);
            byClause.set(row.clause, add(byClause.get(row.clause) ?? "0", signed));
        }
    }
    return bridge(
        { key: "told", text: ledgerWords.restatements.told, amount: told },
        [...byClause].map(([clause, amount]) => ({ key: clause, text: clause, amount })),
        { key: "now", text: ledgerWords.restatements.now, amount: now },
        ledgerWords.restatements.otherRows,
    );
}

function magnitude(amount: string): string {
    return isNegative(amount) ? negate(amount) : amount;
}
