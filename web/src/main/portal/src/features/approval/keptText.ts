import { useCallback, useState } from "react";

/** A text being written, and the saved one it was written over. */
export interface Kept {
    over: string;
    text: string;
}

function stored(key: string): Kept | undefined {
    try {
        const text = sessionStorage.getItem(key);
        return text === null ? undefined : (JSON.parse(text) as Kept);
    } catch {
        return undefined;
    }
}

/** What is being written of a draft: it outlives another tab of the page, a reload, and the end of the session. */
export function useKeptText(draft: string): [Kept | undefined, (kept: Kept | undefined) => void] {
    const key = `tributary.draft.${draft}`;
    const [kept, setKept] = useState(() => stored(key));
    const keep = useCallback(
        (next: Kept | undefined) => {
            setKept(next);
            try {
                if (next === undefined) {
                    sessionStorage.removeItem(key);
                } else {
                    sessionStorage.setItem(key, JSON.stringify(next));
                }
            } catch {
                // storage may be forbidden or full: the text then lasts as long as the page
            }
        },
        [key],
    );
    return [kept, keep];
}
