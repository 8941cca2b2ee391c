import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { problemOfThrown } from "../../../api/problem";
import * as terms from "../../../api/terms";
import { rules } from "../../../i18n/rules";
import { useNotice } from "../../../ui/Notices";
import { Panel } from "../../../ui/Panels";
import { Button } from "../../../ui/primitives";
import { pretty } from "../../document";
import { DocumentEditor, readDocument } from "../DocumentEditor";
import { Refused } from "../Refused";
import { Conflict } from "../../approval/Conflict";
import type { Kept } from "../../approval/keptText";

interface DocumentTabProps {
    draft: terms.Draft;
    kept: Kept | undefined;
    keep: (kept: Kept | undefined) => void;
    refetch: () => void;
}

/** The draft's document as text. What is written is kept until it is saved or given up, also where others saved meanwhile. */
export function DocumentTab({ draft, kept, keep, refetch }: DocumentTabProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const saved = useMemo(() => pretty(draft.revision), [draft.revision]);
    const text = kept?.text ?? saved;
    const read = readDocument(text);
    const editable = draft.steps.includes("EDIT");
    const conflict = kept !== undefined && kept.over !== saved;
    const save = useMutation({
        mutationFn: (revision: terms.Document) => terms.editDraft(draft.id, { version: draft.version, revision }),
        onSuccess: (changed) => {
            keep(undefined);
            terms.keepDraft(queries, changed);
            say(rules.editor.saved(changed.version));
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    const refused = save.error ? problemOfThrown(save.error) : undefined;
    return (
        <Panel title={rules.create.document} {...(editable ? {} : { lead: rules.editor.readOnly })}>
            {conflict ? <Conflict by={draft} mine={text} saved={saved} keep={keep} /> : null}
            {refused && refused.faults.length === 0 && !conflict ? <Refused problem={refused} /> : null}
            <DocumentEditor
                label={rules.create.document}
                text={text}
                onText={(next) =>
                    keep(next === saved && !conflict ? undefined : { over: kept?.over ?? saved, text: next })
                }
                readOnly={!editable}
                faults={refused?.faults ?? []}
                file={`${draft.agreement}-${draft.regime}-draft`}
                status={kept ? rules.editor.unsaved : rules.editor.clean(draft.version)}
                actions={
                    editable ? (
                        <>
                            <Button
                                variant="primary"
                                isLoading={save.isPending}
                                isDisabled={
                                    kept === undefined || read.document === undefined || conflict || save.isPending
                                }
                                onClick={() => {
                                    if (read.document) {
                                        save.mutate(read.document);
                                    }
                                }}
                            >
                                {rules.editor.save}
                            </Button>
                            {kept ? (
                                <Button
                                    variant="link"
                                    onClick={() => {
                                        save.reset();
                                        keep(undefined);
                                    }}
                                >
                                    {rules.editor.discard}
                                </Button>
                            ) : null}
                        </>
                    ) : null
                }
            />
            {editable && draft.state !== "DRAFT" ? <p className="tr-quiet">{rules.editor.resubmit}</p> : null}
        </Panel>
    );
}
