import { createContext, useContext, useState } from "react";
import { ChoiceField, TextField } from "../../ui/Fields";
import { ManyField } from "../../ui/ManyField";
import type { Document } from "../document";
import { textAt, textsAt } from "./pointer";

/** What is being written, and what was found wrong with it. */
export interface Editing {
    document: Document;
    /** Writes a value at a pointer; nothing takes it away. */
    onPut: (at: string, value: unknown) => void;
    told: ReadonlyMap<string, string>;
    readOnly: boolean;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
    const editing = useContext(EditingContext);
    if (editing === undefined) {
        throw new Error("nothing is edited here");
    }
    return editing;
}

interface AtProps {
    /** The pointer of the value. */
    at: string;
    label: string;
    hint?: string;
    required?: boolean;
}

/** A text of the document, at its place, with what is wrong with it. */
export function TextAt(props: AtProps & { type?: "text" | "date"; offered?: readonly string[] }) {
    const { at, required, ...field } = props;
    const { document, onPut, told, readOnly } = useEditing();
    return (
        <div data-at={at}>
            <TextField
                {...field}
                required={required}
                value={textAt(document, at)}
                fault={told.get(at)}
                readOnly={readOnly}
                onChange={(text) => onPut(at, text === "" && !required ? undefined : text)}
            />
        </div>
    );
}

/** One of a few; the value that a document leaves out is chosen by `otherwise`. */
export function ChoiceAt(
    props: AtProps & { options: readonly { value: string; text: string }[]; none?: string; otherwise?: string },
) {
    const { at, otherwise = "", ...field } = props;
    const { document, onPut, told, readOnly } = useEditing();
    return (
        <div data-at={at}>
            <ChoiceField
                {...field}
                value={textAt(document, at) || otherwise}
                fault={told.get(at)}
                readOnly={readOnly}
                onChange={(value) => onPut(at, value === otherwise ? undefined : value)}
            />
        </div>
    );
}

/** Codes written by commas; none is left out. What is being written stays as it is while it says the same. */
export function CodesAt({ at, label, hint, upper = true }: AtProps & { upper?: boolean }) {
    const { document, onPut, told, readOnly } = useEditing();
    const [typed, setTyped] = useState("");
    const codesOf = (text: string) => codesIn(upper ? text.toUpperCase() : text);
    const codes = textsAt(document, at);
    const same = codesOf(typed).join() === codes.join();
    return (
        <div data-at={at}>
            <TextField
                label={label}
                hint={hint}
                value={same ? typed : codes.join(", ")}
                fault={faultsBelow(told, at)}
                readOnly={readOnly}
                onChange={(text) => {
                    setTyped(text);
                    onPut(at, codesOf(text).length > 0 ? codesOf(text) : undefined);
                }}
            />
        </div>
    );
}

/** Codes as they are written, by commas. */
export function codesIn(text: string): string[] {
    return text
        .split(",")
        .map((code) => code.trim())
        .filter((code) => code !== "");
}

/** Any of those that are offered; none is left out. */
export function ManyAt(props: AtProps & { none: string; options: readonly { value: string; text: string }[] }) {
    const { at, label, none, options } = props;
    const { document, onPut, told, readOnly } = useEditing();
    const chosen = textsAt(document, at);
    return (
        <div data-at={at}>
            <ManyField
                label={label}
                none={none}
                options={options}
                chosen={chosen}
                fault={faultsBelow(told, at)}
                readOnly={readOnly}
                onToggle={(value) => {
                    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
                    onPut(at, next.length > 0 ? next : undefined);
                }}
            />
        </div>
    );
}

/** What is wrong at a place of several values, or with one of them. */
export function faultsBelow(told: Editing["told"], at: string): string | undefined {
    const faults = [...told].filter(([place]) => place === at || place.startsWith(`${at}/`)).map(([, text]) => text);
    return faults.length > 0 ? faults.join(" ") : undefined;
}

/** What is wrong with a part as a whole. */
export function FaultAt({ at }: { at: string }) {
    const fault = useEditing().told.get(at);
    return fault ? <p className="tr-fault">{fault}</p> : null;
}

/** Goes to a field: the one at the pointer, else the nearest. */
export function goTo(pointer: string, nearest: (pointer: string, places: readonly string[]) => string | undefined) {
    const places = [...document.querySelectorAll<HTMLElement>("#main [data-at]")];
    const at = nearest(
        pointer,
        places.map((place) => place.dataset.at ?? ""),
    );
    const place = places.find((one) => one.dataset.at === at);
    const field = place?.matches("div") ? place.querySelector<HTMLElement>("input, select, textarea, button") : place;
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
}
