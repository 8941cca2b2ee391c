import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as catalogue from "../../api/catalogue";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { dayText } from "../../i18n/format";
import { PriceDifferenceLabel } from "../../ui/CatalogueLabels";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Empty, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Skeleton } from "../../ui/primitives";
import { useNames, type Names } from "../names";
import { OfferingCompare } from "./OfferingCompare";
import { side } from "./side";

const words = catalogueWords.compare;

type PriceChange = Schemas["PriceChange"];
type ModifierChange = Schemas["ModifierChange"];

export function keyColumns<
    Row extends Pick<PriceChange, "product" | "charge" | "currency" | "term"> & { country?: string },
>(names: Names): Column<Row>[] {
    const { version } = catalogueWords;
    return [
        {
            key: "product",
            title: version.product,
            cell: ({ product }) => (
                <span className="tr-two">
                    <strong>{names.product(product)}</strong>
                    {names.product(product) === product ? null : <span className="tr-quiet">{product}</span>}
                </span>
            ),
            value: ({ product }) => product,
        },
        { key: "charge", title: version.charge, cell: ({ charge }) => charge, value: ({ charge }) => charge },
        {
            key: "country",
            title: version.country,
            cell: ({ country }) => country ?? <span className="tr-quiet">{catalogueWords.everywhere}</span>,
            value: ({ country }) => country ?? "",
        },
        {
            key: "currency",
            title: version.currency,
            cell: ({ currency }) => currency,
            value: ({ currency }) => currency,
        },
        {
            key: "term",
            title: version.term,
            cell: ({ term }) => catalogueWords.term[term],
            value: ({ term }) => term,
            modifier: "nowrap",
        },
    ];
}

/** The offerings and prices of a change against those that would hold without it. */
export function ChangeCompare({ change }: { change: catalogue.Change }) {
    const names = useNames();
    const books = useQuery(catalogue.priceBooks({})).data?.items;
    const { data, error, refetch } = useQuery(catalogue.comparison(change));
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="catalog.read" />;
    }
    if (data === undefined) {
        return <Skeleton height="16rem" screenreaderText={m.state.loading} />;
    }
    const items = data.items.filter(({ prices, modifiers }) => prices.length + modifiers.length > 0);
    if (items.length + data.offerings.length === 0) {
        return <Empty title={words.none} text={words.noneText} />;
    }
    const columns: Column<PriceChange>[] = [
        ...keyColumns<PriceChange>(names),
        side("before", words.absent),
        side("after", words.absent),
        {
            key: "change",
            title: catalogueWords.version.change,
            cell: (row) => <PriceDifferenceLabel change={row.change} />,
            value: (row) => catalogueWords.version.changes[row.change],
        },
    ];
    return (
        <>
            {data.offerings.map((compared) => (
                <OfferingCompare key={compared.product} compared={compared} names={names} />
            ))}
            {items.map((item) => (
                <BookCompare
                    key={item.book}
                    compared={item}
                    name={books?.find(({ id }) => id === item.book)?.name ?? item.book}
                    columns={columns}
                />
            ))}
        </>
    );
}

interface BookCompareProps {
    compared: Schemas["PriceComparison"];
    name: string;
    columns: readonly Column<PriceChange>[];
}

function BookCompare({ compared: { book, from, to, prices, modifiers }, name, columns }: BookCompareProps) {
    return (
        <Panel
            title={words.of(name)}
            lead={from === undefined ? words.first : words.against(versionText(from), versionText(to))}
            actions={<ExportRows name={words.file(book)} columns={columns} rows={prices} />}
        >
            {prices.length > 0 ? (
                <DataTable
                    label={words.of(book)}
                    columns={columns}
                    rows={prices}
                    rowKey={({ product, charge, country, currency, term }) =>
                        [product, charge, country, currency, term].join(" ")
                    }
                />
            ) : null}
            {modifiers.length > 0 ? (
                <DataTable
                    label={`${catalogueWords.version.modifiers}: ${book}`}
                    columns={modifierColumns}
                    rows={modifiers}
                    rowKey={({ name }) => name}
                />
            ) : null}
        </Panel>
    );
}

/** A version is told by its day or by its name, as the server has it. */
function versionText(text: string): string {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text) : `“${text}”`;
}

const modifierColumns: readonly Column<ModifierChange>[] = [
    { key: "name", title: words.modifier, cell: ({ name }) => <strong>{name}</strong> },
    side("before", words.absent),
    side("after", words.absent),
    {
        key: "change",
        title: catalogueWords.version.change,
        cell: (row) => <PriceDifferenceLabel change={row.change} />,
    },
];
