import type { QuotesQuery, State } from "../../api/quotes";
import { quotes as words } from "../../i18n/quotes";
import { oneChip, type Chips } from "../../ui/chips";
import type { Names } from "../names";

/** Which quotes a list is about, as its address says. */
export type Filter = Omit<QuotesQuery, "page" | "size">;

export const states = Object.keys(words.states) as State[];

/** The filter of an address; what is no value of its field is left out. */
export function queryOf(params: URLSearchParams): Filter {
    const text = (name: "q" | "customer" | "channel" | "deal") => {
        const value = params.get(name)?.trim();
        return value ? { [name]: value } : {};
    };
    const state = states.find((one) => one === params.get("state"));
    return { ...text("q"), ...text("customer"), ...text("channel"), ...text("deal"), ...(state ? { state } : {}) };
}

export function chipsOf(filter: Filter, names: Names): Chips[] {
    const { q, customer, channel, state, deal } = filter;
    return [
        oneChip("q", words.searched, q),
        oneChip("customer", words.customer, customer, customer && names.party(customer)),
        oneChip("channel", words.channel, channel, channel && names.channel(channel)),
        oneChip("state", words.state, state, state && words.states[state]),
        oneChip("deal", words.deal, deal, deal?.slice(0, 8)),
    ];
}
