import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { Button } from "../../ui/primitives";

/** Ends a run that is under way, once it is clear what that means. */
export function CancelRun({ id }: { id: number }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [asking, setAsking] = useState(false);
    const cancel = useMutation({
        mutationFn: () => ledger.cancelRun(id),
        onSuccess: (run) => {
            queries.setQueryData(ledger.run(id).queryKey, run);
            say(ledgerWords.run.cancelAsked(id));
            setAsking(false);
        },
    });
    const refused = cancel.error ? problemOfThrown(cancel.error) : undefined;
    return (
        <>
            <Button variant="secondary" isDanger onClick={() => setAsking(true)}>
                {ledgerWords.run.cancel}
            </Button>
            {asking ? (
                <ActDialog
                    title={ledgerWords.run.cancelTitle(id)}
                    effect={ledgerWords.run.cancelText}
                    action={ledgerWords.run.cancel}
                    danger
                    busy={cancel.isPending}
                    refused={refused ? (refused.detail ?? refused.message) : null}
                    onAct={() => cancel.mutate()}
                    onClose={() => setAsking(false)}
                />
            ) : null}
        </>
    );
}
