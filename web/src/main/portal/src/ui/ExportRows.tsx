import { ExportCsv } from "./Actions";
import type { Column } from "./DataTable";

interface ExportRowsProps<Row> {
    /** The file's name without its ending. */
    name: string;
    columns: readonly Column<Row>[];
    /** Undefined while they are on their way: nothing to export yet. */
    rows: readonly Row[] | undefined;
    disabled?: boolean;
}

/** Exports the rows a table shows, each with its plain values. */
export function ExportRows<Row>({ name, columns, rows, disabled = rows === undefined }: ExportRowsProps<Row>) {
    return (
        <ExportCsv
            name={name}
            disabled={disabled}
            table={() => {
                const [header, cells] = exported(columns, rows ?? []);
                return Promise.resolve({ header, rows: cells });
            }}
        />
    );
}

/** The header and cells of an export of `rows`. */
function exported<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): [string[], string[][]] {
    const kept = columns.filter((column) => column.value !== undefined);
    return [kept.map(({ title }) => title), rows.map((row) => kept.map((column) => column.value?.(row) ?? ""))];
}
