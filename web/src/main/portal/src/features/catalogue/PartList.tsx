import type { ReactNode } from "react";
import { catalogue } from "../../i18n/catalogue";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { documentsIn, type Document } from "../document";
import { FaultAt, useEditing } from "./editing";

interface PartListProps {
    /** The list of the document. */
    of: string;
    title: string;
    lead?: string | undefined;
    add: string;
    /** What a part is called, counted from 1. */
    name: (number: number) => string;
    remove: (number: number) => string;
    /** A part to begin with, by its number. */
    empty: (number: number) => Document;
    /** The fields of the part at a pointer. */
    part: (at: string) => ReactNode;
    /** Whether the last part may be taken away too. */
    mayBeNone?: boolean;
}

/** Parts of what is written that are alike, one under the other: added, and taken away. */
export function PartList({ of, title, lead, add, name, remove, empty, part, mayBeNone = true }: PartListProps) {
    const { document, onPut } = useEditing();
    const parts = documentsIn(document, of);
    return (
        <Panel
            title={title}
            {...(lead ? { lead } : {})}
            actions={
                <Button variant="secondary" onClick={() => onPut(`/${of}/-`, empty(parts.length + 1))}>
                    {add}
                </Button>
            }
        >
            <FaultAt at={`/${of}`} />
            {parts.map((_part, index) => {
                const at = `/${of}/${String(index)}`;
                return (
                    <div key={index} className="tr-part" role="group" aria-label={name(index + 1)}>
                        <div className="tr-part-head">
                            <h3>{name(index + 1)}</h3>
                            {mayBeNone || parts.length > 1 ? (
                                <Button
                                    variant="link"
                                    isDanger
                                    aria-label={remove(index + 1)}
                                    onClick={() => onPut(at, undefined)}
                                >
                                    {catalogue.editor.columns.action}
                                </Button>
                            ) : null}
                        </div>
                        <FaultAt at={at} />
                        {part(at)}
                    </div>
                );
            })}
        </Panel>
    );
}
