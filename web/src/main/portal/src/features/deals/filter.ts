import type { DealState, DealsQuery } from "../../api/deals";
import { deals as dealsWords } from "../../i18n/deals";
import type { Sort } from "../../ui/DataTable";

export const states = Object.keys(dealsWords.states) as DealState[];

/** In how many days a protection ends, as one asks for it: the days of the usual reminders, and a quarter. */
export const windows = ["7", "14", "30", "90"] as const;

const sorts = ["submittedAt", "protectedUntil", "legalName", "changedAt"] as const;
const newest: Sort = { key: "submittedAt", descending: true };
const sizes = [20, 50, 100, 200];

export interface DealFilter {
    state: DealState[];
    partner: string[];
    within: string;
    conflicted: boolean;
    q: string;
    sort: Sort;
    page: number;
    size: number;
    /** Whether anything but order and page is said. */
    narrowed: boolean;
}

/** What the address says; what it cannot mean is left out. */
export function filterOf(params: URLSearchParams): DealFilter {
    const state = states.filter((one) => params.getAll("state").includes(one));
    const partner = params.getAll("partner");
    const within = windows.find((days) => days === params.get("expiringWithin")) ?? "";
    const conflicted = params.get("conflicted") === "true";
    const q = params.get("q") ?? "";
    const sorted = params.get("sort") ?? "-submittedAt";
    const key = sorts.find((one) => one === sorted.replace(/^-/, ""));
    const page = Number(params.get("page"));
    const size = Number(params.get("size"));
    return {
        state,
        partner,
        within,
        conflicted,
        q,
        sort: key === undefined ? newest : { key, descending: sorted.startsWith("-") },
        page: Number.isInteger(page) && page > 0 ? page : 1,
        size: sizes.includes(size) ? size : 50,
        narrowed: state.length + partner.length > 0 || within !== "" || conflicted || q !== "",
    };
}

/** The question to the server. */
export function queryOf({ state, partner, within, conflicted, q, sort, page, size }: DealFilter): DealsQuery {
    return {
        ...(state.length > 0 ? { state } : {}),
        ...(partner.length > 0 ? { partner } : {}),
        ...(within ? { expiringWithin: Number(within) } : {}),
        ...(conflicted ? { conflicted } : {}),
        ...(q ? { q } : {}),
        sort: `${sort.descending ? "-" : ""}${sort.key}` as NonNullable<DealsQuery["sort"]>,
        page,
        size,
    };
}
