import type { QuotesQuery, State } from "../../api/quotes";
import { quotes as words } from "../../i18n/quotes";
import type { Chips } from "../../ui/FilterBar";
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
    const chip = (key: string, name: string, value: string | undefined, text = value ?? ""): Chips => ({
        key,
        name,
        chips: value === undefined ? [] : [{ value, text }],
    });
    return [
        chip("q", words.searched, q),
        chip("customer", words.customer, customer, customer && names.party(customer)),
        chip("channel", words.channel, channel, channel && names.channel(channel)),
        chip("state", words.state, state, state && words.states[state]),
        chip("deal", words.deal, deal, deal?.slice(0, 8)),
    ];
}
