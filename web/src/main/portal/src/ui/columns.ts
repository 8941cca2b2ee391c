import { amountText } from "../i18n/format";
import type { Column } from "./DataTable";

/** A column of exact decimals that stand in the rows under its key: grouped on the screen, plain in an export. */
export function amountColumn<K extends string>(key: K, title: string): Column<Readonly<Record<K, string>>> {
    return { key, title, cell: (row) => amountText(row[key]), value: (row) => row[key], numeric: true };
}
