import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import { coSell } from "../../i18n/cosell";
import { ActDialog } from "../../ui/ActDialog";
import { ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Button } from "../../ui/primitives";
import {
    inputOf,
    mostParts,
    noPart,
    refusedAt,
    sumOf,
    troublesOf,
    type Trouble,
    type Written,
    type WrittenField,
} from "./parts";

interface RecordCreditProps {
    /** The line, as far as the address names it. */
    start: Omit<Written, "parts">;
    onRecorded: (credit: Schemas["CoSellCredit"]) => void;
    onClose: () => void;
}

/** Credits a line to those who brought it about; every fault stands at its field. */
export function RecordCredit({ start, onRecorded, onClose }: RecordCreditProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const parties = organizations
        .filter(({ kind }) => kind !== "CUSTOMER")
        .map(({ id, name }) => ({ value: id, text: name }));
    const [written, setWritten] = useState<Written>({ ...start, parts: [noPart, noPart] });
    const [tried, setTried] = useState(false);
    const record = useMutation({
        mutationFn: ledger.recordCredit,
        onSuccess: (credit) => {
            void queries.invalidateQueries({ queryKey: ["co-sell"] });
            say(coSell.recordedNow);
            onRecorded(credit);
            onClose();
        },
    });
    const change = (changes: Partial<Written>) => setWritten((known) => ({ ...known, ...changes }));
    const { parts } = written;
    const changePart = (at: number, part: Partial<(typeof parts)[number]>) =>
        change({ parts: parts.map((one, index) => (index === at ? { ...one, ...part } : one)) });
    const troubles = troublesOf(written);
    const refused = record.error ? refusedAt(problemOfThrown(record.error), written) : undefined;
    const sum = sumOf(parts);
    const words = (trouble: Trouble) => (trouble === "sum" ? coSell.fault.sum(sum ?? "") : coSell.fault[trouble]);
    const faultOf = (field: WrittenField) => {
        const trouble = tried ? troubles[field] : undefined;
        return trouble === undefined ? refused?.at[field] : words(trouble);
    };
    const text = (field: "source" | "document" | "line" | "version", label: string) => (
        <TextField
            label={label}
            value={written[field]}
            onChange={(value) => change({ [field]: value })}
            required
            fault={faultOf(field)}
        />
    );
    return (
        <ActDialog
            title={coSell.record}
            effect={
                <>
                    <p>{coSell.effect}</p>
                    <p>{coSell.effectMore}</p>
                </>
            }
            action={coSell.record}
            busy={record.isPending}
            refused={refused?.rest}
            onAct={() => {
                setTried(true);
                if (Object.keys(troubles).length === 0) {
                    record.mutate(inputOf(written));
                }
            }}
            onClose={onClose}
        >
            <div className="tr-field-row">
                {text("source", coSell.source)}
                {text("document", coSell.document)}
            </div>
            <div className="tr-field-row">
                {text("line", coSell.line)}
                {text("version", coSell.version)}
            </div>
            {parts.map(({ party, rate }, at) => (
                <fieldset key={at} className="tr-factor" aria-label={coSell.partOf(at + 1)}>
                    <div className="tr-field-row">
                        <ChoiceField
                            label={coSell.partParty}
                            none={coSell.choose}
                            value={party}
                            options={parties}
                            onChange={(value) => changePart(at, { party: value })}
                            required
                            fault={faultOf(`party-${at}`)}
                        />
                        <TextField
                            label={coSell.rate}
                            hint={coSell.rateHint}
                            value={rate}
                            onChange={(value) => changePart(at, { rate: value })}
                            required
                            fault={faultOf(`rate-${at}`)}
                        />
                    </div>
                    {parts.length > 1 ? (
                        <Button
                            variant="link"
                            aria-label={coSell.remove(at + 1)}
                            onClick={() => change({ parts: parts.filter((_one, index) => index !== at) })}
                        >
                            {coSell.removeShort}
                        </Button>
                    ) : null}
                </fieldset>
            ))}
            <p role="status" className={faultOf("parts") ? "tr-fault" : "tr-quiet"}>
                {faultOf("parts") ?? (sum === undefined ? "" : coSell.sumsTo(sum))}
            </p>
            <div>
                <Button
                    variant="secondary"
                    size="sm"
                    isDisabled={parts.length >= mostParts}
                    onClick={() => change({ parts: [...parts, noPart] })}
                >
                    {coSell.add}
                </Button>
            </div>
        </ActDialog>
    );
}
