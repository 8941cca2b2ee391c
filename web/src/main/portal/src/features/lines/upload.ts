import type { Fault } from "../../api/problem";
import type { LinesFormat } from "../../api/ledger";

/** Which of the three forms a file has: by its name, else by how it begins. */
export function formatOf(name: string, start: string): LinesFormat {
    const ending = name.toLowerCase().split(".").at(-1);
    switch (ending) {
        case "csv":
            return "text/csv";
        case "ndjson":
        case "jsonl":
            return "application/x-ndjson";
        default: {
            const text = start.replace(/^\ufeff/, "").trimStart();
            if (!text.startsWith("{") && !text.startsWith("[")) {
                return "text/csv";
            }
            const [first = ""] = text.split("\n");
            // A whole line in braces is a row of its own; a document has its braces on many lines, or names its lines.
            return first.trimEnd().endsWith("}") && !/"lines"\s*:/.test(first)
                ? "application/x-ndjson"
                : "application/json";
        }
    }
}

export interface Place {
    /** The row of the file as an editor counts, from 1, its header among them; absent where the fault is of the whole file. */
    row?: number;
    /** The column, by its name in the file's own form. */
    column: string;
}

const columns: Readonly<Record<string, string>> = {
    serviceStart: "service_start",
    serviceEnd: "service_end",
    invoicedOn: "invoiced_on",
    recordedAt: "recorded_at",
    "joint/partner": "joint_partner",
    "joint/share": "joint_share",
};

/** Where in the file a fault is: the pointer `/lines/3/serviceStart` is row 5 of a CSV file with its header, row 4 of NDJSON. */
export function placeOf({ pointer }: Pick<Fault, "pointer">, format: LinesFormat): Place {
    const [collection, index, ...rest] = pointer.split("/").slice(1).map(unescape);
    const at = collection === "lines" || collection === "rows" ? Number(index) : Number(collection);
    const path =
        collection === "lines" || collection === "rows" ? rest : [index, ...rest].filter((part) => part !== undefined);
    if (!Number.isInteger(at) || (collection === "lines" && index === undefined)) {
        return { column: pointer };
    }
    const row = format === "text/csv" ? at + 2 : at + 1;
    const name = path.join("/");
    if (format !== "text/csv") {
        return { row, column: name };
    }
    return { row, column: columns[name] ?? columns[path[0] ?? ""] ?? path[0] ?? "" };
}

function unescape(part: string): string {
    return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
