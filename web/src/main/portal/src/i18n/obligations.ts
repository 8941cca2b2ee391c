import { counted } from "./format";

/** The words of what the sides of contracts do by a day. They come with the screens that say them. */
export const obligations = {
    title: "Obligations",
    lead: (day: string) => `What each side does by a day, or may do until one, as things stand on ${day}.`,
    filters: "Which obligations",
    standing: "Standing",
    open: "Open: due and ahead",
    all: "All, what is over among them",
    kind: "What",
    anyKind: "Anything",
    on: "Day",
    in: (days: number) =>
        days === 0 ? "today" : days > 0 ? `in ${counted(days, "day", "days")}` : `${counted(-days, "day", "days")} ago`,
    side: "Whose",
    words: "About",
    amount: "Amount",
    count: (count: number) => counted(count, "obligation", "obligations"),
    none: "Nothing is open",
    noneText: "What is over is among all obligations.",
    calendar: "Save for a calendar",
    calendarHint: "What is open, with reminders of what may be missed.",
    kinds: {
        CHANGE: "A change takes effect",
        BILL: "Bill",
        SERVICE_REPORT: "Figure of service",
        REDUCTION_WINDOW: "Last day to take back",
        NOTICE: "Last day of notice",
        LINE_END: "A line ends",
        TERM_END: "End of the term",
    },
    sides: { VENDOR: "Vendor", CUSTOMER: "Customer", EITHER: "Both sides" },
    standings: { AHEAD: "Ahead", DUE: "Due", DONE: "Done", LAPSED: "Lapsed" },
};
