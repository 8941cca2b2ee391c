import type { Schemas } from "../../api/client";
import type { ProblemError } from "../../api/problem";
import { faultsAt } from "../refused";

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
export function refusedAt(problem: ProblemError) {
    return faultsAt(problem, fields);
}
