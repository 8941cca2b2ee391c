import { Alert, Modal, ModalBody, ModalHeader } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { m } from "../i18n";
import { rules } from "../i18n/rules";
import { DialogFoot } from "./Dialogs";
import { LongTextField, TextField } from "./Fields";

interface ActDialogProps {
    title: string;
    /** What will happen. */
    effect: ReactNode;
    action: string;
    /** Cannot be taken back. */
    danger?: boolean;
    busy: boolean;
    /** A comment goes with it, where `required` it must. */
    comment?: { label: string; required: boolean };
    /** A word to type, so that it does not happen by accident. */
    word?: string;
    /** The form is complete. */
    ready?: boolean;
    /** Why the last attempt was refused. */
    refused?: ReactNode;
    children?: ReactNode;
    onAct: (comment: string) => void;
    onClose: () => void;
}

/** Asks before something is done, says what it does, and takes what goes with it. */
export function ActDialog(props: ActDialogProps) {
    const {
        title,
        effect,
        action,
        danger,
        busy,
        comment,
        word,
        ready = true,
        refused,
        children,
        onAct,
        onClose,
    } = props;
    const [said, setSaid] = useState("");
    const [typed, setTyped] = useState("");
    const titleId = useId();
    const effectId = useId();
    const complete =
        ready && (!comment?.required || said.trim() !== "") && (word === undefined || typed.trim() === word);
    return (
        <Modal isOpen variant="small" onClose={onClose} aria-labelledby={titleId} aria-describedby={effectId}>
            <ModalHeader title={title} labelId={titleId} />
            <ModalBody>
                <form
                    id={`${titleId}-form`}
                    className="tr-form"
                    noValidate
                    onSubmit={(event) => {
                        event.preventDefault();
                        if (complete && !busy) {
                            onAct(said.trim());
                        }
                    }}
                >
                    {children}
                    <div id={effectId} className="tr-effect">
                        {effect}
                    </div>
                    {comment ? (
                        <LongTextField
                            label={comment.label}
                            value={said}
                            onChange={(text) => setSaid(text.slice(0, 500))}
                            required={comment.required}
                        />
                    ) : null}
                    {word === undefined ? null : (
                        <TextField label={rules.approval.typed(word)} value={typed} onChange={setTyped} required />
                    )}
                    {refused ? (
                        <Alert variant="danger" isInline title={m.state.failed} isLiveRegion>
                            {refused}
                        </Alert>
                    ) : null}
                </form>
            </ModalBody>
            <DialogFoot
                action={action}
                busy={busy}
                disabled={!complete}
                danger={danger === true}
                form={`${titleId}-form`}
                onClose={onClose}
            />
        </Modal>
    );
}
