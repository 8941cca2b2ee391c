import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { ChoiceField, FormDialog, LongTextField, SelectField } from "../../ui/Inputs";
import { useNotice } from "../../ui/Notices";
import { Alert } from "../../ui/primitives";

type Restatement = Schemas["Restatement"];

interface RestateProps {
    options: readonly { value: string; text: string }[];
    onClose: () => void;
}

/** Asks what is to be evaluated again, why, and in which order. */
export function Restate({ options, onClose }: RestateProps) {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const [agreement, setAgreement] = useState("");
    const [reason, setReason] = useState("");
    const [order, setOrder] = useState<Order>("KEPT");
    const [tried, setTried] = useState(false);
    const chosen = agreement || (options.length === 1 ? (options[0]?.value ?? "") : "");
    const restate = useMutation({
        mutationFn: ledger.restate,
        onSuccess: (restatement) => {
            void queries.invalidateQueries();
            say(ledgerWords.restatements.done(restatement.rows));
            void navigate(`/restatements/${restatement.id}`);
        },
    });
    const problem = restate.error ? problemOfThrown(restate.error) : undefined;
    const send = () => {
        setTried(true);
        if (chosen && reason.trim() && !restate.isPending) {
            restate.mutate({ agreement: chosen, reason: reason.trim(), order });
        }
    };
    return (
        <FormDialog
            title={ledgerWords.restatements.restateTitle}
            label={ledgerWords.restatements.restateTitle}
            action={restate.isPending ? ledgerWords.restatements.working : ledgerWords.restatements.start}
            busy={restate.isPending}
            onSubmit={send}
            onClose={onClose}
        >
            {problem ? (
                <Alert variant="danger" isInline title={problem.message} component="p">
                    {problem.detail}
                </Alert>
            ) : null}
            <p>{ledgerWords.restatements.restateLead}</p>
            <SelectField
                label={ledgerWords.restatements.agreement}
                required
                value={chosen}
                none={ledgerWords.restatements.agreementNeeded}
                options={options}
                onChange={setAgreement}
                {...(tried && !chosen ? { fault: ledgerWords.restatements.agreementNeeded } : {})}
            />
            <LongTextField
                label={ledgerWords.restatements.reason}
                required
                hint={ledgerWords.restatements.reasonHint}
                value={reason}
                onChange={(text) => setReason(text.slice(0, 500))}
                {...(tried && !reason.trim() ? { fault: ledgerWords.restatements.reasonNeeded } : {})}
            />
            <ChoiceField
                label={ledgerWords.restatements.orderLabel}
                value={order}
                onChange={(next) => setOrder(next as Order)}
                options={(["KEPT", "EARNED"] as const).map((value) => ({
                    value,
                    text: ledgerWords.restatements.orders[value],
                    hint: ledgerWords.restatements.orderText[value],
                }))}
            />
        </FormDialog>
    );
}

type Order = Restatement["order"];
