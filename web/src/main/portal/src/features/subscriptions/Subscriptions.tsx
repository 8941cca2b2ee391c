import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import * as ask from "../../api/queries";
import * as usage from "../../api/usage";
import { can, useMe } from "../../app/session";
import { subscriptions as subscriptionsWords } from "../../i18n/subscriptions";
import { dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { CheckFilter, DayField, FilterBar, SearchFilter, type Option } from "../../ui/FilterBar";
import { ListPanel } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { Button } from "../../ui/primitives";
import { useNames } from "../names";
import { toggled, withParams } from "../params";
import { columnsOf } from "./columns";
import { filterOf, isNarrowed, queryOf, severals, type Several } from "./filter";
import { RegisterSubscription } from "./RegisterSubscription";

const words = subscriptionsWords;

/** What customers run, filtered and paged by the server, and for those who may a way to register one more. */
export default function Subscriptions() {
    const may = can(useMe(), "subscription.write");
    const names = useNames();
    const options = useOptions();
    const [params, setParams] = useSearchParams();
    const filter = filterOf(params);
    const page = Math.max(1, Number(params.get("page")) || 1);
    const size = [20, 50, 100, 200].find((one) => String(one) === params.get("size")) ?? 50;
    const query = queryOf(filter);
    const { data, error, refetch, isPlaceholderData } = useQuery(usage.subscriptions({ ...query, page, size }));
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const toggle = (field: Several, value: string) => setParams((known) => toggled(known, field, value));
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    const open = (wanted: boolean) =>
        setParams((known) => withParams(known, { register: wanted ? "1" : "" }), { replace: true });
    const texts = useMemo(() => new Map(options.book.map(({ value, text }) => [value, text])), [options.book]);
    const textOf: Record<Several, (value: string) => string> = {
        customer: names.party,
        product: names.product,
        book: (id) => texts.get(id) ?? id,
        channel: names.channel,
    };
    const chip = (value: string | undefined, text = value) => (value && text ? [{ value, text }] : []);
    const isSeveral = (key: string): key is Several => severals.some((one) => one === key);
    const registering = may && params.has("register");
    const button = (
        <Button variant="primary" onClick={() => open(true)}>
            {words.register}
        </Button>
    );
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    <CopyLink />
                    {may ? button : null}
                </>
            }
        >
            <FilterBar
                chips={[
                    ...severals.map((key) => ({
                        key,
                        name: words[key],
                        chips: filter[key].map((value) => ({ value, text: textOf[key](value) })),
                    })),
                    {
                        key: "runsOn",
                        name: words.runsOn,
                        chips: chip(filter.runsOn, filter.runsOn && dayText(filter.runsOn)),
                    },
                    { key: "q", name: words.searched, chips: chip(filter.q) },
                ]}
                onRemove={(key, value) => (isSeveral(key) ? toggle(key, value) : put({ [key]: "" }))}
                onClear={() => setParams({})}
                {...(data ? { count: words.count(data.total) } : {})}
            >
                {severals.map((key) => (
                    <CheckFilter
                        key={key}
                        name={words[key]}
                        options={options[key]}
                        chosen={filter[key]}
                        onToggle={(value) => toggle(key, value)}
                    />
                ))}
                <DayField label={words.runsOn} value={filter.runsOn ?? ""} onChange={(runsOn) => put({ runsOn })} />
                <SearchFilter label={words.search} value={filter.q} onChange={search} />
            </FilterBar>
            <ListPanel
                title={words.title}
                file="tributary-subscriptions"
                columns={columnsOf(names, texts)}
                rows={data?.items}
                all={() => usage.allSubscriptions(query)}
                rowKey={({ id }) => id}
                error={error}
                onRetry={() => void refetch()}
                busy={isPlaceholderData}
                capability="catalog.read"
                none={
                    isNarrowed(filter) || page > 1 ? (
                        <Nothing filtered />
                    ) : (
                        <Empty title={words.none} text={words.noneText}>
                            {may ? button : null}
                        </Empty>
                    )
                }
            >
                {data ? (
                    <Paging
                        label={words.paging}
                        page={data.page}
                        size={data.size}
                        total={data.total}
                        onPage={(next, of) => put({ page: String(next), size: of === 50 ? "" : String(of) })}
                    />
                ) : null}
            </ListPanel>
            {registering ? <RegisterSubscription onClose={() => open(false)} /> : null}
        </Page>
    );
}

/** What can be chosen of each filter. */
function useOptions(): Record<Several, Option[]> {
    const channels = useQuery(ask.channels).data?.items;
    const products = useQuery(ask.products).data?.items;
    const organizations = useQuery(ask.organizations).data?.items;
    const books = useQuery(catalogue.priceBooks({})).data?.items;
    return useMemo(() => {
        const named = (some: readonly { id: string; name: string }[] = []) =>
            some.map(({ id, name }) => ({ value: id, text: name }));
        return {
            customer: named(organizations?.filter(({ kind }) => kind === "CUSTOMER")),
            product: named(products),
            book: named(books),
            channel: (channels ?? []).map(({ code, name }) => ({ value: code, text: name })),
        };
    }, [channels, products, organizations, books]);
}
