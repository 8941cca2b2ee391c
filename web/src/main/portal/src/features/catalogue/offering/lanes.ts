import type { Schemas } from "../../../api/client";
import type { Document } from "../../document";
import { textAt, textsAt } from "../pointer";
import { byDay } from "./offering";

/** A life drawn: who goes through which channel and where is in which state, and when that turns. */
export type State = Schemas["LifecycleState"];

export interface Stretch {
    state: State;
    from: string;
    /** Exclusive; it goes on where there is none. */
    to: string | undefined;
}

export interface LifeLane {
    /** Undefined is every channel that has no lane of its own. */
    channel: string | undefined;
    /** Empty is every country that has no lane of its own. */
    countries: readonly string[];
    stretches: readonly Stretch[];
}

const states: readonly State[] = ["ANNOUNCED", "SELLABLE", "RENEW_ONLY", "CONSUME_ONLY", "RETIRED"];

/** A lane for each channel that is named and one for all others; within it one for countries whose life is another there. */
export function lanesOf(offering: Document): LifeLane[] {
    const steps = byDay(offering).filter((step) => /^\d{4}-\d{2}-\d{2}$/.test(textAt(step, "/from")));
    const channels = unique(steps.flatMap((step) => textsAt(step, "/channels")));
    return [...channels, undefined].flatMap((channel) => {
        const bearing = steps.filter((step) => bears(step, "/channels", channel));
        const elsewhere = stretchesOf(bearing, undefined);
        const apart = new Map<string, { countries: string[]; stretches: Stretch[] }>();
        for (const country of unique(bearing.flatMap((step) => textsAt(step, "/countries")))) {
            const stretches = stretchesOf(bearing, country);
            const key = JSON.stringify(stretches);
            if (key !== JSON.stringify(elsewhere)) {
                apart.set(key, { countries: [...(apart.get(key)?.countries ?? []), country], stretches });
            }
        }
        return [...apart.values(), { countries: [], stretches: elsewhere }].map((lane) => ({ channel, ...lane }));
    });
}

function bears(step: Document, place: string, asked: string | undefined): boolean {
    const some = textsAt(step, place);
    return some.length === 0 || (asked !== undefined && some.includes(asked));
}

function stretchesOf(steps: readonly Document[], country: string | undefined): Stretch[] {
    const stretches: Stretch[] = [];
    for (const step of steps.filter((one) => bears(one, "/countries", country))) {
        const from = textAt(step, "/from");
        const state = states.find((one) => one === textAt(step, "/state"));
        const last = stretches.at(-1);
        if (state === undefined || state === last?.state) {
            continue;
        }
        // Of two steps of one day the later one holds.
        const before = last?.from === from ? stretches.slice(0, -1) : ended(stretches, from);
        stretches.splice(0, stretches.length, ...joined(before, { state, from, to: undefined }));
    }
    return stretches;
}

function ended(stretches: readonly Stretch[], to: string): Stretch[] {
    return stretches.map((stretch, at) => (at === stretches.length - 1 ? { ...stretch, to } : stretch));
}

/** A state that was only turned from for no day goes on. */
function joined(stretches: readonly Stretch[], next: Stretch): Stretch[] {
    const last = stretches.at(-1);
    return last?.state === next.state ? [...stretches.slice(0, -1), { ...last, to: undefined }] : [...stretches, next];
}

function unique(values: readonly string[]): string[] {
    return [...new Set(values)];
}
