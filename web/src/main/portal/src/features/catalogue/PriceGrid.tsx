import { memo, useId, useMemo, useState } from "react";
import { m } from "../../i18n";
import { catalogue } from "../../i18n/catalogue";
import { CheckField } from "../../ui/Fields";
import { SearchFilter } from "../../ui/FilterBar";
import { Grid, GridCell, GridChoice, GridRow, GridText, Offered } from "../../ui/Grid";
import { Button } from "../../ui/primitives";
import type { Document } from "../document";
import { asKind, chargeKinds, fieldsOf, hasBands, recurs, written, type ChargeKind } from "./charges";
import { emptyEntry } from "./change";
import { listAt, put, textAt } from "./pointer";

const words = catalogue.editor;
const optionsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));
const terms = optionsOf(catalogue.term);
const periods = optionsOf(catalogue.per);
const kinds = chargeKinds.map((value) => ({ value, text: catalogue.kind[value] }));
const tags = optionsOf(m.provenance);
const trueUps = optionsOf(catalogue.trueUp);
const charges = ["seat", "plan", "tokens", "fee", "setup"].map((value) => ({ value }));

interface PriceGridProps {
    label: string;
    /** The pointer of the list. */
    at: string;
    entries: readonly Document[];
    onPut: (at: string, value: unknown) => void;
    told: ReadonlyMap<string, string>;
    readOnly?: boolean;
    products: readonly { value: string; text: string }[];
    /** Where all prices are of one product, that is not said of each. */
    ofOne?: boolean;
}

/** Prices, a row each, whose cells are those of the kind of charge. */
export function PriceGrid(props: PriceGridProps) {
    const { label, at, entries, onPut, told, readOnly = false, products, ofOne = false } = props;
    const list = useId();
    const [sought, setSought] = useState("");
    const [wanted, setWanted] = useState(false);
    const rowsAt = `${at}/`;
    const faulty = useMemo(() => [...told.keys()].filter((place) => place.startsWith(rowsAt)), [told, rowsAt]);
    const more = wanted || faulty.some((place) => /\/(guaranteedUntil|provenance(\/\w+)?)$/.test(place));
    const shown = entries
        .map((entry, index) => ({ entry, index }))
        .filter(
            ({ entry, index }) =>
                `${textAt(entry, "/product")} ${textAt(entry, "/code")}`.includes(sought.toLowerCase()) ||
                // A price that is not right is never out of sight.
                faulty.some((place) => `${place}/`.startsWith(`${rowsAt}${index}/`)),
        );
    const columns = [
        ...(ofOne ? [] : (["product"] as const)),
        ...(["code", "country", "currency", "term", "per", "kind", "charge"] as const),
        ...(more ? [...(["guaranteedUntil"] as const), ...(ofOne ? [] : (["tag", "source"] as const))] : []),
    ].map((key) => ({ key, title: words.columns[key] }));
    const add = () => {
        const last = entries.at(-1);
        onPut(`${at}/-`, emptyEntry(last, (textAt(last, "/charge/kind") || "SEAT_FEE") as ChargeKind));
        const row = `${at}/${entries.length}`;
        setTimeout(() => document.querySelector<HTMLElement>(`[data-at^="${row}/"]`)?.focus());
    };
    return (
        <div className="tr-part">
            {ofOne ? null : (
                <div className="tr-filters-row">
                    <SearchFilter label={words.filter} value={sought} onChange={setSought} />
                    <CheckField label={words.moreColumns} checked={more} onChange={setWanted} />
                    <span className="tr-count" role="status">
                        {shown.length === entries.length
                            ? words.rows(entries.length)
                            : words.shown(shown.length, entries.length)}
                    </span>
                </div>
            )}
            <Grid label={label} columns={columns} action={words.columns.action}>
                {shown.map(({ entry, index }) => (
                    <PriceRow
                        key={index}
                        entry={entry}
                        index={index}
                        at={`${at}/${index}`}
                        onPut={onPut}
                        told={told}
                        readOnly={readOnly}
                        more={more}
                        ofOne={ofOne}
                        list={list}
                        only={entries.length === 1}
                    />
                ))}
            </Grid>
            <Offered id={`${list}-products`} values={products} />
            <Offered id={`${list}-charges`} values={charges} />
            {readOnly ? null : (
                <div className="tr-actions">
                    <Button variant="secondary" onClick={add}>
                        {words.addRow}
                    </Button>
                    <span className="tr-quiet">{words.keys}</span>
                </div>
            )}
        </div>
    );
}

interface PriceRowProps extends Required<Pick<PriceGridProps, "at" | "onPut" | "told" | "readOnly" | "ofOne">> {
    entry: Document;
    index: number;
    more: boolean;
    list: string;
    only: boolean;
}

