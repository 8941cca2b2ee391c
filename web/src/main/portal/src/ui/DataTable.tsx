import { SortByDirection, Table, Tbody, Td, Th, Thead, Tr, type ThProps } from "@patternfly/react-table";
import { Button, Skeleton } from "@patternfly/react-core";
import { AngleDownIcon, AngleRightIcon } from "@patternfly/react-icons";
import { Fragment, useEffect, useRef, useState, type ReactNode } from "react";
import { m } from "../i18n";

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
    /** A class for some rows. */
    rowClass?: (row: Row) => string | undefined;
    /** What a row shows when it is opened, and the name of the button that opens it. */
    details?: { label: (row: Row) => string; content: (row: Row) => ReactNode };
}

/** A table that reads as cards where the screen is narrow, sorts on the server, and shows skeletons until it knows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
    const { label, rows, rowKey, sort, onSort, footer, skeletonRows = 6, busy, dense, rowClass, details } = props;
    const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
    const toggle = (key: string) =>
        setOpen((known) =>
            known.has(key) ? new Set([...known].filter((one) => one !== key)) : new Set([...known, key]),
        );
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
    const [place, scrolls] = useScrolls();
    return (
        <div
            ref={place}
            // What scrolls sideways must be reachable by keyboard, and then needs a name.
            {...(scrolls ? { role: "region", tabIndex: 0, "aria-label": label } : {})}
            className={["tr-table", busy ? "tr-busy" : "", dense ? "tr-dense" : ""].join(" ")}
            aria-busy={busy === true || rows === undefined}
        >
            <Table role="table" aria-label={label} variant="compact" gridBreakPoint="grid-lg">
                <Thead>
                    <Tr>
                        {details ? <Th screenReaderText={m.table.details} /> : null}
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
                                  {details ? <Td /> : null}
                                  {columns.map((column) => (
                                      <Td key={column.key} dataLabel={column.title}>
                                          <Skeleton width="80%" />
                                      </Td>
                                  ))}
                              </Tr>
                          ))
                        : rows.map((row) => (
                              <Fragment key={rowKey(row)}>
                                  <Tr {...(rowClass?.(row) ? { className: rowClass(row) } : {})}>
                                      {details ? (
                                          <Td modifier="fitContent">
                                              <Button
                                                  variant="plain"
                                                  size="sm"
                                                  className="tr-expand"
                                                  aria-expanded={open.has(rowKey(row))}
                                                  aria-label={details.label(row)}
                                                  icon={open.has(rowKey(row)) ? <AngleDownIcon /> : <AngleRightIcon />}
                                                  onClick={() => toggle(rowKey(row))}
                                              />
                                          </Td>
                                      ) : null}
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
                                  {details && open.has(rowKey(row)) ? (
                                      <Tr className="tr-details">
                                          <Td colSpan={columns.length + 1}>{details.content(row)}</Td>
                                      </Tr>
                                  ) : null}
                              </Fragment>
                          ))}
                    {footer && rows !== undefined ? (
                        <Tr className="tr-footer">
                            {details ? <Td /> : null}
                            {columns.map((column) => (
                                <Td
                                    key={column.key}
                                    dataLabel={column.title}
                                    {...(column.numeric ? { className: "tr-numeric" } : {})}
                                    // Among cards an empty cell would be a name without a value.
                                    {...(footer[column.key] ? {} : { visibility: ["hidden", "visibleOnLg"] })}
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

/** Whether the content is wider than its place. */
function useScrolls(): [React.RefObject<HTMLDivElement | null>, boolean] {
    const place = useRef<HTMLDivElement>(null);
    const [scrolls, setScrolls] = useState(false);
    useEffect(() => {
        const element = place.current;
        if (element === null) {
            return undefined;
        }
        const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
        observer.observe(element);
        if (element.firstElementChild) {
            observer.observe(element.firstElementChild);
        }
        return () => observer.disconnect();
    }, []);
    return [place, scrolls];
}
