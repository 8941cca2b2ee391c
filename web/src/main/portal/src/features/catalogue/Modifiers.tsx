import { useState } from "react";
import { catalogue } from "../../i18n/catalogue";
import { offering as offeringWords } from "../../i18n/offering";
import { Grid, GridCell, GridChoice, GridRow, GridText } from "../../ui/Grid";
import { Button } from "../../ui/primitives";
import type { Document } from "../document";
import { fieldsOf, written } from "./charges";
import { codesIn, useEditing } from "./editing";
import { byStage, emptyModifier, needs, withEffect, wholeOf, without, type Placed, type Stage } from "./modifiers";
import { textAt, textsAt, valueAt } from "./pointer";

const words = offeringWords.modifiers;
const optionsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));
const effects = optionsOf(words.effects);
const tiers = [{ value: "", text: words.any }, ...optionsOf(words.tiers)];
const columns = Object.entries(words.columns).map(([key, title]) => ({ key, title }));

interface ModifiersProps {
    /** The pointer of the list. */
    at: string;
    book: string;
    modifiers: readonly unknown[];
}

/** What changes the prices of tokens, stage by stage: the order of the stages is the one they apply in. */
export function Modifiers({ at, book, modifiers }: ModifiersProps) {
    const { onPut, readOnly } = useEditing();
    if (readOnly && modifiers.length === 0) {
        return null;
    }
    return (
        <section className="tr-part" aria-label={words.title}>
            <div className="tr-part-head">
                <h3>{words.title}</h3>
            </div>
            <p className="tr-quiet">{words.lead}</p>
            {byStage(modifiers).map(({ stage, placed }, order) => (
                <div key={stage} className="tr-stage">
                    <div className="tr-part-head">
                        <h4>{words.stage(order + 1, words.stages[stage])}</h4>
                        {readOnly ? null : (
                            <Button
                                variant="secondary"
                                size="sm"
                                aria-label={words.add(words.stages[stage])}
                                onClick={() => onPut(`${at}/-`, emptyModifier(stage))}
                            >
                                {words.addShort}
                            </Button>
                        )}
                    </div>
                    {placed.length === 0 ? (
                        <p className="tr-quiet">{words.none}</p>
                    ) : (
                        <Grid
                            label={words.grid(book, words.stages[stage])}
                            columns={columns}
                            action={catalogue.editor.columns.action}
                        >
                            {placed.map((one, row) => (
                                <ModifierRow
                                    key={one.index}
                                    {...one}
                                    stage={stage}
                                    number={row + 1}
                                    at={`${at}/${one.index}`}
                                    onRemove={() => onPut(at, without(modifiers, one.index))}
                                />
                            ))}
                        </Grid>
                    )}
                </div>
            ))}
            {readOnly ? null : <p className="tr-quiet">{words.hint}</p>}
        </section>
    );
}

interface RowProps extends Placed {
    stage: Stage;
    number: number;
    at: string;
    onRemove: () => void;
}

function ModifierRow({ modifier, stage, number, at, onRemove }: RowProps) {
    const { onPut, told, readOnly } = useEditing();
    const cell = (place: string, title: string) => ({
        label: words.cell(title, number),
        col: place,
        at: `${at}${place}`,
        value: textAt(modifier, place),
        fault: told.get(`${at}${place}`) ?? (place === needs[stage] ? told.get(`${at}/when`) : undefined),
        readOnly,
        onChange: (text: string) => onPut(`${at}${place}`, text),
    });
    const left = (place: string) => (text: string) => onPut(`${at}${place}`, text === "" ? undefined : text);
    const title = words.columns;
    return (
        <GridRow
            number={number}
            at={at}
            fault={told.get(at) ?? told.get(`${at}/effect`)}
            action={
                readOnly ? null : (
                    <Button
                        variant="plain"
                        size="sm"
                        aria-label={words.remove(textAt(modifier, "/name") || String(number))}
                        onClick={onRemove}
                    >
                        ✕
                    </Button>
                )
            }
        >
            <GridCell title={title.name}>
                <GridText {...cell("/name", title.name)} size={12} />
            </GridCell>
            <GridCell title={title.products} grows>
                <Codes {...cell("/products", title.products)} modifier={modifier} size={14} />
            </GridCell>
            <GridCell title={title.tier}>
                <GridChoice
                    {...cell("/when/serviceTier", title.tier)}
                    options={tiers}
                    onChange={left("/when/serviceTier")}
                />
            </GridCell>
            <GridCell title={title.regions}>
                <Codes {...cell("/when/regions", title.regions)} modifier={modifier} size={7} />
            </GridCell>
            <GridCell title={title.above}>
                <GridText
                    {...cell("/when/requestInputAbove", title.above)}
                    numeric
                    size={8}
                    onChange={(text) => onPut(`${at}/when/requestInputAbove`, wholeOf(text))}
                />
            </GridCell>
            <GridCell title={title.effect}>
                <GridChoice
                    {...cell("/effect/kind", title.effect)}
                    options={stage === "SERVICE_TIER" ? effects : effects.filter(({ value }) => value === "FACTORS")}
                    onChange={(kind) => onPut(at, withEffect(modifier, kind))}
                />
            </GridCell>
            <GridCell title={title.values} wide>
                {textAt(modifier, "/effect/kind") === "PRICES" ? (
                    <Prices modifier={modifier} number={number} at={at} />
                ) : (
                    <>
                        <GridText {...cell("/effect/input", words.input)} short={words.input} numeric size={5} />
                        <GridText {...cell("/effect/output", words.output)} short={words.output} numeric size={5} />
                    </>
                )}
            </GridCell>
        </GridRow>
    );
}

/** Prices of its own, class by class. */
function Prices({ modifier, number, at }: { modifier: Document; number: number; at: string }) {
    const { onPut, told, readOnly } = useEditing();
    const prices = valueAt(modifier, "/effect/prices");
    return fieldsOf({ ...(prices as Document), kind: "TOKEN_PRICES" }).map((field) => {
        const place = `/effect/prices${field.at}`;
        return (
            <GridText
                key={place}
                label={words.cell(catalogue.field[field.name], number)}
                short={catalogue.field[field.name]}
                col={place}
                at={`${at}${place}`}
                value={textAt(modifier, place)}
                fault={told.get(`${at}${place}`)}
                readOnly={readOnly}
                numeric
                size={field.type === "whole" ? 7 : 5}
                onChange={(text) => onPut(`${at}${place}`, written(field, text))}
            />
        );
    });
}

type CodesProps = Parameters<typeof GridText>[0] & { modifier: Document };

/** Names by commas; none is left out. What is being written stays as it is while it says the same. */
function Codes({ modifier, ...field }: CodesProps) {
    const { onPut } = useEditing();
    const [typed, setTyped] = useState("");
    const codes = textsAt(modifier, field.col);
    return (
        <GridText
            {...field}
            value={codesIn(typed).join() === codes.join() ? typed : codes.join(", ")}
            onChange={(text) => {
                setTyped(text);
                const next = codesIn(text);
                onPut(field.at, next.length > 0 ? next : undefined);
            }}
        />
    );
}
