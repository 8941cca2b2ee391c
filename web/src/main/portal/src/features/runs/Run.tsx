import { useParams } from "react-router";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
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
            meta={`${m.runs.started} ${momentText(data.startedAt)} · ${m.run.startedBy} ${data.startedBy}`}
            actions={
                <>
                    <CopyLink />
                    {data.state === "RUNNING" && data.cancelledBy === undefined && can(me, "attribution.run") ? (
                        <CancelRun id={id} />
                    ) : null}
                    {data.kind === "RESTATEMENT" && data.state === "FINISHED" ? (
                        <ButtonLink to={`/restatements/${data.id}`} variant="secondary">
                            {m.run.toRestatement}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <Outcome run={data} />
            <Columns wide="first">
                <Progress run={data} first={first} following={following} />
                <Panel title={m.run.facts}>
                    <RunFacts run={data} />
                </Panel>
            </Columns>
        </Page>
    );
}

function Outcome({ run }: { run: RunOf }) {
    if (run.cancelledBy !== undefined && run.state !== "FINISHED") {
        return (
            <Alert variant="warning" isInline title={m.run.cancelled(run.cancelledBy)} component="h2">
                <p>{run.state === "RUNNING" ? m.run.cancelling : m.run.cancelledText}</p>
            </Alert>
        );
    }
    if (run.state === "FAILED") {
        return (
            <Alert variant="danger" isInline title={m.run.failed} component="h2">
                <p>{m.run.failedText(run.problem ?? "")}</p>
                <p>{m.run.failedHint}</p>
            </Alert>
        );
    }
    if (run.state === "FINISHED" && run.kind === "ATTRIBUTION" && run.lines === 0) {
        return (
            <Alert variant="info" isInline title={m.run.nothing} component="h2">
                <p>{m.run.nothingText}</p>
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
        <Panel title={m.run.progress}>
            <Bar label={m.run.bar} percent={pace.percent} text={`${pace.percent}%`} failed={run.state === "FAILED"} />
            <p className="tr-quiet" role="status">
                {m.run.of(countText(run.linesDone), run.lines)}
            </p>
            <Stages
                label={m.run.stages}
                stages={stages.map((stage) => {
                    const look = stageState(run, stage);
                    return {
                        text: m.run.stage[stage],
                        hint: m.run.stageText[stage],
                        state: m.run.stageState[look],
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
                                term: m.run.rate,
                                value:
                                    pace.rate === undefined ? m.run.measuring : m.run.perSecond(Math.round(pace.rate)),
                            },
                            {
                                term: m.run.left,
                                value:
                                    pace.secondsLeft === undefined
                                        ? m.run.measuring
                                        : m.run.about(spanText(pace.secondsLeft)),
                            },
                        ]}
                    />
                ) : null}
                {following === "live" ? (
                    <Alert
                        variant="success"
                        isInline
                        isPlain
                        title={`${m.run.live}. ${m.run.liveText}`}
                        component="p"
                    />
                ) : following === "opening" ? (
                    <Alert variant="info" isInline isPlain title={m.run.opening} component="p" />
                ) : following === "polling" ? (
                    <Alert
                        variant="info"
                        isInline
                        isPlain
                        title={`${m.run.polling}. ${m.run.pollingText}`}
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
                { term: m.run.kindTerm, value: <RunKindLabel kind={run.kind} /> },
                { term: m.run.stateTerm, value: <RunStateLabel state={run.state} /> },
                { term: m.runs.known, value: momentText(run.knownAt) },
                { term: m.runs.started, value: momentText(run.startedAt) },
                run.finishedAt ? { term: m.run.finished, value: momentText(run.finishedAt) } : undefined,
                run.finishedAt
                    ? { term: m.runs.duration, value: durationText(run.startedAt, run.finishedAt) }
                    : undefined,
                { term: m.runs.lines, value: countText(run.lines) },
                { term: m.runs.shares, value: countText(run.shares) },
                { term: m.runs.postings, value: countText(run.postings) },
                { term: m.run.startedBy, value: run.startedBy },
            ]}
        />
    );
}
