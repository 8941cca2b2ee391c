import { Button } from "@patternfly/react-core";
import { CopyIcon, DownloadIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { m } from "../i18n";
import { csvText, download, save } from "./csv";
import { useNotice } from "./Notices";

/** Copies the address, which carries the whole view. */
export function CopyLink() {
    const say = useNotice();
    const copy = () =>
        navigator.clipboard.writeText(window.location.href).then(
            () => say(m.copied),
            () => say(window.location.href, "info"),
        );
    return (
        <Button variant="link" icon={<CopyIcon />} onClick={() => void copy()}>
            {m.copyLink}
        </Button>
    );
}

interface SaveFileProps {
    text: string;
    /** The file's name with its ending. */
    name: string;
    content: () => Promise<Blob>;
    disabled?: boolean;
}

/** Saves a file the server writes: all of it, however long it is. */
export function SaveFile({ text, name, content, disabled }: SaveFileProps) {
    const say = useNotice();
    const [busy, setBusy] = useState(false);
    const run = async () => {
        setBusy(true);
        try {
            save(name, await content());
            say(m.saved(name));
        } catch (error) {
            say(error instanceof Error ? error.message : m.state.failed, "danger");
        } finally {
            setBusy(false);
        }
    };
    return (
        <Button
            variant="link"
            icon={<DownloadIcon />}
            isDisabled={disabled || busy}
            isLoading={busy}
            onClick={() => void run()}
        >
            {busy ? m.exporting : text}
        </Button>
    );
}

interface ExportCsvProps {
    name: string;
    /** The header, the rows, and whether rows were left out. */
    table: () => Promise<{ header: string[]; rows: string[][]; cut?: boolean }>;
    disabled?: boolean;
}

/** Exports exactly what is filtered. */
export function ExportCsv({ name, table, disabled }: ExportCsvProps) {
    const say = useNotice();
    const [busy, setBusy] = useState(false);
    const run = async () => {
        setBusy(true);
        try {
            const { header, rows, cut } = await table();
            download(`${name}.csv`, csvText(header, rows));
            say(cut ? m.exportCut(rows.length) : m.exported(rows.length), cut ? "warning" : "success");
        } catch (error) {
            say(error instanceof Error ? error.message : m.state.failed, "danger");
        } finally {
            setBusy(false);
        }
    };
    return (
        <Button
            variant="link"
            icon={<DownloadIcon />}
            isDisabled={disabled || busy}
            isLoading={busy}
            onClick={() => void run()}
        >
            {busy ? m.exporting : m.exportCsv}
        </Button>
    );
}
