import type { SheetFormat } from "../api/sheets";
import { m } from "../i18n";
import { SaveFile } from "../ui/Actions";

interface ExportFilesProps {
    /** The files' name without its ending. */
    name: string;
    disabled: boolean;
    content: (format: SheetFormat) => Promise<Blob>;
}

/** All rows of a list's filters as the server writes them: as a text, and as a workbook. */
export function ExportFiles({ name, disabled, content }: ExportFilesProps) {
    return (
        <>
            <SaveFile text={m.exportCsv} name={`${name}.csv`} disabled={disabled} content={() => content("csv")} />
            <SaveFile text={m.exportXlsx} name={`${name}.xlsx`} disabled={disabled} content={() => content("xlsx")} />
        </>
    );
}
