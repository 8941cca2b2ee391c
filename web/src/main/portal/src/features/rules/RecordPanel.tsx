import { useState, type ReactNode } from "react";
import { can, useMe } from "../../app/session";
import { ExportCsv } from "../../ui/Actions";
import { DataTable, exported, type Column } from "../../ui/DataTable";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";

interface RecordPanelProps<Row> {
    title: string;
    lead: string;
    none: string;
    record: string;
    file: string;
    columns: readonly Column<Row>[];
    rows: readonly Row[] | undefined;
    rowKey: (row: Row) => string;
    error: unknown;
    onRetry: () => void;
    /** The dialog in which one more is recorded. */
    dialog: (close: () => void) => ReactNode;
}

/** What was recorded, and for those who draft terms a way to record more. */
export function RecordPanel<Row>(props: RecordPanelProps<Row>) {
    const { title, lead, none, record, file, columns, rows, rowKey, error, onRetry, dialog } = props;
    const me = useMe();
    const [open, setOpen] = useState(false);
    return (
        <Panel
            title={title}
            lead={lead}
            actions={
                <>
                    {rows && rows.length > 0 ? (
                        <ExportCsv
                            name={file}
                            table={() => {
                                const [header, cells] = exported(columns, rows);
                                return Promise.resolve({ header, rows: cells });
                            }}
                        />
                    ) : null}
                    {can(me, "terms.draft") ? (
                        <Button variant="secondary" onClick={() => setOpen(true)}>
                            {record}
                        </Button>
                    ) : null}
                </>
            }
        >
            {error ? (
                <ProblemState error={error} onRetry={onRetry} capability="terms.read" />
            ) : rows?.length === 0 ? (
                <p className="tr-quiet">{none}</p>
            ) : (
                <DataTable label={title} columns={columns} rows={rows} rowKey={rowKey} skeletonRows={3} />
            )}
            {open ? dialog(() => setOpen(false)) : null}
        </Panel>
    );
}
