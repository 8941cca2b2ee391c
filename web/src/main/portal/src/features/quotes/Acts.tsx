import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/quotes";
import { quotes as words } from "../../i18n/quotes";
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
    const [signedOn, setSignedOn] = useState(today());
    const [order, setOrder] = useState("");
    const { id, revision } = quote;
    const take = useMutation({
        mutationFn: (said: string) =>
            act === "ACCEPT"
                ? ask.accept(id, {
                      revision,
                      contract: contract.trim(),
                      signedOn,
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
            }
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    const wants = act === "DECLINE" || act === "WITHDRAW";
    return (
        <ActDialog
            title={`${words.acts[act]}: ${id}`}
            effect={<p>{words.effects[act]}</p>}
            action={words.acts[act]}
            danger={act === "WITHDRAW"}
            busy={take.isPending}
            {...(act === "ACCEPT" ? {} : { comment: { label: wants ? words.why : words.note, required: wants } })}
            ready={act !== "ACCEPT" || (contract.trim() !== "" && signedOn !== "")}
            refused={take.error ? refusalText(problemOfThrown(take.error)) : undefined}
            onAct={(said) => take.mutate(said)}
            onClose={onClose}
        >
            {act === "ACCEPT" ? (
                <>
                    <TextField label={words.contractId} value={contract} onChange={setContract} required />
                    <TextField label={words.signedOn} type="date" value={signedOn} onChange={setSignedOn} required />
                    <TextField label={words.purchaseOrder} value={order} onChange={setOrder} />
                </>
            ) : null}
        </ActDialog>
    );
}
