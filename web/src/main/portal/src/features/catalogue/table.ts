/** A pasted table, cell by cell, so that a fault leads to its cell. */
export interface Cell {
    /** Where it stands in the text, its quotes included. */
    from: number;
    to: number;
    text: string;
}

/** A sheet's clipboard is separated by tabs, a file by commas or, where the comma is the decimal sign, by semicolons. */
export function separatorOf(text: string): string {
    const [head = ""] = text.split("\n");
    return ["\t", ";"].find((one) => head.includes(one)) ?? ",";
}

/** The rows of a table as RFC 4180 has it; blank rows are none. */
export function rowsOf(text: string, separator = separatorOf(text)): Cell[][] {
    const rows: Cell[][] = [];
    let row: Cell[] = [];
    let at = 0;
    const endRow = () => {
        if (row.some((cell) => cell.text !== "")) {
            rows.push(row);
        }
        row = [];
    };
    while (at < text.length) {
        const from = at;
        let value = "";
        if (text[at] === '"') {
            at++;
            while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
                at += text[at] === '"' ? 1 : 0;
                value += text[at] ?? "";
                at++;
            }
            at++;
        }
        while (at < text.length && text[at] !== separator && text[at] !== "\n") {
            value += text[at] ?? "";
            at++;
        }
        row.push({ from, to: Math.min(at, text.length), text: value.replace(/\r$/, "").trim() });
        if (text[at] === separator) {
            at++;
            if (at === text.length || text[at] === "\n") {
                row.push({ from: at, to: at, text: "" });
            }
        }
        if (text[at] === "\n") {
            at++;
            endRow();
        }
    }
    endRow();
    return rows;
}

/** As the server reads it: with commas, whatever it was separated by. */
export function commaSeparated(text: string): string {
    return separatorOf(text) === ","
        ? text
        : rowsOf(text)
              .map((row) => row.map(({ text: cell }) => quoted(cell)).join(","))
              .join("\n") + "\n";
}

function quoted(text: string): string {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface Place {
    /** As a sheet counts, from 1, its header being the first; absent where the fault is of the whole table. */
    row: number | undefined;
    column: string;
    cell: Cell | undefined;
}

/** Where a fault's pointer leads: the first number counts the rows below the header from 0, what follows names the column. */
export function placeOf(text: string, pointer: string): Place {
    const parts = pointer.split("/").slice(1);
    const numbered = parts.findIndex((part) => /^\d+$/.test(part));
    const column = parts.slice(numbered + 1).join("/");
    const [head = [], ...rows] = rowsOf(text);
    if (numbered < 0) {
        return {
            row: undefined,
            column: parts.at(-1) ?? "",
            cell: head.find(({ text: name }) => name === parts.at(-1)),
        };
    }
    const index = Number(parts[numbered]);
    const row = rows[index];
    const names = head.map(({ text: name }) => name.toLowerCase());
    const wanted = [column, column.split("/").at(-1) ?? ""].map((name) => name.toLowerCase());
    const at = names.findIndex((name) => wanted.includes(name));
    const whole = row && { from: row[0]?.from ?? 0, to: row.at(-1)?.to ?? 0, text: "" };
    return { row: index + 2, column, cell: row?.[at] ?? whole };
}
