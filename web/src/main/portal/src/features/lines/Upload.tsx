import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { problemOfThrown, type Fault, type ProblemError } from "../../api/problem";
import { maySeeRuns } from "../../app/places";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { countText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { FileDrop } from "../../ui/FileDrop";
import { TextLink } from "../../ui/Links";
import { Facts, Panel } from "../../ui/Panels";
import { Alert } from "../../ui/primitives";
import { formatOf, placeOf } from "./upload";

interface Sent {
    name: string;
    format: ledger.LinesFormat;
    receipt: Schemas["SubmissionReceipt"];
}

/** A refusal, with the form of the file it is about: it decides how rows are counted. */
class Refused extends Error {
    constructor(
        readonly file: string,
        readonly format: ledger.LinesFormat,
        readonly problem: ProblemError,
    ) {
        super(problem.message);
    }
}

async function send(file: File): Promise<Sent> {
    const format = formatOf(file.name, await file.slice(0, 4096).text());
    try {
        return { name: file.name, format, receipt: await ledger.submitLines(file, format) };
    } catch (thrown) {
        throw new Refused(file.name, format, problemOfThrown(thrown));
    }
}

/** Reports lines from a file: a receipt, or every fault with its row and column. */
export function Upload() {
    const queries = useQueryClient();
    const upload = useMutation<Sent, Refused, File>({
        mutationFn: send,
        onSuccess: () => void queries.invalidateQueries(),
    });
    return (
        <Panel title={ledgerWords.lines.upload} lead={ledgerWords.lines.uploadLead}>
            <div className="tr-stack">
                <FileDrop
                    label={ledgerWords.lines.drop}
                    hint={ledgerWords.lines.dropHint}
                    choose={ledgerWords.lines.choose}
                    accept=".csv,.ndjson,.jsonl,.json,text/csv,application/x-ndjson,application/json"
                    chosen={upload.variables?.name}
                    disabled={upload.isPending}
                    onFile={(file) => upload.mutate(file)}
                />
                <div aria-live="polite">
                    {upload.isPending ? (
                        <Alert
                            variant="info"
                            isInline
                            title={ledgerWords.lines.sending(upload.variables.name)}
                            component="p"
                        />
                    ) : null}
                    {upload.data ? <Receipt sent={upload.data} /> : null}
                    {upload.error ? <Refusal refused={upload.error} /> : null}
                </div>
                <details>
                    <summary>{ledgerWords.lines.forms}</summary>
                    <Facts facts={ledgerWords.lines.columns.map(([term, value]) => ({ term, value }))} />
                </details>
            </div>
        </Panel>
    );
}

function Receipt({ sent: { name, receipt } }: { sent: Sent }) {
    const me = useMe();
    return (
        <Alert
            variant="success"
            isInline
            title={receipt.accepted === 0 ? ledgerWords.lines.nothingNew : ledgerWords.lines.accepted(receipt.accepted)}
            component="h3"
        >
            <p>
                {ledgerWords.lines.receiptText(name)}{" "}
                {receipt.repeated > 0 ? `${ledgerWords.lines.repeated(receipt.repeated)}.` : ""}
            </p>
            {receipt.accepted > 0 && maySeeRuns(me) && can(me, "attribution.run") ? (
                <p>
                    <TextLink to="/runs">{ledgerWords.lines.next}</TextLink>
                </p>
            ) : null}
        </Alert>
    );
}

function Refusal({ refused: { file: name, format, problem } }: { refused: Refused }) {
    const columns: Column<Fault>[] = [
        {
            key: "row",
            title: ledgerWords.lines.row,
            cell: (fault) => {
                const { row } = placeOf(fault, format);
                return row === undefined ? ledgerWords.lines.wholeFile : countText(row);
            },
            value: (fault) => String(placeOf(fault, format).row ?? ""),
            modifier: "nowrap",
        },
        {
            key: "column",
            title: ledgerWords.lines.column,
            cell: (fault) => <code>{placeOf(fault, format).column}</code>,
            value: (fault) => placeOf(fault, format).column,
        },
        {
            key: "message",
            title: ledgerWords.lines.message,
            cell: ({ message }) => message,
            value: ({ message }) => message,
        },
        {
            key: "code",
            title: ledgerWords.lines.code,
            cell: ({ code }) => <code className="tr-quiet">{code}</code>,
            value: ({ code }) => code,
        },
    ];
    const { faults } = problem;
    return (
        <div className="tr-stack">
            <Alert
                variant="danger"
                isInline
                title={faults.length > 0 ? ledgerWords.lines.faulty(faults.length) : ledgerWords.lines.refused}
                component="h3"
            >
                <p>{problem.detail ?? problem.message}</p>
                {problem.reference ? <p className="tr-quiet">{m.state.reference(problem.reference)}</p> : null}
            </Alert>
            {faults.length > 0 ? (
                <>
                    <DataTable
                        label={ledgerWords.lines.faults}
                        columns={columns}
                        rows={faults}
                        rowKey={({ pointer, code }) => `${pointer} ${code}`}
                    />
                    <div>
                        <ExportRows name={`tributary-faults-${name}`} columns={columns} rows={faults} />
                    </div>
                </>
            ) : null}
        </div>
    );
}
