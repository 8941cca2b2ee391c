import { useQuery } from "@tanstack/react-query";
import * as ask from "../../api/revenue";
import { countText, moneyText, monthText } from "../../i18n/format";
import { revenue as words } from "../../i18n/revenue";
import { amountColumn } from "../../ui/columns";
import { DataTable, type Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Alert, Skeleton } from "../../ui/primitives";
import { contractLink } from "../contracts/words";
import { contractAt } from "./filter";

/** What closing a month would post: how much in each currency, the largest differences to closed months, and what keeps it open. */
export function Preview({ month }: { month: string }) {
    const { data, error, refetch } = useQuery(ask.preview(month));
    return (
        <Panel title={words.previewTitle(monthText(month))} lead={words.previewLead}>
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="revenue.read" />
            ) : data === undefined ? (
                <Skeleton height="10rem" screenreaderText={words.counting} />
            ) : (
                <div className="tr-stack">
                    {data.faults.length > 0 ? <Faults faults={data.faults} /> : null}
                    <Facts
                        columns={3}
                        facts={[
                            { term: words.contracts, value: countText(data.contracts) },
                            { term: words.entriesCount, value: countText(data.entries) },
                            { term: words.items, value: countText(data.items) },
                        ]}
                    />
                    {data.sums.map((sum) => (
                        <Sum key={sum.currency} sum={sum} />
                    ))}
                </div>
            )}
        </Panel>
    );
}

function Faults({ faults }: { faults: ask.RevenueClosing["faults"] }) {
    return (
        <Alert variant="danger" isInline title={words.faults} component="h3">
            <ul className="tr-bullets">
                {faults.map(({ pointer, code, message }) => (
                    <li key={`${pointer} ${code}`}>
                        <TextLink to={contractLink(contractAt(pointer))}>{contractAt(pointer)}</TextLink>: {message}
                    </li>
                ))}
            </ul>
        </Alert>
    );
}

function Sum({ sum }: { sum: ask.RevenueClosingSum }) {
    const money = (amount: string) => moneyText({ amount, currency: sum.currency });
    return (
        <>
            <Facts
                columns={3}
                facts={[
                    { term: words.billed, value: money(sum.billed) },
                    { term: words.recognised, value: money(sum.recognised) },
                    { term: words.late, value: money(sum.late) },
                ]}
            />
            {sum.largest.length === 0 ? (
                <p className="tr-quiet">{words.noLate}</p>
            ) : (
                <DataTable
                    label={words.largest(sum.currency)}
                    columns={columns}
                    rows={sum.largest}
                    rowKey={({ contract, line, month }) => `${contract} ${line} ${month}`}
                />
            )}
        </>
    );
}

const columns: readonly Column<ask.LateRevenue>[] = [
    {
        key: "contract",
        title: words.contract,
        cell: ({ contract, line }) => (
            <span className="tr-two">
                <TextLink to={`${contractLink(contract)}?tab=revenue`}>{contract}</TextLink>
                <span className="tr-quiet">{line}</span>
            </span>
        ),
    },
    { key: "month", title: words.forMonth, cell: ({ month }) => monthText(month), modifier: "nowrap" },
    {
        key: "amendment",
        title: words.amendment,
        cell: ({ amendment }) => amendment ?? words.signing,
        numeric: true,
    },
    { key: "reason", title: words.reason, cell: ({ reason }) => reason },
    amountColumn("amount", words.amount),
];
