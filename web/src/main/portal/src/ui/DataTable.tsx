import { SortByDirection, Table, Tbody, Td, Th, Thead, Tr, type ThProps } from "@patternfly/react-table";
import { Skeleton } from "@patternfly/react-core";
import type { ReactNode } from "react";

/** One column: how a row's cell looks, and what of it goes into an export. */
export interface Column<Row> {
    key: string;
    title: string;
    cell?: (row: Row) => ReactNode;
    /** The cell's plain value for the export; a column without one is not exported. */
    value?: (row: Row) => string;
    /** Not on the screen. */
    exportOnly?: boolean;
    numeric?: boolean;
    sortable?: boolean;
    /** A modifier for the width or wrapping of the column's cells. */
    modifier?: "nowrap" | "fitContent" | "wrap";
    info?: string;
}

export interface Sort {
    key: string;
    descending: boolean;
}

interface DataTableProps<Row> {
    label: string;
    columns: readonly Column<Row>[];
    rows: readonly Row[] | undefined;
    rowKey: (row: Row) => string;
    sort?: Sort;
    onSort?: (sort: Sort) => void;
    /** A last row that sums the column, by column key. */
    footer?: Readonly<Record<string, ReactNode>>;
    skeletonRows?: number;
    busy?: boolean;
    /** Many figures side by side: smaller type, and a first column that stays in sight. */
    dense?: boolean;
}

/** A table that reads as cards where the screen is narrow, sorts on the server, and shows skeletons until it knows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
    const { label, rows, rowKey, sort, onSort, footer, skeletonRows = 6, busy, dense } = props;
    const columns = props.columns.filter(({ exportOnly }) => !exportOnly);
    const sortOf = (column: Column<Row>, index: number): ThProps["sort"] =>
        column.sortable && onSort
            ? {
                  columnIndex: index,
                  sortBy: sort
                      ? {
                            index: columns.findIndex(({ key }) => key === sort.key),
                            direction: sort.descending ? "desc" : "asc",
                        }
                      : {},
                  onSort: (_event, _index, direction) =>
                      onSort({ key: column.key, descending: direction === SortByDirection.desc }),
              }
            : undefined;
    return (
        <div
            className={["tr-table", busy ? "tr-busy" : "", dense ? "tr-dense" : ""].join(" ")}
            aria-busy={busy === true || rows === undefined}
        >
            <Table role="table" aria-label={label} variant="compact" gridBreakPoint="grid-lg">
                <Thead>
                    <Tr>
                        {columns.map((column, index) => {
                            const sorting = sortOf(column, index);
                            return (
                                <Th
                                    key={column.key}
                                    {...(sorting ? { sort: sorting } : {})}
                                    {...(column.numeric ? { className: "tr-numeric" } : {})}
                                    modifier="wrap"
                                >
                                    {column.title}
                                </Th>
                            );
                        })}
                    </Tr>
                </Thead>
                <Tbody>
                    {rows === undefined
                        ? Array.from({ length: skeletonRows }, (_, row) => (
                              <Tr key={row}>
                                  {columns.map((column) => (
                                      <Td key={column.key} dataLabel={column.title}>
                                          <Skeleton width="80%" />
                                      </Td>
                                  ))}
                              </Tr>
                          ))
                        : rows.map((row) => (
                              <Tr key={rowKey(row)}>
                                  {columns.map((column) => (
                                      <Td
                                          key={column.key}
                                          dataLabel={column.title}
                                          {...(column.numeric ? { className: "tr-numeric" } : {})}
                                          {...(column.modifier ? { modifier: column.modifier } : {})}
                                      >
                                          {column.cell?.(row)}
                                      </Td>
                                  ))}
                              </Tr>
                          ))}
                    {footer && rows !== undefined ? (
                        <Tr className="tr-footer">
                            {columns.map((column) => (
                                <Td
                                    key={column.key}
                                    dataLabel={column.title}
                                    {...(column.numeric ? { className: "tr-numeric" } : {})}
                                >
                                    {footer[column.key] ?? ""}
                                </Td>
                            ))}
                        </Tr>
                    ) : null}
                </Tbody>
            </Table>
        </div>
    );
}

/** The header and cells of an export of `rows`. */
export function exported<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): [string[], string[][]] {
    const kept = columns.filter((column) => column.value !== undefined);
    return [kept.map(({ title }) => title), rows.map((row) => kept.map((column) => column.value?.(row) ?? ""))];
}
