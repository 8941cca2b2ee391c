import type { TermEnd } from "../../api/renewals";
import { dayText } from "../../i18n/format";
import { renewals as words } from "../../i18n/renewals";

/** Until when notice may be given of a term, or that and why it was. */
export function noticeText({ state, notice, noticeBy }: TermEnd): string {
    if (notice) {
        return words.noticeGiven(words.parties[notice.by], words.reasons[notice.reason], dayText(notice.on));
    }
    if (noticeBy === undefined) {
        return words.noticeNone;
    }
    return state === "NOTICE_OPEN" ? words.noticeUntil(dayText(noticeBy)) : words.noticeClosed(dayText(noticeBy));
}

/** Whether something may still be done about the end of a term. */
export function isOpen({ state }: TermEnd): boolean {
    return state === "NEGOTIATING" || state === "NOTICE_OPEN" || state === "NOTICE_PASSED" || state === "NOTICE_GIVEN";
}
