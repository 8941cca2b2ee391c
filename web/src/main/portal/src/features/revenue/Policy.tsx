import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/revenue";
import { maySetRecognition } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { dayText, momentText } from "../../i18n/format";
import { revenue } from "../../i18n/revenue";
import { ActDialog } from "../../ui/ActDialog";
import { BearingLabel } from "../../ui/ApprovalLabels";
import { DataTable, type Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { useNotice } from "../../ui/Notices";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button, Skeleton } from "../../ui/primitives";
import { refusalText } from "../rules/refusal";
import { PolicyForm } from "./PolicyForm";

const words = revenue.policy;

/** How changes of contracts are accounted for, and all versions there were; a new one is written here. */
export function Policy() {
    const me = useMe();
    const { data, error, refetch } = useQuery(ask.policies);
    const [writing, setWriting] = useState(false);
    const [confirming, setConfirming] = useState<ask.RecordedRecognitionPolicy>();
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="revenue.read" />;
    }
    if (data === undefined) {
        return <Skeleton height="16rem" screenreaderText={m.state.loading} />;
    }
    if (writing) {
        return <PolicyForm begin={data.inForce} onClose={() => setWriting(false)} />;
    }
    const { version, effectiveFrom } = data.inForce;
    return (
        <>
            <Panel
                title={words.title(version)}
                lead={words.lead(dayText(effectiveFrom))}
                actions={
                    maySetRecognition(me) ? (
                        <Button variant="secondary" onClick={() => setWriting(true)}>
                            {words.write}
                        </Button>
                    ) : null
                }
            >
                <DataTable
                    label={words.rules}
                    columns={ruleColumns}
                    rows={rulesOf(data.inForce)}
                    rowKey={({ text }) => text}
                />
            </Panel>
            <ListPanel
                title={words.versions}
                file="tributary-recognition-policies"
                columns={columnsOf(data.inForce, setConfirming)}
                rows={[...data.items].reverse()}
                rowKey={({ number }) => String(number)}
                error={null}
                onRetry={() => undefined}
                capability="revenue.read"
                none={null}
            />
            {confirming ? (
                <Confirm recorded={confirming} inForce={data.inForce} onClose={() => setConfirming(undefined)} />
            ) : null}
        </>
    );
}

/** A kind of change in words, everything that has no rule of its own among them, and how it is handled. */
interface Handled {
    text: string;
    treatment: ask.RecognitionTreatment;
}

function rulesOf({ rules, otherwise = "PROSPECTIVE" }: ask.RecognitionRules): Handled[] {
    return [
        ...rules.map(({ change, treatment }) => ({ text: words.changes[change], treatment })),
        { text: words.otherwise, treatment: otherwise },
    ];
}

const ruleColumns: readonly Column<Handled>[] = [
    { key: "change", title: words.change, cell: ({ text }) => text },
    {
        key: "treatment",
        title: words.treatment,
        cell: ({ treatment }) => (
            <span className="tr-two">
                {words.treatments[treatment]}
                <span className="tr-quiet">{words.treatmentHints[treatment]}</span>
            </span>
        ),
    },
];

/** What some rules treat other than those in force, in words. */
function differences(policy: ask.RecognitionRules, inForce: ask.RecognitionRules): string[] {
    const today = new Map(rulesOf(inForce).map(({ text, treatment }) => [text, treatment]));
    return rulesOf(policy)
        .filter(({ text, treatment }) => (today.get(text) ?? inForce.otherwise) !== treatment)
        .map(({ text, treatment }) => `${text}: ${words.treatments[treatment]}`);
}

function columnsOf(
    inForce: ask.RecognitionRules,
    onConfirm: (recorded: ask.RecordedRecognitionPolicy) => void,
): Column<ask.RecordedRecognitionPolicy>[] {
    const differs = ({ policy }: ask.RecordedRecognitionPolicy) =>
        differences(policy, inForce).join("; ") || words.same;
    return [
        {
            key: "number",
            title: words.number,
            cell: ({ number }) => number,
            value: ({ number }) => String(number),
            modifier: "fitContent",
        },
        {
            key: "version",
            title: words.version,
            cell: ({ version }) => version ?? m.shares.none,
            value: ({ version }) => String(version ?? ""),
            modifier: "fitContent",
        },
        {
            key: "from",
            title: words.from,
            cell: ({ policy }) => dayText(policy.effectiveFrom),
            value: ({ policy }) => policy.effectiveFrom,
            modifier: "nowrap",
        },
        {
            key: "reason",
            title: words.reason,
            cell: ({ policy }) => policy.reason,
            value: ({ policy }) => policy.reason,
        },
        { key: "differs", title: words.differs, cell: differs, value: differs },
        {
            key: "recordedBy",
            title: words.recordedBy,
            cell: ({ recordedBy, recordedAt }) => <ByAt by={recordedBy} at={recordedAt} />,
            value: ({ recordedBy }) => recordedBy,
        },
        {
            key: "confirmedBy",
            title: words.confirmedBy,
            cell: (recorded) =>
                recorded.confirmedBy ? (
                    <ByAt by={recorded.confirmedBy} at={recorded.confirmedAt} />
                ) : recorded.confirmable ? (
                    <Button
                        variant="secondary"
                        size="sm"
                        aria-label={words.confirmNumber(recorded.number)}
                        onClick={() => onConfirm(recorded)}
                    >
                        {words.confirm}
                    </Button>
                ) : (
                    <BearingLabel bears={false} text={words.waits} />
                ),
            value: ({ confirmedBy }) => confirmedBy ?? "",
        },
    ];
}

function ByAt({ by, at }: { by: string; at: string | undefined }) {
    return (
        <span className="tr-two">
            {by}
            {at ? <span className="tr-quiet">{momentText(at)}</span> : null}
        </span>
    );
}

interface ConfirmProps {
    recorded: ask.RecordedRecognitionPolicy;
    inForce: ask.RecognitionRules;
    onClose: () => void;
}

function Confirm({ recorded: { number, policy }, inForce, onClose }: ConfirmProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const confirm = useMutation({
        mutationFn: () => ask.confirmPolicy(number),
        onSuccess: async () => {
            await ask.forgetRevenue(queries);
            say(words.confirmed);
            onClose();
        },
    });
    const changed = differences(policy, inForce);
    return (
        <ActDialog
            title={words.confirmTitle(number)}
            action={words.confirm}
            busy={confirm.isPending}
            refused={confirm.error ? refusalText(problemOfThrown(confirm.error)) : undefined}
            effect={
                <>
                    <p>{words.confirmEffect(dayText(policy.effectiveFrom))}</p>
                    <p>{policy.reason}</p>
                    <ul className="tr-bullets" aria-label={words.differs}>
                        {(changed.length > 0 ? changed : [words.same]).map((one) => (
                            <li key={one}>{one}</li>
                        ))}
                    </ul>
                </>
            }
            onAct={() => confirm.mutate()}
            onClose={onClose}
        />
    );
}
