import type { Fault } from "../../api/problem";
import { usage as usageWords } from "../../i18n/usage";
import { rowsOf } from "../catalogue/table";

/** The three forms a file of usage has. */
export type Form = "csv" | "ndjson" | "json";

export interface UsageFile {
    form: Form;
    events: unknown[];
    /** The row of the file each event stands in, from 1; empty where rows are none, as in JSON. */
    rows: number[];
}

/** A file that is none: there is nothing to send. */
export class NotRead extends Error {}

const words = usageWords.report.notRead;
const required = ["source", "id", "subscription", "time", "product", "meter", "quantity"] as const;
const inData: Readonly<Record<string, string>> = {
    product: "product",
    meter: "meter",
    quantity: "quantity",
    service_tier: "serviceTier",
    region: "region",
    request_input: "requestInput",
    replaces: "replaces",
};
const besides: Readonly<Record<string, string>> = { source: "source", id: "id", subscription: "subject", time: "time" };

/** By its name, else by how it begins. */
export function formOf(name: string, text: string): Form {
    const ending = name.toLowerCase().split(".").at(-1);
    if (ending === "csv" || ending === "tsv") {
        return "csv";
    }
    if (ending === "ndjson" || ending === "jsonl") {
        return "ndjson";
    }
    return /^[[{]/.test(text.trimStart()) ? "json" : "csv";
}

/**
 * The events of a file, as the server takes them. Only its form is read here: what is wrong with an event is the server's to say.
 *
 * @throws NotRead with the reason, where it is no such file
 */
export function readUsage(name: string, content: string): UsageFile {
    const text = content.replace(/^\ufeff/, "");
    const form = formOf(name, text);
    const read = form === "csv" ? table(text) : form === "ndjson" ? lines(text) : document(text);
    if (read.events.length === 0) {
        throw new NotRead(words.empty);
    }
    return { form, ...read };
}

type Read = Omit<UsageFile, "form">;

function parsed(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        throw new NotRead(words.json);
    }
}

function document(text: string): Read {
    const json = parsed(text);
    if (Array.isArray(json)) {
        return { events: json, rows: [] };
    }
    if (typeof json === "object" && json !== null) {
        const { records } = json as { records?: unknown };
        if (Array.isArray(records)) {
            return { events: records, rows: [] };
        }
        if ("specversion" in json) {
            return { events: [json], rows: [] };
        }
    }
    throw new NotRead(words.records);
}

function lines(text: string): Read {
    const full = text
        .split("\n")
        .map((line, at) => ({ line: line.trim(), row: at + 1 }))
        .filter(({ line }) => line !== "");
    return { events: full.map(({ line }) => parsed(line)), rows: full.map(({ row }) => row) };
}

function table(text: string): Read {
    const [head = [], ...rest] = rowsOf(text);
    const columns = head.map((cell) => cell.text);
    const unknown = columns.find((column) => !(column in inData) && !(column in besides));
    if (unknown !== undefined) {
        throw new NotRead(words.header(unknown));
    }
    const missing = required.find((column) => !columns.includes(column));
    if (missing !== undefined) {
        throw new NotRead(words.missing(missing));
    }
    return {
        events: rest.map((row) => {
            const said = columns
                .map((column, at) => [column, row[at]?.text ?? ""] as const)
                .filter(([, value]) => value !== "");
            const under = (names: Readonly<Record<string, string>>) =>
                Object.fromEntries(
                    said.flatMap(([column, value]) => {
                        const field = names[column];
                        return field === undefined ? [] : [[field, value]];
                    }),
                );
            return { specversion: "1.0", type: "org.tributary.usage.v1", ...under(besides), data: under(inData) };
        }),
        rows: rest.map((row) => text.slice(0, row[0]?.from ?? 0).split("\n").length),
    };
}

/** Where in the file a fault is; a row is counted as an editor counts, from 1. */
export function placeOf({ pointer }: Pick<Fault, "pointer">, { form, rows }: Omit<UsageFile, "events">) {
    const [collection, index, ...path] = pointer.split("/").slice(1);
    const at = Number(index);
    if (collection !== "records" || index === undefined || !Number.isInteger(at)) {
        return { row: undefined, column: pointer };
    }
    const field = path.at(-1) ?? "";
    const names = path[0] === "data" && path.length > 1 ? inData : besides;
    const column = Object.keys(names).find((name) => names[name] === field);
    return { row: rows[at] ?? at + 1, column: form === "csv" ? (column ?? field) : path.join("/") };
}
