import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/service";
import { m } from "../../i18n";
import { service as words } from "../../i18n/service";
import { ActDialog } from "../../ui/ActDialog";
import { LongTextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { refusalText } from "../rules/refusal";
import { faultText, figuresOf, type SheetFigure } from "./sheet";

/** Figures as they come from a sheet: every fault is told by its row and column. */
export function RecordFigures({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [text, setText] = useState("");
    const figures = figuresOf(text);
    const record = useMutation({
        mutationFn: (some: readonly SheetFigure[]) => ask.report(some.map(({ figure }) => figure)),
        onSuccess: async ({ accepted, repeated }) => {
            await ask.forgetFigures(queries);
            say(words.recorded(accepted, repeated));
            onClose();
        },
    });
    const refused = record.error ? problemOfThrown(record.error) : undefined;
    return (
        <ActDialog
            title={words.recordTitle}
            action={words.record}
            busy={record.isPending}
            ready={figures.length > 0}
            refused={
                refused === undefined ? undefined : refused.faults.length === 0 ? (
                    refusalText(refused)
                ) : (
                    <ul className="tr-bullets" aria-label={m.state.faults}>
                        {refused.faults.map((fault) => {
                            const told = faultText(fault, record.variables ?? figures);
                            return <li key={told}>{told}</li>;
                        })}
                    </ul>
                )
            }
            effect={
                <>
                    {figures.length > 0 ? <p>{words.read(figures.length)}</p> : null}
                    <p>{words.recordEffect}</p>
                </>
            }
            onAct={() => record.mutate(figures)}
            onClose={onClose}
        >
            <p className="tr-quiet">{words.recordLead}</p>
            <LongTextField
                label={words.pasted}
                hint={words.columns}
                value={text}
                onChange={setText}
                rows={8}
                mono
                required
            />
        </ActDialog>
    );
}
