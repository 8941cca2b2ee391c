import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as api from "../../api/approvals";
import { problemOfThrown } from "../../api/problem";
import { approvals as words } from "../../i18n/approvals";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { Button } from "../../ui/primitives";
import { refusalText } from "../rules/refusal";
import { isLast } from "./words";

type Act = api.Decision | "WITHDRAW";

interface ActsProps {
    approval: api.Approval;
    refetch: () => void;
}

/** What the caller may do with a request now, each asked once more before it is done. */
export function Acts({ approval, refetch }: ActsProps) {
    const [open, setOpen] = useState<Act>();
    const { decides, withdraws } = approval.standing;
    return (
        <>
            {decides ? (
                <>
                    <Button variant="primary" onClick={() => setOpen("APPROVE")}>
                        {words.acts.APPROVE}
                    </Button>
                    <Button variant="secondary" isDanger onClick={() => setOpen("REJECT")}>
                        {words.acts.REJECT}
                    </Button>
                </>
            ) : null}
            {withdraws ? (
                <Button variant="secondary" isDanger onClick={() => setOpen("WITHDRAW")}>
                    {words.acts.WITHDRAW}
                </Button>
            ) : null}
            {open ? (
                <Dialog act={open} approval={approval} refetch={refetch} onClose={() => setOpen(undefined)} />
            ) : null}
        </>
    );
}

function Dialog({ act, approval, refetch, onClose }: ActsProps & { act: Act; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const { id, version } = approval;
    const take = useMutation({
        mutationFn: (comment: string) => {
            const said = comment ? { comment } : {};
            return act === "WITHDRAW"
                ? api.withdraw(id, { version, ...said })
                : api.decide(id, { version, decision: act, ...said });
        },
        onSuccess: async (altered) => {
            await api.keepApproval(queries, altered);
            say(words.took[act]);
            onClose();
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    return (
        <ActDialog
            title={words.actTitle[act]}
            action={words.acts[act]}
            danger={act !== "APPROVE"}
            busy={take.isPending}
            comment={{ label: act === "REJECT" ? words.reason : words.comment, required: act === "REJECT" }}
            refused={take.error ? refusalText(problemOfThrown(take.error)) : undefined}
            effect={
                <>
                    <p>{words.effects[act]}</p>
                    {act === "APPROVE" && isLast(approval) ? <p>{words.effects.APPROVE_LAST}</p> : null}
                </>
            }
            onAct={(comment) => take.mutate(comment)}
            onClose={onClose}
        />
    );
}
