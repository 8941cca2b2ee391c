import type { Schemas } from "../../api/client";
import type { Coverage, Standing } from "../../ui/CatalogueLabels";
import type { Book, BookSummary, Lane } from "../../api/catalogue";
import { catalogue } from "../../i18n/catalogue";
import { dayText } from "../../i18n/format";
import type { Names } from "../names";

/** How books and their versions are told in words, and where they are read. */
export const bookKinds = Object.keys(catalogue.books.kinds) as BookSummary["kind"][];

export function bookLink(id: string, days = ""): string {
    return `/price-books/${encodeURIComponent(id)}${days}`;
}

export function versionLink(id: string, from: string, days = ""): string {
    return `/price-books/${encodeURIComponent(id)}/${from}${days}`;
}

/** Whose prices a book has. */
export function whoseText({ channel, customer }: Pick<Book, "channel" | "customer">, names: Names): string {
    const whose = [customer && names.party(customer), channel && names.channel(channel)].filter(Boolean);
    return whose.length > 0 ? whose.join(", ") : catalogue.books.everyChannel;
}

export function coverageOf({ gap, inForce }: Pick<BookSummary, "gap" | "inForce">): Coverage {
    return gap ? (inForce === undefined ? "gap" : "beyond") : "covered";
}

/** Whether a version's days lie behind a day, hold it, or lie ahead. */
export function standingOf({ from, to }: Pick<Lane, "from" | "to">, day: string): Standing {
    return from > day ? "ahead" : to !== undefined && to <= day ? "past" : "now";
}

/** What a version means for contracts signed before it. */
export function runningText({ policy, longTerms, runningFrom, credit }: Lane): string {
    const { book } = catalogue;
    const moves = policy === "NEVER" ? book.stays : book.moves(book.policy[policy], dayText(runningFrom));
    return [
        moves,
        ...(longTerms === undefined ? [] : [book.longTerms(book.policy[longTerms])]),
        ...(credit === "NONE" ? [] : [book.credit[credit]]),
    ].join("; ");
}

/** What a price is found by within its version. */
export function priceKey(price: Pick<Schemas["PriceEntry"], "product" | "charge" | "country" | "currency" | "term">) {
    return [price.product, price.charge, price.country ?? "", price.currency, price.term].join(" ");
}
