import type { Document } from "../document";
import { listAt, put, textAt } from "./pointer";

/** How each kind of charge is written down: its fields, as the golden charges of the domain have them. */
export type ChargeKind =
    | "FLAT_FEE"
    | "SEAT_FEE"
    | "ONE_TIME_FEE"
    | "TOKEN_PRICES"
    | "PER_UNIT_PRICE"
    | "PACKAGE_PRICE"
    | "GRADUATED_PRICE"
    | "VOLUME_PRICE"
    | "PERCENTAGE_FEE"
    | "PASS_THROUGH"
    | "SCALE_TIER"
    | "RESERVED_TIER"
    | "PROVISIONED_THROUGHPUT"
    | "CAPACITY_RESERVATION";

export type FieldName =
    | "price"
    | "minimum"
    | "trueUp"
    | "input"
    | "cachedInput"
    | "cacheWrite"
    | "output"
    | "per"
    | "meter"
    | "included"
    | "size"
    | "rate"
    | "floor"
    | "cap"
    | "markUp"
    | "upTo"
    | "flat"
    | "inputDaily"
    | "inputPerMinute"
    | "outputDaily"
    | "outputPerMinute"
    | "minimumDays"
    | "hourly"
    | "step";

export interface ChargeField {
    name: FieldName;
    /** Below the charge. */
    at: string;
    /** A whole number is written as a number, a decimal as a text. */
    type: "decimal" | "whole" | "text" | "trueUp";
    optional: boolean;
    /** Of which band, from 1. */
    band?: number;
}

const field = (name: FieldName, type: ChargeField["type"] = "decimal", optional = false, at: string = name) => ({
    name,
    at: `/${at}`,
    type,
    optional,
});
const tokens = (below = ""): ChargeField[] => [
    field("input", "decimal", false, `${below}input`),
    field("cachedInput", "decimal", true, `${below}cachedInput`),
    field("cacheWrite", "decimal", true, `${below}cacheWrite`),
    field("output", "decimal", true, `${below}output`),
    field("per", "whole", false, `${below}per`),
];

const plain: Readonly<Record<ChargeKind, readonly ChargeField[]>> = {
    FLAT_FEE: [field("price")],
    SEAT_FEE: [field("price"), field("minimum", "decimal", true), field("trueUp", "trueUp", true)],
    ONE_TIME_FEE: [field("price")],
    TOKEN_PRICES: tokens(),
    PER_UNIT_PRICE: [field("meter", "text"), field("price"), field("per", "whole"), field("included", "decimal", true)],
    PACKAGE_PRICE: [field("meter", "text"), field("price"), field("size"), field("included", "decimal", true)],
    GRADUATED_PRICE: [field("meter", "text")],
    VOLUME_PRICE: [field("meter", "text")],
    PERCENTAGE_FEE: [
        field("meter", "text"),
        field("rate"),
        field("floor", "decimal", true),
        field("cap", "decimal", true),
    ],
    PASS_THROUGH: [field("meter", "text"), field("markUp")],
    SCALE_TIER: [
        field("inputDaily"),
        field("inputPerMinute"),
        field("outputDaily"),
        field("outputPerMinute"),
        field("minimumDays"),
        ...tokens("spillOver/"),
    ],
    RESERVED_TIER: tokens("list/"),
    PROVISIONED_THROUGHPUT: [field("hourly"), field("minimum"), field("step")],
    CAPACITY_RESERVATION: [field("price"), field("meter", "text"), field("minimum"), field("step")],
};

/** A document may name a kind that there is none of. */
const known: Readonly<Record<string, readonly ChargeField[] | undefined>> = plain;

export const chargeKinds = Object.keys(plain) as ChargeKind[];

export function hasBands(kind: string): boolean {
    return kind === "GRADUATED_PRICE" || kind === "VOLUME_PRICE";
}

/** The fields of a charge as it stands; of bands as many as it has. */
export function fieldsOf(charge: unknown): ChargeField[] {
    const kind = textAt(charge, "/kind");
    const fields = known[kind] ?? [];
    const bands = hasBands(kind)
        ? listAt(charge, "/bands").flatMap((_band, at) =>
              (["upTo", "price", "flat"] as const).map((name) => ({
                  ...field(name, "decimal", name !== "price", `bands/${at}/${name}`),
                  band: at + 1,
              })),
          )
        : [];
    return [...fields, ...bands];
}

/** A charge of a kind that says nothing yet, but what is usual. */
export function emptyCharge(kind: ChargeKind): Document {
    const usual: Partial<Record<FieldName, unknown>> = {
        per: kind === "PER_UNIT_PRICE" ? 1 : 1_000_000,
        minimumDays: "30",
    };
    const bands = hasBands(kind) ? { bands: [{ upTo: "", price: "" }, { price: "" }] } : {};
    const nested = { SCALE_TIER: "spillOver", RESERVED_TIER: "list" }[kind as string];
    const start: Document = { kind, ...bands, ...(nested ? { [nested]: { kind: "TOKEN_PRICES" } } : {}) };
    return plain[kind].reduce(
        (charge, { name, at, optional }) => (optional ? charge : put(charge, at, usual[name] ?? "")),
        start,
    );
}

/** A charge of another kind, with what both have. */
export function asKind(charge: unknown, kind: ChargeKind): Document {
    return fieldsOf(charge).reduce((next, { at }) => {
        const known = textAt(charge, at);
        const meant = fieldsOf(next).some((other) => other.at === at);
        return meant && known !== "" && at !== "/per" ? put(next, at, known) : next;
    }, emptyCharge(kind));
}

/** What is written at a field: nothing where it may be left out, and a number where the document has one. */
export function written({ type, optional }: ChargeField, text: string): unknown {
    if (text === "" && optional) {
        return undefined;
    }
    return type === "whole" && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/** Whether a charge recurs, so that its price is for a period. */
export function recurs(kind: string): boolean {
    return ["FLAT_FEE", "SEAT_FEE", "CAPACITY_RESERVATION"].includes(kind);
}
