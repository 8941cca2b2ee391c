import { useQuery } from "@tanstack/react-query";
import * as reference from "../../api/queries";
import { catalogue } from "../../i18n/catalogue";
import { contracts as words } from "../../i18n/contracts";
import { shiftDay } from "../../i18n/format";
import { ChoiceField, TextField } from "../../ui/Fields";
import { asKind, fieldsOf, written, type ChargeKind } from "../catalogue/charges";
import { ChoiceAt, TextAt, useEditing } from "../catalogue/editing";
import { textAt, valueAt } from "../catalogue/pointer";
import { isDay } from "../days";
import { agreedKinds } from "./changes";

const { place, form } = words;

interface AtProps {
    /** The pointer of the value. */
    at: string;
    label: string;
    hint?: string;
    required?: boolean;
}

/** A whole number of the document; what is none stays a text, and is told as a fault. */
export function WholeAt({ at, label, hint, required }: AtProps) {
    const { document, onPut, told } = useEditing();
    return (
        <div data-at={at}>
            <TextField
                label={label}
                hint={hint}
                required={required}
                value={textAt(document, at)}
                fault={told.get(at)}
                onChange={(text) => onPut(at, wholeOf(text, required === true))}
            />
        </div>
    );
}

function wholeOf(text: string, required: boolean): unknown {
    if (text === "") {
        return required ? "" : undefined;
    }
    return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** The last day of something whose end the document writes as the day after it. */
export function LastDayAt({ at, label, hint = form.lastDayHint, required }: AtProps) {
    const { document, onPut, told } = useEditing();
    const end = textAt(document, at);
    return (
        <div data-at={at}>
            <TextField
                label={label}
                hint={hint}
                required={required}
                type="date"
                value={isDay(end) ? shiftDay(end, -1) : ""}
                fault={told.get(at)}
                onChange={(day) => onPut(at, isDay(day) ? shiftDay(day, 1) : required ? "" : undefined)}
            />
        </div>
    );
}

/** A product of the catalogue, by name. */
export function ProductAt({ at }: { at: string }) {
    const products = useQuery(reference.products).data?.items ?? [];
    return (
        <ChoiceAt
            at={at}
            label={place.product}
            none={form.choose}
            options={products.map(({ id, name }) => ({ value: id, text: name }))}
            required
        />
    );
}

const kinds = agreedKinds.map((kind) => ({ value: kind, text: catalogue.kind[kind] }));
const trueUps = Object.entries(catalogue.trueUp).map(([value, text]) => ({ value, text }));

/** A price as agreed: of which kind, and the fields that kind has. Months, where the line says for how many, follow the kind. */
export function ChargeAt({ at, months }: { at: string; months?: string }) {
    const { document, onPut, told } = useEditing();
    const charge = valueAt(document, at);
    const kind = textAt(charge, "/kind");
    return (
        <>
            <div data-at={`${at}/kind`}>
                <ChoiceField
                    label={form.chargeKind}
                    value={kind}
                    options={kinds}
                    fault={told.get(`${at}/kind`) ?? told.get(at)}
                    onChange={(next) => {
                        onPut(at, asKind(charge, next as ChargeKind));
                        if (months !== undefined && (next === "ONE_TIME_FEE") !== (kind === "ONE_TIME_FEE")) {
                            onPut(months, next === "ONE_TIME_FEE" ? 0 : 1);
                        }
                    }}
                />
            </div>
            {fieldsOf(charge).map((field) =>
                field.type === "trueUp" ? (
                    <ChoiceAt
                        key={field.at}
                        at={`${at}${field.at}`}
                        label={catalogue.field[field.name]}
                        options={trueUps}
                        otherwise="NEVER"
                    />
                ) : (
                    <div key={field.at} data-at={`${at}${field.at}`}>
                        <TextField
                            label={catalogue.field[field.name]}
                            required={!field.optional}
                            value={textAt(charge, field.at)}
                            fault={told.get(`${at}${field.at}`)}
                            onChange={(text) => onPut(`${at}${field.at}`, written(field, text))}
                        />
                    </div>
                ),
            )}
        </>
    );
}

/** What a line sells: a product's charge at a price for so many months, and what it would cost alone. */
export function SoldAt({ at }: { at: string }) {
    return (
        <>
            <div className="tr-field-row">
                <ProductAt at={`${at}/product`} />
                <TextAt at={`${at}/code`} label={place.code} hint={form.codeHint} offered={["seat"]} required />
                <WholeAt at={`${at}/priceMonths`} label={place.priceMonths} hint={form.monthsHint} required />
                <TextAt at={`${at}/standalone`} label={place.standalone} hint={form.standaloneHint} required />
            </div>
            <div className="tr-field-row">
                <ChargeAt at={`${at}/charge`} months={`${at}/priceMonths`} />
            </div>
        </>
    );
}

/** A line of a contract, with days of its own where it has some. */
export function LineAt({ at }: { at: string }) {
    return (
        <div className="tr-form">
            <div className="tr-field-row">
                <TextAt at={`${at}/id`} label={words.line} hint={form.lineHint} required />
                <TextAt at={`${at}/quantity`} label={place.quantity} required />
                <TextAt at={`${at}/from`} label={form.lineFrom} type="date" />
                <LastDayAt at={`${at}/until`} label={form.lineUntil} />
            </div>
            <SoldAt at={at} />
        </div>
    );
}
