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

interface DownloadProps {
    text: string;
    disabled: boolean | undefined;
    /** Makes the file and hands it over; what to say then. */
    run: () => Promise<Parameters<ReturnType<typeof useNotice>>>;
}

/** A button that is busy until its file is there, and says how it went. */
function Download({ text, disabled, run }: DownloadProps) {
    const say = useNotice();
    const [busy, setBusy] = useState(false);
    const start = async () => {
        setBusy(true);
        try {
            say(...(await run()));
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
            data-export=""
            isDisabled={disabled || busy}
            // Only while it is busy: an idle button would keep room for the spinner.
            {...(busy ? { isLoading: true } : {})}
            onClick={() => void start()}
        >
            {busy ? m.exporting : text}
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
    const run = async (): ReturnType<DownloadProps["run"]> => {
        save(name, await content());
        return [m.saved(name)];
    };
    return <Download text={text} disabled={disabled} run={run} />;
}

interface ExportCsvProps {
    name: string;
    /** The header, the rows, and whether rows were left out. */
    table: () => Promise<{ header: string[]; rows: string[][]; cut?: boolean }>;
    disabled?: boolean;
}

/** Exports exactly what is filtered. */
export function ExportCsv({ name, table, disabled }: ExportCsvProps) {
    const run = async (): ReturnType<DownloadProps["run"]> => {
        const { header, rows, cut } = await table();
        download(`${name}.csv`, csvText(header, rows));
        return cut ? [m.exportCut(rows.length), "warning"] : [m.exported(rows.length)];
    };
    return <Download text={m.exportCsv} disabled={disabled} run={run} />;
}
