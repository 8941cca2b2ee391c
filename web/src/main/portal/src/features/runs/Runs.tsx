import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { ProblemError } from "../../api/problem";
import * as ask from "../../api/queries";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { countText, durationText, momentText } from "../../i18n/format";
import { Confirm } from "../../ui/Dialogs";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { RunKindLabel, RunStateLabel } from "../../ui/StateLabels";
import { withParams } from "../params";
import { Periods } from "./Periods";

type Run = Schemas["Run"];

const columns: readonly Column<Run>[] = [
    {
        key: "id",
        title: m.runs.run,
        cell: ({ id }) => (
            <strong>
                <TextLink to={`/runs/${id}`}>{m.runs.number(id)}</TextLink>
            </strong>
        ),
        value: ({ id }) => String(id),
        modifier: "nowrap",
    },
    {
        key: "kind",
        title: m.runs.kind,
        cell: ({ kind }) => <RunKindLabel kind={kind} />,
        value: ({ kind }) => ledgerWords.run.kind[kind],
    },
    {
        key: "state",
        title: m.runs.state,
        cell: ({ state, stage }) => (
            <span className="tr-labels">
                <RunStateLabel state={state} />
                {state === "RUNNING" ? <span className="tr-quiet">{ledgerWords.run.stage[stage]}</span> : null}
            </span>
        ),
        value: ({ state }) => ledgerWords.run.state[state],
    },
    {
        key: "started",
        title: m.runs.started,
        cell: ({ startedAt }) => momentText(startedAt),
        value: ({ startedAt }) => startedAt,
    },
    {
        key: "took",
        title: m.runs.duration,
        cell: ({ startedAt, finishedAt }) => (finishedAt ? durationText(startedAt, finishedAt) : m.shares.none),
        value: ({ finishedAt }) => finishedAt ?? "",
        modifier: "nowrap",
    },
    {
        key: "lines",
        title: m.runs.lines,
        cell: ({ state, lines, linesDone }) =>
            state === "FINISHED" ? countText(lines) : ledgerWords.run.part(countText(linesDone), countText(lines)),
        value: ({ lines }) => String(lines),
        numeric: true,
        modifier: "nowrap",
    },
    {
        key: "shares",
        title: m.runs.shares,
        cell: ({ shares }) => countText(shares),
        value: ({ shares }) => String(shares),
        numeric: true,
    },
    {
        key: "postings",
        title: m.runs.postings,
        cell: ({ postings }) => countText(postings),
        value: ({ postings }) => String(postings),
        numeric: true,
    },
    { key: "by", title: m.runs.by, cell: ({ startedBy }) => startedBy, value: ({ startedBy }) => startedBy },
];

/** What was attributed when, by whom, a way to start the next run, and which months are closed. */
export default function Runs() {
    const me = useMe();
    const [params, setParams] = useSearchParams();
    const [asking, setAsking] = useState(false);
    const page = Math.max(1, Number(params.get("page")) || 1);
    const answer = useQuery({
        ...ask.runs(page, 20),
        // While one is under way its row moves on.
        refetchInterval: ({ state }) => (state.data?.items.some((run) => run.state === "RUNNING") ? 3000 : false),
    });
    const action = can(me, "attribution.run") ? (
        <Button variant="primary" onClick={() => setAsking(true)}>
            {m.runs.start}
        </Button>
    ) : null;
    return (
        <Page
            title={m.runs.title}
            lead={m.runs.lead}
            actions={
                <>
                    <CopyLink />
                    {action}
                </>
            }
        >
            <PagedList
                title={m.runs.table}
                file="tributary-runs"
                columns={columns}
                rowKey={({ id }) => String(id)}
                capability="attribution.read"
                none={<Empty title={m.runs.none} text={m.runs.noneText} />}
                answer={answer}
                paging={m.runs.page}
                onPage={(next) => setParams((known) => withParams(known, { page: String(next) }))}
            />
            <Periods />
            {asking ? <Start onClose={() => setAsking(false)} /> : null}
        </Page>
    );
}

/** Starts a run and goes to where its progress is shown. */
function Start({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const start = useMutation({
        mutationFn: ledger.startRun,
        onSuccess: (run) => {
            queries.setQueryData(ledger.run(run.id).queryKey, run);
            void queries.invalidateQueries({ queryKey: ["runs"] });
            say(ledgerWords.run.started(run.id));
            void navigate(`/runs/${run.id}`);
        },
        onError: (problem) => {
            say(problem instanceof ProblemError ? (problem.detail ?? problem.message) : m.state.failed, "danger");
            onClose();
        },
    });
    return (
        <Confirm
            title={m.runs.startTitle}
            text={m.runs.startText}
            action={m.runs.start}
            busy={start.isPending}
            onConfirm={() => start.mutate()}
            onClose={onClose}
        />
    );
}
