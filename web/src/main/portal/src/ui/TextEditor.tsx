import { useEffect, useId, useRef } from "react";

interface TextEditorProps {
    label: string;
    value: string;
    onChange: (text: string) => void;
    readOnly?: boolean;
    /** A place to go to; a new object goes there again. */
    jump?: { from: number; to: number } | undefined;
    describedBy?: string | undefined;
    invalid?: boolean;
}

/** A text with its line numbers. An ordinary text field, so that it works with every keyboard and reader. */
export function TextEditor({ label, value, onChange, readOnly, jump, describedBy, invalid }: TextEditorProps) {
    const id = useId();
    const field = useRef<HTMLTextAreaElement>(null);
    const gutter = useRef<HTMLPreElement>(null);
    useEffect(() => {
        const element = field.current;
        if (element && jump) {
            element.focus();
            element.setSelectionRange(jump.from, jump.to);
            const line = element.value.slice(0, jump.from).split("\n").length;
            const height = Number.parseFloat(getComputedStyle(element).lineHeight);
            element.scrollTop = Math.max(0, (line - 4) * height);
        }
    }, [jump]);
    const count = value.split("\n").length;
    return (
        <div className="tr-editor">
            <label htmlFor={id} className="tr-hidden">
                {label}
            </label>
            <pre ref={gutter} className="tr-editor-gutter" aria-hidden="true">
                {Array.from({ length: count }, (_, at) => at + 1).join("\n")}
            </pre>
            <textarea
                ref={field}
                id={id}
                value={value}
                readOnly={readOnly}
                wrap="off"
                spellCheck={false}
                autoCapitalize="off"
                autoComplete="off"
                aria-invalid={invalid ?? false}
                aria-describedby={describedBy}
                onChange={(event) => onChange(event.target.value)}
                onScroll={(event) => {
                    if (gutter.current) {
                        gutter.current.scrollTop = event.currentTarget.scrollTop;
                    }
                }}
            />
        </div>
    );
}
