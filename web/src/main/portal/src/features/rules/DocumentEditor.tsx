import { useState, type ReactNode } from "react";
import type { Fault } from "../../api/problem";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { saveText } from "../../ui/files";
import { Alert, Button } from "../../ui/primitives";
import { TextEditor } from "../../ui/TextEditor";
import { isDocument, pretty, type Document } from "../document";
import { locate, placeOf, scan, type Span } from "./json";

/** A text read as a document, or why it is none. */
export type Read =
    { document: Document; fault?: undefined } | { document?: undefined; fault: { at: Span; text: string } };

export function readDocument(text: string): Read {
    const { fault } = scan(text);
    if (fault) {
        const { line, column } = placeOf(text, fault.at);
        return {
            fault: {
                at: { from: fault.at, to: Math.min(fault.at + 1, text.length) },
                text: rules.editor.syntax(line, column, rules.editor.expected[fault.expected]),
            },
        };
    }
    const document: unknown = JSON.parse(text);
    return isDocument(document) ? { document } : { fault: { at: { from: 0, to: 0 }, text: rules.editor.noDocument } };
}

/** The server may point into what was sent, whose part `revision` the text is. */
export function pointerInText(pointer: string): string {
    return pointer.replace(/^\/revision(?=\/|$)/, "");
}

interface DocumentEditorProps {
    label: string;
    text: string;
    onText: (text: string) => void;
    readOnly?: boolean;
    /** What the server found wrong when the text was last sent. */
    faults: readonly Fault[];
    /** The name under which it is saved as a file. */
    file: string;
    /** What can be done with it, and how it stands. */
    actions?: ReactNode;
    status?: string;
}

/** A document as text: its faults each lead to their place. */
export function DocumentEditor({ label, text, onText, readOnly, faults, file, actions, status }: DocumentEditorProps) {
    const [jump, setJump] = useState<Span>();
    const read = readDocument(text);
    const listed = [
        ...(read.fault ? [{ key: "syntax", at: read.fault.at, name: undefined, text: read.fault.text }] : []),
        ...faults.map(({ pointer, code, message }) => ({
            key: `${pointer} ${code}`,
            at: undefined,
            name: pointerInText(pointer),
            text: message,
        })),
    ];
    const lineOf = (pointer: string) => rules.editor.place(placeOf(text, locate(text, pointer).from).line);
    return (
        <>
            {listed.length > 0 ? (
                <Alert variant="danger" isInline title={rules.editor.faults(listed.length)} component="h3" isLiveRegion>
                    <ul className="tr-faults" aria-label={m.state.faults}>
                        {listed.map((fault) => (
                            <li key={fault.key}>
                                <Button
                                    variant="link"
                                    isInline
                                    aria-label={rules.editor.jump(fault.name ?? rules.editor.whole)}
                                    onClick={() => setJump({ ...(fault.at ?? locate(text, fault.name)) })}
                                >
                                    <code>{fault.name === undefined ? label : fault.name || "/"}</code>
                                </Button>
                                {fault.name === undefined ? null : (
                                    <span className="tr-quiet">{lineOf(fault.name)}</span>
                                )}
                                <span>{fault.text}</span>
                            </li>
                        ))}
                    </ul>
                </Alert>
            ) : null}
            <div className="tr-editor-bar">
                {actions}
                {readOnly ? null : (
                    <Button
                        variant="secondary"
                        isDisabled={read.document === undefined}
                        onClick={() => onText(pretty(read.document))}
                    >
                        {rules.editor.format}
                    </Button>
                )}
                <Button variant="link" onClick={() => saveText(`${file}.json`, text)}>
                    {rules.editor.download}
                </Button>
                {status ? (
                    <span className="tr-quiet" role="status">
                        {status}
                    </span>
                ) : null}
            </div>
            <TextEditor
                label={label}
                value={text}
                onChange={onText}
                readOnly={readOnly ?? false}
                jump={jump}
                invalid={listed.length > 0}
            />
        </>
    );
}
