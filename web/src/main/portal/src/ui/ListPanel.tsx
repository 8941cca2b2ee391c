import type { ReactNode } from "react";
import { DataTable, type Column } from "./DataTable";
import { ExportRows } from "./ExportRows";
import { ProblemState } from "./PageState";
import { Paging } from "./Paging";
import { Panel } from "./Panels";

interface ListProps<Row> {
    title: string;
    lead?: string;
    /** The export's name. */
    file: string;
    columns: readonly Column<Row>[];
    rowKey: (row: Row) => string;
    /** What the caller needs to read the list. */
    capability: string;
    /** What stands there when the list is empty. */
    none: ReactNode;
    /** Takes the place of the export of what is shown. */
    files?: ReactNode;
    /** All rows to export, where those shown are but a page of them. */
    all?: () => Promise<readonly Row[]>;
}

interface ListPanelProps<Row> extends ListProps<Row> {
    rows: readonly Row[] | undefined;
    error: unknown;
    onRetry: () => void;
    skeletonRows?: number;
    busy?: boolean;
    /** Beside the export. */
    actions?: ReactNode;
    /** A last row that sums the columns, by column key. */
    footer?: Readonly<Record<string, ReactNode>>;
    /** Under the table. */
    children?: ReactNode;
}

/** A table in its panel, with its export; why there is none stands in the same panel. */
export function ListPanel<Row>(props: ListPanelProps<Row>) {
    const { title, lead, file, columns, rows, rowKey, error, onRetry, capability, none, actions, children } = props;
    const { skeletonRows, busy, footer, all, files } = props;
    return (
        <Panel
            title={title}
            {...(lead ? { lead } : {})}
            actions={
                <>
                    {files ?? (
                        <ExportRows name={file} columns={columns} rows={rows} disabled={!rows?.length} all={all} />
                    )}
                    {actions}
                </>
            }
        >
            {error ? (
                <ProblemState error={error} onRetry={onRetry} capability={capability} />
            ) : rows?.length === 0 ? (
                none
            ) : (
                <>
                    <DataTable
                        label={title}
                        columns={columns}
                        rows={rows}
                        rowKey={rowKey}
                        {...(skeletonRows ? { skeletonRows } : {})}
                        {...(footer ? { footer } : {})}
                        busy={busy === true}
                    />
                    {children}
                </>
            )}
        </Panel>
    );
}

interface PagedListProps<Row> extends ListProps<Row> {
    /** The question for one page, as it stands. */
    answer: {
        data: { items: readonly Row[]; page: number; size: number; total: number } | undefined;
        error: unknown;
        refetch: () => unknown;
        isPlaceholderData: boolean;
    };
    /** What the paging is called. */
    paging: string;
    onPage: (page: number) => void;
}

/** A list that comes page by page; why there is none stands in place of the panel. */
export function PagedList<Row>({ answer, paging, onPage, ...list }: PagedListProps<Row>) {
    const { data, error, refetch, isPlaceholderData } = answer;
    const retry = () => void refetch();
    if (error) {
        return <ProblemState error={error} onRetry={retry} capability={list.capability} />;
    }
    if (data?.total === 0) {
        return list.none;
    }
    return (
        <ListPanel {...list} rows={data?.items} error={null} onRetry={retry} busy={isPlaceholderData}>
            {data ? <Paging label={paging} {...data} onPage={onPage} /> : null}
        </ListPanel>
    );
}
