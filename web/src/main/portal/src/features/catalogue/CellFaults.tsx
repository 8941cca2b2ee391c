import type { Fault } from "../../api/problem";
import { m } from "../../i18n";
import { catalogue } from "../../i18n/catalogue";
import { Button } from "../../ui/primitives";
import { placeOf } from "./table";

const words = catalogue.editor;

interface CellFaultsProps {
    faults: readonly Fault[];
    /** The table that was sent. */
    table: string;
    /** What a fault of no row is about. */
    whole: string;
    onJump: (place: { from: number; to: number }) => void;
}

/** The faults of a pasted table; each leads to its cell. */
export function CellFaults({ faults, table, whole, onJump }: CellFaultsProps) {
    return faults.length === 0 ? null : (
        <ul className="tr-faults" aria-label={m.state.faults}>
            {faults.map(({ pointer, code, message }) => {
                const { row, column, cell } = placeOf(table, pointer);
                const name =
                    row === undefined ? column || whole : column ? words.tablePlace(row, column) : words.tableRow(row);
                return (
                    <li key={`${pointer} ${code}`}>
                        <Button
                            variant="link"
                            isInline
                            aria-label={words.jump(name)}
                            onClick={() => onJump({ from: cell?.from ?? 0, to: cell?.to ?? 0 })}
                        >
                            {name}
                        </Button>
                        {cell?.text ? <code>{cell.text}</code> : null}
                        <span>{message}</span>
                    </li>
                );
            })}
        </ul>
    );
}
