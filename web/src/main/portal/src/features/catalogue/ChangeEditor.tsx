import { useMutation, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown, type Fault } from "../../api/problem";
import * as ask from "../../api/queries";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { shiftDay } from "../../i18n/format";
import { ChoiceField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { today } from "../days";
import { documentsIn, type Document } from "../document";
import { refusalText } from "../rules/refusal";
import { partsOf, toldAt } from "./change";
import { EditingContext, TextAt, type Editing } from "./editing";
import { FaultList } from "./FaultList";
import { Offerings } from "./offering/OfferingPart";
import { modifierPlace, offeringPlace } from "./offering/place";
import { AddParts, Products } from "./Parts";
import { textAt } from "./pointer";
import { Repricing } from "./Repricing";
import { useStart } from "./start";

const words = catalogueWords.editor;

interface ChangeEditorProps {
    document: Document;
    onPut: Editing["onPut"];
    faults: readonly Fault[];
    readOnly: boolean;
}

/** All that a change is about, part by part, each value with what is wrong with it. */
export function ChangeEditor({ document, onPut, faults, readOnly }: ChangeEditorProps) {
    const books = useQuery(catalogue.priceBooks({})).data?.items ?? [];
    const known = useQuery(ask.products).data?.items;
    const told = useMemo(() => toldAt(faults), [faults]);
    const { products, prices } = partsOf(document);
    const fresh = products.map((product) => ({ id: textAt(product, "/id"), name: textAt(product, "/name") }));
    const offered = [...fresh, ...(known ?? [])].map(({ id, name }) => ({ value: id, text: name }));
    const nameOfBook = (id: string) => books.find((book) => book.id === id)?.name ?? id;
    const editing = useMemo(() => ({ document, onPut, told, readOnly }), [document, onPut, told, readOnly]);
    return (
        <EditingContext.Provider value={editing}>
            <FaultList faults={faults} nameOf={(pointer) => placeName(pointer, document, nameOfBook)} />
            <Panel title={words.about}>
                <div className="tr-form">
                    <TextAt at="/title" label={words.title} hint={words.titleHint} required />
                    {readOnly ? null : (
                        <AddParts>
                            <AddPrices
                                books={books.filter(({ id }) => prices.every((one) => textAt(one, "/book") !== id))}
                                onAdd={(repricing) => onPut("/prices/-", repricing)}
                            />
                        </AddParts>
                    )}
                </div>
            </Panel>
            <Products />
            <Offerings products={offered.map(({ value }) => value)} />
            {prices.map((repricing, at) => {
                const book = textAt(repricing, "/book");
                return (
                    <Repricing
                        key={book}
                        at={`/prices/${at}`}
                        book={nameOfBook(book)}
                        products={offered}
                        onRemove={() => onPut(`/prices/${at}`, undefined)}
                    />
                );
            })}
        </EditingContext.Provider>
    );
}

interface AddPricesProps {
    books: readonly catalogue.BookSummary[];
    onAdd: (repricing: Document) => void;
}

/** Chooses a book, and takes its prices as they are in force: they can then be changed. */
function AddPrices({ books, onAdd }: AddPricesProps) {
    const say = useNotice();
    const start = useStart();
    const [open, setOpen] = useState(false);
    const begin = useMutation({
        mutationFn: async (book: string) => ({ book, version: await start(book, shiftDay(today(), 1)) }),
        onSuccess: (repricing) => {
            setOpen(false);
            onAdd(repricing);
        },
        onError: (thrown) => say(refusalText(problemOfThrown(thrown)), "danger"),
    });
    return open ? (
        <ChoiceField
            label={words.chooseBook}
            none={catalogueWords.choose}
            value={begin.isPending ? begin.variables : ""}
            options={books.map(({ id, name }) => ({ value: id, text: name }))}
            onChange={(book) => begin.mutate(book)}
        />
    ) : (
        <Button variant="secondary" isDisabled={books.length === 0} onClick={() => setOpen(true)}>
            {words.addPrices}
        </Button>
    );
}

/** What a pointer is about, in words: the row and column of a price, else its last parts. */
function placeName(pointer: string, document: Document, nameOfBook: (id: string) => string): string {
    const price = /^\/prices\/(\d+)\/version\/entries\/(\d+)(?:\/(.*))?$/.exec(pointer);
    if (price) {
        const [, at = "0", row = "0", place] = price;
        const book = nameOfBook(textAt(document, `/prices/${at}/book`));
        const entry = documentsIn(document, "prices")[Number(at)];
        const product = textAt(entry, `/version/entries/${row}/product`);
        const where = [book, words.row(Number(row) + 1), product].filter((part) => part !== "").join(", ");
        return place ? `${where}: ${columnName(place)}` : where;
    }
    const named = offeringPlace(pointer, document) ?? modifierPlace(pointer, document, nameOfBook);
    if (named !== undefined) {
        return named;
    }
    return pointer === "" ? words.whole : pointer.slice(1).replaceAll("/", " › ");
}

export function columnName(place: string): string {
    const last = place.split("/").at(-1) ?? "";
    const names: Readonly<Record<string, string>> = { ...catalogueWords.field, ...words.columns };
    return names[last] ?? last;
}
