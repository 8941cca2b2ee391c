import { documentsIn, type Document } from "../document";
import { following } from "./change";
import { put, textAt } from "./pointer";

/** A launch as it is written on one page. */
export interface Launch {
    id: string;
    name: string;
    productClass: string;
    tier: string;
    from: string;
    channels: readonly string[];
    countries: string;
    minimumSeats: string;
    book: string;
    entries: readonly Document[];
    provenance: { tag: string; source: string };
}

/** A product's id as its name suggests it: `ChatGPT Team Lite` is `chatgpt-team-lite`. */
export function idOf(name: string): string {
    return name
        .toLowerCase()
        .normalize("NFKD")
        .replaceAll(/[^a-z0-9.]+/g, "-")
        .replaceAll(/^[-.]+|[-.]+$/g, "");
}

/** Codes as one writes them: by commas or blanks, in whatever case. */
export function codesIn(text: string): string[] {
    return text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((code) => code !== "");
}

export type LaunchField = "name" | "id" | "tier" | "from" | "book" | "source" | "entries";

/** What is not said yet. */
export function missingOf({ name, id, tier, from, book, entries, provenance }: Launch): LaunchField[] {
    const said: Record<LaunchField, boolean> = {
        name: name.trim() !== "",
        id: id !== "",
        tier: tier.trim() !== "",
        from: from !== "",
        book: book !== "",
        source: provenance.source.trim() !== "",
        entries: entries.length > 0 && entries.every((entry) => textAt(entry, "/code") !== ""),
    };
    return (Object.keys(said) as LaunchField[]).filter((field) => !said[field]);
}

/**
 * The change that launches a product: it, how it is offered, and a version of the book that has its prices beside those in force on the day.
 * Running contracts keep what they have: the version is there for the new product alone.
 *
 * @param inForce the document of the version that is in force on the day; absent where the book begins with it
 */
export function changeOf(launch: Launch, inForce: Document | undefined, title: string): Document {
    const { id, name, productClass, tier, from, channels, countries, minimumSeats, book, entries, provenance } = launch;
    const where = codesIn(countries);
    const seats = minimumSeats.trim();
    const step: Document = {
        state: "SELLABLE",
        from,
        ...(channels.length > 0 ? { channels: [...channels] } : {}),
        ...(where.length > 0 ? { countries: where } : {}),
    };
    const version = following(inForce, from);
    return {
        title,
        products: [{ id, name: name.trim(), productClass, tier: tier.trim() }],
        offerings: [
            {
                product: id,
                lifecycle: [step],
                ...(seats === "" ? {} : { eligibility: { minimumSeats: seats } }),
                provenance,
            },
        ],
        prices: [
            {
                book,
                version: {
                    ...version,
                    name: title,
                    running: { policy: "NEVER", from, credit: "NONE" },
                    entries: [
                        ...documentsIn(version, "entries"),
                        ...entries.map((entry) => put(put(entry, "/product", id), "/provenance", provenance)),
                    ],
                    provenance,
                },
            },
        ],
    };
}
