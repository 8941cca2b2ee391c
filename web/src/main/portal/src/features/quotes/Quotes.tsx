import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import * as ask from "../../api/quotes";
import { mayQuote } from "../../app/places";
import { useMe } from "../../app/session";
import { amountText, dayText } from "../../i18n/format";
import { quotes as words } from "../../i18n/quotes";
import { usageQuotes } from "../../i18n/usageQuotes";
import { isZero } from "../../money/decimal";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { ButtonLink, TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { QuoteStateLabel } from "../../ui/QuoteLabels";
import { ChannelFilter } from "../ChannelFilter";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { discountText } from "./discount";
import { chipsOf, queryOf, states } from "./filter";

const size = 50;

export const quoteLink = (id: string) => `/quotes/${encodeURIComponent(id)}`;

/** What is offered to customers, the last changed first. */
export default function Quotes() {
    const may = mayQuote(useMe());
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const filter = queryOf(params);
    const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1);
    const answer = useQuery(ask.quotes({ ...filter, page, size }));
    const chips = chipsOf(filter, names);
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    const create = may ? (
        <ButtonLink to="/quotes/new" variant="primary">
            {words.create}
        </ButtonLink>
    ) : null;
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    <CopyLink />
                    <ButtonLink to="/quotes/discounts" variant="secondary">
                        {words.floors.title}
                    </ButtonLink>
                    {create}
                </>
            }
        >
            <FilterBar
                chips={chips}
                onRemove={(key) => put({ [key]: "" })}
                onClear={() => setParams({})}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
                {...(may ? {} : { note: words.mayNot("quote.write") })}
            >
                <SearchFilter label={words.search} value={filter.q ?? ""} onChange={search} />
                <OneFilter
                    label={words.state}
                    value={filter.state ?? ""}
                    options={[
                        { value: "", text: words.anyState },
                        ...states.map((state) => ({ value: state, text: words.states[state] })),
                    ]}
                    onChange={(state) => put({ state })}
                />
                <ChannelFilter
                    label={words.channel}
                    any={words.anyChannel}
                    value={filter.channel}
                    onChange={(channel) => put({ channel })}
                />
            </FilterBar>
            <PagedList
                title={words.title}
                file="tributary-quotes"
                columns={columnsOf(names)}
                rowKey={({ id }) => id}
                capability="quote.read"
                answer={answer}
                all={() => ask.everyQuote(filter)}
                paging={words.paging}
                onPage={(next) => put({ page: String(next) })}
                none={
                    chips.some((one) => one.chips.length > 0) ? (
                        <Nothing filtered />
                    ) : (
                        <Empty title={words.none} text={words.noneText}>
                            {create}
                        </Empty>
                    )
                }
            />
        </Page>
    );
}

function columnsOf(names: Names): Column<ask.Summary>[] {
    return [
        {
            key: "quote",
            title: words.quote,
            cell: ({ id, title }) => (
                <span className="tr-two">
                    <strong>
                        <TextLink to={quoteLink(id)}>{id}</TextLink>
                    </strong>
                    <span className="tr-quiet">{title}</span>
                </span>
            ),
            value: ({ id }) => id,
        },
        { key: "title", title: words.quoteTitle, value: ({ title }) => title, exportOnly: true },
        {
            key: "state",
            title: words.state,
            cell: ({ state }) => <QuoteStateLabel state={state} />,
            value: ({ state }) => state,
        },
        {
            key: "customer",
            title: words.customer,
            cell: ({ customer }) => names.party(customer),
            value: ({ customer }) => customer,
        },
        {
            key: "channel",
            title: words.channel,
            cell: ({ channel }) => names.channel(channel),
            value: ({ channel }) => channel,
        },
        {
            key: "total",
            title: words.total,
            cell: ({ total }) => amountText(total.amount),
            value: ({ total }) => total.amount,
            numeric: true,
        },
        {
            key: "estimate",
            title: usageQuotes.listColumn,
            cell: ({ estimate }) => (isZero(estimate.amount) ? "–" : amountText(estimate.amount)),
            value: ({ estimate }) => estimate.amount,
            numeric: true,
        },
        {
            key: "currency",
            title: words.currency,
            cell: ({ total }) => total.currency,
            value: ({ total }) => total.currency,
        },
        {
            key: "discount",
            title: words.discount,
            cell: ({ discount }) => discountText(discount),
            value: ({ discount }) => discount,
            numeric: true,
        },
        {
            key: "validUntil",
            title: words.validUntil,
            cell: ({ validUntil }) => dayText(validUntil),
            value: ({ validUntil }) => validUntil,
            modifier: "nowrap",
        },
        {
            key: "contract",
            title: words.contract,
            cell: ({ contract }) =>
                contract ? <TextLink to={`/contracts/${encodeURIComponent(contract)}`}>{contract}</TextLink> : "–",
            value: ({ contract }) => contract ?? "",
        },
        {
            key: "agreement",
            title: usageQuotes.agreement,
            cell: ({ agreement }) =>
                agreement ? (
                    <TextLink to={`/spend-agreements/${encodeURIComponent(agreement)}`}>{agreement}</TextLink>
                ) : (
                    "–"
                ),
            value: ({ agreement }) => agreement ?? "",
        },
        {
            key: "changed",
            title: words.changed,
            cell: ({ changedAt }) => dayText(changedAt.slice(0, 10)),
            value: ({ changedAt }) => changedAt,
            modifier: "nowrap",
        },
    ];
}
