import { Checkbox, FormSelect, FormSelectOption, TextArea, TextInput } from "@patternfly/react-core";
import { useId, useRef, useState, type ReactNode } from "react";
import { m } from "../i18n";
import { rules } from "../i18n/rules";

interface FieldProps {
    label: string;
    hint?: string | undefined;
    required?: boolean | undefined;
    /** What is wrong with it. */
    fault?: string | undefined;
    /** It can be read, not changed. */
    readOnly?: boolean | undefined;
}

/** A labelled place for one value; the hint and the fault are read out with it. */
function Field({
    label,
    hint,
    required,
    fault,
    readOnly,
    children,
}: FieldProps & { children: (id: string, told: string) => ReactNode }) {
    const id = useId();
    const told = useId();
    return (
        <div className="tr-field">
            <label htmlFor={id}>
                {label}
                {required && !readOnly ? <span className="tr-quiet"> ({rules.required})</span> : null}
            </label>
            {children(id, told)}
            <span id={told} className={fault ? "tr-fault" : "tr-quiet"}>
                {fault ?? (readOnly ? "" : (hint ?? ""))}
            </span>
        </div>
    );
}

interface TextFieldProps extends FieldProps {
    value: string;
    onChange: (value: string) => void;
    /** Values offered while typing. */
    offered?: readonly string[];
    type?: "text" | "date";
    maxLength?: number;
}

export function TextField({ value, onChange, offered, type = "text", maxLength, ...field }: TextFieldProps) {
    const list = useId();
    return (
        <Field {...field}>
            {(id, told) => (
                <>
                    <TextInput
                        id={id}
                        type={type}
                        value={value}
                        aria-describedby={told}
                        onChange={(_event, text) => onChange(text)}
                        isRequired={field.required ?? false}
                        validated={field.fault ? "error" : "default"}
                        {...(field.readOnly ? { readOnlyVariant: "plain" as const } : {})}
                        {...(offered ? { list } : {})}
                        {...(maxLength ? { maxLength } : {})}
                    />
                    {offered ? (
                        <datalist id={list}>
                            {offered.map((one) => (
                                <option key={one} value={one} />
                            ))}
                        </datalist>
                    ) : null}
                </>
            )}
        </Field>
    );
}

export function LongTextField(
    props: FieldProps & { value: string; onChange: (value: string) => void; rows?: number; mono?: boolean },
) {
    const { value, onChange, rows = 3, mono, ...field } = props;
    return (
        <Field {...field}>
            {(id, told) => (
                <TextArea
                    id={id}
                    value={value}
                    rows={rows}
                    aria-describedby={told}
                    resizeOrientation="vertical"
                    onChange={(_event, text) => onChange(text)}
                    isRequired={field.required ?? false}
                    validated={field.fault ? "error" : "default"}
                    spellCheck={!mono}
                    {...(mono ? { className: "tr-mono" } : {})}
                />
            )}
        </Field>
    );
}

interface ChoiceFieldProps extends FieldProps {
    value: string;
    options: readonly { value: string; text: string }[];
    onChange: (value: string) => void;
    /** What stands there while nothing is chosen. */
    none?: string;
}

export function ChoiceField({ value, options, onChange, none, ...field }: ChoiceFieldProps) {
    return (
        <Field {...field}>
            {(id, told) =>
                field.readOnly ? (
                    <TextInput
                        id={id}
                        readOnlyVariant="plain"
                        value={options.find((option) => option.value === value)?.text ?? none ?? value}
                        aria-describedby={told}
                    />
                ) : (
                    <FormSelect
                        id={id}
                        value={value}
                        aria-describedby={told}
                        onChange={(_event, chosen) => onChange(chosen)}
                        validated={field.fault ? "error" : "default"}
                    >
                        {none === undefined ? null : <FormSelectOption value="" label={none} isPlaceholder />}
                        {options.map((option) => (
                            <FormSelectOption key={option.value} value={option.value} label={option.text} />
                        ))}
                    </FormSelect>
                )
            }
        </Field>
    );
}

export function CheckField({
    label,
    checked,
    onChange,
}: {
    label: string;
    checked: boolean;
    onChange: (checked: boolean) => void;
}) {
    const id = useId();
    return <Checkbox id={id} label={label} isChecked={checked} onChange={(_event, value) => onChange(value)} />;
}

/** A file read as text. The browser's own button, so that it works by keyboard and by dropping a file onto it. */
export function FileField({
    accept,
    onRead,
    ...field
}: FieldProps & { accept: string; onRead: (name: string, text: string) => void }) {
    const [failed, setFailed] = useState<string>();
    const newest = useRef(0);
    const read = (file: File | undefined) => {
        if (file === undefined) {
            return;
        }
        const turn = ++newest.current;
        file.text().then(
            (text) => {
                if (turn === newest.current) {
                    setFailed(undefined);
                    onRead(file.name, text);
                }
            },
            () => setFailed(m.state.failed),
        );
    };
    return (
        <Field {...field} fault={failed ?? field.fault}>
            {(id, told) => (
                <input
                    id={id}
                    className="tr-file"
                    type="file"
                    accept={accept}
                    aria-describedby={told}
                    onChange={(event) => read(event.target.files?.[0])}
                />
            )}
        </Field>
    );
}

/** One of few, all in sight. */
export function RadioField(props: {
    legend: string;
    name: string;
    value: string;
    options: readonly { value: string; text: string }[];
    onChange: (value: string) => void;
}) {
    const { legend, name, value, options, onChange } = props;
    return (
        <fieldset className="tr-radios">
            <legend>{legend}</legend>
            {options.map((option) => (
                <label key={option.value}>
                    <input
                        type="radio"
                        name={name}
                        value={option.value}
                        checked={option.value === value}
                        onChange={() => onChange(option.value)}
                    />
                    {option.text}
                </label>
            ))}
        </fieldset>
    );
}
