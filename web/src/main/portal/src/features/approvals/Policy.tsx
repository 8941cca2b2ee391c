import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as api from "../../api/approvals";
import { problemOfThrown } from "../../api/problem";
import { maySetApprovals } from "../../app/places";
import { useMe } from "../../app/session";
import { approvals } from "../../i18n/approvals";
import { dayText, moneyText, momentText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { BearingLabel } from "../../ui/ApprovalLabels";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { useNotice } from "../../ui/Notices";
import { Empty, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button, Skeleton } from "../../ui/primitives";
import { m } from "../../i18n";
import { refusalText } from "../rules/refusal";
import { PolicyEditor } from "./PolicyEditor";
import { isPart, percentOf } from "./policyForm";
import { kindText, roleText } from "./words";

const words = approvals.policy;

/** By which rules approvals are asked for, and all there were; new ones are written here. */
export function Policy() {
    const me = useMe();
    const { data, error, refetch } = useQuery(api.policies);
    const [writing, setWriting] = useState(false);
    const [confirming, setConfirming] = useState<api.RecordedPolicy>();
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="approval.read" />;
    }
    if (data === undefined) {
        return <Skeleton height="16rem" screenreaderText={m.state.loading} />;
    }
    if (writing) {
        return <PolicyEditor begin={data.inForce} onClose={() => setWriting(false)} />;
    }
    return (
        <>
            <Panel
                title={words.title}
                lead={words.lead}
                actions={
                    maySetApprovals(me) ? (
                        <Button variant="secondary" onClick={() => setWriting(true)}>
                            {words.write}
                        </Button>
                    ) : null
                }
            >
                {data.inForce.rules.length === 0 ? (
                    <Empty title={words.none} text={words.noneText} />
                ) : (
                    <Rules rules={data.inForce.rules} />
                )}
            </Panel>
            <ListPanel
                title={words.versions}
                file="tributary-approval-policies"
                columns={columnsOf(setConfirming)}
                rows={[...data.items].reverse()}
                rowKey={({ number }) => String(number)}
                error={null}
                onRetry={() => undefined}
                capability="approval.read"
                none={<Empty title={words.none} text={words.noneText} />}
            />
            {confirming ? <Confirm recorded={confirming} onClose={() => setConfirming(undefined)} /> : null}
        </>
    );
}

function columnsOf(onConfirm: (recorded: api.RecordedPolicy) => void): Column<api.RecordedPolicy>[] {
    return [
        {
            key: "number",
            title: words.number,
            cell: ({ number }) => String(number),
            value: ({ number }) => String(number),
            modifier: "fitContent",
        },
        {
            key: "from",
            title: words.from,
            cell: ({ policy }) => dayText(policy.from),
            value: ({ policy }) => policy.from,
        },
        {
            key: "rules",
            title: words.rules,
            cell: ({ policy }) => (
                <span className="tr-two">
                    {policy.rules.map(({ name }) => name).join("; ")}
                    <span className="tr-quiet">{policy.source}</span>
                </span>
            ),
            value: ({ policy }) => policy.rules.map(({ name }) => name).join("; "),
        },
        { key: "source", title: words.source, value: ({ policy }) => policy.source, exportOnly: true },
        {
            key: "recordedBy",
            title: words.recordedBy,
            cell: ({ recordedBy, recordedAt }) => (
                <span className="tr-two">
                    {recordedBy}
                    <span className="tr-quiet">{momentText(recordedAt)}</span>
                </span>
            ),
            value: ({ recordedBy }) => recordedBy,
        },
        {
            key: "confirmedBy",
            title: words.confirmedBy,
            cell: (recorded) =>
                recorded.confirmedBy ? (
                    <span className="tr-two">
                        {recorded.confirmedBy}
                        {recorded.confirmedAt ? (
                            <span className="tr-quiet">{momentText(recorded.confirmedAt)}</span>
                        ) : null}
                    </span>
                ) : recorded.confirmable ? (
                    <Button variant="secondary" size="sm" onClick={() => onConfirm(recorded)}>
                        {words.confirm}
                    </Button>
                ) : (
                    <BearingLabel bears={false} text={words.waits} />
                ),
            value: ({ confirmedBy }) => confirmedBy ?? "",
        },
    ];
}

/** Rules in words: when each bears, whose yes it asks for, and for how long. */
function Rules({ rules }: { rules: readonly api.Rule[] }) {
    return (
        <ol className="tr-met" aria-label={words.rules}>
            {rules.map(({ name, subjects, when, steps, expiresAfterHours }) => (
                <li key={name}>
                    <h3>
                        <strong>{name}</strong>
                    </h3>
                    <p>
                        {subjects && subjects.length > 0 ? subjects.map(kindText).join(", ") : words.anything}:{" "}
                        {when.map(conditionText).join("; ")}
                    </p>
                    <p>{steps.map(stepText).join(`, ${words.then} `)}</p>
                    <p className="tr-quiet">{words.expiresIn(expiresAfterHours)}</p>
                </li>
            ))}
        </ol>
    );
}

function conditionText({ kind, measure, bound, bounds }: api.Condition): string {
    const told =
        bounds === undefined
            ? isPart(measure)
                ? `${percentOf(bound ?? "")} %`
                : (bound ?? "")
            : bounds.map(moneyText).join(", ");
    return `${words.measures[measure]} ${words.comparisons[kind]} ${told}`;
}

function stepText({ role, escalation }: api.Rule["steps"][number]): string {
    return escalation
        ? `${roleText(role)} (${words.escalation(escalation.afterHours, roleText(escalation.to))})`
        : roleText(role);
}

function Confirm({ recorded, onClose }: { recorded: api.RecordedPolicy; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const confirm = useMutation({
        mutationFn: () => api.confirmPolicy(recorded.number),
        onSuccess: async () => {
            await queries.invalidateQueries({ queryKey: api.policies.queryKey });
            say(words.confirmed);
            onClose();
        },
    });
    return (
        <ActDialog
            title={words.confirmTitle(recorded.number)}
            action={words.confirm}
            busy={confirm.isPending}
            refused={confirm.error ? refusalText(problemOfThrown(confirm.error)) : undefined}
            effect={
                <>
                    <p>{words.confirmEffect(dayText(recorded.policy.from))}</p>
                    <Rules rules={recorded.policy.rules} />
                </>
            }
            onAct={() => confirm.mutate()}
            onClose={onClose}
        />
    );
}
