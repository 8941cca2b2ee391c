import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useParams, useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { dayText, momentText, rangeText } from "../../i18n/format";
import { CopyLink, SaveFile } from "../../ui/Actions";
import { PassedLabel, StandingLabel } from "../../ui/CatalogueLabels";
import type { Column } from "../../ui/DataTable";
import { CheckFilter, FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { ProvenanceLabel } from "../../ui/Labels";
import { ButtonLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Nothing, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { dayIn, today } from "../days";
import { useNames, type Names } from "../names";
import { toggled, withParams } from "../params";
import { bookLink, priceKey, runningText, standingOf } from "./bookTexts";
import { keyColumns } from "./ChangeCompare";
import { CompareVersions } from "./CompareVersions";
import { WithdrawVersion } from "./WithdrawVersion";

const words = catalogueWords.version;

type Price = catalogue.PriceEntry;

const filters = ["kind", "currency", "country", "mark"] as const;
type Filter = (typeof filters)[number];

function valueOf(price: Price, filter: Filter): string {
    switch (filter) {
        case "kind":
            return price.kind;
        case "currency":
            return price.currency;
        case "country":
            return price.country ?? "*";
        case "mark":
            return price.provenance.tag;
    }
}

function textOf(filter: Filter, value: string): string {
    const texts: Readonly<Record<string, string>> = { ...catalogueWords.kind, ...m.provenance };
    return filter === "country" && value === "*" ? catalogueWords.everywhere : (texts[value] ?? value);
}

/** One version of a price book: all of its prices, against those of another one where that is asked for. */
export default function PriceBookVersion() {
    const { id = "", from = "" } = useParams();
    const [params] = useSearchParams();
    const knownOn = dayIn(params, "knownOn");
    const version = useQuery(catalogue.priceBookVersion(id, from, knownOn));
    const book = useQuery(catalogue.priceBook(id, knownOn));
    const error = version.error ?? book.error;
    if (error) {
        return (
            <ProblemState
                error={error}
                heading="h1"
                onRetry={() => void Promise.all([version.refetch(), book.refetch()])}
                capability="catalog.read"
            />
        );
    }
    return version.data === undefined || book.data === undefined ? (
        <PageSkeleton />
    ) : (
        <Shown key={`${id} ${from}`} version={version.data} book={book.data} knownOn={knownOn} />
    );
}

interface ShownProps {
    version: Awaited<ReturnType<NonNullable<ReturnType<typeof catalogue.priceBookVersion>["queryFn"]>>>;
    book: catalogue.Book;
    knownOn: string | undefined;
}

function Shown({ version: { lane, prices, modifiers }, book, knownOn }: ShownProps) {
    const me = useMe();
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = useCallback(
        (changes: Record<string, string>) => setParams((known) => withParams(known, changes), { replace: true }),
        [setParams],
    );
    const search = useCallback((q: string) => put({ q }), [put]);
    const q = params.get("q") ?? "";
    const chosen = (filter: Filter) => params.getAll(filter);
    const shown = prices.filter(
        (price) =>
            filters.every((filter) => chosen(filter).length === 0 || chosen(filter).includes(valueOf(price, filter))) &&
            [price.product, names.product(price.product), price.charge, price.words]
                .join(" ")
                .toLowerCase()
                .includes(q.toLowerCase()),
    );
    const others = book.lanes.filter(({ from }) => from !== lane.from);
    const against = others.find(({ from }) => from === params.get("against"));
    const ahead = lane.from > today();
    const days = knownOn ? `?knownOn=${knownOn}` : "";
    return (
        <Page
            title={
                <span className="tr-labels">
                    {lane.name} <StandingLabel standing={standingOf(lane, today())} />
                </span>
            }
            name={lane.name}
            meta={words.meta(rangeText(lane.from, lane.to), momentText(lane.recordedAt))}
            crumbs={[
                { to: "/price-books", text: catalogueWords.books.title },
                { to: bookLink(book.id, days), text: book.name },
            ]}
            actions={
                <>
                    <CopyLink />
                    {ahead && can(me, "catalog.approve") ? (
                        <Button variant="secondary" isDanger onClick={() => put({ withdraw: "1" })}>
                            {words.withdraw}
                        </Button>
                    ) : null}
                    {can(me, "catalog.draft") ? (
                        <ButtonLink
                            to={`/catalog-changes/new?${new URLSearchParams({ book: book.id, from: lane.from }).toString()}`}
                            variant="primary"
                        >
                            {words.start}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <Panel title={words.running}>
                <Facts
                    columns={2}
                    facts={[
                        { term: words.runningWhen, value: runningText(lane) },
                        { term: words.source, value: <ProvenanceLabel provenance={lane.provenance} /> },
                    ]}
                />
            </Panel>
            <FilterBar
                chips={[
                    ...filters.map((filter) => ({
                        key: filter,
                        name: words[filter],
                        chips: chosen(filter).map((value) => ({ value, text: textOf(filter, value) })),
                    })),
                    { key: "q", name: words.words, chips: q ? [{ value: q, text: q }] : [] },
                ]}
                onRemove={(key, value) =>
                    key === "q" ? put({ q: "" }) : setParams((known) => toggled(known, key, value))
                }
                onClear={() =>
                    setParams((known) => {
                        const next = new URLSearchParams(known);
                        [...filters, "q"].forEach((key) => next.delete(key));
                        return next;
                    })
                }
                count={words.count(shown.length, prices.length)}
            >
                {filters.map((filter) => (
                    <CheckFilter
                        key={filter}
                        name={words[filter]}
                        options={[...new Set(prices.map((price) => valueOf(price, filter)))].sort().map((value) => ({
                            value,
                            text: textOf(filter, value),
                        }))}
                        chosen={chosen(filter)}
                        onToggle={(value) => setParams((known) => toggled(known, filter, value))}
                    />
                ))}
                <SearchFilter label={words.search} value={q} onChange={search} />
                <OneFilter
                    label={words.compare}
                    value={against?.from ?? ""}
                    options={[
                        { value: "", text: others.length === 0 ? words.compareNone : catalogueWords.none },
                        ...[...others].reverse().map(({ from, name }) => ({
                            value: from,
                            text: `${name} (${dayText(from)})`,
                        })),
                    ]}
                    onChange={(other) => put({ against: other })}
                />
            </FilterBar>
            {against ? (
                <CompareVersions book={book.id} lane={lane} against={against} prices={shown} q={q} knownOn={knownOn} />
            ) : (
                <ListPanel
                    title={words.prices}
                    lead={words.lead}
                    file={`tributary-prices-${book.id}-${lane.from}`}
                    columns={columnsOf(names, today())}
                    rows={shown}
                    rowKey={priceKey}
                    error={null}
                    onRetry={() => undefined}
                    capability="catalog.read"
                    none={<Nothing filtered />}
                    actions={
                        <SaveFile
                            text={words.table}
                            name={`${book.id}-${lane.from}.csv`}
                            content={() => catalogue.versionTable(book.id, lane.from, knownOn)}
                        />
                    }
                />
            )}
            <Panel title={words.modifiers} lead={modifiers.length > 0 ? words.modifiersLead : words.noModifiers}>
                {modifiers.length > 0 ? (
                    <ul className="tr-bullets" aria-label={words.modifiers}>
                        {modifiers.map((modifier) => (
                            <li key={modifier}>{modifier}</li>
                        ))}
                    </ul>
                ) : null}
            </Panel>
            {ahead && can(me, "catalog.approve") && params.has("withdraw") ? (
                <WithdrawVersion book={book.id} lane={lane} onClose={() => put({ withdraw: "" })} />
            ) : null}
        </Page>
    );
}

function columnsOf(names: Names, day: string): Column<Price>[] {
    return [
        ...keyColumns<Price>(names),
        {
            key: "words",
            title: words.words,
            cell: (price) => (
                <span className="tr-two">
                    <span>{price.words}</span>
                    <span className="tr-quiet">{textOf("kind", price.kind)}</span>
                </span>
            ),
            value: (price) => price.words,
        },
        { key: "kind", title: words.kind, value: ({ kind }) => kind, exportOnly: true },
        {
            key: "guaranteed",
            title: words.guaranteed,
            cell: ({ guaranteedUntil }) =>
                guaranteedUntil === undefined ? (
                    ""
                ) : (
                    <span className="tr-labels">
                        {dayText(guaranteedUntil)} {guaranteedUntil < day ? <PassedLabel /> : null}
                    </span>
                ),
            value: ({ guaranteedUntil }) => guaranteedUntil ?? "",
        },
        {
            key: "mark",
            title: words.mark,
            cell: ({ provenance }) => <ProvenanceLabel provenance={provenance} />,
            value: ({ provenance }) => provenance.tag,
        },
        { key: "source", title: words.source, value: ({ provenance }) => provenance.source, exportOnly: true },
    ];
}
