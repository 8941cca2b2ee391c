import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import type { DraftState, DraftStep } from "../../api/terms";
import type { Schemas } from "../../api/client";
import { rules } from "../../i18n/rules";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { Button } from "../../ui/primitives";
import { Stages, type Stage } from "../../ui/Stages";

const stages = ["DRAFT", "SUBMITTED", "APPROVED", "PUBLISHED"] as const;
const order = ["SUBMIT", "APPROVE", "PUBLISH", "REJECT", "WITHDRAW"] as const;

/** What goes from hand to hand until it is published. */
interface Stepped {
    id: string;
    state: DraftState;
    version: number;
    /** What the caller may do with it now. */
    steps: readonly string[];
}

interface ApprovalProps<T extends Stepped> {
    of: T;
    /** Something written is not saved: a step would be taken over something else than what is on the screen. */
    unsaved: boolean;
    refetch: () => void;
    take: (id: string, body: Schemas["DraftStep"]) => Promise<T>;
    onTaken: (changed: T, step: DraftStep) => Promise<void> | void;
    words: { ask: Record<DraftStep, string>; none: Record<DraftState, string> };
    /** What publication does, and what has to be typed before it. */
    publish: { effect: string; word: string };
}

/** How far something is on its way to publication, and the steps that the caller may take. */
export function Approval<T extends Stepped>(props: ApprovalProps<T>) {
    const { of, unsaved, words } = props;
    const [asking, setAsking] = useState<DraftStep>();
    const steps = order.filter((step) => of.steps.includes(step));
    return (
        <section className="tr-approval" aria-label={rules.approval.title}>
            <Stages label={rules.approval.stages} stages={stagesOf(of.state)} />
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
                            {rules.approval.step[step]}
                        </Button>
                    ))}
                </div>
            ) : null}
            {unsaved && steps.length > 0 ? <p className="tr-quiet">{rules.approval.unsaved}</p> : null}
            {steps.some((step) => step !== "WITHDRAW") ? null : <p className="tr-quiet">{words.none[of.state]}</p>}
            {asking ? <StepDialog {...props} step={asking} onClose={() => setAsking(undefined)} /> : null}
        </section>
    );
}

function stagesOf(state: DraftState): Stage[] {
    const here = stages.findIndex((stage) => stage === state);
    const way = stages.map((stage, at): Stage => {
        const look = at < here || state === "PUBLISHED" ? "done" : at === here ? "current" : "ahead";
        return {
            text: rules.approval.stage[stage],
            look,
            state: {
                done: rules.approval.doneLabel,
                current: rules.approval.hereLabel,
                ahead: rules.approval.todoLabel,
            }[look],
        };
    });
    return here >= 0
        ? way
        : [
              { text: rules.approval.stage.DRAFT, look: "done", state: rules.approval.doneLabel },
              { text: rules.drafts.states[state], look: "failed", state: rules.approval.hereLabel },
          ];
}

function StepDialog<T extends Stepped>({
    of,
    refetch,
    take,
    onTaken,
    words,
    publish,
    step,
    onClose,
}: ApprovalProps<T> & { step: DraftStep; onClose: () => void }) {
    const say = useNotice();
    const taking = useMutation({
        mutationFn: (comment: string) => take(of.id, { step, version: of.version, ...(comment ? { comment } : {}) }),
        onSuccess: async (changed) => {
            await onTaken(changed, step);
            say(rules.approval.done[step]);
            onClose();
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    const refused = taking.error ? problemOfThrown(taking.error) : undefined;
    return (
        <ActDialog
            title={words.ask[step]}
            effect={step === "PUBLISH" ? publish.effect : rules.approval.effect[step]}
            action={rules.approval.step[step]}
            danger={step === "REJECT" || step === "WITHDRAW"}
            busy={taking.isPending}
            comment={
                step === "REJECT"
                    ? { label: rules.approval.reason, required: true }
                    : { label: rules.approval.comment, required: false }
            }
            {...(step === "PUBLISH" ? { word: publish.word } : {})}
            refused={
                refused
                    ? refused.status === 409
                        ? rules.approval.conflict
                        : (refused.detail ?? refused.message)
                    : null
            }
            onAct={(comment) => taking.mutate(comment)}
            onClose={onClose}
        />
    );
}
