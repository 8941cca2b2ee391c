import { useCallback } from "react";
import { useKeptDocument } from "../approval/keptDocument";
import { put } from "../catalogue/pointer";
import type { Document } from "../document";

/** A document being written: it outlives a reload. `over` is what it was begun over, until it is taken over something newer. */
export function useWriting(key: string, begin: () => Document, over: string) {
    const [kept, keep] = useKeptDocument(key);
    const document = kept?.document ?? begin();
    const onPut = useCallback(
        (at: string, value: unknown) =>
            keep((known) => ({
                over: known?.over ?? over,
                document: put(known?.document ?? document, at, value),
            })),
        [keep, document, over],
    );
    const goOn = () => keep((known) => ({ over, document: known?.document ?? document }));
    return {
        document,
        onPut,
        over: kept?.over ?? over,
        unsaved: kept !== undefined,
        goOn,
        discard: () => keep(undefined),
    };
}
