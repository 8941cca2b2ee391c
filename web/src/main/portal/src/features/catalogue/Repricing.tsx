import { useState } from "react";
import { m } from "../../i18n";
import { catalogue } from "../../i18n/catalogue";
import { TextField } from "../../ui/Fields";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { documentsIn, isDocument, type Document } from "../document";
import { merged } from "./change";
import { ChoiceAt, TextAt, useEditing } from "./editing";
import { Modifiers } from "./Modifiers";
import { PasteTable } from "./PasteTable";
import { listAt, textAt, valueAt } from "./pointer";
import { PriceGrid } from "./PriceGrid";

const words = catalogue.editor;
const optionsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));

interface RepricingProps {
    /** The pointer of the version's place. */
    at: string;
    book: string;
    products: readonly { value: string; text: string }[];
    onRemove: () => void;
}

/** A version that a book is to get: its day, what it means for running contracts, and all of its prices. */
export function Repricing({ at, book, products, onRemove }: RepricingProps) {
    const { document, onPut, told, readOnly } = useEditing();
    const [pasting, setPasting] = useState(false);
    const version = `${at}/version`;
    const found = valueAt(document, version);
    const said: Document = isDocument(found) ? found : {};
    const entries = documentsIn(said, "entries");
    const day = textAt(document, `${version}/newSalesFrom`);
    return (
        <Panel
            title={words.prices(book)}
            actions={
                readOnly ? null : (
                    <Button variant="link" isDanger onClick={onRemove}>
                        {words.removePrices(book)}
                    </Button>
                )
            }
        >
            <div className="tr-part">
                <div className="tr-field-row">
                    <TextAt at={`${version}/name`} label={words.versionName} required />
                    <NewSales at={version} day={day} />
                    <ChoiceAt
                        at={`${version}/running/policy`}
                        label={words.policy}
                        options={optionsOf(words.policies)}
                    />
                    <ChoiceAt
                        at={`${version}/running/longTerms`}
                        label={words.longTerms}
                        none={words.asOthers}
                        options={optionsOf(words.policies)}
                    />
                </div>
                <div className="tr-field-row">
                    <TextAt at={`${version}/running/from`} label={words.movesFrom} type="date" required />
                    <ChoiceAt
                        at={`${version}/running/credit`}
                        label={words.credit}
                        options={optionsOf(words.credits)}
                    />
                    <ChoiceAt at={`${version}/provenance/tag`} label={words.tag} options={optionsOf(m.provenance)} />
                    <TextAt at={`${version}/provenance/source`} label={words.source} required />
                </div>
            </div>
            <div className="tr-part">
                {readOnly || pasting ? null : (
                    <div className="tr-part-head">
                        <h3>{words.rows(entries.length)}</h3>
                        <Button variant="secondary" onClick={() => setPasting(true)}>
                            {words.paste}
                        </Button>
                    </div>
                )}
                {pasting ? (
                    <PasteTable
                        onRead={(read, mode) =>
                            onPut(`${version}/entries`, mode === "replace" ? [...read] : merged(entries, read))
                        }
                        onClose={() => setPasting(false)}
                    />
                ) : null}
                <PriceGrid
                    label={words.grid(book)}
                    at={`${version}/entries`}
                    entries={entries}
                    onPut={onPut}
                    told={told}
                    readOnly={readOnly}
                    products={products}
                />
            </div>
            <Modifiers at={`${version}/modifiers`} book={book} modifiers={listAt(said, "/modifiers")} />
        </Panel>
    );
}

/** The day of new sales; where running contracts were to move from that day on, they go along. */
function NewSales({ at, day }: { at: string; day: string }) {
    const editing = useEditing();
    const together = textAt(editing.document, `${at}/running/from`) === day;
    return (
        <div data-at={`${at}/newSalesFrom`}>
            <TextField
                label={words.newSales}
                type="date"
                required
                value={day}
                onChange={(next) => {
                    editing.onPut(`${at}/newSalesFrom`, next);
                    if (together) {
                        editing.onPut(`${at}/running/from`, next);
                    }
                }}
                fault={editing.told.get(`${at}/newSalesFrom`)}
                readOnly={editing.readOnly}
            />
        </div>
    );
}
