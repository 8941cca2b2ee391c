import type { AuditEvent } from "../../api/audit";
import { audit as words } from "../../i18n/audit";

/** Where what an event is about can be read, by its kind; nothing where no screen shows one. */
const screens: Readonly<Record<string, string>> = {
    agreement: "/agreements/",
    approval: "/approvals/",
    attribution: "/agreements/",
    "catalog-change": "/catalog-changes/",
    commitment: "/attribution/commitments/",
    contract: "/contracts/",
    deal: "/deals/",
    draft: "/rules/drafts/",
    "price-book": "/price-books/",
    quote: "/quotes/",
    run: "/runs/",
    scenario: "/what-if/",
    "spend-agreement": "/spend-agreements/",
};

export const kinds = Object.keys(words.kinds);

export function kindText(kind: string): string {
    return words.kinds[kind] ?? sentence(kind);
}

/** What was done, as a word: the part of the action after its kind. */
export function actionText({ action }: AuditEvent): string {
    return words.actions[action] ?? action.slice(action.indexOf(".") + 1).replaceAll("-", " ");
}

export function linkOf({ kind, object }: AuditEvent): string | undefined {
    const screen = screens[kind];
    return screen === undefined ? undefined : screen + encodeURIComponent(object);
}

function sentence(word: string): string {
    return (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll("-", " ");
}
