import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/revenue";
import { revenue } from "../../i18n/revenue";
import { ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { today } from "../days";

const words = revenue.policy;

const treatments = (Object.keys(words.treatments) as ask.RecognitionTreatment[]).map((value) => ({
    value,
    text: words.treatments[value],
}));

const treatmentOf = (chosen: string) => treatments.find(({ value }) => value === chosen)?.value;

/** A new version being written, from the one in force on. */
export function PolicyForm({ begin, onClose }: { begin: ask.RecognitionPolicy; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [effectiveFrom, setEffectiveFrom] = useState(today);
    const [reason, setReason] = useState("");
    const [rules, setRules] = useState(begin.rules);
    const [otherwise, setOtherwise] = useState(begin.otherwise);
    const record = useMutation({
        mutationFn: () => ask.recordPolicy({ effectiveFrom, reason: reason.trim(), rules, otherwise }),
        onSuccess: async () => {
            await ask.forgetRevenue(queries);
            say(words.recorded);
            onClose();
        },
    });
    const problem = record.error ? problemOfThrown(record.error) : undefined;
    const fault = (place: string) => {
        const told = (problem?.faults ?? [])
            .filter(({ pointer }) => pointer === `/policy${place}`)
            .map(({ message }) => message)
            .join(" ");
        return told === "" ? undefined : told;
    };
    return (
        <form
            className="tr-stack"
            noValidate
            aria-label={words.writeTitle}
            onSubmit={(event) => {
                event.preventDefault();
                if (!record.isPending) {
                    record.mutate();
                }
            }}
        >
            {problem ? (
                <Alert variant="danger" isInline isLiveRegion component="h2" title={problem.detail ?? problem.message}>
                    <ul className="tr-bullets">
                        {problem.faults.map(({ pointer, code, message }) => (
                            <li key={`${pointer} ${code}`}>{message}</li>
                        ))}
                    </ul>
                </Alert>
            ) : null}
            <Panel title={words.writeTitle} lead={words.writeLead}>
                <div className="tr-field-row">
                    <TextField
                        label={words.from}
                        type="date"
                        value={effectiveFrom}
                        onChange={setEffectiveFrom}
                        fault={fault("/effectiveFrom")}
                        required
                    />
                    <TextField
                        label={words.reason}
                        value={reason}
                        onChange={setReason}
                        fault={fault("/reason")}
                        maxLength={200}
                        required
                    />
                </div>
            </Panel>
            <Panel title={words.rules}>
                {rules.map(({ change, treatment }, at) => (
                    <ChoiceField
                        key={change}
                        label={words.changes[change]}
                        hint={words.treatmentHints[treatment]}
                        value={treatment}
                        options={treatments}
                        fault={fault(`/rules/${String(at)}/treatment`)}
                        onChange={(chosen) =>
                            setRules((known) =>
                                known.map((rule) =>
                                    rule.change === change
                                        ? { change, treatment: treatmentOf(chosen) ?? treatment }
                                        : rule,
                                ),
                            )
                        }
                    />
                ))}
                <ChoiceField
                    label={words.otherwise}
                    hint={words.treatmentHints[otherwise]}
                    value={otherwise}
                    options={treatments}
                    fault={fault("/otherwise")}
                    onChange={(chosen) => setOtherwise((known) => treatmentOf(chosen) ?? known)}
                />
            </Panel>
            <div className="tr-save-bar">
                <Button variant="primary" type="submit" isDisabled={record.isPending}>
                    {words.record}
                </Button>
                <Button variant="link" onClick={onClose}>
                    {words.cancel}
                </Button>
            </div>
        </form>
    );
}
