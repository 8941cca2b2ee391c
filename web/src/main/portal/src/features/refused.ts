import type { ProblemError } from "../api/problem";

/**
 * What the server finds wrong at the places of a form, several faults of one place together, and the rest in one text.
 *
 * @param places pointers into the document without their first slash
 */
export function faultsAt<Place extends string>(
    { faults, detail, message }: ProblemError,
    places: readonly Place[],
): { at: Partial<Record<Place, string>>; rest: string | undefined } {
    const told = (some: ProblemError["faults"]) => some.map((fault) => fault.message).join(" ");
    const at = Object.fromEntries(
        places
            .map((place) => [place, told(faults.filter(({ pointer }) => pointer === `/${place}`))] as const)
            .filter(([, text]) => text !== ""),
    ) as Partial<Record<Place, string>>;
    const others = faults.filter(({ pointer }) => !places.some((place) => pointer === `/${place}`));
    const rest = faults.length === 0 ? (detail ?? message) : told(others);
    return { at, rest: rest === "" ? undefined : rest };
}
