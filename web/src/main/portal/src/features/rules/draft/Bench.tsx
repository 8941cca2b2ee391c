import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../../api/client";
import { problemOfThrown } from "../../../api/problem";
import * as terms from "../../../api/terms";
import { m } from "../../../i18n";
import { rules } from "../../../i18n/rules";
import { amountText } from "../../../i18n/format";
import { ActDialog } from "../../../ui/ActDialog";
import { DataTable, type Column } from "../../../ui/DataTable";
import { ExportRows } from "../../../ui/ExportRows";
import { useNotice } from "../../../ui/Notices";
import { Empty, ProblemState } from "../../../ui/PageState";
import { Panel } from "../../../ui/Panels";
import { Alert, Button, Skeleton } from "../../../ui/primitives";
import { OutcomeLabel, PassLabel } from "../../../ui/RuleLabels";
import { outcomesOf, type Outcome } from "../golden";
import { CaseForm } from "./CaseForm";

type Input = Schemas["GoldenCaseInput"];

const columns: readonly Column<Outcome>[] = [
    {
        key: "line",
        title: rules.bench.line,
        cell: ({ row }) => row.line,
        value: ({ row }) => row.line,
    },
    {
        key: "clause",
        title: rules.bench.clause,
        cell: ({ row }) => <code>{row.clause}</code>,
        value: ({ row }) => row.clause,
    },
    {
        key: "accrued",
        title: rules.bench.accrued,
        cell: ({ row }) => amountText(row.accrued),
        value: ({ row }) => row.accrued,
        numeric: true,
    },
    {
        key: "payable",
        title: rules.bench.payable,
        cell: ({ row }) => amountText(row.payable),
        value: ({ row }) => row.payable,
        numeric: true,
    },
    {
        key: "outcome",
        title: rules.bench.outcome,
        cell: ({ outcome }) => <OutcomeLabel outcome={outcome} />,
        value: ({ outcome }) => rules.bench.outcomes[outcome],
    },
];

/** The golden cases of a draft: expected against computed, and a place to write them. */
export function Bench({ draft }: { draft: terms.Draft }) {
    const queries = useQueryClient();
    const say = useNotice();
    const asked = terms.goldenCases(draft);
    const { data, error, refetch, isFetching } = useQuery(asked);
    const [editing, setEditing] = useState<number | "new">();
    const [removing, setRemoving] = useState<number>();
    const editable = draft.steps.includes("EDIT");
    const inputs = (data?.items ?? []).map(({ name, lines, expected }): Input => ({ name, lines, expected }));
    const replace = useMutation({
        mutationFn: (cases: Input[]) => terms.replaceGoldenCases(draft.id, { version: draft.version, cases }),
        onSuccess: (run) => {
            queries.setQueryData(asked.queryKey, run);
            // Other cases are another version, which has to be approved anew.
            void queries.invalidateQueries({ queryKey: terms.draft(draft.id).queryKey, exact: true });
            void queries.invalidateQueries({ queryKey: terms.drafts.queryKey });
            say(rules.bench.saved(run.items.filter(({ passed }) => passed).length, run.items.length));
            setEditing(undefined);
            setRemoving(undefined);
        },
    });
    const refused = replace.error ? problemOfThrown(replace.error) : undefined;
    const form = (at: number | "new") => (
        <CaseForm
            start={at === "new" ? undefined : inputs[at]}
            index={at === "new" ? inputs.length : at}
            busy={replace.isPending}
            refused={refused}
            onSave={(input) => replace.mutate(at === "new" ? [...inputs, input] : inputs.with(at, input))}
            onCancel={() => {
                replace.reset();
                setEditing(undefined);
            }}
        />
    );
    return (
        <Panel
            title={rules.bench.title}
            lead={rules.bench.lead}
            actions={
                <>
                    {data && data.items.length > 0 ? (
                        <Button variant="link" isLoading={isFetching} onClick={() => void refetch()}>
                            {rules.bench.run}
                        </Button>
                    ) : null}
                    {editable && editing === undefined ? (
                        <Button variant="secondary" isDisabled={data === undefined} onClick={() => setEditing("new")}>
                            {rules.bench.add}
                        </Button>
                    ) : null}
                </>
            }
        >
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="terms.read" />
            ) : data === undefined ? (
                <Skeleton height="12rem" screenreaderText={m.state.loading} />
            ) : (
                <>
                    {data.items.length > 0 ? (
                        <Alert
                            variant={data.passed ? "success" : "danger"}
                            isInline
                            component="h3"
                            title={rules.bench.all(data.items.filter(({ passed }) => passed).length, data.items.length)}
                        />
                    ) : editing === undefined ? (
                        <Empty title={rules.bench.none} text={rules.bench.noneText} />
                    ) : null}
                    {editing !== undefined && draft.state !== "DRAFT" ? (
                        <p className="tr-quiet">{rules.bench.resubmit}</p>
                    ) : null}
                    {editing === "new" ? form("new") : null}
                    <ul className="tr-cases" aria-label={rules.bench.title}>
                        {data.items.map((golden, at) => (
                            <li
                                key={`${at} ${golden.name}`}
                                className={`tr-case ${golden.passed ? "tr-case-passed" : "tr-case-failed"}`}
                            >
                                {editing === at ? (
                                    form(at)
                                ) : (
                                    <Result
                                        golden={golden}
                                        {...(editable && editing === undefined
                                            ? { onEdit: () => setEditing(at), onRemove: () => setRemoving(at) }
                                            : {})}
                                    />
                                )}
                            </li>
                        ))}
                    </ul>
                </>
            )}
            {removing === undefined ? null : (
                <ActDialog
                    title={rules.bench.removeTitle(inputs[removing]?.name ?? "")}
                    effect={rules.bench.removeText}
                    action={rules.bench.remove}
                    danger
                    busy={replace.isPending}
                    refused={refused ? (refused.detail ?? refused.message) : null}
                    onAct={() => replace.mutate(inputs.toSpliced(removing, 1))}
                    onClose={() => setRemoving(undefined)}
                />
            )}
        </Panel>
    );
}

interface ResultProps {
    golden: terms.GoldenCase;
    onEdit?: () => void;
    onRemove?: () => void;
}

function Result({ golden, onEdit, onRemove }: ResultProps) {
    const outcomes = outcomesOf(golden);
    return (
        <>
            <div className="tr-case-head">
                <PassLabel passed={golden.passed} />
                <h3>{golden.name}</h3>
                <div>
                    {onEdit ? (
                        <Button variant="link" aria-label={`${rules.bench.edit}: ${golden.name}`} onClick={onEdit}>
                            {rules.bench.edit}
                        </Button>
                    ) : null}
                    {onRemove ? (
                        <Button variant="link" aria-label={`${rules.bench.remove}: ${golden.name}`} onClick={onRemove}>
                            {rules.bench.remove}
                        </Button>
                    ) : null}
                    <ExportRows
                        name={`golden-${golden.name.replaceAll(/[^A-Za-z0-9]+/g, "-").toLowerCase()}`}
                        columns={columns}
                        rows={outcomes}
                    />
                </div>
            </div>
            <DataTable
                label={rules.bench.resultOf(golden.name)}
                columns={columns}
                rows={outcomes}
                rowKey={({ row, outcome }) => [row.line, row.clause, row.accrued, row.payable, outcome].join(" ")}
            />
            <details className="tr-data">
                <summary>{rules.bench.showLines}</summary>
                <pre tabIndex={0} role="region" aria-label={`${rules.bench.showLines}: ${golden.name}`}>
                    {golden.lines}
                </pre>
            </details>
        </>
    );
}
