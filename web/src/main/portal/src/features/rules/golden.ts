import type { Schemas } from "../../api/client";
import { isDecimal } from "../../money/decimal";

export type Expected = Schemas["ExpectedShare"];
export type GoldenCase = Schemas["GoldenCase"];

/** One row of a case's table: expected and computed, only expected, or only computed. */
export interface Outcome {
    row: Expected;
    outcome: "matched" | "missing" | "unexpected";
}

/** The rows expected, in their order, those that were not computed marked; then those computed beyond them. */
export function outcomesOf({ expected, missing, unexpected }: GoldenCase): Outcome[] {
    const left = missing.map(keyOf);
    const judged = expected.map((row): Outcome => {
        const at = left.indexOf(keyOf(row));
        if (at >= 0) {
            left.splice(at, 1);
        }
        return { row, outcome: at >= 0 ? "missing" : "matched" };
    });
    return [...judged, ...unexpected.map((row): Outcome => ({ row, outcome: "unexpected" }))];
}

function keyOf({ line, clause, accrued, payable }: Expected): string {
    return [line, clause, accrued, payable].join("\n");
}

export interface ReadExpected {
    rows: Expected[];
    /** The numbers, from 1, of the pasted rows that could not be read. */
    unread: number[];
}

/** Rows of line, clause, accrued, payable as pasted from a sheet: by tab, comma or semicolon; a header is passed over. */
export function readExpected(text: string): ReadExpected {
    const read: ReadExpected = { rows: [], unread: [] };
    text.split(/\r?\n/).forEach((one, at) => {
        if (one.trim() === "") {
            return;
        }
        const separator = ["\t", ";", ","].find((sign) => one.includes(sign)) ?? ",";
        const [line = "", clause = "", accrued = "", payable = ""] = one
            .split(separator)
            .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
        if (line !== "" && clause !== "" && isDecimal(accrued) && isDecimal(payable)) {
            read.rows.push({ line, clause, accrued, payable });
        } else if (!(at === 0 && clause.toLowerCase() === "clause")) {
            read.unread.push(at + 1);
        }
    });
    return read;
}

/** What is wrong with a case before the server is asked: the words' keys, none where it may be sent. */
export function faultsOf({ name, lines, expected }: Schemas["GoldenCaseInput"]): ("name" | "lines" | "expected")[] {
    const complete = ({ line, clause, accrued, payable }: Expected) =>
        line.trim() !== "" && clause.trim() !== "" && isDecimal(accrued) && isDecimal(payable);
    return [
        ...(name.trim() === "" || name.length > 120 ? (["name"] as const) : []),
        ...(lines.trim().split("\n").length < 2 ? (["lines"] as const) : []),
        ...(expected.every(complete) ? [] : (["expected"] as const)),
    ];
}
