import { useParams } from "react-router";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger } from "../../i18n/ledger";
import { countText, durationText, momentText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { ButtonLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { Missing, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Alert } from "../../ui/primitives";
import { Bar, Stages } from "../../ui/Stages";
import { RunKindLabel, RunStateLabel } from "../../ui/StateLabels";
import { CancelRun } from "./CancelRun";
import { paceOf, spanText, stages, stageState, type Run as RunOf, type Sample } from "./progress";
import { useNow, useRun, type Following } from "./useRun";

/** One run: how far it is while it goes on, what it did afterwards, or what it failed with. */
export default function Run() {
    const { id = "" } = useParams();
    const number = Number(id);
    return Number.isInteger(number) && number > 0 ? <KnownRun id={number} /> : <Missing heading="h1" />;
}

function KnownRun({ id }: { id: number }) {
    const me = useMe();
    const { data, error, refetch, first, following } = useRun(id);
    if (data === undefined) {
        return error ? (
            <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="attribution.read" />
        ) : (
            <PageSkeleton />
        );
    }
    return (
        <Page
            title={
                <>
                    {m.runs.number(data.id)} <RunStateLabel state={data.state} />
                </>
            }
            name={m.runs.number(data.id)}
            crumbs={[{ to: "/runs", text: m.runs.title }]}
            meta={`${m.runs.started} ${momentText(data.startedAt)} · ${ledger.run.startedBy} ${data.startedBy}`}
            actions={
                <>
                    <CopyLink />
                    {data.state === "RUNNING" && data.cancelledBy === undefined && can(me, "attribution.run") ? (
                        <CancelRun id={id} />
                    ) : null}
                    {data.kind === "RESTATEMENT" && data.state === "FINISHED" ? (
                        <ButtonLink to={`/restatements/${data.id}`} variant="secondary">
                            {ledger.run.toRestatement}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <Outcome run={data} />
            <Columns wide="first">
                <Progress run={data} first={first} following={following} />
                <Panel title={ledger.run.facts}>
                    <RunFacts run={data} />
                </Panel>
            </Columns>
        </Page>
    );
}

function Outcome({ run }: { run: RunOf }) {
    if (run.cancelledBy !== undefined && run.state !== "FINISHED") {
        return (
            <Alert variant="warning" isInline title={ledger.run.cancelled(run.cancelledBy)} component="h2">
                <p>{run.state === "RUNNING" ? ledger.run.cancelling : ledger.run.cancelledText}</p>
            </Alert>
        );
    }
    if (run.state === "FAILED") {
        return (
            <Alert variant="danger" isInline title={ledger.run.failed} component="h2">
                <p>{ledger.run.failedText(run.problem ?? "")}</p>
                <p>{ledger.run.failedHint}</p>
            </Alert>
        );
    }
    if (run.state === "FINISHED" && run.kind === "ATTRIBUTION" && run.lines === 0) {
        return (
            <Alert variant="info" isInline title={ledger.run.nothing} component="h2">
                <p>{ledger.run.nothingText}</p>
            </Alert>
        );
    }
    return null;
}

interface ProgressProps {
    run: RunOf;
    first: Sample | undefined;
    following: Following;
}

function Progress({ run, first, following }: ProgressProps) {
    const running = run.state === "RUNNING";
    const pace = paceOf(run, first, useNow(running));
    return (
        <Panel title={ledger.run.progress}>
            <Bar
                label={ledger.run.bar}
                percent={pace.percent}
                text={`${pace.percent}%`}
                failed={run.state === "FAILED"}
            />
            <p className="tr-quiet" role="status">
                {ledger.run.of(countText(run.linesDone), run.lines)}
            </p>
            <Stages
                label={ledger.run.stages}
                stages={stages.map((stage) => {
                    const look = stageState(run, stage);
                    return {
                        text: ledger.run.stage[stage],
                        hint: ledger.run.stageText[stage],
                        state: ledger.run.stageState[look],
                        look,
                    };
                })}
            />
            <div className="tr-stack">
                {running ? (
                    <Facts
                        columns={2}
                        facts={[
                            {
                                term: ledger.run.rate,
                                value:
                                    pace.rate === undefined
                                        ? ledger.run.measuring
                                        : ledger.run.perSecond(Math.round(pace.rate)),
                            },
                            {
                                term: ledger.run.left,
                                value:
                                    pace.secondsLeft === undefined
                                        ? ledger.run.measuring
                                        : ledger.run.about(spanText(pace.secondsLeft)),
                            },
                        ]}
                    />
                ) : null}
                {following === "live" ? (
                    <Alert
                        variant="success"
                        isInline
                        isPlain
                        title={`${ledger.run.live}. ${ledger.run.liveText}`}
                        component="p"
                    />
                ) : following === "opening" ? (
                    <Alert variant="info" isInline isPlain title={ledger.run.opening} component="p" />
                ) : following === "polling" ? (
                    <Alert
                        variant="info"
                        isInline
                        isPlain
                        title={`${ledger.run.polling}. ${ledger.run.pollingText}`}
                        component="p"
                    />
                ) : null}
            </div>
        </Panel>
    );
}

function RunFacts({ run }: { run: RunOf }) {
    return (
        <Facts
            facts={[
                { term: ledger.run.kindTerm, value: <RunKindLabel kind={run.kind} /> },
                { term: ledger.run.stateTerm, value: <RunStateLabel state={run.state} /> },
                { term: m.runs.known, value: momentText(run.knownAt) },
                { term: m.runs.started, value: momentText(run.startedAt) },
                run.finishedAt ? { term: ledger.run.finished, value: momentText(run.finishedAt) } : undefined,
                run.finishedAt
                    ? { term: m.runs.duration, value: durationText(run.startedAt, run.finishedAt) }
                    : undefined,
                { term: m.runs.lines, value: countText(run.lines) },
                { term: m.runs.shares, value: countText(run.shares) },
                { term: m.runs.postings, value: countText(run.postings) },
                { term: ledger.run.startedBy, value: run.startedBy },
            ]}
        />
    );
}
