import type { Subscription } from "../../api/usage";
import { subscriptions as subscriptionsWords } from "../../i18n/subscriptions";
import { amountText, dayText, rangeText } from "../../i18n/format";
import { isZero } from "../../money/decimal";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { subscriptionLink } from "../links";
import type { Names } from "../names";

const words = subscriptionsWords;

export function quantityText({ quantity }: Pick<Subscription, "quantity">): string {
    return isZero(quantity) ? words.byUsage : amountText(quantity);
}

const exported = (key: keyof Subscription, title: string): Column<Subscription> => ({
    key,
    title,
    value: (one) => String(one[key] ?? ""),
    exportOnly: true,
});

export function columnsOf(names: Names, books: ReadonlyMap<string, string>): Column<Subscription>[] {
    return [
        {
            key: "id",
            title: words.id,
            cell: ({ id, customer }) => (
                <span className="tr-two">
                    <strong>
                        <TextLink to={subscriptionLink(id)}>{id}</TextLink>
                    </strong>
                    <span className="tr-quiet">{names.party(customer)}</span>
                </span>
            ),
            value: ({ id }) => id,
        },
        exported("customer", words.customer),
        {
            key: "product",
            title: words.product,
            cell: ({ product, charge }) => (
                <span className="tr-two">
                    {names.product(product)}
                    <span className="tr-quiet">{charge}</span>
                </span>
            ),
            value: ({ product }) => product,
        },
        exported("charge", words.charge),
        { key: "book", title: words.book, cell: ({ book }) => books.get(book) ?? book, value: ({ book }) => book },
        {
            key: "channel",
            title: words.channel,
            cell: ({ channel }) => (channel ? names.channel(channel) : words.noChannel),
            value: ({ channel }) => channel ?? "",
        },
        exported("country", words.country),
        exported("currency", words.currency),
        {
            key: "term",
            title: words.term,
            cell: ({ term, billingMonths }) => (
                <span className="tr-two">
                    {words.terms[term]}
                    <span className="tr-quiet">{words.everyMonths(billingMonths)}</span>
                </span>
            ),
            value: ({ term }) => term,
        },
        exported("billingMonths", words.months),
        exported("signedOn", words.signedOn),
        {
            key: "days",
            title: words.days,
            cell: ({ start, end }) => (end === undefined ? dayText(start) + " →" : rangeText(start, end)),
        },
        exported("start", words.start),
        exported("end", words.end),
        {
            key: "quantity",
            title: words.quantity,
            cell: quantityText,
            value: ({ quantity }) => quantity,
            numeric: true,
        },
    ];
}
