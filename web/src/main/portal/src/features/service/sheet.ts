import type { Measured } from "../../api/service";
import type { Fault } from "../../api/problem";
import { service as words } from "../../i18n/service";
import { rowsOf } from "../catalogue/table";

/** The columns of a sheet of figures, in their order, and where each stands in the document that is sent. */
const columns = [
    ["source", "/source", words.source],
    ["id", "/id", "Id"],
    ["product", "/metric/product", words.product],
    ["region", "/metric/region", words.region],
    ["name", "/metric/name", words.name],
    ["unit", "/metric/unit", words.unit],
    ["month", "/month", words.month],
    ["figure", "/figure", words.figure],
] as const;

/** A figure, and in which row of the sheet it stands, counted from 1. */
export interface SheetFigure {
    row: number;
    figure: Measured;
}

/** The figures of rows that were pasted; a row of heads is none. */
export function figuresOf(text: string): SheetFigure[] {
    return rowsOf(text)
        .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.text) }))
        .filter(({ row, cells }) => row > 1 || cells[0]?.toLowerCase() !== "source")
        .map(({ row, cells }) => {
            const [source = "", id = "", product = "", region = "", name = "", unit = "", month = "", figure = ""] =
                cells;
            return {
                row,
                figure: {
                    source,
                    id,
                    metric: { product, ...(region ? { region } : {}), name, unit },
                    month,
                    figure,
                },
            };
        });
}

/** A fault of the document that was sent, in the words of the sheet. */
export function faultText({ pointer, message }: Fault, figures: readonly SheetFigure[]): string {
    const [, index = "0", place = ""] = /^\/measurements\/(\d+)(\/.*)?$/.exec(pointer) ?? [];
    const row = figures[Number(index)]?.row ?? Number(index) + 1;
    const column = columns.find(([, at]) => at === place)?.[2] ?? words.whole;
    return words.faultAt(row, column, message);
}
