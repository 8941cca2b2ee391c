import { isDocument, type Document } from "../document";
import { emptyCharge } from "./charges";
import { put, textAt } from "./pointer";

/** In which order modifiers apply: the server's, whatever order they are written in. */
export const stages = ["SERVICE_TIER", "LONG_CONTEXT", "RESIDENCY", "DISCOUNT"] as const;
export type Stage = (typeof stages)[number];

/** A modifier with its place in the list that is sent. */
export interface Placed {
    modifier: Document;
    index: number;
}

/** Those of each stage, in the order of the stages; one of a stage that there is none of is at the first. */
export function byStage(modifiers: readonly unknown[]): { stage: Stage; placed: Placed[] }[] {
    const placed = modifiers.flatMap((modifier, index) => (isDocument(modifier) ? [{ modifier, index }] : []));
    return stages.map((stage) => ({
        stage,
        placed: placed.filter(({ modifier }) => stageOf(modifier) === stage),
    }));
}

function stageOf(modifier: Document): Stage {
    return stages.find((stage) => stage === textAt(modifier, "/stage")) ?? "SERVICE_TIER";
}

/** A modifier that changes nothing yet. */
export function emptyModifier(stage: Stage): Document {
    return {
        name: "",
        stage,
        when: {
            ...(stage === "SERVICE_TIER" ? { serviceTier: "BATCH" } : {}),
            ...(stage === "LONG_CONTEXT" ? { requestInputAbove: 272_000 } : {}),
        },
        effect: { kind: "FACTORS", input: "1", output: "1" },
    };
}

/** A modifier that does another thing. */
export function withEffect(modifier: Document, kind: string): Document {
    return put(
        modifier,
        "/effect",
        kind === "PRICES"
            ? { kind, prices: emptyCharge("TOKEN_PRICES") }
            : { kind: "FACTORS", input: "1", output: "1" },
    );
}

/** A whole number as the document has one; else the text as it is written, of which the server says what is wrong. */
export function wholeOf(text: string): unknown {
    return text === "" ? undefined : /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/** Which condition a stage cannot do without: where the server's fault of it is told. */
export const needs: Readonly<Record<Stage, string>> = {
    SERVICE_TIER: "/when/serviceTier",
    LONG_CONTEXT: "/when/requestInputAbove",
    RESIDENCY: "/when/regions",
    DISCOUNT: "",
};

/** The list without one of them; none at all is left out. */
export function without(modifiers: readonly unknown[], index: number): unknown[] | undefined {
    const left = modifiers.filter((_modifier, at) => at !== index);
    return left.length > 0 ? left : undefined;
}
