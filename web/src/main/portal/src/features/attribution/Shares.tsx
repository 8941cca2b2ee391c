import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import * as ask from "../../api/queries";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { dayText, moneyText, percentText } from "../../i18n/format";
import { CopyLink, SaveFile } from "../../ui/Actions";
import { DataTable, type Column, type Sort } from "../../ui/DataTable";
import { KindLabel, RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { Nothing, ProblemState } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { Facts, Panel } from "../../ui/Panels";
import { ReversalLabel } from "../../ui/StateLabels";
import { lineLink } from "../links";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { Filters } from "./Filters";
import { isEmpty, sharesQuery } from "./filter";
import { useFilter } from "./useFilter";

type Share = Schemas["Share"];
type SortKey = NonNullable<ask.SharesQuery["sort"]>;

/** The source of what belongs to the terms and not to one line, as a fixed fee does. */
const terms = "TERMS";
const sorts: readonly string[] = ["earnedOn", "payable", "accrued", "channel", "document"];

/** The share lines under the filters, sorted and paged by the server. */
export default function Shares() {
    const partner = useMe().partner !== undefined;
    const names = useNames();
    const state = useFilter();
    const { filter, params, setParams } = state;
    const sort = readSort(params.get("sort"));
    const page = positive(params.get("page"), 1);
    const size = Math.min(positive(params.get("size"), 50), 200);
    const query: ask.SharesQuery = {
        ...sharesQuery(filter),
        sort: `${sort.descending ? "-" : ""}${sort.key}` as SortKey,
        page,
        size,
    };
    const { data, error, refetch, isPlaceholderData } = useQuery(ask.shares(query));
    const columns = columnsOf(names, partner);
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    return (
        <Page
            title={partner ? m.shares.titlePartner : m.shares.title}
            lead={m.shares.lead}
            crumbs={[{ to: `/attribution`, text: partner ? m.attribution.titlePartner : m.attribution.title }]}
            actions={
                <>
                    <CopyLink />
                    <SaveFile
                        text={m.exportCsv}
                        name="tributary-shares.csv"
                        disabled={!data || data.total === 0}
                        content={() => ledger.exportShares(sharesQuery(filter), "csv")}
                    />
                    <SaveFile
                        text={m.exportNdjson}
                        name="tributary-shares.ndjson"
                        disabled={!data || data.total === 0}
                        content={() => ledger.exportShares(sharesQuery(filter), "ndjson")}
                    />
                </>
            }
        >
            <Filters state={state} lines count={data ? m.filter.results(data.total) : undefined} />
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="attribution.read" />
            ) : data?.total === 0 ? (
                <Nothing filtered={!isEmpty(filter)} />
            ) : (
                <>
                    <Sums sums={data?.sums} />
                    <Panel title={m.shares.table}>
                        <DataTable
                            label={m.shares.table}
                            columns={columns}
                            rows={data?.items}
                            rowKey={({ id }) => id}
                            sort={sort}
                            onSort={({ key, descending }) => put({ sort: `${descending ? "-" : ""}${key}`, page: "1" })}
                            busy={isPlaceholderData}
                            dense
                            skeletonRows={12}
                        />
                        {data ? (
                            <Paging
                                label={m.shares.page}
                                page={data.page}
                                size={data.size}
                                total={data.total}
                                onPage={(next, perPage) => put({ page: String(next), size: String(perPage) })}
                            />
                        ) : null}
                    </Panel>
                </>
            )}
        </Page>
    );
}

function Sums({ sums }: { sums: Schemas["SharePage"]["sums"] | undefined }) {
    return (
        <Panel title={m.shares.sums}>
            <Facts
                columns={3}
                facts={(sums ?? []).map(({ kind, accrued, payable }) => ({
                    term: `${m.kind[kind]} (${accrued.currency})`,
                    value: (
                        <span className="tr-sum">
                            <strong>{moneyText(payable)}</strong>
                            {payable.amount === accrued.amount ? null : (
                                <span className="tr-quiet">
                                    {m.shares.accrued} {moneyText(accrued)}
                                </span>
                            )}
                        </span>
                    ),
                }))}
            />
        </Panel>
    );
}

function columnsOf(names: Names, partner: boolean): Column<Share>[] {
    return [
        {
            key: "earnedOn",
            title: m.shares.earnedOn,
            cell: ({ earnedOn }) => dayText(earnedOn),
            sortable: true,
            modifier: "nowrap",
        },
        {
            key: "document",
            title: m.shares.document,
            cell: ({ id, line }) => (
                <span className="tr-two tr-links">
                    <TextLink to={`/attribution/shares/${id}`} title={m.shares.explain(line.document)}>
                        {line.document}
                    </TextLink>
                    {partner || line.source === terms ? null : (
                        <TextLink className="tr-small" to={lineLink(line)}>
                            {m.shares.line(line.line)}
                        </TextLink>
                    )}
                </span>
            ),
            sortable: true,
        },
        {
            key: "kind",
            title: m.shares.kind,
            cell: ({ kind, reverses }) => (
                <span className="tr-labels">
                    <KindLabel kind={kind} />
                    {reverses ? <ReversalLabel /> : null}
                </span>
            ),
        },
        {
            key: "parties",
            title: m.shares.parties,
            cell: ({ payer, payee }) => m.share.direction(names.party(payer), names.party(payee)),
        },
        {
            key: "channel",
            title: m.shares.channelProduct,
            cell: ({ channel, product }) => (
                <span className="tr-two">
                    {names.channel(channel)}
                    <span className="tr-quiet">{names.product(product)}</span>
                </span>
            ),
            sortable: true,
        },
        {
            key: "regime",
            title: m.shares.regime,
            cell: ({ regime }) => <RegimeLabel regime={regime} />,
        },
        {
            key: "rate",
            title: m.shares.rate,
            cell: ({ rate }) => (rate === undefined ? m.shares.none : percentText(rate, 2)),
            numeric: true,
        },
        {
            key: "accrued",
            title: m.shares.accrued,
            cell: ({ accrued }) => moneyText(accrued),
            numeric: true,
            sortable: true,
            modifier: "nowrap",
        },
        {
            key: "payable",
            title: m.shares.payable,
            cell: ({ payable }) => <strong>{moneyText(payable)}</strong>,
            numeric: true,
            sortable: true,
            modifier: "nowrap",
        },
    ];
}

function readSort(text: string | null): Sort {
    const descending = text?.startsWith("-") ?? true;
    const key = text?.replace(/^-/, "") ?? "earnedOn";
    return sorts.includes(key) ? { key, descending } : { key: "earnedOn", descending: true };
}

function positive(text: string | null, otherwise: number): number {
    const value = Number(text);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
}
