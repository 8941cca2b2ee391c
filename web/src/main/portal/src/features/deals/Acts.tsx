import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as api from "../../api/deals";
import { problemOfThrown } from "../../api/problem";
import { deals as dealsWords } from "../../i18n/deals";
import { ActDialog } from "../../ui/ActDialog";
import { ChoiceField, LongTextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Button } from "../../ui/primitives";
import { refusalText } from "../rules/refusal";
import type { EvidenceKind } from "./written";

const words = dealsWords;
const acts = ["REGISTER", "REFUSE", "WIN", "LOSE", "EXTEND", "WITHDRAW"] as const;
type Act = (typeof acts)[number];
type Reason = keyof typeof words.reasons;

export const reasons = Object.entries(words.reasons).map(([value, text]) => ({ value, text }));
export const evidenceKinds = Object.entries(words.evidenceKinds).map(([value, text]) => ({ value, text }));

/** What the caller may do with a deal now, each asked once more before it is done. */
export function Acts({ deal, refetch }: { deal: api.Deal; refetch: () => void }) {
    const [open, setOpen] = useState<Act>();
    const may = acts.filter((one) => deal.steps.includes(one));
    return (
        <>
            {may.map((one) => (
                <Button
                    key={one}
                    variant={one === "REGISTER" ? "primary" : "secondary"}
                    isDanger={one === "REFUSE" || one === "WITHDRAW"}
                    onClick={() => setOpen(one)}
                >
                    {words.acts[one]}
                </Button>
            ))}
            {open ? <Dialog act={open} deal={deal} refetch={refetch} onClose={() => setOpen(undefined)} /> : null}
        </>
    );
}

interface DialogProps {
    act: Act;
    deal: api.Deal;
    refetch: () => void;
    onClose: () => void;
}

function Dialog({ act, deal, refetch, onClose }: DialogProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const [reason, setReason] = useState("");
    const [proof, setProof] = useState<{ kind: EvidenceKind; words: string }>({ kind: "MEETING", words: "" });
    const take = useMutation({
        mutationFn: (comment: string) =>
            act === "EXTEND"
                ? api.extend(deal.id, { version: deal.version, proof: { ...proof, words: proof.words.trim() } })
                : api.step(deal.id, {
                      version: deal.version,
                      step: act,
                      ...(act === "REFUSE" ? { reason: reason as Reason } : {}),
                      ...(comment ? { words: comment } : {}),
                  }),
        onSuccess: (altered) => {
            api.keepDeal(queries, altered);
            say(words.took[act]);
            onClose();
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    const wants = act === "REFUSE" || act === "LOSE";
    return (
        <ActDialog
            title={words.actTitles[act]}
            effect={<p>{words.effects[act]}</p>}
            action={words.acts[act]}
            danger={act === "REFUSE" || act === "WITHDRAW"}
            busy={take.isPending}
            {...(act === "EXTEND" ? {} : { comment: { label: wants ? words.why : words.comment, required: wants } })}
            ready={act === "REFUSE" ? reason !== "" : act !== "EXTEND" || proof.words.trim() !== ""}
            refused={take.error ? refusalText(problemOfThrown(take.error)) : undefined}
            onAct={(comment) => take.mutate(comment)}
            onClose={onClose}
        >
            {act === "REFUSE" ? (
                <ChoiceField
                    label={words.refuseReason}
                    none={words.form.choose}
                    value={reason}
                    options={reasons}
                    onChange={setReason}
                    required
                />
            ) : null}
            {act === "EXTEND" ? (
                <>
                    <ChoiceField
                        label={words.form.evidenceKind}
                        value={proof.kind}
                        options={evidenceKinds}
                        onChange={(kind) => setProof((known) => ({ ...known, kind: kind as EvidenceKind }))}
                    />
                    <LongTextField
                        label={words.form.evidenceWords}
                        value={proof.words}
                        onChange={(said) => setProof((known) => ({ ...known, words: said.slice(0, 2000) }))}
                        required
                    />
                </>
            ) : null}
        </ActDialog>
    );
}
