import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import { answerOf, api } from "../../api/client";
import * as ask from "../../api/queries";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { dayText, moneyText, percentText } from "../../i18n/format";
import { CopyLink, ExportCsv } from "../../ui/Actions";
import { DataTable, exported, type Column, type Sort } from "../../ui/DataTable";
import { KindLabel, RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { Nothing, ProblemState } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { Facts, Panel } from "../../ui/Panels";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { Filters } from "./Filters";
import { isEmpty, sharesQuery } from "./filter";
import { useFilter } from "./useFilter";

type Share = Schemas["Share"];
type SortKey = NonNullable<ask.SharesQuery["sort"]>;

const sorts: readonly string[] = ["earnedOn", "payable", "accrued", "channel", "document"];
const exportPage = 200;
const exportMost = 5000;

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
    const columns = columnsOf(names);
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    return (
        <Page
            title={partner ? m.shares.titlePartner : m.shares.title}
            lead={m.shares.lead}
            crumbs={[{ to: `/attribution`, text: partner ? m.attribution.titlePartner : m.attribution.title }]}
            actions={
                <>
                    <CopyLink />
                    <ExportCsv
                        name="tributary-share-lines"
                        disabled={!data || data.total === 0}
                        table={() => exportAll(query, columns)}
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

function columnsOf(names: Names): Column<Share>[] {
    return [
        {
            key: "earnedOn",
            title: m.shares.earnedOn,
            cell: ({ earnedOn }) => dayText(earnedOn),
            value: ({ earnedOn }) => earnedOn,
            sortable: true,
            modifier: "nowrap",
        },
        {
            key: "document",
            title: m.shares.document,
            cell: ({ id, line }) => (
                <TextLink to={`/attribution/shares/${id}`} title={m.shares.explain(line.document)}>
                    {line.document}
                </TextLink>
            ),
            value: ({ line }) => line.document,
            sortable: true,
        },
        {
            key: "kind",
            title: m.shares.kind,
            cell: ({ kind }) => <KindLabel kind={kind} />,
            value: ({ kind }) => m.kind[kind],
        },
        {
            key: "parties",
            title: m.shares.parties,
            cell: ({ payer, payee }) => m.share.direction(names.party(payer), names.party(payee)),
            value: ({ payer, payee }) => m.share.direction(names.party(payer), names.party(payee)),
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
            value: ({ channel }) => channel,
            sortable: true,
        },
        // On the screen the product stands below its channel; an export has a column for it.
        { key: "product", title: m.shares.product, value: ({ product }) => product, exportOnly: true },
        {
            key: "regime",
            title: m.shares.regime,
            cell: ({ regime }) => <RegimeLabel regime={regime} />,
            value: ({ regime }) => regime,
        },
        {
            key: "rate",
            title: m.shares.rate,
            cell: ({ rate }) => (rate === undefined ? m.shares.none : percentText(rate, 2)),
            value: ({ rate }) => rate ?? "",
            numeric: true,
        },
        {
            key: "currency",
            title: m.shares.currency,
            value: ({ payable }) => payable.currency,
            exportOnly: true,
        },
        {
            key: "accrued",
            title: m.shares.accrued,
            cell: ({ accrued }) => moneyText(accrued),
            value: ({ accrued }) => accrued.amount,
            numeric: true,
            sortable: true,
            modifier: "nowrap",
        },
        {
            key: "payable",
            title: m.shares.payable,
            cell: ({ payable }) => <strong>{moneyText(payable)}</strong>,
            value: ({ payable }) => payable.amount,
            numeric: true,
            sortable: true,
            modifier: "nowrap",
        },
    ];
}

/** Reads page after page, so that the export has what is filtered and not only what is on the screen. */
async function exportAll(query: ask.SharesQuery, columns: readonly Column<Share>[]) {
    const rows: Share[] = [];
    let total = 1;
    for (let page = 1; rows.length < Math.min(total, exportMost); page++) {
        const part = await answerOf(api.GET("/shares", { params: { query: { ...query, page, size: exportPage } } }));
        total = part.total;
        rows.push(...part.items);
        if (part.items.length === 0) {
            break;
        }
    }
    const [header, cells] = exported(columns, rows);
    return { header, rows: cells, cut: total > rows.length };
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
