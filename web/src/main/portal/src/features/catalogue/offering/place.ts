import { offering as offeringWords } from "../../../i18n/offering";
import type { Document } from "../../document";
import { textAt } from "../pointer";

const words = offeringWords.place;
const fields: Readonly<Record<string, string>> = words.fields;
const lists = { lifecycle: words.step, entitlements: words.grant, bundle: words.part } as const;

/** What a place of an offering is called; undefined where the pointer is of something else. */
export function offeringPlace(pointer: string, document: Document): string | undefined {
    const found = /^\/offerings\/(\d+)(?:\/(lifecycle|entitlements|bundle)\/(\d+))?(?:\/(.*))?$/.exec(pointer);
    if (found === null) {
        return undefined;
    }
    const [, at = "0", list, index, rest = ""] = found;
    const product = textAt(document, `/offerings/${at}/product`) || offeringWords.nobody;
    const named = rest.split("/").findLast((part) => fields[part] !== undefined);
    const where = [
        words.of(product),
        list === undefined ? "" : lists[list as keyof typeof lists](Number(index) + 1),
        named === undefined ? rest : (fields[named] ?? rest),
    ];
    return where.filter((part) => part !== "").join(", ");
}

/** What a modifier of a version is called; undefined where the pointer is of something else. */
export function modifierPlace(
    pointer: string,
    document: Document,
    nameOfBook: (id: string) => string,
): string | undefined {
    const found = /^\/prices\/(\d+)\/version\/modifiers\/(\d+)/.exec(pointer);
    if (found === null) {
        return undefined;
    }
    const [at, , index] = found;
    const book = nameOfBook(textAt(document, `/prices/${found[1] ?? "0"}/book`));
    return offeringWords.modifiers.place(book, Number(index) + 1, textAt(document, `${at}/name`));
}
