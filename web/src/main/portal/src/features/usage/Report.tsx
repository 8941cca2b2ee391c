import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import { problemOfThrown, type Fault, type ProblemError } from "../../api/problem";
import * as usage from "../../api/usage";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { usage as usageWords } from "../../i18n/usage";
import { countText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { FileDrop } from "../../ui/FileDrop";
import { TextLink } from "../../ui/Links";
import { Facts, Panel } from "../../ui/Panels";
import { Alert } from "../../ui/primitives";
import { NotRead, placeOf, readUsage, type UsageFile } from "./usageFile";

const words = usageWords.report;

/** A refusal, with the file it is about: it decides how rows are counted. */
class Refused extends Error {
    constructor(
        readonly file: UsageFile,
        readonly problem: ProblemError,
    ) {
        super(problem.message);
    }
}

async function send(file: File): Promise<Schemas["UsageReceipt"]> {
    const read = readUsage(file.name, await file.text());
    try {
        return await usage.reportUsage(read.events);
    } catch (thrown) {
        throw new Refused(read, problemOfThrown(thrown));
    }
}

/** Reports usage from a file: a receipt, or every fault with its row and column. */
export function Report() {
    const may = can(useMe(), "usage.report");
    const queries = useQueryClient();
    const upload = useMutation({ mutationFn: send, onSuccess: () => usage.forgetUsage(queries) });
    if (!may) {
        return <Alert variant="info" isInline title={words.mayNot} component="p" />;
    }
    const name = upload.variables?.name ?? "";
    return (
        <Panel title={words.title} lead={words.lead}>
            <div className="tr-stack">
                <FileDrop
                    label={words.drop}
                    hint={words.dropHint}
                    choose={words.choose}
                    accept=".csv,.tsv,.ndjson,.jsonl,.json,text/csv,application/x-ndjson,application/json"
                    chosen={upload.variables?.name}
                    disabled={upload.isPending}
                    onFile={(file) => upload.mutate(file)}
                />
                <div aria-live="polite">
                    {upload.isPending ? (
                        <Alert variant="info" isInline title={words.sending(name)} component="p" />
                    ) : null}
                    {upload.data ? <Receipt name={name} receipt={upload.data} /> : null}
                    {upload.error ? <Refusal name={name} error={upload.error} /> : null}
                </div>
                <details>
                    <summary>{words.forms}</summary>
                    <Facts facts={words.columns.map(([term, value]) => ({ term, value }))} />
                </details>
            </div>
        </Panel>
    );
}

function Receipt({ name, receipt: { accepted, repeated } }: { name: string; receipt: Schemas["UsageReceipt"] }) {
    return (
        <Alert
            variant="success"
            isInline
            title={accepted === 0 ? words.nothingNew : words.accepted(accepted)}
            component="h3"
        >
            <p>{words.receipt(name, repeated)}</p>
            <p>
                <TextLink to="/usage">{words.see}</TextLink>
            </p>
        </Alert>
    );
}

function Refusal({ name, error }: { name: string; error: Error }) {
    if (error instanceof NotRead) {
        return (
            <Alert variant="danger" isInline title={words.refused} component="h3">
                <p>{error.message}</p>
            </Alert>
        );
    }
    const problem = error instanceof Refused ? error.problem : problemOfThrown(error);
    const file = error instanceof Refused ? error.file : undefined;
    const { faults } = problem;
    const columns = columnsOf(file);
    return (
        <div className="tr-stack">
            <Alert
                variant="danger"
                isInline
                title={faults.length > 0 ? words.faulty(faults.length) : words.refused}
                component="h3"
            >
                <p>{problem.detail ?? problem.message}</p>
                {problem.reference ? <p className="tr-quiet">{m.state.reference(problem.reference)}</p> : null}
            </Alert>
            {faults.length > 0 ? (
                <>
                    <DataTable
                        label={words.faults}
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

function columnsOf(file: UsageFile | undefined): Column<Fault>[] {
    const at = (fault: Fault) => placeOf(fault, file ?? { form: "json", rows: [] });
    return [
        {
            key: "row",
            title: words.row,
            cell: (fault) => {
                const { row } = at(fault);
                return row === undefined ? words.wholeFile : countText(row);
            },
            value: (fault) => String(at(fault).row ?? ""),
            modifier: "nowrap",
        },
        {
            key: "column",
            title: words.column,
            cell: (fault) => <code>{at(fault).column}</code>,
            value: (fault) => at(fault).column,
        },
        { key: "message", title: words.message, cell: ({ message }) => message, value: ({ message }) => message },
        {
            key: "code",
            title: words.code,
            cell: ({ code }) => <code className="tr-quiet">{code}</code>,
            value: ({ code }) => code,
        },
    ];
}
