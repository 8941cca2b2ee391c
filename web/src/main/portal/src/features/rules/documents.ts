import type { Schemas } from "../../api/client";
import { documentIn, documentsIn, isDocument, textIn, textsIn, type Document } from "../document";
import type { Revision } from "./lanes";

/** What a draft can be made of. */
export interface Start {
    /** Where the document names it. */
    agreement?: string;
    revision: Document;
}

/** A revision to draft from: without the moment it was recorded at, which publication gives it. */
function unrecorded(revision: Document): Document {
    const { recordedAt: _recordedAt, ...rest } = revision;
    return rest;
}

/** The newest revision of an agreement's document; undefined where it has none. */
export function newestRevision(agreement: Document): Document | undefined {
    const newest = documentsIn(agreement, "revisions").reduce<Document | undefined>(
        (last, next) => (last && (textIn(last, "recordedAt") ?? "") > (textIn(next, "recordedAt") ?? "") ? last : next),
        undefined,
    );
    return newest && unrecorded(newest);
}

/** What a file holds: an agreement, of which the newest revision is taken, a draft, or a revision alone; undefined for anything else. */
export function startOf(document: unknown): Start | undefined {
    if (!isDocument(document)) {
        return undefined;
    }
    const agreement = textIn(document, "id") ?? textIn(document, "agreement");
    const revision =
        newestRevision(document) ??
        documentIn(document, "revision") ??
        (Array.isArray(document.clauses) ? document : undefined);
    const named = Array.isArray(document.clauses) ? undefined : agreement;
    return revision && { revision: unrecorded(revision), ...(named === undefined ? {} : { agreement: named }) };
}

export interface Effect {
    /** The clauses that end with the event's day, of the revisions that may still bear. */
    ends: readonly Schemas["Clause"][];
    /** What defines it, and who decides. */
    trigger: Schemas["Clause"] | undefined;
}

/** What an event would do: the clauses of the terms on a day that name it as their end. */
export function effectOf(revision: Revision | undefined, code: string): Effect {
    const clauses = revision?.clauses ?? [];
    return {
        ends: clauses.filter(({ document }) => {
            const term = documentIn(document, "term");
            return term !== undefined && textsIn(term, "endedBy").includes(code);
        }),
        trigger: clauses.find(({ kind, document }) => kind === "TRIGGER" && textIn(document, "event") === code),
    };
}

/** The events that some clause defines or ends by, in the alphabet's order. */
export function eventsOf(revisions: readonly Revision[]): string[] {
    const codes = revisions.flatMap(({ clauses }) =>
        clauses.flatMap(({ document }) => {
            const term = documentIn(document, "term");
            const own = textIn(document, "event");
            return [...(own === undefined ? [] : [own]), ...(term ? textsIn(term, "endedBy") : [])];
        }),
    );
    return [...new Set(codes)].sort();
}
