import type { EntitledLine, LineGrant, NextStretch } from "../../api/entitlements";
import { entitlements as words } from "../../i18n/entitlements";
import { amountText, dayText, shiftDay } from "../../i18n/format";
import type { Names } from "../names";

/** What is granted, per unit and in all; a feature by its name. */
export function grantText({ name, perUnit, inAll }: LineGrant): string {
    return perUnit === undefined || inAll === undefined
        ? name
        : words.each(name, amountText(perUnit), amountText(inAll));
}

/** The days of which all is so, in words: an end that is open is left out. */
export function daysText({ from, until }: EntitledLine): string {
    const last = until === undefined ? undefined : dayText(shiftDay(until, -1));
    if (from === undefined) {
        return last === undefined ? "" : words.until(last);
    }
    return last === undefined ? words.since(dayText(from)) : `${dayText(from)} – ${last}`;
}

const served = new Set(["GRANTED", "SUSPENDED"]);

/** What comes after the day, one text a stretch: another customer is named, and an end that no one gave notice of is no end. */
export function nextTexts(line: EntitledLine, names: Names): string[] {
    let { customer } = line;
    return line.next.map((next) => {
        const to = next.customer === customer ? [] : [words.toCustomer(names.party(next.customer))];
        ({ customer } = next);
        const by = next.amendments.length === 0 ? [] : [words.amendments(next.amendments)];
        return [nextText(line, next, names), ...to, ...by].join(", ");
    });
}

function nextText({ renews }: EntitledLine, next: NextStretch, names: Names): string {
    const day = dayText(next.from);
    if (served.has(next.standing)) {
        const standing = words.nextStandings[next.standing];
        return words.nextServed(day, standing, amountText(next.quantity), names.product(next.product));
    }
    return renews && next.standing === "ENDED_WITH_TERM"
        ? words.nextRenews(day)
        : words.nextEnded(day, words.nextStandings[next.standing]);
}
