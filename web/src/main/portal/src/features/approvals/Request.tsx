import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import * as api from "../../api/approvals";
import { approvals as words } from "../../i18n/approvals";
import { moneyText, momentText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { ApprovalStateLabel } from "../../ui/ApprovalLabels";
import type { Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { TextLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Stages, type Stage } from "../../ui/Stages";
import { InTrail } from "../audit/History";
import { Acts } from "./Acts";
import { kindText, roleText } from "./words";

/** One request: what is measured of what it asks about, why somebody has to say yes, whose yes it waits for, and what was said. */
export default function Request() {
    const { id = "" } = useParams();
    const { data, error, refetch } = useQuery(api.approval(id));
    if (error && data === undefined) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="approval.read" />;
    }
    return data?.id === id ? <Shown approval={data} refetch={() => void refetch()} /> : <PageSkeleton />;
}

function Shown({ approval, refetch }: { approval: api.Approval; refetch: () => void }) {
    const { title, state, requester, openedAt, standing } = approval;
    return (
        <Page
            title={
                <span className="tr-labels">
                    {title} <ApprovalStateLabel state={state} />
                </span>
            }
            name={title}
            meta={words.meta(requester, momentText(openedAt))}
            crumbs={[{ to: "/approvals", text: words.title }]}
            actions={
                <>
                    <CopyLink />
                    <Acts approval={approval} refetch={refetch} />
                </>
            }
        >
            <Panel title={words.steps}>
                <Stages label={words.stages} stages={approval.steps.map((step) => stageOf(step, state))} />
                {state === "PENDING" ? <p>{words.expiresAt(momentText(approval.expiresAt))}</p> : null}
                {standing.onBehalfOf ? <p>{words.decidesFor(standing.onBehalfOf)}</p> : null}
                {state === "PENDING" && !standing.decides && standing.message ? (
                    <p className="tr-quiet">{standing.message}</p>
                ) : null}
            </Panel>
            <Columns wide="first">
                <Why approval={approval} />
                <About approval={approval} />
            </Columns>
            <History approval={approval} />
            <InTrail kind="approval" object={approval.id} />
        </Page>
    );
}

function stageOf(step: api.Approval["steps"][number], state: api.ApprovalState): Stage {
    const look = ({ DONE: "done", REFUSED: "failed", CURRENT: "current", WAITING: "ahead" } as const)[step.state];
    const over = step.state === "CURRENT" && state !== "PENDING";
    return {
        text: roleText(step.role),
        state: over ? words.states[state] : words.stage[step.state],
        look: over ? "failed" : look,
        ...(over ? {} : hintOf(step)),
    };
}

function hintOf({ by, onBehalfOf, at, escalated, escalatesAt, escalatesTo }: api.Approval["steps"][number]): {
    hint?: string;
} {
    if (by && at) {
        return {
            hint: onBehalfOf ? words.stageFor(by, onBehalfOf, momentText(at)) : words.stageBy(by, momentText(at)),
        };
    }
    if (escalatesTo && escalated) {
        return { hint: words.stageEscalated(roleText(escalatesTo)) };
    }
    return escalatesTo && escalatesAt
        ? { hint: words.stageEscalates(momentText(escalatesAt), roleText(escalatesTo)) }
        : {};
}

function Why({ approval: { reasons, facts } }: { approval: api.Approval }) {
    return (
        <Panel title={words.reasons}>
            <ul className="tr-bullets" aria-label={words.reasons}>
                {reasons.map(({ rule, words: why }) => (
                    <li key={`${rule} ${why}`}>
                        <strong>{rule}</strong>: {why}
                    </li>
                ))}
            </ul>
            <h3>{words.facts}</h3>
            <Facts columns={2} facts={facts.map(({ words: term, value }) => ({ term, value }))} />
        </Panel>
    );
}

function About({ approval: { kind, subject, subjectVersion, path, value, authors } }: { approval: api.Approval }) {
    return (
        <Panel title={words.subject}>
            <Facts
                facts={[
                    { term: words.kind, value: kindText(kind) },
                    { term: words.subject, value: subject },
                    { term: words.version, value: subjectVersion },
                    value ? { term: words.value, value: moneyText(value) } : undefined,
                    { term: words.authors, value: authors.join(", ") },
                ]}
            />
            <p className="tr-quiet">{words.authorsHint}</p>
            <p className="tr-links">
                <TextLink to={path}>{words.subjectLink}</TextLink>
            </p>
        </Panel>
    );
}

type Change = api.Approval["history"][number];

const columns: readonly Column<Change>[] = [
    { key: "what", title: words.history, value: ({ what }) => words.did[what] },
    { key: "by", title: words.requester, value: ({ by }) => by },
    { key: "role", title: words.policy.role, value: ({ role }) => role ?? "" },
    { key: "onBehalfOf", title: words.delegations.from, value: ({ onBehalfOf }) => onBehalfOf ?? "" },
    { key: "at", title: words.opened, value: ({ at }) => at },
    { key: "comment", title: words.comment, value: ({ comment }) => comment ?? "" },
];

function whoText({ by, role, onBehalfOf, at }: Change): string {
    const when = momentText(at);
    return role === undefined
        ? words.by(by, when)
        : onBehalfOf === undefined
          ? words.byAs(by, roleText(role), when)
          : words.byFor(by, onBehalfOf, roleText(role), when);
}

/** What was said, the newest first. */
function History({ approval: { id, history } }: { approval: api.Approval }) {
    return (
        <Panel
            title={words.history}
            actions={<ExportRows name={`tributary-approval-${id}`} columns={columns} rows={history} />}
        >
            <ol className="tr-history" aria-label={words.history}>
                {[...history].reverse().map((change) => (
                    <li key={`${change.at} ${change.what} ${change.by}`}>
                        <strong>{words.did[change.what]}</strong> <span className="tr-quiet">{whoText(change)}</span>
                        {change.comment ? <blockquote>{change.comment}</blockquote> : null}
                    </li>
                ))}
            </ol>
        </Panel>
    );
}
