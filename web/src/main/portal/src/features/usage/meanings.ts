import type { UsageName } from "../../api/usage";

/** What one name of a source means, with what it meant before. */
export interface Meaning {
    last: UsageName;
    /** The last but one first. */
    earlier: UsageName[];
}

/** Each name of a source once: the last recorded holds. In the order of sources, kinds and names. */
export function meaningsOf(names: readonly UsageName[]): Meaning[] {
    const known = new Map<string, UsageName[]>();
    for (const name of names) {
        const key = [name.source, name.kind, name.reported].join("\n");
        known.set(key, [...(known.get(key) ?? []), name]);
    }
    return [...known.entries()]
        .sort(([one], [other]) => one.localeCompare(other))
        .flatMap(([, all]) => {
            const [last, ...earlier] = [...all].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
            return last ? [{ last, earlier }] : [];
        });
}

/** Those whose name, source or meaning holds a text, of a kind where one is chosen. */
export function matching(all: readonly Meaning[], text: string, kinds: readonly string[]): Meaning[] {
    const wanted = text.toLowerCase();
    return all.filter(
        ({ last }) =>
            (kinds.length === 0 || kinds.includes(last.kind)) &&
            `${last.source}\n${last.reported}\n${last.means}`.toLowerCase().includes(wanted),
    );
}
