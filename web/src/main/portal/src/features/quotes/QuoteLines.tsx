import type * as ask from "../../api/quotes";
import { amountText, dayText } from "../../i18n/format";
import { quotes as words } from "../../i18n/quotes";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { soldColumns } from "../contracts/lineColumns";
import type { Names } from "../names";
import { discountText } from "./discount";

interface LinesProps {
    quote: ask.Quote;
    version: ask.Version;
    names: Names;
}

/** What a version offers by the period or once, each line at its list price and at what is left of it. */
export function Lines({ quote, version, names }: LinesProps) {
    return (
        <ListPanel
            title={words.lines}
            file={`tributary-quote-${quote.id}-lines`}
            columns={lineColumns(names)}
            rows={version.lines}
            rowKey={({ id }) => id}
            capability="quote.read"
            error={null}
            onRetry={() => undefined}
            none={<Empty title={words.noBill} text={words.noneText} />}
        />
    );
}

function lineColumns(names: Names): Column<ask.Line>[] {
    return [
        ...soldColumns<ask.Line>(names),
        {
            key: "list",
            title: words.list,
            cell: ({ list }) => amountText(list),
            value: ({ list }) => list,
            numeric: true,
        },
        {
            key: "discount",
            title: words.discount,
            cell: ({ discount }) => discountText(discount),
            value: ({ discount }) => discount,
            numeric: true,
        },
        {
            key: "agreed",
            title: words.agreed,
            cell: ({ agreed, priceMonths }) => (
                <span className="tr-two">
                    <strong>{amountText(agreed)}</strong>
                    <span className="tr-quiet">{words.perMonths(priceMonths)}</span>
                </span>
            ),
            value: ({ agreed }) => agreed,
            numeric: true,
        },
        {
            key: "book",
            title: words.book,
            cell: ({ book, version }) => (
                <TextLink to={`/price-books/${encodeURIComponent(book)}`}>
                    {words.bookOf(book, dayText(version))}
                </TextLink>
            ),
            value: ({ book, version }) => `${book} ${version}`,
        },
    ];
}
