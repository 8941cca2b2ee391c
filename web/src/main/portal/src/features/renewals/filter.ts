import type { RenewalFilter, RenewalKind, RenewalState } from "../../api/renewals";
import { dayText, shiftDay } from "../../i18n/format";
import { renewals as words } from "../../i18n/renewals";
import { oneChip, type Chips } from "../../ui/chips";
import { dayIn } from "../days";
import type { Names } from "../names";

export const states = Object.keys(words.states) as RenewalState[];
export const kinds = Object.keys(words.followsOf) as RenewalKind[];

/** In how many days notice closes, as one asks for it. */
export const noticeWindows = ["7", "14", "30", "60", "90"] as const;

/** The filter of an address, whose days are both inclusive; what is no value of its field is left out. */
export function queryOf(params: URLSearchParams): RenewalFilter {
    const text = (name: "q" | "customer" | "channel") => {
        const value = params.get(name)?.trim();
        return value ? { [name]: value } : {};
    };
    const state = states.filter((one) => params.getAll("state").includes(one));
    const follows = kinds.find((one) => one === params.get("follows"));
    const within = noticeWindows.find((days) => days === params.get("noticeWithin"));
    const [first, last] = [dayIn(params, "from"), dayIn(params, "through")];
    return {
        ...text("q"),
        ...text("customer"),
        ...text("channel"),
        ...(state.length > 0 ? { state } : {}),
        ...(follows ? { follows } : {}),
        ...(within ? { noticeWithin: Number(within) } : {}),
        // a term that ends with a day ends on the next one, exclusive
        ...(first ? { from: shiftDay(first, 1) } : {}),
        ...(last ? { until: shiftDay(last, 2) } : {}),
    };
}

export function chipsOf(params: URLSearchParams, filter: RenewalFilter, names: Names): Chips[] {
    const { q, customer, channel, state = [], follows, noticeWithin } = filter;
    const [first, last] = [dayIn(params, "from"), dayIn(params, "through")];
    return [
        oneChip("q", words.searched, q),
        { key: "state", name: words.state, chips: state.map((one) => ({ value: one, text: words.states[one] })) },
        oneChip("follows", words.follows, follows, follows && words.followsOf[follows]),
        oneChip("channel", words.channel, channel, channel && names.channel(channel)),
        oneChip("customer", words.customer, customer, customer && names.party(customer)),
        oneChip(
            "noticeWithin",
            words.noticeWithin,
            noticeWithin === undefined ? undefined : String(noticeWithin),
            noticeWithin === undefined ? "" : words.within(noticeWithin),
        ),
        oneChip("from", words.from, first, first && dayText(first)),
        oneChip("through", words.through, last, last && dayText(last)),
    ];
}

/** The first and the last day of a month. */
export function daysOf(month: string): { from: string; through: string } {
    const [year = 0, number = 1] = month.split("-").map(Number);
    const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
    return { from: `${month}-01`, through: shiftDay(next, -1) };
}

/** A percentage as it is typed, such as 5 or -2.5, as the exact decimal that the server reads; undefined where it is none. */
export function upliftOf(percent: string): string | undefined {
    const [, sign = "", whole, part = ""] = /^\s*(-?)(\d{1,3})(?:\.(\d{1,4}))?\s*$/.exec(percent) ?? [];
    if (whole === undefined) {
        return undefined;
    }
    const digits = `00${whole}`;
    const fraction = `${digits.slice(-2)}${part}`.replace(/0+$/, "");
    const left = digits.slice(0, -2).replace(/^0+(?=\d)/, "");
    return `${sign}${left}${fraction === "" ? "" : `.${fraction}`}`;
}
