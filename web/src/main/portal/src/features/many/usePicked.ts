import { useState } from "react";

/** Which rows of a page are chosen, by their keys. */
export interface Picked {
    has: (key: string) => boolean;
    pick: (key: string, is: boolean) => void;
    clear: () => void;
}

export function usePicked(): Picked {
    const [keys, setKeys] = useState<readonly string[]>([]);
    return {
        has: (key) => keys.includes(key),
        pick: (key, is) => setKeys((known) => (is ? [...known, key] : known.filter((other) => other !== key))),
        clear: () => setKeys([]),
    };
}
