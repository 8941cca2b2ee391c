import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import { m } from "../../i18n";
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
            say(m.run.cancelAsked(id));
            setAsking(false);
        },
    });
    const refused = cancel.error ? problemOfThrown(cancel.error) : undefined;
    return (
        <>
            <Button variant="secondary" isDanger onClick={() => setAsking(true)}>
                {m.run.cancel}
            </Button>
            {asking ? (
                <ActDialog
                    title={m.run.cancelTitle(id)}
                    effect={m.run.cancelText}
                    action={m.run.cancel}
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
