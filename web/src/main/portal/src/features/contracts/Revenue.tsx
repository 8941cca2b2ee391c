import { useQuery } from "@tanstack/react-query";
import * as ask from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { amountText, monthText } from "../../i18n/format";
import { sum } from "../../money/decimal";
import { BearingLabel } from "../../ui/ApprovalLabels";
import { amountColumn } from "../../ui/columns";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";

interface RevenueProps {
    contract: ask.Contract;
    knownOn: string | undefined;
}

/** When what the contract comes to is revenue: what was promised, month by month, and what is deferred meanwhile. */
export function Revenue({ contract, knownOn }: RevenueProps) {
    const { data, error, refetch } = useQuery(ask.recognition(contract.id, knownOn));
    const list = {
        error,
        onRetry: () => void refetch(),
        capability: "contract.read",
        skeletonRows: 3,
        none: <Empty title={words.revenue.none} text={words.revenue.noneText} />,
    };
    const file = `tributary-contract-${contract.id}`;
    return (
        <>
            {data ? (
                <Panel title={words.revenue.how}>
                    <div className="tr-stack">
                        <p>{data.reason}</p>
                        <p className="tr-quiet">{words.revenue.asThingsStand}</p>
                    </div>
                </Panel>
            ) : null}
            <ListPanel
                {...list}
                title={words.revenue.obligations}
                file={`${file}-obligations`}
                columns={obligationColumns}
                rows={data?.obligations}
                rowKey={({ line }) => line}
                {...(data
                    ? {
                          footer: totals(
                              data.currency,
                              "allocated",
                              data.obligations.map((one) => one.allocated),
                          ),
                      }
                    : {})}
            />
            {error ? null : (
                <>
                    <ListPanel
                        {...list}
                        title={words.revenue.rollForward}
                        lead={words.revenue.rollForwardLead}
                        file={`${file}-roll-forward`}
                        columns={rollForwardColumns}
                        rows={data?.rollForward}
                        rowKey={({ month }) => month}
                    />
                    <ListPanel
                        {...list}
                        title={words.revenue.months}
                        lead={words.revenue.monthsLead}
                        file={`${file}-revenue`}
                        columns={entryColumns}
                        rows={data?.entries}
                        rowKey={({ number, month, line }) => `${String(number ?? "")} ${month} ${line}`}
                        {...(data
                            ? {
                                  footer: totals(
                                      data.currency,
                                      "amount",
                                      data.entries.map((one) => one.amount),
                                  ),
                              }
                            : {})}
                    />
                </>
            )}
        </>
    );
}

function totals(currency: string, column: string, amounts: readonly string[]) {
    return { line: words.sum, [column]: `${currency} ${amountText(sum(amounts))}` };
}

const obligationColumns: readonly Column<ask.Obligation>[] = [
    { key: "line", title: words.revenue.line, cell: ({ line }) => <strong>{line}</strong>, value: ({ line }) => line },
    {
        key: "satisfied",
        title: words.revenue.satisfied,
        cell: ({ satisfied }) => words.revenue.satisfaction[satisfied],
        value: ({ satisfied }) => words.revenue.satisfaction[satisfied],
    },
    { key: "reason", title: words.revenue.why, cell: ({ reason }) => reason, value: ({ reason }) => reason },
    amountColumn("allocated", words.revenue.allocated),
];

function monthColumn<Row extends { month: string }>(): Column<Row> {
    return {
        key: "month",
        title: words.revenue.month,
        cell: ({ month }) => monthText(month),
        value: ({ month }) => month,
    };
}

const rollForwardColumns: readonly Column<ask.RollForwardMonth>[] = [
    monthColumn(),
    {
        key: "closed",
        title: words.revenue.state,
        cell: ({ closed }) => (
            <BearingLabel bears={closed} text={closed ? words.revenue.posted : words.revenue.expected} />
        ),
        value: ({ closed }) => (closed ? words.revenue.posted : words.revenue.expected),
    },
    amountColumn("opening", words.revenue.opening),
    amountColumn("billed", words.revenue.billedIn),
    amountColumn("recognised", words.revenue.recognised),
    amountColumn("closing", words.revenue.closing),
];

const standing = (number: number | undefined) =>
    number === undefined ? words.revenue.expected : words.revenue.postedAs(number);

const entryColumns: readonly Column<ask.RecognitionEntry>[] = [
    { key: "line", title: words.revenue.line, cell: ({ line }) => <strong>{line}</strong>, value: ({ line }) => line },
    monthColumn(),
    {
        key: "period",
        title: words.revenue.period,
        cell: ({ period }) => monthText(period),
        value: ({ period }) => period,
    },
    {
        key: "posted",
        title: words.revenue.state,
        cell: ({ posted, number }) => <BearingLabel bears={posted} text={standing(number)} />,
        value: ({ number }) => standing(number),
    },
    {
        key: "amendment",
        title: words.revenue.amendment,
        cell: ({ amendment }) => amendment ?? words.revenue.signing,
        value: ({ amendment }) => String(amendment ?? ""),
        numeric: true,
    },
    { key: "reason", title: words.revenue.why, cell: ({ reason }) => reason, value: ({ reason }) => reason },
    {
        key: "policy",
        title: words.revenue.policy,
        cell: ({ policy }) => policy,
        value: ({ policy }) => String(policy),
        numeric: true,
    },
    amountColumn("amount", words.revenue.amount),
];
