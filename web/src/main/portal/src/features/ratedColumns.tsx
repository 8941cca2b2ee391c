import type { Schemas } from "../api/client";
import { catalogue } from "../i18n/catalogue";
import { amountText } from "../i18n/format";
import type { Column } from "../ui/DataTable";
import type { Names } from "./names";

const words = catalogue.bench;

/** A rated line: what it is of, by which version, and what it comes to. */
export const ratedColumns = (names: Names): Column<Schemas["RatedLine"]>[] => [
    {
        key: "product",
        title: words.product,
        cell: ({ product }) => (
            <span className="tr-two">
                <strong>{names.product(product)}</strong>
                {names.product(product) === product ? null : <span className="tr-quiet">{product}</span>}
            </span>
        ),
        value: ({ product }) => product,
    },
    { key: "charge", title: words.charge, cell: ({ charge }) => charge, value: ({ charge }) => charge },
    { key: "version", title: words.version, cell: ({ version }) => version, value: ({ version }) => version },
    { key: "words", title: words.words, cell: (line) => line.words, value: (line) => line.words },
    {
        key: "computed",
        title: words.computed,
        cell: ({ computed }) => <span className="tr-quiet">{computed}</span>,
        value: ({ computed }) => computed,
        numeric: true,
    },
    {
        key: "amount",
        title: words.amount,
        cell: ({ amount }) => <strong>{amountText(amount.amount)}</strong>,
        value: ({ amount }) => amount.amount,
        numeric: true,
    },
];
