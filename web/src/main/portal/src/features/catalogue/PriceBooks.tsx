import { useQueries, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { CoverageLabel } from "../../ui/CatalogueLabels";
import type { Column } from "../../ui/DataTable";
import { CheckFilter, DayField, FilterBar } from "../../ui/FilterBar";
import { TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Button, Label } from "../../ui/primitives";
import { dayIn, today } from "../days";
import { KnownOnField } from "../KnownOn";
import { useNames, type Names } from "../names";
import { toggled, withParams } from "../params";
import { bookKinds, bookLink, coverageOf, versionLink, whoseText } from "./bookTexts";
import { OpenBook } from "./OpenBook";
import { VersionLanes } from "./VersionLanes";

const words = catalogueWords.books;

/** All price books as of a day and as known on another: what is in force, what comes next, and where nothing is. */
export default function PriceBooks() {
    const may = can(useMe(), "catalog.draft");
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const asOf = dayIn(params, "asOf");
    const knownOn = dayIn(params, "knownOn");
    const query = { ...(asOf ? { asOf } : {}), ...(knownOn ? { knownOn } : {}) };
    const { data, error, refetch } = useQuery(catalogue.priceBooks(query));
    const kinds = bookKinds.filter((kind) => params.getAll("kind").includes(kind));
    const rows = data?.items.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    const books = useQueries({
        queries: (rows ?? []).map(({ id }) => catalogue.priceBook(id, knownOn)),
        combine: (answers) => ({
            pending: answers.some(({ isPending }) => isPending),
            known: answers.map((answer) => answer.data).filter((book) => book !== undefined),
        }),
    });
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    const toggle = (kind: string) => setParams((known) => toggled(known, "kind", kind));
    const known = new URLSearchParams(query).toString();
    const days = known ? `?${known}` : "";
    const opening = may && params.has("open");
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    <CopyLink />
                    {may ? (
                        <Button variant="primary" onClick={() => put({ open: "1" })}>
                            {words.open}
                        </Button>
                    ) : null}
                </>
            }
        >
            <FilterBar
                chips={[
                    {
                        key: "kind",
                        name: words.kind,
                        chips: kinds.map((kind) => ({ value: kind, text: words.kinds[kind] })),
                    },
                    { key: "asOf", name: words.asOf, chips: asOf ? [{ value: asOf, text: dayText(asOf) }] : [] },
                    {
                        key: "knownOn",
                        name: m.knownOn.label,
                        chips: knownOn ? [{ value: knownOn, text: dayText(knownOn) }] : [],
                    },
                ]}
                onRemove={(key, value) => (key === "kind" ? toggle(value) : put({ [key]: "" }))}
                onClear={() => setParams({})}
                {...(rows ? { count: words.count(rows.length) } : {})}
            >
                <CheckFilter
                    name={words.kind}
                    options={bookKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
                    chosen={kinds}
                    onToggle={toggle}
                />
                <DayField
                    label={words.asOf}
                    hint={words.asOfHint}
                    value={asOf ?? today()}
                    onChange={(day) => put({ asOf: day })}
                />
                <KnownOnField value={knownOn} onChange={(day) => put({ knownOn: day })} />
            </FilterBar>
            <ListPanel
                title={words.title}
                file="tributary-price-books"
                columns={columnsOf(names, days)}
                rows={rows}
                rowKey={({ id }) => id}
                error={error}
                onRetry={() => void refetch()}
                capability="catalog.read"
                none={
                    <Empty
                        title={kinds.length > 0 ? words.noneFiltered : words.noneTitle}
                        text={kinds.length > 0 ? words.noneFilteredText : words.noneText}
                    >
                        {may && kinds.length === 0 ? (
                            <Button variant="primary" onClick={() => put({ open: "1" })}>
                                {words.open}
                            </Button>
                        ) : null}
                    </Empty>
                }
            />
            {rows && rows.length > 0 ? (
                <VersionLanes
                    title={words.lanes}
                    books={books.pending ? undefined : books.known}
                    asOf={asOf ?? today()}
                    days={days}
                />
            ) : null}
            {opening ? <OpenBook onClose={() => put({ open: "" })} /> : null}
        </Page>
    );
}

function columnsOf(names: Names, days: string): Column<catalogue.BookSummary>[] {
    const version = (
        id: string,
        lane: catalogue.Lane | undefined,
        otherwise: string,
        since: (day: string) => string,
    ) =>
        lane === undefined ? (
            <span className="tr-quiet">{otherwise}</span>
        ) : (
            <span className="tr-two">
                <TextLink to={versionLink(id, lane.from, days)}>{lane.name}</TextLink>
                <span className="tr-quiet">{since(dayText(lane.from))}</span>
            </span>
        );
    return [
        {
            key: "book",
            title: words.book,
            cell: ({ id, name }) => (
                <span className="tr-two">
                    <TextLink to={bookLink(id, days)}>{name}</TextLink>
                    <span className="tr-quiet">{id}</span>
                </span>
            ),
            value: ({ id }) => id,
        },
        {
            key: "kind",
            title: words.kind,
            cell: ({ kind }) => (
                <Label variant="outline" isCompact>
                    {words.kinds[kind]}
                </Label>
            ),
            value: ({ kind }) => kind,
        },
        {
            key: "whose",
            title: words.whose,
            cell: (book) => whoseText(book, names),
            value: ({ channel, customer }) => [customer, channel].filter(Boolean).join(" "),
        },
        {
            key: "inForce",
            title: words.inForce,
            cell: ({ id, inForce }) => version(id, inForce, catalogueWords.none, words.since),
            value: ({ inForce }) => (inForce ? `${inForce.name} (${inForce.from})` : ""),
        },
        {
            key: "next",
            title: words.next,
            cell: ({ id, next }) => version(id, next, words.noNext, words.from),
            value: ({ next }) => (next ? `${next.name} (${next.from})` : ""),
        },
        {
            key: "versions",
            title: words.versions,
            cell: ({ versions }) => versions,
            value: ({ versions }) => String(versions),
            numeric: true,
        },
        {
            key: "coverage",
            title: words.flag,
            cell: (book) => <CoverageLabel coverage={coverageOf(book)} />,
            value: (book) => words[coverageOf(book)],
        },
    ];
}
