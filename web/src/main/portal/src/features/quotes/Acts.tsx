import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/quotes";
import { forgetSpend } from "../../api/spend";
import { quotes as words } from "../../i18n/quotes";
import { usageQuotes } from "../../i18n/usageQuotes";
import { ActDialog } from "../../ui/ActDialog";
import { TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Button } from "../../ui/primitives";
import { today } from "../days";
import { refusalText } from "../rules/refusal";

const acts = ["PRESENT", "ACCEPT", "DECLINE", "WITHDRAW"] as const;
type Act = (typeof acts)[number];

interface ActsProps {
    quote: ask.Quote;
    refetch: () => void;
}

/** What can be done with a quote now, each asked once more before it is done. */
export function Acts({ quote, refetch }: ActsProps) {
    const [open, setOpen] = useState<Act>();
    return (
        <>
            {acts
                .filter((one) => quote.steps.includes(one))
                .map((one) => (
                    <Button
                        key={one}
                        variant={one === "PRESENT" || one === "ACCEPT" ? "primary" : "secondary"}
                        isDanger={one === "WITHDRAW"}
                        onClick={() => setOpen(one)}
                    >
                        {words.acts[one]}
                    </Button>
                ))}
            {open ? <Dialog act={open} quote={quote} refetch={refetch} onClose={() => setOpen(undefined)} /> : null}
        </>
    );
}

function Dialog({ act, quote, refetch, onClose }: ActsProps & { act: Act; onClose: () => void }) {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const [contract, setContract] = useState(quote.id.replace(/^Q/, "C"));
    const [agreement, setAgreement] = useState(quote.id.replace(/^Q/, "EA"));
    const [signedOn, setSignedOn] = useState(today());
    const [order, setOrder] = useState("");
    const { id, revision } = quote;
    const last = quote.versions.at(-1);
    const ofContract = (last?.lines.length ?? 0) > 0;
    const ofUsage = (last?.usage.length ?? 0) > 0;
    const take = useMutation({
        mutationFn: (said: string) =>
            act === "ACCEPT"
                ? ask.accept(id, {
                      revision,
                      signedOn,
                      ...(ofContract ? { contract: contract.trim() } : {}),
                      ...(ofUsage ? { agreement: agreement.trim() } : {}),
                      ...(order.trim() ? { purchaseOrder: order.trim() } : {}),
                  })
                : ask.step(id, { step: act, revision, ...(said ? { words: said } : {}) }),
        onSuccess: async (altered) => {
            await ask.forgetQuote(queries, id);
            say(act === "PRESENT" && altered.state === "DRAFT" ? words.asked(id) : words.done[act](id));
            onClose();
            if (altered.contract) {
                await queries.invalidateQueries({ queryKey: ["contracts"] });
                void navigate(`/contracts/${encodeURIComponent(altered.contract)}`);
            } else if (altered.agreement) {
                void navigate(`/spend-agreements/${encodeURIComponent(altered.agreement)}`);
            }
            if (altered.agreement) {
                await forgetSpend(queries);
            }
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    const named = (!ofContract || contract.trim() !== "") && (!ofUsage || agreement.trim() !== "");
    const wants = act === "DECLINE" || act === "WITHDRAW";
    return (
        <ActDialog
            title={`${words.acts[act]}: ${id}`}
            effect={<p>{words.effects[act]}</p>}
            action={words.acts[act]}
            danger={act === "WITHDRAW"}
            busy={take.isPending}
            {...(act === "ACCEPT" ? {} : { comment: { label: wants ? words.why : words.note, required: wants } })}
            ready={act !== "ACCEPT" || (named && signedOn !== "")}
            refused={take.error ? refusalText(problemOfThrown(take.error)) : undefined}
            onAct={(said) => take.mutate(said)}
            onClose={onClose}
        >
            {act === "ACCEPT" ? (
                <>
                    {ofContract ? (
                        <TextField label={words.contractId} value={contract} onChange={setContract} required />
                    ) : null}
                    {ofUsage ? (
                        <TextField
                            label={usageQuotes.agreementId}
                            hint={usageQuotes.agreementHint}
                            value={agreement}
                            onChange={setAgreement}
                            required
                        />
                    ) : null}
                    <TextField label={words.signedOn} type="date" value={signedOn} onChange={setSignedOn} required />
                    <TextField label={words.purchaseOrder} value={order} onChange={setOrder} />
                </>
            ) : null}
        </ActDialog>
    );
}
