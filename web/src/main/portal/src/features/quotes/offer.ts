import type { Fault } from "../../api/problem";
import { contracts } from "../../i18n/contracts";
import { quotes as words } from "../../i18n/quotes";
import { textAt, textsAt } from "../catalogue/pointer";
import { emptyPaper } from "../contracts/start";
import { documentsIn, type Document } from "../document";

/** An offer to begin with: one line for some days. */
export function emptyOffer(days: { from: string; to: string }, validUntil: string): Document {
    return { ...emptyPaper(days), country: "US", lines: [emptyLine("L1")], validUntil };
}

export function emptyLine(id: string): Document {
    return { id, product: "", code: "seat", commitment: "YEAR", quantity: "", discount: "0" };
}

/** Another road to the same customer, to be filled in. */
export function emptyRoad(document: Document): Document {
    const [vendor = "", ...others] = textsAt(document, "/through/route/parties");
    return { channel: "", route: { parties: [vendor, others.at(-1) ?? ""] } };
}

/** What is sent: without the quote's own name, and every road to the customer that is named now. */
export function offerOf(document: Document): Document {
    const offer = Object.fromEntries(Object.entries(document).filter(([key]) => key !== "id"));
    const [vendor = "", ...others] = textsAt(document, "/through/route/parties");
    const customer = others.at(-1) ?? "";
    const alternatives = documentsIn(document, "alternatives").map((road) => ({
        ...road,
        route: { parties: [vendor, ...textsAt(road, "/route/parties").slice(1, -1), customer] },
    }));
    return alternatives.length > 0 ? { ...offer, alternatives } : offer;
}

/** Whether there is enough of it to say what it would come to. */
export function isWeighable(document: Document): boolean {
    const filled = ["/title", "/term/from", "/term/to", "/country", "/through/channel", "/validUntil"];
    const lines = documentsIn(document, "lines");
    return (
        filled.every((at) => textAt(document, at) !== "") &&
        textsAt(document, "/through/route/parties").every((party) => party !== "") &&
        documentsIn(document, "alternatives").every((road) => textAt(road, "/channel") !== "") &&
        lines.length > 0 &&
        lines.every((line) => ["/id", "/product", "/quantity"].every((at) => textAt(line, at) !== ""))
    );
}

/** A fault at its place in the form: the parties of a route are a list of it. */
export function inOffer(fault: Fault): Fault {
    const pointer = fault.pointer.replace(/^\/offer(?=\/|$)/, "").replace(/\/route\/(\d+)$/, "/route/parties/$1");
    return { ...fault, pointer };
}

const { country, validUntil, nonStandard, discount, commitment } = words.write;
const places: Readonly<Record<string, string>> = {
    ...contracts.place,
    country,
    validUntil,
    nonStandard,
    discount,
    commitment,
};

/** What a pointer is about, in words: which line or road, and its last part. */
export function placeName(pointer: string): string {
    const [, list, at, rest] = /^\/(lines|alternatives)\/(\d+)(?:\/(.*))?$/.exec(pointer) ?? [];
    const last = (rest ?? pointer).split("/").filter((part) => !/^\d*$/.test(part));
    const name = places[last.at(-1) ?? ""] ?? last.at(-1) ?? "";
    if (list === undefined) {
        return name;
    }
    const which = list === "lines" ? words.write.line(Number(at) + 1) : words.write.road(Number(at) + 1);
    return name === "" ? which : `${which}: ${name}`;
}
