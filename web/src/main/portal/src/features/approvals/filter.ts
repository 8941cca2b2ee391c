import type { ApprovalsQuery, ApprovalState } from "../../api/approvals";
import { approvals as words } from "../../i18n/approvals";

export const states = Object.keys(words.states) as ApprovalState[];
export const tabs = ["inbox", "all", "delegations", "policy"] as const;
export type Tab = (typeof tabs)[number];

const sizes = [20, 50, 100, 200];

export interface ApprovalFilter {
    tab: Tab;
    state: ApprovalState[];
    kind: string;
    mine: boolean;
    q: string;
    page: number;
    size: number;
    /** Whether anything but the page is said. */
    narrowed: boolean;
}

/** What the address says; what it cannot mean is left out. */
export function filterOf(params: URLSearchParams): ApprovalFilter {
    const tab = tabs.find((one) => one === params.get("tab")) ?? "inbox";
    const state = tab === "inbox" ? [] : states.filter((one) => params.getAll("state").includes(one));
    const kind = /^[A-Z][A-Z_]*$/.test(params.get("kind") ?? "") ? (params.get("kind") ?? "") : "";
    const mine = tab === "all" && params.get("mine") === "true";
    const q = params.get("q") ?? "";
    const page = Number(params.get("page"));
    const size = Number(params.get("size"));
    return {
        tab,
        state,
        kind,
        mine,
        q,
        page: Number.isInteger(page) && page > 0 ? page : 1,
        size: sizes.includes(size) ? size : 50,
        narrowed: state.length > 0 || kind !== "" || mine || q !== "",
    };
}

/** The question to the server. */
export function queryOf({ tab, state, kind, mine, q, page, size }: ApprovalFilter, username: string): ApprovalsQuery {
    return {
        ...(tab === "inbox" ? { inbox: true } : {}),
        ...(state.length > 0 ? { state } : {}),
        ...(kind ? { kind } : {}),
        ...(mine ? { requester: username } : {}),
        ...(q ? { q } : {}),
        page,
        size,
    };
}
