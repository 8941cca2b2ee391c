import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../../api/problem";
import * as terms from "../../../api/terms";
import { m } from "../../../i18n";
import { rangeText } from "../../../i18n/format";
import { ActDialog } from "../../../ui/ActDialog";
import { useNotice } from "../../../ui/Notices";
import { Button } from "../../../ui/primitives";
import { Stages, type Stage } from "../../../ui/Stages";
import { documentIn, textIn } from "../../document";

const stages = ["DRAFT", "SUBMITTED", "APPROVED", "PUBLISHED"] as const;
const order = ["SUBMIT", "APPROVE", "PUBLISH", "REJECT", "WITHDRAW"] as const;

interface ApprovalBarProps {
    draft: terms.Draft;
    agreement: string;
    /** Something written is not saved: a step would be taken over something else than what is on the screen. */
    unsaved: boolean;
    refetch: () => void;
}

/** How far a draft is, and the steps that the caller may take. */
export function ApprovalBar({ draft, agreement, unsaved, refetch }: ApprovalBarProps) {
    const [asking, setAsking] = useState<terms.DraftStep>();
    const steps = order.filter((step) => draft.steps.includes(step));
    return (
        <section className="tr-approval" aria-label={m.rules.approval.title}>
            <Stages label={m.rules.approval.stages} stages={stagesOf(draft.state)} />
            {steps.length > 0 ? (
                <div className="tr-actions">
                    {steps.map((step) => (
                        <Button
                            key={step}
                            variant={step === "REJECT" || step === "WITHDRAW" ? "secondary" : "primary"}
                            isDanger={step === "REJECT" || step === "WITHDRAW"}
                            isDisabled={unsaved && step !== "WITHDRAW"}
                            onClick={() => setAsking(step)}
                        >
                            {m.rules.approval.step[step]}
                        </Button>
                    ))}
                </div>
            ) : null}
            {unsaved && steps.length > 0 ? <p className="tr-quiet">{m.rules.approval.unsaved}</p> : null}
            {steps.some((step) => step !== "WITHDRAW") ? null : (
                <p className="tr-quiet">{m.rules.approval.none[draft.state]}</p>
            )}
            {asking ? (
                <StepDialog
                    draft={draft}
                    agreement={agreement}
                    step={asking}
                    refetch={refetch}
                    onClose={() => setAsking(undefined)}
                />
            ) : null}
        </section>
    );
}

function stagesOf(state: terms.DraftState): Stage[] {
    const here = stages.findIndex((stage) => stage === state);
    const way = stages.map((stage, at): Stage => {
        const look = at < here || state === "PUBLISHED" ? "done" : at === here ? "current" : "ahead";
        return {
            text: m.rules.approval.stage[stage],
            look,
            state: {
                done: m.rules.approval.doneLabel,
                current: m.rules.approval.hereLabel,
                ahead: m.rules.approval.todoLabel,
            }[look],
        };
    });
    return here >= 0
        ? way
        : [
              { text: m.rules.approval.stage.DRAFT, look: "done", state: m.rules.approval.doneLabel },
              { text: m.rules.drafts.states[state], look: "failed", state: m.rules.approval.hereLabel },
          ];
}

interface StepDialogProps {
    draft: terms.Draft;
    agreement: string;
    step: terms.DraftStep;
    refetch: () => void;
    onClose: () => void;
}

function StepDialog({ draft, agreement, step, refetch, onClose }: StepDialogProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const take = useMutation({
        mutationFn: (comment: string) =>
            terms.stepDraft(draft.id, { step, version: draft.version, ...(comment ? { comment } : {}) }),
        onSuccess: async (changed) => {
            terms.keepDraft(queries, changed);
            if (step === "PUBLISH") {
                await terms.forgetTerms(queries);
            }
            say(m.rules.approval.done[step]);
            onClose();
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    const refused = take.error ? problemOfThrown(take.error) : undefined;
    const validity = documentIn(draft.revision, "validity");
    const from = validity && textIn(validity, "from");
    const range = from === undefined ? "?" : rangeText(from, validity && textIn(validity, "to"));
    return (
        <ActDialog
            title={m.rules.approval.ask[step]}
            effect={
                step === "PUBLISH"
                    ? m.rules.approval.publishEffect(draft.regime, agreement, range)
                    : m.rules.approval.effect[step]
            }
            action={m.rules.approval.step[step]}
            danger={step === "REJECT" || step === "WITHDRAW"}
            busy={take.isPending}
            comment={
                step === "REJECT"
                    ? { label: m.rules.approval.reason, required: true }
                    : { label: m.rules.approval.comment, required: false }
            }
            {...(step === "PUBLISH" ? { word: draft.regime } : {})}
            refused={
                refused
                    ? refused.status === 409
                        ? m.rules.approval.conflict
                        : (refused.detail ?? refused.message)
                    : null
            }
            onAct={(comment) => take.mutate(comment)}
            onClose={onClose}
        />
    );
}
