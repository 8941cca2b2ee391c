import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { maySeeRuns } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { amountText, dayText, momentText, monthText, signedText } from "../../i18n/format";
import { CopyLink, SaveFile } from "../../ui/Actions";
import { DataTable, type Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { Empty, Missing, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { Facts, Panel } from "../../ui/Panels";
import { clauseLink, keyText, lineLink, ofRoute } from "../links";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { useAgreementNames } from "./Restatements";
import { BeforeAfter } from "./BeforeAfter";

type Row = Schemas["RestatementRow"];
type Difference = Schemas["PartnerDifference"];

/** What was told, what is true now, and where the difference was booked: one document, row by row. */
export default function Restatement() {
    const { id = "" } = useParams();
    const number = Number(id);
    return Number.isInteger(number) && number > 0 ? <KnownRestatement id={number} /> : <Missing heading="h1" />;
}

function KnownRestatement({ id }: { id: number }) {
    const me = useMe();
    const partner = me.partner !== undefined;
    const names = useNames();
    const { nameOf } = useAgreementNames();
    const [params, setParams] = useSearchParams();
    const page = positive(params.get("page"), 1);
    const size = Math.min(positive(params.get("size"), 50), 200);
    const { data, error, refetch, isPlaceholderData } = useQuery(ledger.restatement(id, page, size));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="attribution.read" />;
    }
    if (data === undefined) {
        return <PageSkeleton />;
    }
    const { restatement, items, total } = data;
    const nothing = restatement.rows === 0;
    return (
        <Page
            title={ledgerWords.restatements.name(id)}
            lead={nameOf(restatement.agreement)}
            meta={`${ledgerWords.restatements.recorded} ${momentText(restatement.recordedAt)} · ${ledgerWords.restatements.by} ${restatement.startedBy}`}
            crumbs={[
                {
                    to: "/restatements",
                    text: partner ? ledgerWords.restatements.titlePartner : ledgerWords.restatements.title,
                },
            ]}
            actions={
                <>
                    <CopyLink />
                    <SaveFile
                        text={ledgerWords.restatements.exportRows}
                        name={`tributary-restatement-${id}.csv`}
                        disabled={nothing}
                        content={() => ledger.exportRestatement(id)}
                    />
                </>
            }
        >
            <Panel title={ledgerWords.restatements.what}>
                <Facts
                    columns={2}
                    facts={[
                        { term: ledgerWords.restatements.reason, value: restatement.reason },
                        {
                            term: ledgerWords.restatements.order,
                            value: (
                                <span className="tr-two">
                                    {ledgerWords.restatements.orders[restatement.order]}
                                    <span className="tr-quiet tr-words">
                                        {ledgerWords.restatements.orderText[restatement.order]}
                                    </span>
                                </span>
                            ),
                        },
                        restatement.period
                            ? { term: ledgerWords.restatements.period, value: monthText(restatement.period) }
                            : undefined,
                        maySeeRuns(me)
                            ? {
                                  term: ledgerWords.restatements.run,
                                  value: <TextLink to={`/runs/${id}`}>{m.runs.number(id)}</TextLink>,
                              }
                            : undefined,
                    ]}
                />
            </Panel>
            {nothing ? (
                <Empty title={ledgerWords.restatements.nothing} text={ledgerWords.restatements.nothingText} />
            ) : (
                <>
                    <Columns>
                        <BeforeAfter id={id} totals={restatement.totals} names={names} />
                        <Totals totals={restatement.totals} names={names} />
                    </Columns>
                    <Panel title={ledgerWords.restatements.rowsTitle} lead={ledgerWords.restatements.rowsLead}>
                        <DataTable
                            label={ledgerWords.restatements.rowsTitle}
                            columns={rowColumns(names, partner)}
                            rows={items}
                            rowKey={(row) =>
                                `${lineLink(row.line)} ${row.segmentStart} ${row.clause} ${row.payer} ${row.payee}`
                            }
                            busy={isPlaceholderData}
                            dense
                        />
                        <Paging
                            label={ledgerWords.restatements.rowsPage}
                            page={data.page}
                            size={data.size}
                            total={total}
                            onPage={(next, perPage) =>
                                setParams((known) => withParams(known, { page: String(next), size: String(perPage) }))
                            }
                        />
                    </Panel>
                </>
            )}
        </Page>
    );
}

function Totals({ totals, names }: { totals: readonly Difference[]; names: Names }) {
    const partner = useMe().partner !== undefined;
    const title = partner ? ledgerWords.restatements.totals : ledgerWords.restatements.totalsVendor;
    const columns: Column<Difference>[] = [
        {
            key: "party",
            title: ledgerWords.restatements.party,
            cell: ({ party, currency }) => (
                <span className="tr-two">
                    {names.party(party)}
                    <span className="tr-quiet">{currency}</span>
                </span>
            ),
        },
        { key: "told", title: ledgerWords.restatements.told, cell: ({ told }) => amountText(told), numeric: true },
        { key: "now", title: ledgerWords.restatements.now, cell: ({ now }) => amountText(now), numeric: true },
        {
            key: "difference",
            title: ledgerWords.restatements.difference,
            cell: ({ difference }) => <strong>{signedText(difference)}</strong>,
            numeric: true,
        },
    ];
    return (
        <Panel title={title}>
            <DataTable
                label={title}
                columns={columns}
                rows={totals}
                rowKey={({ party, currency }) => `${party} ${currency}`}
                dense
            />
        </Panel>
    );
}

function rowColumns(names: Names, partner: boolean): Column<Row>[] {
    const shareLink = (id: string | undefined, text: string) =>
        id === undefined ? null : <TextLink to={`/attribution/shares/${id}`}>{text}</TextLink>;
    return [
        {
            key: "line",
            title: ledgerWords.restatements.line,
            cell: ({ line }) => (partner ? keyText(line) : <TextLink to={lineLink(line)}>{keyText(line)}</TextLink>),
        },
        {
            key: "clause",
            title: ledgerWords.restatements.clause,
            cell: ({ clause, segmentStart }) => (
                <span className="tr-two">
                    {ofRoute(clause) ? <code>{clause}</code> : <TextLink to={clauseLink(clause)}>{clause}</TextLink>}
                    <span className="tr-quiet">{dayText(segmentStart)}</span>
                </span>
            ),
        },
        {
            key: "parties",
            title: ledgerWords.restatements.parties,
            cell: ({ payer, payee }) => m.share.direction(names.party(payer), names.party(payee)),
        },
        { key: "currency", title: ledgerWords.restatements.currency, cell: ({ currency }) => currency },
        {
            key: "told",
            title: ledgerWords.restatements.told,
            cell: ({ told }) => amountText(told),
            numeric: true,
            modifier: "nowrap",
        },
        {
            key: "now",
            title: ledgerWords.restatements.now,
            cell: ({ now }) => amountText(now),
            numeric: true,
            modifier: "nowrap",
        },
        {
            key: "difference",
            title: ledgerWords.restatements.difference,
            cell: ({ difference }) => <strong>{signedText(difference)}</strong>,
            numeric: true,
            modifier: "nowrap",
        },
        {
            key: "booked",
            title: ledgerWords.restatements.booked,
            cell: ({ reversed, booked, period }) => (
                <span className="tr-two">
                    {monthText(period)}
                    <span className="tr-labels">
                        {shareLink(reversed, ledgerWords.restatements.reversedShare)}
                        {shareLink(booked, ledgerWords.restatements.bookedShare)}
                    </span>
                </span>
            ),
        },
    ];
}

function positive(text: string | null, otherwise: number): number {
    const value = Number(text);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
}
