import { m } from "../i18n";
import type { PlaceGroup } from "../ui/Frame";
import { can, type Me } from "./session";

/** Where the caller may go. The server decides again on every call; this only spares dead ends. */
export function placesOf(me: Me): PlaceGroup[] {
    const partner = me.partner !== undefined;
    const attribution = can(me, "attribution.read");
    const groups: PlaceGroup[] = [
        { places: [{ to: "/", text: m.nav.home }] },
        {
            title: m.nav.revenue,
            places: [
                ...(attribution
                    ? [
                          { to: "/attribution", text: partner ? m.nav.earnings : m.nav.attribution },
                          { to: "/attribution/shares", text: partner ? m.nav.earningLines : m.nav.shares },
                      ]
                    : []),
                ...(mayReconcile(me) ? [{ to: "/attribution/reconciliation", text: m.nav.reconciliation }] : []),
            ],
        },
        {
            title: m.nav.terms,
            places: can(me, "terms.read") ? [{ to: "/agreements", text: m.nav.agreements }] : [],
        },
        {
            title: m.nav.operations,
            places: maySeeRuns(me) ? [{ to: "/runs", text: m.nav.runs }] : [],
        },
    ];
    return groups.filter(({ places }) => places.length > 0);
}

export function mayReconcile(me: Me): boolean {
    return me.partner === undefined && can(me, "reconciliation.read");
}

export function maySeeRuns(me: Me): boolean {
    return me.partner === undefined && (can(me, "attribution.run") || can(me, "attribution.read"));
}

/** The letters after `G`. */
export function keyPlaces(groups: readonly PlaceGroup[]): Record<string, string> {
    const letters: Record<string, string> = {
        "/": "h",
        "/attribution": "a",
        "/attribution/shares": "s",
        "/attribution/reconciliation": "c",
        "/agreements": "t",
        "/runs": "r",
    };
    return Object.fromEntries(
        groups.flatMap(({ places }) =>
            places.map(({ to }) => [letters[to] ?? "", to] as const).filter(([letter]) => letter),
        ),
    );
}
