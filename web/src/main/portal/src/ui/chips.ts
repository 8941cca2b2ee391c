/** What one filter is narrowed to, a chip for each of its values. */
export interface Chips {
    key: string;
    name: string;
    chips: readonly { value: string; text: string }[];
}

/** The chip of a filter that has one value; none where it has no value. */
export function oneChip(key: string, name: string, value: string | undefined, text = value ?? ""): Chips {
    return { key, name, chips: value ? [{ value, text }] : [] };
}
