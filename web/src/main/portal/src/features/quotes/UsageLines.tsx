import type { Usage, UsageMonth } from "../../api/quotes";
import { amountText, dayText, monthText, moneyText } from "../../i18n/format";
import { offering } from "../../i18n/offering";
import { usageQuotes as words } from "../../i18n/usageQuotes";
import { DataTable, type Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { Panel } from "../../ui/Panels";
import { textAt } from "../catalogue/pointer";
import type { Document } from "../document";
import type { Names } from "../names";
import { discountText } from "./discount";

interface UsageLinesProps {
    usage: readonly Usage[];
    names: Names;
    /** The spend agreement that it became. */
    agreement?: string | undefined;
}

/** What is quoted as it is consumed: unit prices, what is expected, and what each month comes to if just that is consumed. */
export function UsageLines({ usage, names, agreement }: UsageLinesProps) {
    return (
        <Panel title={words.lines} lead={words.linesLead}>
            <DataTable
                label={words.lines}
                columns={columnsOf(names, agreement)}
                rows={usage}
                rowKey={({ id }) => id}
                details={{ label: ({ id }) => words.months(id), content: (line) => <Months line={line} /> }}
            />
        </Panel>
    );
}

/** What is expected of a meter each month. */
function expected(estimate: Document): string {
    const [quantity, growth] = [textAt(estimate, "/perMonth"), textAt(estimate, "/growth")];
    const tier = textAt(estimate, "/situation/serviceTier");
    const named = offering.modifiers.tiers[tier as keyof typeof offering.modifiers.tiers];
    const meter =
        tier === "" || tier === "STANDARD" ? textAt(estimate, "/meter") : words.as(textAt(estimate, "/meter"), named);
    return growth === "" || growth === "0"
        ? words.perMonth(amountText(quantity), meter)
        : words.growing(amountText(quantity), meter, amountText(growth));
}

function columnsOf(names: Names, agreement: string | undefined): Column<Usage>[] {
    return [
        {
            key: "line",
            title: words.line,
            cell: ({ id }) => (
                <span className="tr-two">
                    <strong>{id}</strong>
                    {agreement ? <Subscription id={`${agreement}:${id}`} /> : null}
                </span>
            ),
        },
        {
            key: "product",
            title: words.product,
            cell: ({ product, charge, book, version }) => (
                <span className="tr-two">
                    {names.product(product)}
                    <TextLink to={`/price-books/${encodeURIComponent(book)}`}>
                        {`${charge}, ${book}, ${dayText(version)}`}
                    </TextLink>
                </span>
            ),
            modifier: "wrap",
        },
        {
            key: "estimate",
            title: words.estimate,
            cell: ({ estimate }) => <List texts={estimate.map(expected)} />,
            modifier: "wrap",
        },
        { key: "prices", title: words.prices, cell: (line) => <List texts={priceTexts(line)} />, modifier: "wrap" },
        {
            key: "first",
            title: words.firstMonth,
            cell: ({ months }) => <Amount month={months[0]} />,
            numeric: true,
        },
        {
            key: "last",
            title: words.lastMonth,
            cell: ({ months }) => <Amount month={months.at(-1)} />,
            numeric: true,
        },
        {
            key: "total",
            title: words.total,
            cell: ({ total, list, discount }) => (
                <span className="tr-two">
                    <strong>{moneyText(total)}</strong>
                    <span className="tr-quiet">
                        {list.amount === total.amount
                            ? discountText(discount)
                            : `${words.list} ${amountText(list.amount)}`}
                    </span>
                </span>
            ),
            numeric: true,
        },
    ];
}

function priceTexts({ prices, words: charged }: Usage): string[] {
    return prices.length === 0
        ? [charged]
        : prices.map((price) =>
              price.list === price.agreed
                  ? words.price(price.words, price.agreed)
                  : words.priceAtList(price.words, price.agreed, price.list),
          );
}

function Subscription({ id }: { id: string }) {
    return <TextLink to={`/subscriptions/${encodeURIComponent(id)}`}>{`${words.subscription} ${id}`}</TextLink>;
}

function Amount({ month }: { month: UsageMonth | undefined }) {
    return month ? <>{amountText(month.amount.amount)}</> : null;
}

function List({ texts }: { texts: readonly string[] }) {
    return (
        <ul className="tr-plain-list">
            {texts.map((text) => (
                <li key={text}>{text}</li>
            ))}
        </ul>
    );
}

const monthColumns: readonly Column<UsageMonth>[] = [
    { key: "month", title: words.month, cell: ({ from }) => monthText(from.slice(0, 7)) },
    { key: "list", title: words.list, cell: ({ list }) => amountText(list.amount), numeric: true },
    { key: "amount", title: words.amount, cell: ({ amount }) => amountText(amount.amount), numeric: true },
    { key: "steps", title: words.steps, cell: ({ steps }) => <List texts={steps} />, modifier: "wrap" },
];

function Months({ line }: { line: Usage }) {
    return (
        <DataTable
            label={words.months(line.id)}
            columns={monthColumns}
            rows={line.months}
            rowKey={({ from }) => from}
        />
    );
}
