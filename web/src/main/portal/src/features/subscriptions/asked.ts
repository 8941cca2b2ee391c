/** What every part of a subscription's page is asked about: it, on a day, as known on another. */
export interface Asked {
    id: string;
    day: string;
    knownOn: string | undefined;
}

export function knownOf({ knownOn }: Pick<Asked, "knownOn">): { knownOn?: string } {
    return knownOn ? { knownOn } : {};
}

export function daysOf({ day, knownOn }: Omit<Asked, "id">): { asOf: string; knownOn?: string } {
    return { asOf: day, ...knownOf({ knownOn }) };
}
