import type { Schemas } from "../../api/client";
import { documentsIn, type Document } from "../document";
import { textAt, textsAt } from "./pointer";

type State = Schemas["LifecycleState"];

/** Where an offering is in its life, as far as is asked. */
export interface Life {
    /** Absent while nothing is announced. */
    state: State | undefined;
    /** It is so in some channels or countries only, and which was not asked. */
    somewhere: boolean;
}

const states: readonly State[] = ["ANNOUNCED", "SELLABLE", "RENEW_ONLY", "CONSUME_ONLY", "RETIRED"];

/**
 * The last step that bears on a day, through a channel and in a country, of those that are said: where neither is, the life of a product is not
 * one everywhere, and the server names no state.
 */
export function lifeOn(offering: Document, day: string, channel: string, country: string): Life {
    const bears = (step: Document, field: string, asked: string) => {
        const some = textsAt(step, `/${field}`);
        return asked === "" || some.length === 0 || some.includes(asked);
    };
    const step = documentsIn(offering, "lifecycle").findLast(
        (one) => textAt(one, "/from") <= day && bears(one, "channels", channel) && bears(one, "countries", country),
    );
    const somewhere =
        (channel === "" && textsAt(step, "/channels").length > 0) ||
        (country === "" && textsAt(step, "/countries").length > 0);
    return { state: states.find((state) => state === textAt(step, "/state")), somewhere };
}
