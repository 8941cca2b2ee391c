import type { Contract } from "../../api/contracts";
import type { Fault } from "../../api/problem";
import { catalogue } from "../../i18n/catalogue";
import { contracts } from "../../i18n/contracts";
import { service } from "../../i18n/service";
import { emptyCharge } from "../catalogue/charges";
import { textAt, valueAt } from "../catalogue/pointer";
import { documentsIn, type Document } from "../document";
import { emptyLevel } from "../service/level";
import { emptyPaper } from "./start";

/** How each kind of change is written down. What ends it is exclusive there; people write the last day. */
export const changeKinds = [
    "ADD_QUANTITY",
    "REDUCE_QUANTITY",
    "TRUE_UP",
    "ADD_LINE",
    "CHANGE_PRODUCT",
    "CHANGE_PRICE",
    "END_LINE",
    "CO_TERM",
    "SUSPEND",
    "RESUME",
    "MOVE_CHANNEL",
    "TRANSFER",
    "EXTEND",
    "RENEW",
    "GIVE_NOTICE",
    "AGREE_SERVICE_LEVEL",
    "END_SERVICE_LEVEL",
    "TERMINATE",
] as const;

export type ChangeKind = (typeof changeKinds)[number];

export function isChangeKind(text: string): text is ChangeKind {
    return changeKinds.some((kind) => kind === text);
}

/** The charges that a contract may agree on: they recur, or are made once. */
export const agreedKinds = ["SEAT_FEE", "FLAT_FEE", "CAPACITY_RESERVATION", "ONE_TIME_FEE"] as const;

export function emptyLine(id = ""): Document {
    return {
        id,
        product: "",
        code: "seat",
        charge: emptyCharge("SEAT_FEE"),
        priceMonths: 1,
        standalone: "",
        quantity: "",
    };
}

/** A change that says nothing yet but its kind, and the road the contract is on where it is about that. */
export function emptyChange(kind: ChangeKind, through: Document): Document {
    switch (kind) {
        case "ADD_LINE":
            return { kind, line: emptyLine() };
        case "ADD_QUANTITY":
            return { kind, line: "", more: "" };
        case "REDUCE_QUANTITY":
            return { kind, line: "", less: "" };
        case "TRUE_UP":
            return { kind, line: "", active: "" };
        case "CHANGE_PRODUCT": {
            const { product, code, charge, priceMonths, standalone } = emptyLine();
            return { kind, line: "", product, code, charge, priceMonths, standalone };
        }
        case "CHANGE_PRICE":
            return { kind, line: "", charge: emptyCharge("SEAT_FEE") };
        case "END_LINE":
            return { kind, line: "" };
        case "CO_TERM":
            return { kind, line: "", until: "" };
        case "MOVE_CHANNEL":
        case "TRANSFER":
            return { kind, through };
        case "EXTEND":
            return { kind, until: "" };
        case "RENEW":
            return { kind, until: "", uplift: "0" };
        case "GIVE_NOTICE":
            return { kind, by: "CUSTOMER", why: "OTHER" };
        case "AGREE_SERVICE_LEVEL":
            return { kind, level: emptyLevel() };
        case "END_SERVICE_LEVEL":
            return { kind, code: "" };
        case "SUSPEND":
        case "RESUME":
        case "TERMINATE":
            return { kind };
    }
}

/** An amendment to begin with. */
export function emptyAmendment(effectiveOn: string): Document {
    return { reason: "", effectiveOn, changes: [] };
}

/** A renewal to begin with: another term on the day the one before ends, as long and at the change of prices as agreed. */
export function renewalAmendment({ document }: Pick<Contract, "document">, endsOn: string): Document {
    const months = Number(valueAt(document, "/renewal/months")) || 12;
    const uplift = textAt(document, "/renewal/uplift") || "0";
    return { reason: "", effectiveOn: endsOn, changes: [{ kind: "RENEW", until: laterBy(endsOn, months), uplift }] };
}

/** A day so many months later; the last one of the month where it has none of the number. */
function laterBy(day: string, months: number): string {
    const [year = 0, month = 1, number = 1] = day.split("-").map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 1 + months, Math.min(number, last))).toISOString().slice(0, 10);
}

/** What is sent: the next of the chain. Its effect can be told before the reason is written. */
export function amendmentOf(
    document: Document,
    version: number,
    reason = textAt(document, "/reason").trim(),
): Document {
    return { number: version + 1, ...document, reason };
}

/** Whether there is enough of it to ask for its effect. */
export function isAskable(document: Document): boolean {
    return textAt(document, "/effectiveOn") !== "" && documentsIn(document, "changes").length > 0;
}

/** A contract to begin with: one line for some days. */
export function emptyContract(days: { from: string; to: string }, signedOn: string): Document {
    return { ...emptyPaper(days), lines: [emptyLine("L1")], signedOn };
}

/** The parties of a route are a list of it; the names that are not known are told without it. */
function route(pointer: string): string {
    return pointer.replace(/\/route\/(\d+)$/, "/route/parties/$1");
}

/** A fault of the amendment that is written, at its place; one of an earlier amendment keeps that one's place in the chain. */
export function inAmendment(fault: Fault, version: number): Fault {
    const pointer = fault.pointer
        .replace(/^\/amendment(?=\/|$)/, "")
        .replace(new RegExp(`^/amendments/${String(version)}(?=/|$)`), "");
    return { ...fault, pointer: route(pointer) };
}

export function inContract(fault: Fault): Fault {
    return { ...fault, pointer: route(fault.pointer.replace(/^\/contract(?=\/|$)/, "")) };
}

/** The faults that are news while one writes: those of places still empty are none. */
export function worthTelling(faults: readonly Fault[], document: Document): Fault[] {
    return faults.filter(({ code, pointer }) => code !== "field.missing" && valueAt(document, pointer) !== "");
}

const places: Readonly<Record<string, string>> = { ...catalogue.field, ...contracts.place };
const levelPlaces: Readonly<Record<string, string>> = service.place;
const holders: Readonly<Record<string, (number: number) => string>> = {
    changes: contracts.amend.change,
    lines: contracts.sign.line,
    serviceLevels: service.part,
};

/** What a pointer is about, in words: which change or line, and its last part. */
export function placeName(pointer: string): string {
    const earlier = /^\/amendments\/(\d+)/.exec(pointer);
    if (earlier) {
        return contracts.amend.earlier(Number(earlier[1]) + 1);
    }
    const [, list, at, rest] = /^\/(changes|lines|serviceLevels)\/(\d+)(?:\/(.*))?$/.exec(pointer) ?? [];
    const last = (at === undefined ? pointer : (rest ?? ""))
        .split("/")
        .filter((part) => !/^\d*$/.test(part))
        .at(-1);
    const ofLevel = list === "serviceLevels" || rest?.startsWith("level/") === true;
    const place = last === undefined ? undefined : ((ofLevel ? levelPlaces[last] : undefined) ?? places[last] ?? last);
    const holder = at === undefined ? undefined : holders[list ?? ""]?.(Number(at) + 1);
    return [holder, place].filter(Boolean).join(": ") || contracts.amend.whole;
}
