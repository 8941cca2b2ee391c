import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import * as catalogue from "../../api/catalogue";
import type { Schemas } from "../../api/client";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { ActDialog } from "../../ui/ActDialog";
import { ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { faultsAt } from "../refused";
import { bookKinds, bookLink } from "./bookTexts";
import { idOf } from "./launch";

const words = catalogueWords.books;
const places = ["id", "name", "kind", "channel", "customer", "credits", "zone"] as const;

/** Opens a price book without prices. */
export function OpenBook({ onClose }: { onClose: () => void }) {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const channels = useQuery(ask.channels).data?.items ?? [];
    const customers = (useQuery(ask.organizations).data?.items ?? []).filter(({ kind }) => kind === "CUSTOMER");
    const [typedId, setTypedId] = useState<string>();
    const [book, setBook] = useState({
        name: "",
        kind: "CHANNEL_LIST" as Schemas["PriceBookInput"]["kind"],
        channel: "",
        customer: "",
        credits: "",
        zone: "UTC",
    });
    const id = typedId ?? idOf(book.name);
    const change = (changes: Partial<typeof book>) => setBook((known) => ({ ...known, ...changes }));
    const ofCustomer = book.kind === "CUSTOMER" || book.kind === "PRIVATE_OFFER";
    const ofChannel = book.kind !== "VENDOR_LIST";
    const open = useMutation({
        mutationFn: () => {
            const { name, kind, channel, customer, credits, zone } = book;
            return catalogue.openBook({
                id,
                name: name.trim(),
                kind,
                zone,
                ...(ofChannel && channel ? { channel } : {}),
                ...(ofCustomer && customer ? { customer } : {}),
                ...(credits.trim() ? { credits: credits.trim() } : {}),
            });
        },
        onSuccess: async (opened) => {
            await queries.invalidateQueries({ queryKey: ["price-books"] });
            say(words.opened(opened.name));
            void navigate(bookLink(opened.id));
        },
    });
    const refused = open.error ? faultsAt(problemOfThrown(open.error), places) : undefined;
    return (
        <ActDialog
            title={words.open}
            effect={words.openEffect}
            action={words.open}
            busy={open.isPending}
            ready={
                book.name.trim() !== "" &&
                id !== "" &&
                (!ofCustomer || book.customer !== "") &&
                (book.kind !== "CHANNEL_LIST" || book.channel !== "")
            }
            refused={refused?.rest}
            onAct={() => open.mutate()}
            onClose={onClose}
        >
            <div className="tr-field-row">
                <TextField
                    label={words.name}
                    value={book.name}
                    onChange={(name) => change({ name })}
                    required
                    fault={refused?.at.name}
                />
                <TextField
                    label={words.id}
                    hint={words.idHint}
                    value={id}
                    onChange={(next) => setTypedId(next === "" ? undefined : next)}
                    required
                    fault={refused?.at.id}
                />
            </div>
            <ChoiceField
                label={words.kind}
                value={book.kind}
                options={bookKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
                onChange={(kind) => change({ kind: bookKinds.find((one) => one === kind) ?? book.kind })}
                fault={refused?.at.kind}
            />
            {ofCustomer ? (
                <ChoiceField
                    label={words.customer}
                    none={catalogueWords.choose}
                    value={book.customer}
                    options={customers.map((one) => ({ value: one.id, text: one.name }))}
                    onChange={(customer) => change({ customer })}
                    required
                    fault={refused?.at.customer}
                />
            ) : null}
            {ofChannel ? (
                <ChoiceField
                    label={words.channel}
                    none={book.kind === "CHANNEL_LIST" ? catalogueWords.choose : catalogueWords.any}
                    value={book.channel}
                    options={channels.map(({ code, name }) => ({ value: code, text: name }))}
                    onChange={(channel) => change({ channel })}
                    required={book.kind === "CHANNEL_LIST"}
                    fault={refused?.at.channel}
                />
            ) : null}
            <div className="tr-field-row">
                <TextField
                    label={words.zone}
                    hint={words.zoneHint}
                    value={book.zone}
                    offered={["UTC", "America/New_York", "America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata"]}
                    onChange={(zone) => change({ zone })}
                    fault={refused?.at.zone}
                />
                <TextField
                    label={words.credits}
                    hint={words.creditsHint}
                    value={book.credits}
                    onChange={(credits) => change({ credits })}
                    fault={refused?.at.credits}
                />
            </div>
        </ActDialog>
    );
}
