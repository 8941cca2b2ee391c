import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Book, Lane } from "../../api/catalogue";
import { catalogue } from "../../i18n/catalogue";
import { dayText, rangeText, shiftDay } from "../../i18n/format";
import { StandingLabel } from "../../ui/CatalogueLabels";
import { ChartCard } from "../../ui/ChartCard";
import type { Column } from "../../ui/DataTable";
import { Gantt, type GanttLane } from "../../ui/Gantt";
import { TextLink } from "../../ui/Links";
import { ToggleGroup, ToggleGroupItem } from "../../ui/primitives";
import { withParams } from "../params";
import { bookLink, runningText, standingOf, versionLink } from "./bookTexts";
import { windowOf, type Window } from "./window";

const words = catalogue.books;

interface Row {
    book: Book;
    lane: Lane;
}

interface VersionLanesProps {
    title: string;
    /** Undefined while they are on their way. */
    books: readonly Book[] | undefined;
    asOf: string;
    /** The days of the address, for the links. */
    days: string;
    /** All time at once, whatever the address says. */
    whole?: boolean;
}

/** The versions of price books over time: a lane for each book, a bar for each version, gaps in sight; or the same as a table. */
export function VersionLanes({ title, books, asOf, days, whole = false }: VersionLanesProps) {
    const [params, setParams] = useSearchParams();
    const all = whole || params.get("span") === "all";
    const rows = useMemo(() => (books ?? []).flatMap((book) => book.lanes.map((lane) => ({ book, lane }))), [books]);
    const window = useMemo(
        () =>
            windowOf(
                rows.map(({ lane }) => lane.from),
                asOf,
                all,
            ),
        [rows, asOf, all],
    );
    const lanes = (books ?? []).map((book) => laneOf(book, window, asOf, days));
    return (
        <ChartCard
            title={title}
            hint={words.lanesHint}
            ready={books !== undefined}
            rows={rows}
            rowKey={({ book, lane }) => `${book.id} ${lane.from}`}
            columns={columnsOf(asOf, days, (books ?? []).length > 1)}
            file="tributary-price-book-versions"
            height={lanes.length * 48 + 32}
            controls={
                whole ? null : (
                    <ToggleGroup aria-label={words.span} isCompact>
                        <ToggleGroupItem
                            text={words.spanNear}
                            isSelected={!all}
                            onChange={() => setParams((known) => withParams(known, { span: "" }), { replace: true })}
                        />
                        <ToggleGroupItem
                            text={words.spanAll}
                            isSelected={all}
                            onChange={() => setParams((known) => withParams(known, { span: "all" }), { replace: true })}
                        />
                    </ToggleGroup>
                )
            }
            chart={
                <Gantt
                    label={title}
                    lanes={lanes}
                    years={window.years}
                    mark={{ at: window.at(asOf), title: words.chosenDay(dayText(asOf)) }}
                />
            }
        />
    );
}

function laneOf(book: Book, window: Window, asOf: string, days: string): GanttLane {
    const seen = book.lanes.filter(({ from, to }) => from < window.end && (to === undefined || to > window.start));
    const first = book.lanes[0]?.from;
    const before =
        first === undefined
            ? { key: "none", text: words.noVersion, title: words.noVersion, from: 0, until: 100, quiet: false }
            : {
                  key: "before",
                  // Only where the chosen day is in it, it is a want.
                  text: asOf < first ? words.gap : words.begins,
                  quiet: asOf >= first,
                  title: words.before(dayText(first)),
                  from: 0,
                  until: window.at(first),
              };
    return {
        key: book.id,
        text: book.name,
        note: words.kinds[book.kind],
        to: bookLink(book.id, days),
        bars: seen.map((lane) => ({
            key: lane.from,
            text: lane.name,
            title: words.bar(lane.name, rangeText(lane.from, lane.to), lane.prices),
            to: versionLink(book.id, lane.from, days),
            from: window.at(lane.from),
            until: window.at(lane.to ?? window.end),
            look: standingOf(lane, asOf),
        })),
        gaps: before.until > before.from ? [before] : [],
    };
}

function columnsOf(asOf: string, days: string, named: boolean): Column<Row>[] {
    return [
        ...(named
            ? [
                  {
                      key: "book",
                      title: words.book,
                      cell: ({ book }: Row) => <TextLink to={bookLink(book.id, days)}>{book.name}</TextLink>,
                      value: ({ book }: Row) => book.id,
                  },
              ]
            : []),
        {
            key: "version",
            title: catalogue.book.version,
            cell: ({ book, lane }) => <TextLink to={versionLink(book.id, lane.from, days)}>{lane.name}</TextLink>,
            value: ({ lane }) => lane.name,
        },
        {
            key: "from",
            title: catalogue.book.newSales,
            cell: ({ lane }) => rangeText(lane.from, lane.to),
            value: ({ lane }) => `${lane.from}/${lane.to === undefined ? "" : shiftDay(lane.to, -1)}`,
        },
        {
            key: "standing",
            title: catalogue.book.standing,
            cell: ({ lane }) => <StandingLabel standing={standingOf(lane, asOf)} />,
            value: ({ lane }) => catalogue.book[standingOf(lane, asOf)],
        },
        {
            key: "prices",
            title: words.prices,
            cell: ({ lane }) => lane.prices,
            value: ({ lane }) => String(lane.prices),
            numeric: true,
        },
        {
            key: "running",
            title: catalogue.book.running,
            cell: ({ lane }) => runningText(lane),
            value: ({ lane }) => runningText(lane),
        },
        {
            key: "recorded",
            title: catalogue.book.recorded,
            cell: ({ lane }) => dayText(lane.recordedAt.slice(0, 10)),
            value: ({ lane }) => lane.recordedAt,
        },
    ];
}
