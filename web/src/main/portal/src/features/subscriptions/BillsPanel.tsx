import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as usage from "../../api/usage";
import { m } from "../../i18n";
import { subscriptions as subscriptionsWords } from "../../i18n/subscriptions";
import { amountText, dayText, moneyText, rangeText, shiftDay } from "../../i18n/format";
import { negate, sum } from "../../money/decimal";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { DayField } from "../../ui/FilterBar";
import { Empty, ProblemState } from "../../ui/PageState";
import { Panel, Steps } from "../../ui/Panels";
import { dayIn } from "../days";
import { withParams } from "../params";
import { knownOf, type Asked } from "./asked";
import { creditedOf } from "./figures";

const words = subscriptionsWords;

type Bill = Schemas["Bill"];

const columns: readonly Column<Bill>[] = [
    { key: "on", title: words.on, cell: ({ on }) => dayText(on), value: ({ on }) => on, modifier: "nowrap" },
    { key: "period", title: words.period, cell: ({ from, to }) => rangeText(from, to) },
    { key: "from", title: words.from, value: ({ from }) => from, exportOnly: true },
    { key: "through", title: words.through, value: ({ to }) => shiftDay(to, -1), exportOnly: true },
    { key: "version", title: words.version, cell: ({ version }) => version, value: ({ version }) => version },
    { key: "currency", title: words.currency, value: ({ due }) => due.currency, exportOnly: true },
    {
        key: "charged",
        title: words.charged,
        cell: ({ charged }) => amountText(charged.amount),
        value: ({ charged }) => charged.amount,
        numeric: true,
    },
    {
        key: "credited",
        title: words.credited,
        cell: (bill) => (bill.credits.length > 0 ? amountText(creditedOf(bill)) : m.shares.none),
        value: creditedOf,
        numeric: true,
    },
    {
        key: "due",
        title: words.due,
        cell: ({ due }) => <strong>{amountText(due.amount)}</strong>,
        value: ({ due }) => due.amount,
        numeric: true,
    },
];

/** The bills of a stretch of days, each with its steps and credits; a year about the day where none is chosen. */
export function BillsPanel({ id, day, knownOn }: Asked) {
    const [params, setParams] = useSearchParams();
    const from = dayIn(params, "from") ?? `${day.slice(0, 4)}-01-01`;
    const through = dayIn(params, "through") ?? `${day.slice(0, 4)}-12-31`;
    const right = through >= from;
    const { data, error, refetch } = useQuery({
        ...usage.bills(id, { from, to: shiftDay(through, 1), ...knownOf({ knownOn }) }),
        enabled: right,
    });
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    const bills = right ? data?.items : [];
    const currency = bills?.[0]?.due.currency ?? "";
    return (
        <Panel
            title={words.bills}
            lead={words.billsLead}
            actions={
                <ExportRows name={`tributary-bills-${id}`} columns={columns} rows={bills} disabled={!bills?.length} />
            }
        >
            <div className="tr-stack">
                <div className="tr-filters-row">
                    <DayField label={words.from} value={from} onChange={(next) => put({ from: next })} />
                    <DayField label={words.through} value={through} onChange={(next) => put({ through: next })} />
                </div>
                {error && right ? (
                    <ProblemState error={error} onRetry={() => void refetch()} capability="catalog.read" />
                ) : bills?.length === 0 ? (
                    <Empty title={words.noBills} text={words.noBillsText} />
                ) : (
                    <DataTable
                        label={words.bills}
                        columns={columns}
                        rows={bills}
                        rowKey={({ on }) => on}
                        details={{
                            label: ({ on }) => words.steps(dayText(on)),
                            content: (bill) => <Why bill={bill} />,
                        }}
                        {...(bills
                            ? { footer: { due: `${currency} ${amountText(sum(bills.map(({ due }) => due.amount)))}` } }
                            : {})}
                    />
                )}
            </div>
        </Panel>
    );
}

function Why({ bill }: { bill: Bill }) {
    return (
        <Steps
            label={words.steps(dayText(bill.on))}
            steps={[
                ...bill.steps.map(({ text, amount }) => ({ title: text, text: "", figure: amount })),
                { title: words.charged, text: rangeText(bill.from, bill.to), figure: moneyText(bill.charged) },
                ...bill.credits.map(({ version, from, to, amount }) => ({
                    title: words.creditStep(version),
                    text: words.creditDays(rangeText(from, to)),
                    figure: moneyText({ ...amount, amount: negate(amount.amount) }),
                })),
                { title: words.due, text: "", figure: moneyText(bill.due) },
            ]}
        />
    );
}
