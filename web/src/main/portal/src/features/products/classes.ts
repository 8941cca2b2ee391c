import type { Schemas } from "../../api/client";
import type { ProblemError } from "../../api/problem";

export type Product = Schemas["Product"];
export type ProductClass = Schemas["ProductClass"];
export type Reclassification = Schemas["Reclassification"];

/** The class on a day as known now: of the reclassifications that bear on the day, the last recorded. */
export function classOn({ productClass, reclassifications = [] }: Product, day: string): ProductClass {
    return (
        [...reclassifications]
            .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt))
            .findLast(({ from }) => from <= day)?.productClass ?? productClass
    );
}

/** The newest knowledge first; the class from the beginning is not among it. */
export function historyOf({ reclassifications = [] }: Product): Reclassification[] {
    return [...reclassifications].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
}

/** A reclassification being written. */
export interface Written {
    productClass: ProductClass | "";
    from: string;
    reason: string;
}

export type WrittenField = keyof Written;
const fields: readonly WrittenField[] = ["productClass", "from", "reason"];

/** The fields that say nothing yet. */
export function missingOf(written: Written): WrittenField[] {
    return fields.filter((field) => written[field].trim() === "");
}

/** What the server finds wrong, field by field, and the rest in one text. */
export function refusedAt({ faults, detail, message }: ProblemError): {
    at: Partial<Record<WrittenField, string>>;
    rest: string | undefined;
} {
    const of = (field: WrittenField) => faults.filter(({ pointer }) => pointer === `/${field}`);
    const at = Object.fromEntries(
        fields
            .map(
                (field) =>
                    [
                        field,
                        of(field)
                            .map((fault) => fault.message)
                            .join(" "),
                    ] as const,
            )
            .filter(([, text]) => text !== ""),
    );
    const others = faults.filter(({ pointer }) => !fields.some((field) => pointer === `/${field}`));
    const rest = faults.length === 0 ? (detail ?? message) : others.map((fault) => fault.message).join(" ");
    return { at, rest: rest === "" ? undefined : rest };
}
