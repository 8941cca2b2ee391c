import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import * as spend from "../../api/spend";
import { spend as spendWords } from "../../i18n/spend";
import { ActDialog } from "../../ui/ActDialog";
import { CheckField, ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { useNames } from "../names";
import { FormFields, type FieldAt } from "./FormFields";
import { inputOf, kinds, missingOf, nothing, refusedAt, type Kind, type Written } from "./written";

const words = spendWords;

/** Records what a customer agreed about its spend; every fault stands at its field. */
export function RegisterSpend({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const names = useNames();
    const [written, setWritten] = useState(nothing);
    const [tried, setTried] = useState(false);
    const record = useMutation({
        mutationFn: spend.recordSpendAgreement,
        onSuccess: async ({ id }) => {
            say(words.registeredNow(id));
            onClose();
            await spend.forgetSpend(queries);
        },
    });
    const change = (changes: Partial<Written>) => setWritten((known) => ({ ...known, ...changes }));
    const missing = missingOf(written);
    const complete = Object.keys(missing).length === 0;
    const refused = record.error ? refusedAt(problemOfThrown(record.error), written) : undefined;
    const faultAt = (pointer: string) => (tried ? missing[pointer] : undefined) ?? refused?.at[pointer];
    const text: FieldAt = (pointer, label, value, onChange, more) => (
        <TextField label={label} value={value} onChange={onChange} required fault={faultAt(pointer)} {...more} />
    );
    return (
        <ActDialog
            title={words.register}
            effect={
                complete ? (
                    <p>{words.registerEffect(names.party(written.customer), words.forms[written.kind])}</p>
                ) : null
            }
            action={words.register}
            busy={record.isPending}
            refused={refused?.rest}
            onAct={() => {
                setTried(true);
                if (complete) {
                    record.mutate(inputOf(written));
                }
            }}
            onClose={onClose}
        >
            <div className="tr-field-row">
                {text("id", words.id, written.id, (id) => change({ id }), { hint: words.idHint })}
                {text("title", words.name, written.title, (title) => change({ title }))}
            </div>
            <Drawing written={written} change={change} fault={faultAt} />
            <div className="tr-field-row">
                {text("days/from", words.from, written.from, (from) => change({ from }), { type: "date" })}
                {text("days/to", words.through, written.through, (through) => change({ through }), {
                    type: "date",
                    hint: words.throughHint,
                    required: false,
                })}
            </div>
            <div className="tr-field-row">
                {text(
                    "settlementMonths",
                    words.cycle,
                    written.settlementMonths,
                    (settlementMonths) => change({ settlementMonths }),
                    { hint: words.cycleHint },
                )}
                {text("currency", words.currency, written.currency, (currency) =>
                    change({ currency: currency.toUpperCase() }),
                )}
            </div>
            <ChoiceField
                label={words.form}
                value={written.kind}
                options={kinds.map((kind) => ({ value: kind, text: words.forms[kind] }))}
                onChange={(kind) => change({ kind: kind as Kind })}
            />
            <FormFields written={written} change={change} text={text} />
        </ActDialog>
    );
}

interface DrawingProps {
    written: Written;
    change: (changes: Partial<Written>) => void;
    fault: (pointer: string) => string | undefined;
}

/** The customer, and which of its subscriptions draw. */
function Drawing({ written, change, fault }: DrawingProps) {
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const its = useQuery(spend.spendSubscriptions(written.customer)).data ?? [];
    const wrong = fault("subscriptions");
    const toggle = (id: string, wanted: boolean) =>
        change({
            subscriptions: wanted
                ? [...written.subscriptions, id]
                : written.subscriptions.filter((other) => other !== id),
        });
    return (
        <>
            <ChoiceField
                label={words.customer}
                none={words.choose}
                value={written.customer}
                options={organizations
                    .filter(({ kind }) => kind === "CUSTOMER")
                    .map(({ id, name }) => ({ value: id, text: name }))}
                onChange={(customer) => change({ customer, subscriptions: [] })}
                required
                fault={fault("customer")}
            />
            <fieldset className="tr-radios" aria-describedby="spend-drawing">
                <legend>{words.drawing}</legend>
                {its.map(({ id, product }) => (
                    <CheckField
                        key={id}
                        label={`${id}, ${product}`}
                        checked={written.subscriptions.includes(id)}
                        onChange={(wanted) => toggle(id, wanted)}
                    />
                ))}
                <span id="spend-drawing" className={wrong ? "tr-fault" : "tr-quiet"}>
                    {wrong ?? (its.length === 0 ? words.noSubscriptions : words.drawingHint)}
                </span>
            </fieldset>
        </>
    );
}
