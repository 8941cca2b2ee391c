import { ExportCsv } from "./Actions";
import type { Column } from "./DataTable";

interface ExportRowsProps<Row> {
    /** The file's name without its ending. */
    name: string;
    columns: readonly Column<Row>[];
    /** Undefined while they are on their way: nothing to export yet. */
    rows: readonly Row[] | undefined;
    disabled?: boolean;
    /** All rows there are, where the table shows but a page of them. */
    all?: (() => Promise<readonly Row[]>) | undefined;
}

/** Exports the rows a table shows, each with its plain values. */
export function ExportRows<Row>({ name, columns, rows, disabled = rows === undefined, all }: ExportRowsProps<Row>) {
    return (
        <ExportCsv
            name={name}
            disabled={disabled}
            table={async () => {
                const [header, cells] = exported(columns, all ? await all() : (rows ?? []));
                return { header, rows: cells };
            }}
        />
    );
}

/** The header and cells of an export of `rows`. */
function exported<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): [string[], string[][]] {
    const kept = columns.filter((column) => column.value !== undefined);
    return [kept.map(({ title }) => title), rows.map((row) => kept.map((column) => column.value?.(row) ?? ""))];
}
