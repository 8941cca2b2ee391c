import {
    Form,
    FormGroup,
    FormHelperText,
    FormSelect,
    FormSelectOption,
    HelperText,
    HelperTextItem,
    Modal,
    ModalBody,
    ModalHeader,
    Radio,
    TextArea,
    TextInput,
} from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { DialogFoot } from "./Dialogs";
import type { Option } from "./FilterBar";

interface FieldProps {
    label: string;
    hint?: string;
    /** What is wrong with the value, in words. */
    fault?: string;
    required?: boolean;
}

interface ValueProps extends FieldProps {
    value: string;
    onChange: (value: string) => void;
}

/** A field with its label, its hint, and what is wrong with it, tied together for screen readers. */
function Field({ id, label, hint, fault, required, children }: FieldProps & { id: string; children: ReactNode }) {
    return (
        <FormGroup label={label} fieldId={id} isRequired={required ?? false}>
            {children}
            {hint || fault ? (
                <FormHelperText>
                    <HelperText id={`${id}-hint`}>
                        <HelperTextItem variant={fault ? "error" : "default"}>{fault ?? hint}</HelperTextItem>
                    </HelperText>
                </FormHelperText>
            ) : null}
        </FormGroup>
    );
}

function tied(id: string, { hint, fault, required }: FieldProps) {
    return {
        id,
        "aria-required": required ?? false,
        "aria-invalid": fault !== undefined,
        ...(hint || fault ? { "aria-describedby": `${id}-hint` } : {}),
        ...(fault ? { validated: "error" as const } : {}),
    };
}

export function TextField(props: ValueProps & { type?: "text" | "date" | "month"; inputMode?: "decimal" | "numeric" }) {
    const id = useId();
    const { value, onChange, type = "text", inputMode } = props;
    return (
        <Field id={id} {...props}>
            <TextInput
                {...tied(id, props)}
                type={type}
                value={value}
                onChange={(_event, next) => onChange(next)}
                {...(inputMode ? { inputMode } : {})}
            />
        </Field>
    );
}

export function LongTextField(props: ValueProps & { rows?: number }) {
    const id = useId();
    const { value, onChange, rows = 3 } = props;
    return (
        <Field id={id} {...props}>
            <TextArea
                {...tied(id, props)}
                value={value}
                rows={rows}
                resizeOrientation="vertical"
                onChange={(_event, next) => onChange(next)}
            />
        </Field>
    );
}

export function SelectField(props: ValueProps & { options: readonly Option[]; none?: string }) {
    const id = useId();
    const { value, onChange, options, none } = props;
    return (
        <Field id={id} {...props}>
            <FormSelect {...tied(id, props)} value={value} onChange={(_event, next) => onChange(next)}>
                {none === undefined ? null : <FormSelectOption value="" label={none} />}
                {options.map((option) => (
                    <FormSelectOption key={option.value} value={option.value} label={option.text} />
                ))}
            </FormSelect>
        </Field>
    );
}

/** One of a few, each with what it means in words. */
export function ChoiceField({ label, value, onChange, options }: ValueProps & { options: readonly Option[] }) {
    const id = useId();
    return (
        <FormGroup label={label} role="radiogroup" fieldId={id} isStack>
            {options.map((option) => (
                <Radio
                    key={option.value}
                    id={`${id}-${option.value}`}
                    name={id}
                    label={option.text}
                    description={option.hint}
                    isChecked={option.value === value}
                    onChange={() => onChange(option.value)}
                />
            ))}
        </FormGroup>
    );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
    return <div className="tr-field-row">{children}</div>;
}

interface SheetProps {
    label: string;
    onSubmit: () => void;
    children: ReactNode;
}

/** Fields that are sent together; Enter sends them. */
export function Sheet({ label, onSubmit, children }: SheetProps) {
    return (
        <Form
            aria-label={label}
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
            }}
        >
            {children}
        </Form>
    );
}

interface FormDialogProps extends SheetProps {
    title: string;
    action: string;
    busy: boolean;
    disabled?: boolean;
    danger?: boolean;
    onClose: () => void;
}

/** A form on top of the page. */
export function FormDialog(props: FormDialogProps) {
    const { title, label, action, busy, disabled, danger, onSubmit, onClose, children } = props;
    const id = useId();
    return (
        <Modal isOpen variant="medium" onClose={onClose} aria-labelledby={id}>
            <ModalHeader title={title} labelId={id} />
            <ModalBody>
                <Sheet label={label} onSubmit={onSubmit}>
                    {children}
                </Sheet>
            </ModalBody>
            <DialogFoot
                action={action}
                busy={busy}
                disabled={disabled === true}
                danger={danger === true}
                onAct={onSubmit}
                onClose={onClose}
            />
        </Modal>
    );
}

interface TypedConfirmProps {
    title: string;
    /** What it does, and that it cannot be undone. */
    children: ReactNode;
    /** What has to be typed. */
    word: string;
    prompt: string;
    action: string;
    busy: boolean;
    onConfirm: () => void;
    onClose: () => void;
}

/** Asks before something that cannot be undone: the effect is stated, and its name has to be typed. */
export function TypedConfirm({ title, children, word, prompt, action, busy, onConfirm, onClose }: TypedConfirmProps) {
    const [typed, setTyped] = useState("");
    const right = typed.trim() === word;
    return (
        <FormDialog
            title={title}
            label={title}
            action={action}
            busy={busy}
            disabled={!right}
            danger
            onSubmit={() => {
                if (right && !busy) {
                    onConfirm();
                }
            }}
            onClose={onClose}
        >
            {children}
            <TextField label={prompt} value={typed} onChange={setTyped} required />
        </FormDialog>
    );
}
