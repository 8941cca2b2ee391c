import type { Document } from "../document";

/** Values of a document by their RFC 6901 pointers. What is changed is copied, all else stays the very same object. */
function partsOf(pointer: string): string[] {
    return pointer
        .split("/")
        .slice(1)
        .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function valueAt(document: unknown, pointer: string): unknown {
    return partsOf(pointer).reduce<unknown>((value, part) => {
        if (Array.isArray(value)) {
            return (value as unknown[])[Number(part)];
        }
        return isRecord(value) ? value[part] : undefined;
    }, document);
}

/** The text at a place, for a field that shows it; numbers as they are written, and nothing where nothing stands. */
export function textAt(document: unknown, pointer: string): string {
    const value = valueAt(document, pointer);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

export function listAt(document: unknown, pointer: string): unknown[] {
    const value = valueAt(document, pointer);
    return Array.isArray(value) ? (value as unknown[]) : [];
}

export function textsAt(document: unknown, pointer: string): string[] {
    return listAt(document, pointer).filter((one): one is string => typeof one === "string");
}

/** The document with a value at a place; `undefined` takes away what stands there. What holds the place is made where it is missing. */
export function put(document: Document, pointer: string, value: unknown): Document {
    return placed(document, partsOf(pointer), value) as Document;
}

function placed(holder: unknown, [first, ...rest]: string[], value: unknown): unknown {
    if (first === undefined) {
        return value;
    }
    if (Array.isArray(holder)) {
        const list = [...(holder as unknown[])];
        const at = first === "-" ? list.length : Number(first);
        if (rest.length === 0 && value === undefined) {
            list.splice(at, 1);
        } else {
            list[at] = placed(list[at], rest, value);
        }
        return list;
    }
    if (holder === undefined && first === "-") {
        return value === undefined ? [] : [placed(undefined, rest, value)];
    }
    const record = isRecord(holder) ? holder : {};
    if (rest.length === 0 && value === undefined) {
        return Object.fromEntries(Object.entries(record).filter(([name]) => name !== first));
    }
    return { ...record, [first]: placed(record[first], rest, value) };
}
