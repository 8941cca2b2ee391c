import { useCallback, useEffect, useState } from "react";
import { isDocument, type Document } from "../document";

/** A document being written, and the saved one, as text, that it was written over. */
export interface KeptDocument {
    over: string;
    document: Document;
}

function stored(key: string): KeptDocument | undefined {
    try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
        return isDocument(kept) && isDocument(kept.document) && typeof kept.over === "string"
            ? { over: kept.over, document: kept.document }
            : undefined;
    } catch {
        return undefined;
    }
}

function forget(key: string): void {
    try {
        sessionStorage.removeItem(key);
    } catch {
        // storage may be forbidden: then nothing was kept in it
    }
}

/** What is being written of a change, field by field: it outlives another tab of the page, a reload, and the end of the session. */
export function useKeptDocument(change: string) {
    const key = `tributary.change.${change}`;
    const [kept, setKept] = useState(() => stored(key));
    useEffect(() => {
        if (kept === undefined) {
            return undefined;
        }
        const later = setTimeout(() => {
            try {
                sessionStorage.setItem(key, JSON.stringify(kept));
            } catch {
                // storage may be forbidden or full: the document then lasts as long as the page
            }
        }, 200);
        return () => clearTimeout(later);
    }, [key, kept]);
    const keep = useCallback(
        (next: KeptDocument | ((known: KeptDocument | undefined) => KeptDocument) | undefined) => {
            setKept(next);
            if (next === undefined) {
                forget(key);
            }
        },
        [key],
    );
    return [kept, keep] as const;
}
