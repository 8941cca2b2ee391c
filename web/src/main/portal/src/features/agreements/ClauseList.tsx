import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { ProvenanceLabel } from "../../ui/Labels";
import { Label } from "../../ui/primitives";
import { pretty } from "../document";

interface ClauseListProps {
    clauses: readonly Schemas["Clause"][];
    /** The name by which an address leads to a clause, where it does. */
    anchor?: (clause: string) => string | undefined;
}

/** Clauses in words, each with its source and its data. */
export function ClauseList({ clauses, anchor }: ClauseListProps) {
    return (
        <ul className="tr-clauses">
            {clauses.map(({ id, kind, words, provenance, document }) => (
                <li key={id} id={anchor?.(id)}>
                    <div className="tr-clause-head">
                        <Label isCompact variant="outline">
                            {m.agreements.clauseKind[kind]}
                        </Label>
                        <ProvenanceLabel provenance={provenance} plain />
                        <code>{id}</code>
                    </div>
                    <p>{words}</p>
                    <p className="tr-quiet">
                        {m.agreements.source}: {provenance.source}
                    </p>
                    <details className="tr-data">
                        <summary>{rules.document.asData}</summary>
                        <pre tabIndex={0} role="region" aria-label={`${rules.document.asData}: ${id}`}>
                            {pretty(document)}
                        </pre>
                    </details>
                </li>
            ))}
        </ul>
    );
}
