import type { SharesQuery, TotalsQuery } from "../../api/queries";
import type { Schemas } from "../../api/client";
import { daysIn } from "../days";

/** What the attribution screens are narrowed to. The address carries it, so that a link shows a colleague the same view. */
export interface Filter {
    /** First day earned, inclusive. */
    from?: string;
    /** Last day earned, exclusive. */
    to?: string;
    channel: string[];
    product: string[];
    regime: string[];
    party: string[];
    kind: Schemas["ShareKind"][];
    q?: string;
    /** What had been recorded by the end of this day; all of it when absent. */
    knownOn?: string;
}

export type ListField = "channel" | "product" | "regime" | "party" | "kind";

export const listFields: readonly ListField[] = ["channel", "product", "regime", "party", "kind"];
export const shareKinds: readonly Schemas["ShareKind"][] = ["MARGIN", "RECEIPTS", "JOINT", "REVENUE_SHARE", "FEE"];
export const noFilter: Filter = { channel: [], product: [], regime: [], party: [], kind: [] };

const ours = new Set<string>(["from", "to", "q", "knownOn", ...listFields]);

/** Reads a filter from an address; what does not parse is left out rather than sent on. */
export function readFilter(params: URLSearchParams): Filter {
    const values = (name: string) => [...new Set(params.getAll(name).filter(Boolean))].sort();
    const filter: Filter = {
        channel: values("channel"),
        product: values("product"),
        regime: values("regime"),
        party: values("party"),
        kind: values("kind").filter((kind): kind is Schemas["ShareKind"] =>
            (shareKinds as readonly string[]).includes(kind),
        ),
    };
    const q = params.get("q")?.slice(0, 100);
    return { ...filter, ...daysIn(params, "from", "to", "knownOn"), ...(q ? { q } : {}) };
}

/** Writes `filter` over the filter in `params` and leaves everything else there alone, but for the page, which starts anew. */
export function writeFilter(filter: Filter, params: URLSearchParams = new URLSearchParams()): URLSearchParams {
    const written = new URLSearchParams();
    for (const name of ["from", "to", "q", "knownOn"] as const) {
        const value = filter[name];
        if (value) {
            written.set(name, value);
        }
    }
    for (const field of listFields) {
        [...new Set<string>(filter[field])].sort().forEach((value) => written.append(field, value));
    }
    for (const [name, value] of params) {
        if (!ours.has(name) && name !== "page") {
            written.append(name, value);
        }
    }
    return written;
}

export function isEmpty(filter: Filter): boolean {
    return writeFilter(filter).size === 0;
}

/** The filter as the totals understand it: they cover every kind of share at once. */
export function totalsQuery({ from, to, channel, product, regime, party, knownOn }: Filter): TotalsQuery {
    return {
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
        ...(channel.length > 0 ? { channel } : {}),
        ...(product.length > 0 ? { product } : {}),
        ...(regime.length > 0 ? { regime } : {}),
        ...(party.length > 0 ? { party } : {}),
        ...(knownOn ? { knownOn } : {}),
    };
}

export function sharesQuery(filter: Filter): SharesQuery {
    return {
        ...totalsQuery(filter),
        ...(filter.kind.length > 0 ? { kind: filter.kind } : {}),
        ...(filter.q ? { q: filter.q } : {}),
    };
}

/** The filter narrowed to one cell of a chart or one row of a table: what a drill-down shows. */
export function narrowed(filter: Filter, key: Readonly<Record<string, string>>): Filter {
    const { month, ...lists } = key;
    const narrow: Filter = { ...filter };
    for (const [dimension, value] of Object.entries(lists)) {
        if (dimension === "channel" || dimension === "product" || dimension === "regime" || dimension === "party") {
            narrow[dimension] = [value];
        }
    }
    return month ? { ...narrow, ...within(filter, month) } : narrow;
}

/** The days of `month` that the filter's own period leaves. */
function within(filter: Filter, month: string): { from: string; to: string } {
    const from = `${month}-01`;
    const next = new Date(`${from}T00:00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + 1);
    const to = next.toISOString().slice(0, 10);
    return {
        from: filter.from && filter.from > from ? filter.from : from,
        to: filter.to && filter.to < to ? filter.to : to,
    };
}
