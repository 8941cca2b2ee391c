import type { ReactNode } from "react";
import { contracts } from "../../i18n/contracts";
import { PartList } from "../catalogue/PartList";
import type { Document } from "../document";

const words = contracts.sign;

interface LinePartsProps {
    lead?: string;
    /** A line to begin with. */
    empty: (id: string) => Document;
    /** The fields of the line at a pointer. */
    line: (at: string) => ReactNode;
    /** Whether the last line may be taken away too. */
    mayBeNone?: boolean;
}

/** The lines of what is written, one under the other: added, and taken away while another is left, or something else is written. */
export function LineParts({ lead, empty, line, mayBeNone = false }: LinePartsProps) {
    return (
        <PartList
            of="lines"
            title={words.lines}
            lead={lead}
            add={words.addLine}
            name={words.line}
            remove={words.removeLine}
            empty={(number) => empty(`L${String(number)}`)}
            part={line}
            mayBeNone={mayBeNone}
        />
    );
}
