import { contracts as words } from "../../i18n/contracts";
import { rangeText } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import type { Names } from "../names";
import type { LineDays } from "./spans";

interface Sold {
    id: string;
    product: string;
    charge: string;
    quantity: string;
}

/** What is sold by a line, and how much of it. */
export function soldColumns<Row extends Sold>(names: Names): Column<Row>[] {
    return [
        { key: "line", title: words.line, cell: ({ id }) => <strong>{id}</strong>, value: ({ id }) => id },
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
        { key: "charge", title: words.charge, value: ({ charge }) => charge, exportOnly: true },
        {
            key: "quantity",
            title: words.quantity,
            cell: ({ quantity }) => quantity,
            value: ({ quantity }) => quantity,
            numeric: true,
        },
    ];
}

/** The columns of lines with the days on which they hold. */
export function lineColumns(names: Names): Column<LineDays>[] {
    return [
        ...soldColumns<LineDays>(names),
        { key: "price", title: words.price, cell: (line) => line.words, value: (line) => line.words },
        { key: "days", title: words.days, cell: ({ from, to }) => rangeText(from, to) },
        { key: "from", title: words.startsOn, value: ({ from }) => from, exportOnly: true },
        { key: "to", title: words.endsOn, value: ({ to }) => to, exportOnly: true },
    ];
}
