import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { dayText, rangeText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { StandingLabel } from "../../ui/CatalogueLabels";
import type { Column } from "../../ui/DataTable";
import { FilterBar } from "../../ui/FilterBar";
import { ProvenanceLabel } from "../../ui/Labels";
import { ButtonLink, TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { History } from "../audit/History";
import { dayIn, today } from "../days";
import { KnownOnField } from "../KnownOn";
import { useNames } from "../names";
import { withParams } from "../params";
import { runningText, standingOf, versionLink, whoseText } from "./bookTexts";
import { VersionLanes } from "./VersionLanes";

const words = catalogueWords.book;

/** One price book: whose it is, and its versions, which leave no day without prices from the first on. */
export default function PriceBook() {
    const { id = "" } = useParams();
    const may = can(useMe(), "catalog.draft");
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const knownOn = dayIn(params, "knownOn");
    const asOf = dayIn(params, "asOf") ?? today();
    const { data, error, refetch } = useQuery(catalogue.priceBook(id, knownOn));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="catalog.read" />;
    }
    if (data === undefined) {
        return <PageSkeleton />;
    }
    const days = knownOn ? `?knownOn=${knownOn}` : "";
    const put = (day: string) => setParams((known) => withParams(known, { knownOn: day }));
    const current = data.lanes.find((lane) => standingOf(lane, asOf) === "now");
    const begin = may ? (
        <ButtonLink
            to={`/catalog-changes/new?${new URLSearchParams({ book: id, ...(current ? { from: current.from } : {}) }).toString()}`}
            variant="primary"
        >
            {words.start}
        </ButtonLink>
    ) : null;
    return (
        <Page
            title={data.name}
            lead={`${catalogueWords.books.kinds[data.kind]} · ${whoseText(data, names)}`}
            crumbs={[{ to: "/price-books", text: catalogueWords.books.title }]}
            actions={
                <>
                    <CopyLink />
                    {begin}
                </>
            }
        >
            <FilterBar
                chips={[
                    {
                        key: "knownOn",
                        name: m.knownOn.label,
                        chips: knownOn ? [{ value: knownOn, text: dayText(knownOn) }] : [],
                    },
                ]}
                onRemove={() => put("")}
                onClear={() => put("")}
            >
                <KnownOnField value={knownOn} onChange={put} />
            </FilterBar>
            <Panel title={words.facts}>
                <Facts
                    columns={3}
                    facts={[
                        { term: catalogueWords.books.id, value: data.id },
                        { term: words.zone, value: data.zone },
                        { term: words.rounding, value: data.lineRounding.toLowerCase().replaceAll("_", " ") },
                        data.credits ? { term: words.credits, value: data.credits } : undefined,
                    ]}
                />
            </Panel>
            {data.lanes.length > 0 ? (
                <VersionLanes title={catalogueWords.books.lanes} books={[data]} asOf={asOf} days={days} whole />
            ) : null}
            <ListPanel
                title={words.versions}
                file={`tributary-price-book-${id}`}
                columns={columnsOf(id, asOf, days)}
                rows={[...data.lanes].reverse()}
                rowKey={({ from }) => from}
                error={null}
                onRetry={() => void refetch()}
                capability="catalog.read"
                none={
                    <Empty title={words.noneTitle} text={words.noneText}>
                        {begin}
                    </Empty>
                }
            />
            <History kind="price-book" object={id} />
        </Page>
    );
}

function columnsOf(id: string, asOf: string, days: string): Column<catalogue.Lane>[] {
    return [
        {
            key: "version",
            title: words.version,
            cell: ({ name, from }) => <TextLink to={versionLink(id, from, days)}>{name}</TextLink>,
            value: ({ name }) => name,
        },
        {
            key: "newSales",
            title: words.newSales,
            cell: ({ from, to }) => rangeText(from, to),
            value: ({ from, to }) => `${from}/${to ?? ""}`,
        },
        {
            key: "standing",
            title: words.standing,
            cell: (lane) => <StandingLabel standing={standingOf(lane, asOf)} />,
            value: (lane) => words[standingOf(lane, asOf)],
        },
        {
            key: "prices",
            title: words.prices,
            cell: ({ prices }) => prices,
            value: ({ prices }) => String(prices),
            numeric: true,
        },
        {
            key: "modifiers",
            title: words.modifiers,
            cell: ({ modifiers }) => modifiers,
            value: ({ modifiers }) => String(modifiers),
            numeric: true,
        },
        { key: "running", title: words.running, cell: runningText, value: runningText },
        {
            key: "recorded",
            title: words.recorded,
            cell: ({ recordedAt }) => dayText(recordedAt.slice(0, 10)),
            value: ({ recordedAt }) => recordedAt,
        },
        {
            key: "source",
            title: words.source,
            cell: ({ provenance }) => <ProvenanceLabel provenance={provenance} />,
            value: ({ provenance }) => `${provenance.tag}: ${provenance.source}`,
        },
    ];
}
