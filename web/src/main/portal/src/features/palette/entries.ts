import type { Found } from "../../api/work";
import { mayContract, mayDraftCatalogue, mayRegisterDeals, mayRule, maySeeRenewals, placesOf } from "../../app/places";
import { can, type Me } from "../../app/session";
import { palette as words } from "../../i18n/palette";
import { contractLink } from "../contracts/words";

/** What the palette offers: where it leads, and what it is called. */
export interface Entry {
    key: string;
    to: string;
    text: string;
    /** What kind of thing it is, or whom it is about. */
    hint: string;
}

/** The screens the caller may see. */
export function placeEntries(me: Me): Entry[] {
    return placesOf(me).flatMap(({ title = "", places }) =>
        places.map(({ to, text }) => ({ key: `place ${to}`, to, text, hint: title })),
    );
}

/** What the caller may begin. */
export function actionEntries(me: Me): Entry[] {
    const may: readonly [boolean, string, string][] = [
        [mayRegisterDeals(me), words.action.deal, "/deals/new"],
        [mayContract(me), words.action.contract, "/contracts/new"],
        [maySeeRenewals(me), words.action.notices, "/renewals?noticeWithin=30"],
        [mayRule(me) && can(me, "terms.draft"), words.action.draft, "/rules/drafts/new"],
        [mayDraftCatalogue(me), words.action.change, "/catalog-changes/new"],
        [mayDraftCatalogue(me), words.action.launch, "/catalog-changes/launch"],
        [me.partner === undefined && can(me, "scenario.write"), words.action.scenario, "/what-if/new"],
    ];
    return may
        .filter(([allowed]) => allowed)
        .map(([, text, to]) => ({ key: `action ${to}`, to, text, hint: words.actions }));
}

/** Those whose text has every word of what is typed, at the beginning of a word of theirs. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
    const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return entries.filter(({ text, hint }) => {
        const known = `${text} ${hint}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
        return wanted.every((word) => known.some((one) => one.startsWith(word)));
    });
}

export function foundEntry(found: Found): Entry {
    const { kind, id, title, about } = found;
    const text = kind === "RUN" ? words.run(id) : kind === "DEAL" || title === id ? title : `${title} (${id})`;
    return {
        key: `${kind} ${id}`,
        to: linkOf(found),
        text,
        hint: about ? `${words.kinds[kind]} · ${about}` : words.kinds[kind],
    };
}

/** Where what was found is read. */
export function linkOf({ kind, id }: Found): string {
    const one = encodeURIComponent(id);
    switch (kind) {
        case "CONTRACT":
            return contractLink(id);
        case "QUOTE":
            return `/quotes/${one}`;
        case "DEAL":
            return `/deals/${one}`;
        case "AGREEMENT":
            return `/agreements/${one}`;
        case "PRODUCT":
            return `/products?q=${one}`;
        case "PRICE_BOOK":
            return `/price-books/${one}`;
        case "SUBSCRIPTION":
            return `/subscriptions/${one}`;
        case "SPEND_AGREEMENT":
            return `/spend-agreements/${one}`;
        case "ORGANIZATION":
            return `/contracts?customer=${one}`;
        case "CHANNEL":
            return `/attribution/shares?channel=${one}`;
        case "LINE":
            return `/attribution/lines/${id.split("/").map(encodeURIComponent).join("/")}`;
        case "RUN":
            return `/runs/${one}`;
        case "RESTATEMENT":
            return `/restatements/${one}`;
    }
}
