import type { Column } from "../../ui/DataTable";
import { PickBox } from "../../ui/PickBox";
import type { Picked } from "./usePicked";

/** The column with which rows are chosen; a row without a name cannot be. */
export function pickColumn<Row>(
    picked: Picked,
    keyOf: (row: Row) => string,
    nameOf: (row: Row) => string | undefined,
): Column<Row> {
    return {
        key: "pick",
        title: "",
        cell: (row) => {
            const [key, name] = [keyOf(row), nameOf(row)];
            return name === undefined ? null : (
                <PickBox name={name} picked={picked.has(key)} onPick={(is) => picked.pick(key, is)} />
            );
        },
        modifier: "fitContent",
    };
}
