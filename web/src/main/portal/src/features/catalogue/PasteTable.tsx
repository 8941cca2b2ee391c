import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown } from "../../api/problem";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { FileField, RadioField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Alert, Button } from "../../ui/primitives";
import { TextEditor } from "../../ui/TextEditor";
import type { Document } from "../document";
import { refusalText } from "../rules/refusal";
import { CellFaults } from "./CellFaults";
import { commaSeparated } from "./table";

const words = catalogueWords.editor;

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
                    <CellFaults faults={refused.faults} table={text} whole={words.wholeTable} onJump={setJump} />
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
