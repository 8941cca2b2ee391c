import { catalogue } from "../../i18n/catalogue";
import type { Column } from "../../ui/DataTable";

/** A column of what something was or will be; where it is not, that is said. */
export function side<Row extends { before?: string; after?: string }>(
    key: "before" | "after",
    absent: string,
): Column<Row> {
    return {
        key,
        title: catalogue.compare[key],
        cell: (row) => row[key] ?? <span className="tr-quiet">{absent}</span>,
        value: (row) => row[key] ?? "",
    };
}