const PriceRow = memo(function PriceRow(props: PriceRowProps) {
    const { entry, index, at, onPut, told, readOnly, more, ofOne, list, only } = props;
    const number = index + 1;
    const kind = textAt(entry, "/charge/kind");
    const cell = (place: string, column: string) => ({
        label: words.cell(column, number),
        col: place,
        at: `${at}${place}`,
        value: textAt(entry, place),
        fault: told.get(`${at}${place}`),
        readOnly,
        onChange: (text: string) => onPut(`${at}${place}`, text),
    });
    const optional = (place: string, column: string, otherwise = "") => ({
        ...cell(place, column),
        value: textAt(entry, place) || otherwise,
        onChange: (text: string) => onPut(`${at}${place}`, text === otherwise ? undefined : text),
    });
    const { columns } = words;
    return (
        <GridRow
            number={number}
            at={at}
            fault={told.get(at) ?? told.get(`${at}/charge`)}
            action={
                readOnly || (ofOne && only) ? null : (
                    <Button
                        variant="plain"
                        size="sm"
                        aria-label={words.removeRow(number)}
                        onClick={() => onPut(at, undefined)}
                    >
                        ✕
                    </Button>
                )
            }
        >
            {ofOne ? null : (
                <GridCell title={columns.product} grows>
                    <GridText {...cell("/product", columns.product)} list={`${list}-products`} size={13} />
                </GridCell>
            )}
            <GridCell title={columns.code}>
                <GridText {...cell("/code", columns.code)} list={`${list}-charges`} size={7} />
            </GridCell>
            <GridCell title={columns.country}>
                <GridText
                    {...optional("/country", columns.country)}
                    size={2}
                    onChange={(text) => onPut(`${at}/country`, text === "" ? undefined : text.toUpperCase())}
                />
            </GridCell>
            <GridCell title={columns.currency}>
                <GridText
                    {...cell("/currency", columns.currency)}
                    size={3}
                    onChange={(text) => onPut(`${at}/currency`, text.toUpperCase())}
                />
            </GridCell>
            <GridCell title={columns.term}>
                <GridChoice {...optional("/term", columns.term, "NONE")} options={terms} />
            </GridCell>
            <GridCell title={columns.per}>
                <GridChoice {...optional("/per", columns.per, "NEVER")} options={periods} />
            </GridCell>
            <GridCell title={columns.kind}>
                <GridChoice
                    {...cell("/charge/kind", columns.kind)}
                    options={kinds}
                    onChange={(next) => onPut(at, ofKind(entry, next as ChargeKind))}
                />
            </GridCell>
            <GridCell title={columns.charge} wide>
                <ChargeFields entry={entry} number={number} at={`${at}/charge`} {...{ onPut, told, readOnly }} />
                {hasBands(kind) && !readOnly ? (
                    <Bands entry={entry} number={number} at={`${at}/charge/bands`} onPut={onPut} />
                ) : null}
            </GridCell>
            {more ? (
                <GridCell title={columns.guaranteedUntil}>
                    <GridText {...optional("/guaranteedUntil", columns.guaranteedUntil)} type="date" />
                </GridCell>
            ) : null}
            {more && !ofOne ? (
                <>
                    <GridCell title={columns.tag}>
                        <GridChoice {...cell("/provenance/tag", columns.tag)} options={tags} />
                    </GridCell>
                    <GridCell title={columns.source}>
                        <GridText {...cell("/provenance/source", columns.source)} size={24} />
                    </GridCell>
                </>
            ) : null}
        </GridRow>
    );
});

/** A price of another kind: only what recurs has a term and a period. */
function ofKind(entry: Document, kind: ChargeKind): Document {
    const next = put(entry, "/charge", asKind(entry.charge, kind));
    if (!recurs(kind)) {
        return put(put(next, "/per", undefined), "/term", undefined);
    }
    const period = textAt(next, "/per") || "MONTH";
    return put(put(next, "/per", period), "/term", textAt(next, "/term") || "MONTH");
}

function ChargeFields(
    props: { entry: Document; number: number } & Pick<PriceRowProps, "at" | "onPut" | "told" | "readOnly">,
) {
    const { entry, number, at, onPut, told, readOnly } = props;
    return fieldsOf(entry.charge).map((field) => {
        const { name, at: place, type, band } = field;
        const text = catalogue.field[name];
        const named = band === undefined ? text : words.band(text, band);
        const common = {
            label: words.cell(named, number),
            short: band === undefined ? text : `${text} ${band}`,
            col: `/charge${place}`,
            at: `${at}${place}`,
            value: textAt(entry.charge, place),
            fault: told.get(`${at}${place}`),
            readOnly,
            onChange: (next: string) => onPut(`${at}${place}`, written(field, next)),
        };
        return type === "trueUp" ? (
            <GridChoice
                key={place}
                {...common}
                value={common.value || "NEVER"}
                onChange={(next) => onPut(`${at}${place}`, next === "NEVER" ? undefined : next)}
                options={trueUps}
            />
        ) : (
            <GridText
                key={place}
                {...common}
                numeric={type !== "text"}
                size={type === "text" ? 11 : type === "whole" ? 7 : 5}
            />
        );
    });
}

function Bands({
    entry,
    number,
    at,
    onPut,
}: { entry: Document; number: number } & Pick<PriceRowProps, "at" | "onPut">) {
    const bands = listAt(entry, "/charge/bands");
    return (
        <>
            <Button
                variant="link"
                size="sm"
                aria-label={words.addBand(number)}
                onClick={() => onPut(at, [...bands.slice(0, -1), { upTo: "", price: "" }, ...bands.slice(-1)])}
            >
                {words.bandMore}
            </Button>
            {bands.length > 1 ? (
                <Button
                    variant="link"
                    size="sm"
                    aria-label={words.removeBand(number)}
                    onClick={() => onPut(at, [...bands.slice(0, -2), ...bands.slice(-1)])}
                >
                    {words.bandLess}
                </Button>
            ) : null}
        </>
    );
}
