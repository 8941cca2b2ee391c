import type { LineKey } from "../api/ledger";

/** Where a line, a commitment, a subscription and a clause are read. */
export function lineLink({ source, document, line, version }: LineKey): string {
    return `/attribution/lines/${[source, document, line, String(version)].map(encodeURIComponent).join("/")}`;
}

export function commitmentLink(contract: string): string {
    return `/attribution/commitments/${encodeURIComponent(contract)}`;
}

export function subscriptionLink(id: string, day?: string): string {
    const of = day === undefined ? "" : `?asOf=${day}`;
    return `/subscriptions/${encodeURIComponent(id)}${of}`;
}

/** Where a credit for a line is recorded. */
export function creditLink({ source, document, line, version }: LineKey): string {
    const key = new URLSearchParams({ credit: "1", source, document, line, version: String(version) });
    return `/attribution/co-sell?${key.toString()}`;
}

export function clauseLink(clause: string, agreement?: string): string {
    return agreement === undefined
        ? `/agreements?clause=${encodeURIComponent(clause)}`
        : `/agreements/${encodeURIComponent(agreement)}#clause-${clause.replaceAll(/[^A-Za-z0-9]/g, "-")}`;
}

/** A clause's id that is no clause of an agreement, but what the route itself decides. */
export function ofRoute(clause: string): boolean {
    return clause.startsWith("route.");
}

/** `source/document/line v2`: a line's key in words. */
export function keyText({ document, line, version }: LineKey): string {
    return version === 1 ? `${document} / ${line}` : `${document} / ${line} v${version}`;
}
