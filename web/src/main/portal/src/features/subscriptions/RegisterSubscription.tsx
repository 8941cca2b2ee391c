import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import * as usage from "../../api/usage";
import { subscriptions as subscriptionsWords } from "../../i18n/subscriptions";
import { ActDialog } from "../../ui/ActDialog";
import { ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { subscriptionLink } from "../links";
import { useNames } from "../names";
import { inputOf, missingOf, nothing, refusedAt, type Written, type WrittenField } from "./written";

const words = subscriptionsWords;
const inCapitals: readonly WrittenField[] = ["currency", "country"];
const optional: readonly WrittenField[] = ["channel", "country", "end"];
const days: readonly WrittenField[] = ["signedOn", "start", "end"];

/** Registers a subscription; every fault stands at its field. Sent again it is there once: its id is the key. */
export function RegisterSubscription({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const names = useNames();
    const channels = useQuery(ask.channels).data?.items ?? [];
    const products = useQuery(ask.products).data?.items ?? [];
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const books = useQuery(catalogue.priceBooks({})).data?.items ?? [];
    const [written, setWritten] = useState<Written>(nothing);
    const [tried, setTried] = useState(false);
    const register = useMutation({
        mutationFn: usage.register,
        onSuccess: ({ added }, { id }) => {
            void queries.invalidateQueries({ queryKey: ["subscriptions"] });
            say(added > 0 ? words.registered(id) : words.known(id));
            void navigate(subscriptionLink(id));
        },
    });
    const missing = missingOf(written);
    const refused = register.error ? refusedAt(problemOfThrown(register.error)) : undefined;
    const faultOf = (field: WrittenField) =>
        tried && missing.includes(field) ? words.fault[field] : refused?.at[field];
    const put = (field: WrittenField, value: string) =>
        setWritten((known) => ({ ...known, [field]: inCapitals.includes(field) ? value.toUpperCase() : value }));
    const text = (field: WrittenField, label: string, hint?: string) => (
        <TextField
            label={label}
            hint={hint}
            type={days.includes(field) ? "date" : "text"}
            value={written[field]}
            onChange={(value) => put(field, value)}
            required={!optional.includes(field)}
            fault={faultOf(field)}
        />
    );
    const choice = (field: WrittenField, label: string, options: readonly { value: string; text: string }[]) => (
        <ChoiceField
            label={label}
            none={optional.includes(field) ? words.noChannel : words.choose}
            value={written[field]}
            options={options}
            onChange={(value) => put(field, value)}
            required={!optional.includes(field)}
            fault={faultOf(field)}
        />
    );
    const named = (some: readonly { id: string; name: string }[]) =>
        some.map(({ id, name }) => ({ value: id, text: name }));
    const complete = missing.length === 0;
    const book = books.find(({ id }) => id === written.book)?.name ?? written.book;
    return (
        <ActDialog
            title={words.register}
            effect={
                complete ? (
                    <>
                        <p>{words.effect(names.party(written.customer), names.product(written.product), book)}</p>
                        <p>{words.effectMore}</p>
                    </>
                ) : null
            }
            action={words.register}
            busy={register.isPending}
            refused={refused?.rest}
            onAct={() => {
                setTried(true);
                if (complete) {
                    register.mutate(inputOf(written));
                }
            }}
            onClose={onClose}
        >
            {text("id", words.id, words.idHint)}
            <div className="tr-field-row">
                {choice("customer", words.customer, named(organizations.filter(({ kind }) => kind === "CUSTOMER")))}
                {choice(
                    "channel",
                    words.channel,
                    channels.map(({ code, name }) => ({ value: code, text: name })),
                )}
            </div>
            <div className="tr-field-row">
                {choice("book", words.book, named(books))}
                {choice("product", words.product, named(products))}
            </div>
            <div className="tr-field-row">
                {text("charge", words.charge, words.chargeHint)}
                {text("quantity", words.quantity, words.quantityHint)}
            </div>
            <div className="tr-field-row">
                {text("currency", words.currency, words.currencyHint)}
                {text("country", words.country, words.countryHint)}
            </div>
            <div className="tr-field-row">
                {choice(
                    "term",
                    words.term,
                    Object.entries(words.terms).map(([value, term]) => ({ value, text: term })),
                )}
                {text("billingMonths", words.months)}
            </div>
            <div className="tr-field-row">
                {text("signedOn", words.signedOn, words.signedHint)}
                {text("start", words.start)}
                {text("end", words.end, words.endHint)}
            </div>
        </ActDialog>
    );
}
