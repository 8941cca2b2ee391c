import { Button, Modal, ModalBody, ModalFooter, ModalHeader, Switch } from "@patternfly/react-core";
import { m } from "../i18n";

interface ConfirmProps {
    title: string;
    text: string;
    action: string;
    busy: boolean;
    onConfirm: () => void;
    onClose: () => void;
}

/** Asks before something happens, and says what will. */
export function Confirm({ title, text, action, busy, onConfirm, onClose }: ConfirmProps) {
    return (
        <Modal isOpen variant="small" onClose={onClose} aria-labelledby="confirm-title" aria-describedby="confirm-text">
            <ModalHeader title={title} labelId="confirm-title" />
            <ModalBody id="confirm-text">{text}</ModalBody>
            <DialogFoot action={action} busy={busy} onAct={onConfirm} onClose={onClose} />
        </Modal>
    );
}

interface DialogFootProps {
    action: string;
    busy: boolean;
    disabled?: boolean;
    danger?: boolean;
    /** The form the action sends; without one it is done on the click. */
    form?: string;
    onAct?: () => void;
    onClose: () => void;
}

/** What a dialog does, and the way out of it. */
export function DialogFoot({ action, busy, disabled, danger, form, onAct, onClose }: DialogFootProps) {
    return (
        <ModalFooter>
            <Button
                variant={danger ? "danger" : "primary"}
                isLoading={busy}
                isDisabled={busy || disabled === true}
                {...(form ? { type: "submit", form } : {})}
                {...(onAct ? { onClick: onAct } : {})}
            >
                {action}
            </Button>
            <Button variant="link" isDisabled={busy} onClick={onClose}>
                {m.runs.cancel}
            </Button>
        </ModalFooter>
    );
}

interface KeysSheetProps {
    keys: readonly { keys: readonly string[]; does: string }[];
    enabled: boolean;
    onEnable: (enabled: boolean) => void;
    onClose: () => void;
}

/** The keys there are, and the switch that turns the single letters off (WCAG 2.1.4). */
export function KeysSheet({ keys, enabled, onEnable, onClose }: KeysSheetProps) {
    return (
        <Modal isOpen variant="small" onClose={onClose} aria-labelledby="keys-title">
            <ModalHeader title={m.keys.title} labelId="keys-title" />
            <ModalBody>
                <Switch
                    id="keys-enabled"
                    label={m.keys.enabled}
                    isChecked={enabled}
                    onChange={(_event, checked) => onEnable(checked)}
                />
                <p className="tr-quiet">{m.keys.enabledHint}</p>
                <dl className="tr-keys">
                    {keys.map(({ keys: names, does }) => (
                        <div key={does}>
                            <dt>
                                {names.map((name, at) => (
                                    <span key={name}>
                                        {at > 0 ? <span className="tr-quiet"> {m.keys.then} </span> : null}
                                        <kbd>{name}</kbd>
                                    </span>
                                ))}
                            </dt>
                            <dd>{does}</dd>
                        </div>
                    ))}
                </dl>
            </ModalBody>
        </Modal>
    );
}
