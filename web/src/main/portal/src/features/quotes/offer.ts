import type { Fault } from "../../api/problem";
import { contracts } from "../../i18n/contracts";
import { quotes as words } from "../../i18n/quotes";
import { usageQuotes } from "../../i18n/usageQuotes";
import { listAt, textAt, textsAt, valueAt } from "../catalogue/pointer";
import { emptyPaper } from "../contracts/start";
import { documentsIn, type Document } from "../document";

/** An offer to begin with: one line for some days. */
export function emptyOffer(days: { from: string; to: string }, validUntil: string): Document {
    return { ...emptyPaper(days), country: "US", lines: [emptyLine("L1")], validUntil };
}

export function emptyLine(id: string): Document {
    return { id, product: "", code: "seat", commitment: "YEAR", quantity: "", discount: "0" };
}

/** Usage to be filled in: one meter of it. */
export function emptyUsage(id: string): Document {
    return { id, product: "", code: "tokens", discount: "0", estimate: [emptyMeter()] };
}

export function emptyMeter(): Document {
    return { meter: "", perMonth: "" };
}

/** An amount for the year, drawn down. */
export function emptyCommitment(): Document {
    return { settlementMonths: 12, form: formOf("SPEND_DRAWDOWN") };
}

/** A form of commitment to be filled in. */
export function formOf(kind: string): Document {
    return kind === "PREPAID_CREDITS"
        ? { kind, grants: [emptyGrant()] }
        : { kind, amount: "", overage: "1", rollOver: "0" };
}

export function emptyGrant(): Document {
    return { id: "", credits: "", price: "", from: "", until: "" };
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
    const usage = documentsIn(document, "usage");
    return (
        filled.every((at) => textAt(document, at) !== "") &&
        textsAt(document, "/through/route/parties").every((party) => party !== "") &&
        documentsIn(document, "alternatives").every((road) => textAt(road, "/channel") !== "") &&
        lines.length + usage.length > 0 &&
        lines.every((line) => ["/id", "/product", "/quantity"].every((at) => textAt(line, at) !== "")) &&
        usage.every(
            (line) =>
                ["/id", "/product", "/code"].every((at) => textAt(line, at) !== "") &&
                documentsIn(line, "estimate").every((meter) =>
                    ["/meter", "/perMonth"].every((at) => textAt(meter, at) !== ""),
                ),
        ) &&
        isCommitted(document)
    );
}

/** Whether a commitment, where there is one, says how much. */
function isCommitted(document: Document): boolean {
    const form = valueAt(document, "/commitment/form");
    return (
        form === undefined ||
        textAt(form, "/amount") !== "" ||
        listAt(form, "/grants").some((grant) => textAt(grant, "/credits") !== "")
    );
}

/** A fault at its place in the form: the parties of a route are a list of it. */
export function inOffer(fault: Fault): Fault {
    const pointer = fault.pointer.replace(/^\/offer(?=\/|$)/, "").replace(/\/route\/(\d+)$/, "/route/parties/$1");
    return { ...fault, pointer };
}

const usageWords = usageQuotes.write;
const { country, validUntil, nonStandard, discount, commitment } = words.write;
const places: Readonly<Record<string, string>> = {
    ...contracts.place,
    country,
    validUntil,
    nonStandard,
    discount,
    commitment,
    meter: usageWords.meter,
    perMonth: usageWords.perMonth,
    growth: usageWords.growth,
    settlementMonths: usageWords.months,
    amount: usageWords.amount,
    products: usageWords.products,
    estimate: usageWords.usage,
};

/** What a pointer is about, in words: which line or road, and its last part. */
export function placeName(pointer: string): string {
    const [, list, at, rest] = /^\/(lines|usage|alternatives)\/(\d+)(?:\/(.*))?$/.exec(pointer) ?? [];
    const last = (list === undefined ? pointer : (rest ?? "")).split("/").filter((part) => !/^\d*$/.test(part));
    const name = places[last.at(-1) ?? ""] ?? last.at(-1) ?? "";
    if (list === undefined) {
        return pointer.startsWith("/commitment") && pointer !== "/commitment"
            ? `${usageWords.commitment}: ${name}`
            : name;
    }
    const whichOf = { lines: words.write.line, usage: usageWords.usageOf, alternatives: words.write.road };
    const which = whichOf[list as keyof typeof whichOf](Number(at) + 1);
    return name === "" ? which : `${which}: ${name}`;
}
