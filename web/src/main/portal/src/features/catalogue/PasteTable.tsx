import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown } from "../../api/problem";
import { m } from "../../i18n";
import { FileField, RadioField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Alert, Button } from "../../ui/primitives";
import { TextEditor } from "../../ui/TextEditor";
import type { Document } from "../document";
import { refusalText } from "../rules/refusal";
import { commaSeparated, placeOf } from "./table";

const words = m.catalogue.editor;

export type PasteMode = "merge" | "replace";

interface PasteTableProps {
    onRead: (entries: readonly Document[], mode: PasteMode) => void;
    onClose: () => void;
}

/** Prices as they come from a sheet: what cannot be read is told cell by cell, and leads there. */
export function PasteTable({ onRead, onClose }: PasteTableProps) {
    const say = useNotice();
    const [text, setText] = useState("");
    const [mode, setMode] = useState<PasteMode>("merge");
    const [jump, setJump] = useState<{ from: number; to: number }>();
    const read = useMutation({
        mutationFn: () => catalogue.readTable(commaSeparated(text)),
        onSuccess: ({ entries }) => {
            onRead(entries, mode);
            say(words.pasteDone(entries.length));
            onClose();
        },
    });
    const refused = read.error ? problemOfThrown(read.error) : undefined;
    const put = (next: string) => {
        setText(next);
        setJump(undefined);
    };
    return (
        <section className="tr-part" aria-label={words.pasteTitle}>
            <div className="tr-part-head">
                <h3>{words.pasteTitle}</h3>
                <Button variant="link" onClick={onClose}>
                    {m.runs.cancel}
                </Button>
            </div>
            <p className="tr-quiet">{words.pasteLead}</p>
            {refused ? (
                <Alert
                    variant="danger"
                    isInline
                    isLiveRegion
                    title={refused.faults.length > 0 ? words.pasteFaults(refused.faults.length) : refusalText(refused)}
                    component="h4"
                >
                    {refused.faults.length > 0 ? (
                        <ul className="tr-faults" aria-label={m.state.faults}>
                            {refused.faults.map(({ pointer, code, message }) => {
                                const { row, column, cell } = placeOf(text, pointer);
                                const name =
                                    row === undefined
                                        ? column || words.wholeTable
                                        : column
                                          ? words.tablePlace(row, column)
                                          : words.tableRow(row);
                                return (
                                    <li key={`${pointer} ${code}`}>
                                        <Button
                                            variant="link"
                                            isInline
                                            aria-label={words.jump(name)}
                                            onClick={() => setJump({ from: cell?.from ?? 0, to: cell?.to ?? 0 })}
                                        >
                                            {name}
                                        </Button>
                                        {cell?.text ? <code>{cell.text}</code> : null}
                                        <span>{message}</span>
                                    </li>
                                );
                            })}
                        </ul>
                    ) : null}
                </Alert>
            ) : null}
            <div className="tr-usage">
                <TextEditor
                    label={words.pasteLabel}
                    value={text}
                    onChange={put}
                    jump={jump}
                    invalid={refused !== undefined}
                />
            </div>
            <p className="tr-quiet">{words.pasteColumns}</p>
            <FileField label={words.pasteFile} accept=".csv,.tsv,text/csv" onRead={(_name, content) => put(content)} />
            <RadioField
                legend={words.pasteMode}
                name="paste-mode"
                value={mode}
                options={[
                    { value: "merge", text: words.pasteMerge },
                    { value: "replace", text: words.pasteReplace },
                ]}
                onChange={(next) => setMode(next === "replace" ? "replace" : "merge")}
            />
            <div className="tr-actions">
                <Button
                    variant="primary"
                    isLoading={read.isPending}
                    isDisabled={text.trim() === "" || read.isPending}
                    onClick={() => read.mutate()}
                >
                    {words.pasteRead}
                </Button>
            </div>
        </section>
    );
}
