import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import { commitments } from "../../i18n/commitments";
import { moneyText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Button } from "../../ui/primitives";
import { useNames } from "../names";
import { inputOf, missingOf, mostVia, refusedAt, type Written, type WrittenField } from "./written";

const nothing: Written = {
    contract: "",
    customer: "",
    product: "",
    channel: "",
    vendor: "",
    via: [],
    amount: "",
    currency: "USD",
    from: "",
    through: "",
};

/** Records what a customer committed to spend under a contract; every fault stands at its field. */
export function RecordCommitment({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const names = useNames();
    const channels = useQuery(ask.channels).data?.items ?? [];
    const products = useQuery(ask.products).data?.items ?? [];
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const of = (customer: boolean) => organizations.filter(({ kind }) => (kind === "CUSTOMER") === customer);
    const vendors = organizations.filter(({ kind }) => kind === "VENDOR");
    const [typed, setTyped] = useState(nothing);
    const written = typed.vendor === "" ? { ...typed, vendor: vendors[0]?.id ?? "" } : typed;
    const [tried, setTried] = useState(false);
    const record = useMutation({
        mutationFn: ledger.recordCommitment,
        onSuccess: ({ contract }) => {
            void queries.invalidateQueries({ queryKey: ledger.commitments.queryKey });
            say(commitments.recordedNow(contract));
            onClose();
        },
    });
    const change = (changes: Partial<Written>) => setTyped((known) => ({ ...known, ...changes }));
    const missing = missingOf(written);
    const refused = record.error ? refusedAt(problemOfThrown(record.error), written) : undefined;
    const faultOf = (field: WrittenField) =>
        tried && missing.includes(field)
            ? commitments.fault[(field.startsWith("via") ? "via" : field) as keyof typeof commitments.fault]
            : refused?.at[field];
    const text = (field: "contract" | "amount" | "currency" | "from" | "through", label: string, hint?: string) => (
        <TextField
            label={label}
            hint={hint}
            type={field === "from" || field === "through" ? "date" : "text"}
            value={written[field]}
            onChange={(value) => change({ [field]: field === "currency" ? value.toUpperCase() : value })}
            required
            fault={faultOf(field)}
        />
    );
    const choice = (
        field: "customer" | "product" | "channel" | "vendor",
        label: string,
        options: readonly { value: string; text: string }[],
    ) => (
        <ChoiceField
            label={label}
            none={commitments.choose}
            value={written[field]}
            options={options}
            onChange={(value) => change({ [field]: value })}
            required
            fault={faultOf(field)}
        />
    );
    const named = (some: readonly { id: string; name: string }[]) =>
        some.map(({ id, name }) => ({ value: id, text: name }));
    const complete = missing.length === 0;
    return (
        <ActDialog
            title={commitments.record}
            effect={
                complete ? (
                    <>
                        <p>{commitments.effect(names.party(written.customer), moneyText(written))}</p>
                        <p>{commitments.effectMore}</p>
                    </>
                ) : null
            }
            action={commitments.record}
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
                {text("contract", commitments.contract)}
                {choice("customer", commitments.customer, named(of(true)))}
            </div>
            <div className="tr-field-row">
                {text("amount", commitments.amount, commitments.amountHint)}
                {text("currency", commitments.currency)}
            </div>
            <div className="tr-field-row">
                {text("from", commitments.from)}
                {text("through", commitments.through, commitments.throughHint)}
            </div>
            <div className="tr-field-row">
                {choice(
                    "channel",
                    commitments.channel,
                    channels.map(({ code, name }) => ({ value: code, text: name })),
                )}
                {choice("product", commitments.product, named(products))}
            </div>
            {choice("vendor", commitments.vendor, named(vendors))}
            {written.via.map((party, at) => (
                <div key={at} className="tr-factor">
                    <ChoiceField
                        label={commitments.via(at + 1)}
                        none={commitments.choose}
                        value={party}
                        options={named(of(false))}
                        onChange={(value) =>
                            change({ via: written.via.map((one, index) => (index === at ? value : one)) })
                        }
                        required
                        fault={faultOf(`via-${at}`)}
                    />
                    <Button
                        variant="link"
                        onClick={() => change({ via: written.via.filter((_one, index) => index !== at) })}
                    >
                        {commitments.viaRemove(at + 1)}
                    </Button>
                </div>
            ))}
            <div>
                <Button
                    variant="secondary"
                    size="sm"
                    isDisabled={written.via.length >= mostVia}
                    onClick={() => change({ via: [...written.via, ""] })}
                >
                    {commitments.viaAdd}
                </Button>
            </div>
        </ActDialog>
    );
}
