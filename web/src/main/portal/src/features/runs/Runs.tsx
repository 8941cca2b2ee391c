import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import { ProblemError } from "../../api/problem";
import * as ask from "../../api/queries";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { countText, durationText, momentText } from "../../i18n/format";
import { Confirm } from "../../ui/Dialogs";
import { DataTable, type Column } from "../../ui/DataTable";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Empty, ProblemState } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { withParams } from "../params";

type Run = Schemas["Run"];

const columns: readonly Column<Run>[] = [
    { key: "id", title: m.runs.run, cell: ({ id }) => <strong>{m.runs.number(id)}</strong>, modifier: "nowrap" },
    { key: "started", title: m.runs.started, cell: ({ startedAt }) => momentText(startedAt) },
    { key: "took", title: m.runs.duration, cell: ({ startedAt, finishedAt }) => durationText(startedAt, finishedAt) },
    { key: "known", title: m.runs.known, cell: ({ knownAt }) => momentText(knownAt) },
    { key: "lines", title: m.runs.lines, cell: ({ lines }) => countText(lines), numeric: true },
    { key: "shares", title: m.runs.shares, cell: ({ shares }) => countText(shares), numeric: true },
    { key: "postings", title: m.runs.postings, cell: ({ postings }) => countText(postings), numeric: true },
    { key: "by", title: m.runs.by, cell: ({ startedBy }) => startedBy },
];

/** What was attributed when, by whom, and a way to start the next run. */
export default function Runs() {
    const me = useMe();
    const queries = useQueryClient();
    const say = useNotice();
    const [params, setParams] = useSearchParams();
    const [asking, setAsking] = useState(false);
    const page = Math.max(1, Number(params.get("page")) || 1);
    const { data, error, refetch, isPlaceholderData } = useQuery(ask.runs(page, 20));
    const start = useMutation({
        mutationFn: ask.startRun,
        onSuccess: (run) => {
            say(run.lines === 0 ? m.runs.nothingNew(run.id) : m.runs.done(run.id, run.lines));
            void queries.invalidateQueries();
        },
        onError: (problem) => {
            say(problem instanceof ProblemError ? (problem.detail ?? problem.message) : m.state.failed, "danger");
        },
        onSettled: () => setAsking(false),
    });
    const action = can(me, "attribution.run") ? (
        <Button variant="primary" onClick={() => setAsking(true)} isDisabled={start.isPending}>
            {m.runs.start}
        </Button>
    ) : null;
    return (
        <Page title={m.runs.title} lead={m.runs.lead} actions={action}>
            {start.isPending ? <Alert variant="info" isInline title={m.runs.starting} isLiveRegion /> : null}
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="attribution.read" />
            ) : data?.total === 0 ? (
                <Empty title={m.runs.none} text={m.runs.noneText} />
            ) : (
                <Panel title={m.runs.table}>
                    <DataTable
                        label={m.runs.table}
                        columns={columns}
                        rows={data?.items}
                        rowKey={({ id }) => String(id)}
                        busy={isPlaceholderData}
                    />
                    {data ? (
                        <Paging
                            label={m.runs.page}
                            page={data.page}
                            size={data.size}
                            total={data.total}
                            onPage={(next) => setParams((known) => withParams(known, { page: String(next) }))}
                        />
                    ) : null}
                </Panel>
            )}
            {asking ? (
                <Confirm
                    title={m.runs.startTitle}
                    text={m.runs.startText}
                    action={m.runs.start}
                    busy={start.isPending}
                    onConfirm={() => start.mutate()}
                    onClose={() => setAsking(false)}
                />
            ) : null}
        </Page>
    );
}
