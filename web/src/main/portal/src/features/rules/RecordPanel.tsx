import { useState, type ReactNode } from "react";
import { can, useMe } from "../../app/session";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
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
        <>
            <ListPanel
                title={title}
                lead={lead}
                file={file}
                columns={columns}
                rows={rows}
                rowKey={rowKey}
                skeletonRows={3}
                error={error}
                onRetry={onRetry}
                capability="terms.read"
                none={<p className="tr-quiet">{none}</p>}
                actions={
                    can(me, "terms.draft") ? (
                        <Button variant="secondary" onClick={() => setOpen(true)}>
                            {record}
                        </Button>
                    ) : null
                }
            />
            {open ? dialog(() => setOpen(false)) : null}
        </>
    );
}
