import type { ReactNode } from "react";
import { catalogue } from "../../i18n/catalogue";
import { contracts } from "../../i18n/contracts";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { FaultAt, useEditing } from "../catalogue/editing";
import { documentsIn, type Document } from "../document";

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
    const { document, onPut } = useEditing();
    const lines = documentsIn(document, "lines");
    return (
        <Panel
            title={words.lines}
            {...(lead ? { lead } : {})}
            actions={
                <Button variant="secondary" onClick={() => onPut("/lines/-", empty(`L${String(lines.length + 1)}`))}>
                    {words.addLine}
                </Button>
            }
        >
            <FaultAt at="/lines" />
            {lines.map((_line, index) => {
                const at = `/lines/${String(index)}`;
                return (
                    <div key={index} className="tr-part" role="group" aria-label={words.line(index + 1)}>
                        <div className="tr-part-head">
                            <h3>{words.line(index + 1)}</h3>
                            {lines.length > 1 || mayBeNone ? (
                                <Button
                                    variant="link"
                                    isDanger
                                    aria-label={words.removeLine(index + 1)}
                                    onClick={() => onPut(at, undefined)}
                                >
                                    {catalogue.editor.columns.action}
                                </Button>
                            ) : null}
                        </div>
                        <FaultAt at={at} />
                        {line(at)}
                    </div>
                );
            })}
        </Panel>
    );
}
