import type { Schemas } from "../api/client";

/** Reads single fields of a document, whose whole shape the server's schema says. What is not there, or of another kind, is absent. */
export type Document = Schemas["Document"];

export function isDocument(value: unknown): value is Document {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function textIn(document: Document, field: string): string | undefined {
    const value = document[field];
    return typeof value === "string" ? value : undefined;
}

export function textsIn(document: Document, field: string): string[] {
    const value = document[field];
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

export function documentIn(document: Document, field: string): Document | undefined {
    const value = document[field];
    return isDocument(value) ? value : undefined;
}

export function documentsIn(document: Document, field: string): Document[] {
    const value = document[field];
    return Array.isArray(value) ? value.filter(isDocument) : [];
}

export function moneyIn(document: Document, field: string): Schemas["Money"] | undefined {
    const value = documentIn(document, field);
    const [amount, currency] = value ? [textIn(value, "amount"), textIn(value, "currency")] : [];
    return amount !== undefined && currency !== undefined ? { amount, currency } : undefined;
}

/** As people read and edit it. */
export function pretty(document: unknown): string {
    return JSON.stringify(document, null, 2);
}
