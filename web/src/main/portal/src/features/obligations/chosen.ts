import type { Obligation, ObligationKind } from "../../api/obligations";

/** Those of a kind that are open, the next first; what is over among them on demand. */
export function chosen(
    all: readonly Obligation[],
    kind: ObligationKind | undefined,
    whole: boolean,
): readonly Obligation[] {
    return all.filter(
        (one) => (whole || one.standing === "DUE" || one.standing === "AHEAD") && (kind ?? one.kind) === one.kind,
    );
}
