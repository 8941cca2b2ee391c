import type { SpendPeriod } from "../../api/spend";
import { spend as spendWords } from "../../i18n/spend";
import { amountText, momentText, moneyText, rangeText } from "../../i18n/format";
import { isZero } from "../../money/decimal";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Empty } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button, Label } from "../../ui/primitives";
import { sumOf } from "./statement";

const words = spendWords;

interface PeriodsProps {
    periods: readonly SpendPeriod[] | undefined;
    currency: string;
    /** The day it is told as of. */
    day: string;
    file: string;
    /** Undefined where the caller may not bill. */
    onBill: ((period: SpendPeriod) => void) | undefined;
}

/** The settlement periods, each opening to its steps, its spend and its bills. */
export function Periods({ periods, currency, day, file, onBill }: PeriodsProps) {
    const columns = columnsOf(day, onBill);
    return (
        <Panel
            title={words.periods}
            lead={words.periodsLead}
            actions={<ExportRows name={file} columns={columns} rows={periods} disabled={!periods?.length} />}
        >
            {periods?.length === 0 ? (
                <Empty title={words.noPeriods} text={words.noPeriodsText} />
            ) : (
                <DataTable
                    label={words.periods}
                    columns={columns}
                    rows={periods}
                    rowKey={({ from }) => from}
                    details={{
                        label: (period) => words.stepsOf(textOf(period)),
                        content: (period) => <Details period={period} currency={currency} />,
                    }}
                    {...(periods
                        ? {
                              footer: {
                                  period: words.chartTotal,
                                  spend: amountText(sumOf(periods, ({ spend }) => spend)),
                                  due: amountText(sumOf(periods, ({ due }) => due)),
                                  billed: amountText(sumOf(periods, ({ billed }) => billed)),
                                  open: amountText(sumOf(periods, ({ open }) => open)),
                              },
                          }
                        : {})}
                />
            )}
        </Panel>
    );
}

function textOf({ from, to }: SpendPeriod): string {
    return rangeText(from, to);
}

function columnsOf(day: string, onBill: PeriodsProps["onBill"]): Column<SpendPeriod>[] {
    const amount = (key: "spend" | "due" | "billed" | "open", title: string): Column<SpendPeriod> => ({
        key,
        title,
        cell: (period) => (key === "open" ? <strong>{amountText(period[key])}</strong> : amountText(period[key])),
        value: (period) => period[key],
        numeric: true,
    });
    const action: Column<SpendPeriod> = {
        key: "bill",
        title: words.bill,
        cell: (period) =>
            isZero(period.open) || period.from > day ? null : (
                <Button
                    variant="secondary"
                    size="sm"
                    aria-label={words.billTitle(textOf(period))}
                    onClick={() => onBill?.(period)}
                >
                    {words.bill}
                </Button>
            ),
    };
    return [
        {
            key: "period",
            title: words.period,
            cell: (period) => (
                <span className="tr-two">
                    <strong>{textOf(period)}</strong>
                    {period.provisional || period.held > 0 ? (
                        <span className="tr-labels">
                            {period.provisional ? (
                                <Label variant="outline" isCompact>
                                    {words.provisional}
                                </Label>
                            ) : null}
                            {period.held > 0 ? (
                                <Label status="warning" isCompact>
                                    {words.held(period.held)}
                                </Label>
                            ) : null}
                        </span>
                    ) : null}
                </span>
            ),
            value: ({ from }) => from,
        },
        {
            key: "provisional",
            title: words.provisional,
            value: ({ provisional }) => String(provisional),
            exportOnly: true,
        },
        amount("spend", words.spent),
        amount("due", words.due),
        amount("billed", words.billed),
        amount("open", words.open),
        ...(onBill ? [action] : []),
    ];
}

/** Why a period is due what it is, what it is made of, and how it was billed. */
function Details({ period, currency }: { period: SpendPeriod; currency: string }) {
    const { steps, items, bills, provisional } = period;
    return (
        <div className="tr-stack">
            {provisional ? <p className="tr-quiet">{words.provisionalHint}</p> : null}
            <DataTable
                label={words.stepsOf(textOf(period))}
                columns={[
                    { key: "text", title: words.step, cell: ({ text }) => text },
                    { key: "amount", title: words.amount, cell: ({ amount }) => amountText(amount), numeric: true },
                ]}
                rows={steps}
                rowKey={({ text }) => text}
                footer={{ text: words.due, amount: moneyText({ amount: period.due, currency }) }}
            />
            {items.length > 0 ? (
                <DataTable
                    label={words.items}
                    columns={[
                        {
                            key: "subscription",
                            title: words.subscription,
                            cell: ({ subscription }) => subscription,
                        },
                        { key: "source", title: words.source, cell: ({ source }) => words.sources[source] },
                        { key: "days", title: words.days, cell: ({ from, to }) => rangeText(from, to) },
                        { key: "amount", title: words.spent, cell: (item) => amountText(item.amount), numeric: true },
                    ]}
                    rows={items}
                    rowKey={({ subscription, source, from }) => `${subscription} ${source} ${from}`}
                />
            ) : null}
            <section aria-label={words.bills}>
                {bills.length === 0 ? <p className="tr-quiet">{words.noBills}</p> : null}
                <ul>
                    {bills.map(({ sequence, due, total, knownAt }) => (
                        <li key={sequence}>
                            {words.billLine(sequence, moneyText(due), moneyText(total), momentText(knownAt))}
                        </li>
                    ))}
                </ul>
            </section>
        </div>
    );
}
