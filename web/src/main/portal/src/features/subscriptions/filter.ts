import type { SubscriptionsQuery } from "../../api/usage";
import { dayIn } from "../days";

/** The filters that take any number of values, under their names in the address. */
export const severals = ["customer", "product", "book", "channel"] as const;
export type Several = (typeof severals)[number];

export type Filter = Record<Several, string[]> & { runsOn: string | undefined; q: string };

export function filterOf(params: URLSearchParams): Filter {
    const several = (name: Several) => [...new Set(params.getAll(name))];
    return {
        customer: several("customer"),
        product: several("product"),
        book: several("book"),
        channel: several("channel"),
        runsOn: dayIn(params, "runsOn"),
        q: (params.get("q") ?? "").trim().slice(0, 80),
    };
}

/** The question a filter asks; what is not chosen is not asked. */
export function queryOf({ runsOn, q, ...chosen }: Filter): SubscriptionsQuery {
    const asked: Partial<Record<Several, string[]>> = {};
    for (const name of severals.filter((one) => chosen[one].length > 0)) {
        asked[name] = chosen[name];
    }
    return { ...asked, ...(runsOn ? { runsOn } : {}), ...(q ? { q } : {}) };
}

export function isNarrowed({ runsOn, q, ...chosen }: Filter): boolean {
    return runsOn !== undefined || q !== "" || severals.some((name) => chosen[name].length > 0);
}
