import type { Schemas } from "../../api/client";

/** The names by which an address leads to a place on an agreement's page. */
export function revisionAnchor({ number }: Pick<Schemas["Revision"], "number">): string {
    return `revision-${number}`;
}

export function clauseAnchor(clause: string): string {
    return `clause-${clause.replaceAll(/[^A-Za-z0-9]/g, "-")}`;
}
