import { put, textAt } from "../catalogue/pointer";
import type { Document } from "../document";

/** A year from the first of the month after a day on; its end is exclusive. */
export function yearAfter(day: string): { from: string; to: string } {
    const [year = 0, month = 0] = day.split("-").map(Number);
    const from =
        month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, "0")}-01`;
    return { from, to: `${String(Number(from.slice(0, 4)) + 1)}${from.slice(4)}` };
}

/** The one vendor there is stands there already. */
export function withVendor(document: Document, vendor: string | undefined): Document {
    const at = "/through/route/parties/0";
    return vendor !== undefined && textAt(document, at) === "" ? put(document, at, vendor) : document;
}

/** What contracts and offers begin with alike: a year of nothing yet, billed by the month. */
export function emptyPaper({ from, to }: { from: string; to: string }): Document {
    return {
        id: "",
        kind: "ORDER_FORM",
        title: "",
        term: { from, to },
        currency: "USD",
        segment: "COMMERCIAL",
        through: { channel: "", route: { parties: ["", ""] } },
        billing: { months: 1, anchor: from, timing: "IN_ADVANCE", proration: "ACTUAL_DAYS", zone: "UTC" },
        renewal: { kind: "ENDS", months: 0, noticeDays: 0, uplift: "0" },
        cancellation: {},
    };
}
