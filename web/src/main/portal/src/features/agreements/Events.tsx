import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../api/client";
import { problemOfThrown } from "../../api/problem";
import * as terms from "../../api/terms";
import { can, useMe } from "../../app/session";
import { rules } from "../../i18n/rules";
import { dayText, momentText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { DataTable, type Column } from "../../ui/DataTable";
import { ChoiceField, TextField } from "../../ui/Fields";
import { ProvenanceLabel } from "../../ui/Labels";
import { useNotice } from "../../ui/Notices";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { effectOf, eventsOf } from "../rules/documents";
import { governing } from "../rules/lanes";
import { refusalText } from "../rules/refusal";
import { SourceFields } from "../rules/SourceFields";
import { today } from "../days";

type Event = Schemas["AgreementEvent"];

const columns: readonly Column<Event>[] = [
    { key: "code", title: rules.events.code, cell: ({ code }) => <strong>{code}</strong> },
    { key: "occurred", title: rules.events.occurred, cell: ({ occurredOn }) => dayText(occurredOn) },
    { key: "known", title: rules.events.known, cell: ({ recordedAt }) => momentText(recordedAt) },
    {
        key: "source",
        title: rules.events.source,
        cell: ({ provenance }) => (
            <span className="tr-labels">
                <ProvenanceLabel provenance={provenance} plain /> {provenance.source}
            </span>
        ),
    },
];

/** What has happened under an agreement, and for those who approve terms a way to record it. */
export function Events({ agreement }: { agreement: Schemas["Agreement"] }) {
    const me = useMe();
    const [open, setOpen] = useState(false);
    const codes = eventsOf(agreement.revisions);
    const may = me.partner === undefined && can(me, "terms.approve");
    if (agreement.events.length === 0 && (!may || codes.length === 0)) {
        return null;
    }
    return (
        <Panel
            title={rules.events.title}
            lead={rules.events.lead}
            actions={
                may && codes.length > 0 ? (
                    <Button variant="secondary" onClick={() => setOpen(true)}>
                        {rules.events.record}
                    </Button>
                ) : null
            }
        >
            {agreement.events.length === 0 ? (
                <p className="tr-quiet">{rules.events.none}</p>
            ) : (
                <DataTable
                    label={rules.events.title}
                    columns={columns}
                    rows={agreement.events}
                    rowKey={({ code, recordedAt }) => `${code} ${recordedAt}`}
                />
            )}
            {open ? <EventDialog agreement={agreement} codes={codes} onClose={() => setOpen(false)} /> : null}
        </Panel>
    );
}

interface EventDialogProps {
    agreement: Schemas["Agreement"];
    codes: readonly string[];
    onClose: () => void;
}

/** Says which clauses the event ends before it is recorded, and wants its name typed: no record is taken back. */
function EventDialog({ agreement, codes, onClose }: EventDialogProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const [code, setCode] = useState(codes[0] ?? "");
    const [occurredOn, setOccurredOn] = useState(today());
    const [provenance, setProvenance] = useState<Schemas["Provenance"]>({ tag: "OFFICIAL", source: "" });
    const { ends, trigger } = effectOf(governing(agreement.revisions, occurredOn), code);
    const record = useMutation({
        mutationFn: () => terms.recordEvent(agreement.id, { code, occurredOn, provenance }),
        onSuccess: async () => {
            await terms.forgetTerms(queries);
            say(rules.events.recorded(code));
            onClose();
        },
    });
    return (
        <ActDialog
            title={rules.events.recordTitle}
            effect={
                occurredOn === "" ? null : (
                    <>
                        {trigger ? <p className="tr-quiet">{`${rules.events.definition}: ${trigger.words}`}</p> : null}
                        <p>{rules.events.effect(ends.length, dayText(occurredOn))}</p>
                        {ends.length > 0 ? (
                            <ul>
                                {ends.map(({ id, words }) => (
                                    <li key={id}>
                                        <code>{id}</code>: {words}
                                    </li>
                                ))}
                            </ul>
                        ) : null}
                        <p>{rules.events.effectMore}</p>
                    </>
                )
            }
            action={rules.events.record}
            danger
            busy={record.isPending}
            word={code}
            ready={occurredOn !== "" && provenance.source.trim() !== ""}
            refused={record.error ? refusalText(problemOfThrown(record.error)) : null}
            onAct={() => record.mutate()}
            onClose={onClose}
        >
            <div className="tr-field-row">
                <ChoiceField
                    label={rules.events.which}
                    value={code}
                    options={codes.map((one) => ({ value: one, text: one }))}
                    onChange={setCode}
                />
                <TextField
                    label={rules.events.occurred}
                    type="date"
                    value={occurredOn}
                    onChange={setOccurredOn}
                    required
                />
            </div>
            <SourceFields value={provenance} onChange={setProvenance} />
        </ActDialog>
    );
}
