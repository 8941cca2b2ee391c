import { counted } from "./format";

/** The words of what needs somebody today. They come with the screen that says them. */
export const work = {
    title: "What needs you today",
    lead: "What you can do something about, the most pressing first. What is done is gone from here.",
    none: "Nothing needs you today",
    noneText: "What waits for you appears here by itself.",
    all: (count: number, words: string) => `All ${String(count)}: ${words}`,
    more: (count: number) => `${String(count)} more`,
    kinds: {
        APPROVAL: "Approvals asked of you",
        DEAL_DECISION: "Deals that wait for a decision",
        PROTECTION_ENDING: "Protections that run out within 30 days",
        NOTICE_CLOSING: "Notice closes within 30 days",
        TERM_ENDING: "Contracts that end within 90 days, to be agreed",
        BILL_DUE: "Contracts to be billed",
        CATALOG_CHANGE: "Changes of the catalogue to approve",
        TERMS_DRAFT: "Drafts of terms to approve",
        RUN_FAILED: "The newest run failed",
        PERIOD_OPEN: "Months to be closed",
        REVENUE_OPEN: "Months of revenue to be closed",
        USAGE_WAITING: "Records of usage that wait",
        RESTATEMENT: "Restated in the last 30 days",
    },
    dueToday: "due today",
    dueIn: (days: number) => `due in ${counted(days, "day", "days")}`,
    overdue: (days: number) => `${counted(days, "day", "days")} overdue`,
    since: (days: number) => (days === 0 ? "since today" : `for ${counted(days, "day", "days")}`),
};
