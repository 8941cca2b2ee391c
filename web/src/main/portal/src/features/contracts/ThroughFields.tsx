import { useQuery } from "@tanstack/react-query";
import * as reference from "../../api/queries";
import { contracts as words } from "../../i18n/contracts";
import { ChoiceField, TextField } from "../../ui/Fields";
import { Button } from "../../ui/primitives";
import { ChoiceAt, TextAt, useEditing } from "../catalogue/editing";
import { listAt } from "../catalogue/pointer";
import { documentsIn, isDocument } from "../document";
import { useNames } from "../names";
import { valueAt } from "../catalogue/pointer";

const { form } = words;
const mostVia = 6;

interface ThroughProps {
    /** The pointer of the road of sale. */
    at: string;
    /** The customer stays who it is. */
    keepsCustomer?: boolean;
}

/** By which channel a contract is sold, from hand to hand, and what each between vendor and customer keeps. */
export function ThroughFields({ at, keepsCustomer = false }: ThroughProps) {
    const { document, onPut, told } = useEditing();
    const names = useNames();
    const channels = useQuery(reference.channels).data?.items ?? [];
    const organizations = useQuery(reference.organizations).data?.items ?? [];
    const named = (kinds: (kind: string) => boolean) =>
        organizations.filter(({ kind }) => kinds(kind)).map(({ id, name }) => ({ value: id, text: name }));
    const list = `${at}/route/parties`;
    const parties = listAt(document, list).map(String);
    const last = Math.max(1, parties.length - 1);
    const via = parties.slice(1, last);
    const customer = parties[last] ?? "";
    const margins = documentsIn(marginsHolder(document, at), "margins");
    const putVia = (next: readonly string[]) => onPut(list, [parties[0] ?? "", ...next, customer]);
    const party = (index: number, label: string, kinds: (kind: string) => boolean) => (
        <div key={index} data-at={`${list}/${index}`}>
            <ChoiceField
                label={label}
                none={form.choose}
                value={parties[index] ?? ""}
                options={named(kinds)}
                onChange={(id) => onPut(`${list}/${index}`, id)}
                required
                fault={told.get(`${list}/${index}`) ?? (index === last ? told.get(`${at}/route`) : undefined)}
            />
        </div>
    );
    return (
        <div className="tr-form">
            <div className="tr-field-row">
                <ChoiceAt
                    at={`${at}/channel`}
                    label={words.channel}
                    none={form.choose}
                    options={channels.map(({ code, name }) => ({ value: code, text: name }))}
                    required
                />
                {party(0, form.vendor, (kind) => kind === "VENDOR")}
                {keepsCustomer ? (
                    <TextField
                        label={words.customer}
                        value={names.party(customer)}
                        onChange={() => undefined}
                        readOnly
                        fault={told.get(`${at}/route`)}
                    />
                ) : (
                    party(last, words.customer, (kind) => kind === "CUSTOMER")
                )}
            </div>
            {via.map((_party, index) => (
                <div key={index} className="tr-factor">
                    {party(index + 1, form.via(index + 1), (kind) => kind !== "CUSTOMER" && kind !== "VENDOR")}
                    <Button variant="link" onClick={() => putVia(via.filter((_one, other) => other !== index))}>
                        {form.removeVia(index + 1)}
                    </Button>
                </div>
            ))}
            {margins.map((_margin, index) => (
                <div key={index} className="tr-factor">
                    <div className="tr-field-row">
                        <ChoiceAt
                            at={`${at}/margins/${index}/party`}
                            label={form.marginOf(index + 1)}
                            none={form.choose}
                            options={via.filter((id) => id !== "").map((id) => ({ value: id, text: names.party(id) }))}
                            required
                        />
                        <TextAt
                            at={`${at}/margins/${index}/part`}
                            label={form.marginPart(index + 1)}
                            hint={form.partHint}
                            required
                        />
                    </div>
                    <Button variant="link" onClick={() => onPut(`${at}/margins/${index}`, undefined)}>
                        {form.removeMargin(index + 1)}
                    </Button>
                </div>
            ))}
            {told.get(`${at}/margins`) ? <span className="tr-fault">{told.get(`${at}/margins`)}</span> : null}
            <div className="tr-actions">
                <Button
                    variant="secondary"
                    size="sm"
                    isDisabled={via.length >= mostVia}
                    onClick={() => putVia([...via, ""])}
                >
                    {form.addVia}
                </Button>
                <Button
                    variant="secondary"
                    size="sm"
                    isDisabled={margins.length >= via.length}
                    onClick={() => onPut(`${at}/margins/-`, { party: via[margins.length] ?? "", part: "" })}
                >
                    {form.addMargin}
                </Button>
            </div>
        </div>
    );
}

function marginsHolder(document: unknown, at: string) {
    const through = valueAt(document, at);
    return isDocument(through) ? through : {};
}
