import { describe, expect, test } from "vitest";
import { contracts } from "../../i18n/contracts";
import { textAt } from "../catalogue/pointer";
import {
    amendmentOf,
    changeKinds,
    emptyAmendment,
    emptyChange,
    inAmendment,
    inContract,
    isAskable,
    placeName,
    worthTelling,
} from "./changes";

const fault = (pointer: string, code = "field.decimal") => ({ code, pointer, message: "Not so." });

describe("a change", () => {
    const through = { channel: "MS_CSP", route: { parties: ["openai", "microsoft", "northwind"] } };

    test.each(changeKinds)("of kind %s has words, and begins with its kind alone or its empty fields", (kind) => {
        const change = emptyChange(kind, through);
        expect(change.kind).toBe(kind);
        expect(contracts.amend.kinds[kind]).not.toBe("");
    });

    test.each(["MOVE_CHANNEL", "TRANSFER"] as const)("of kind %s begins with the road there is", (kind) => {
        expect(textAt(emptyChange(kind, through), "/through/route/parties/1")).toBe("microsoft");
    });

    test("of product is priced by the month to begin with", () => {
        expect(textAt(emptyChange("CHANGE_PRODUCT", through), "/priceMonths")).toBe("1");
    });
});

describe("an amendment", () => {
    test("is asked about once it has a day and a change", () => {
        const empty = emptyAmendment("2026-03-01");
        expect(isAskable(empty)).toBe(false);
        expect(isAskable({ ...empty, changes: [{ kind: "SUSPEND" }] })).toBe(true);
        expect(isAskable({ ...empty, effectiveOn: "", changes: [{ kind: "SUSPEND" }] })).toBe(false);
    });

    test("is sent as the next of the chain, its reason trimmed", () => {
        const document = { ...emptyAmendment("2026-03-01"), reason: " Growth " };
        expect(amendmentOf(document, 4)).toEqual({
            number: 5,
            reason: "Growth",
            effectiveOn: "2026-03-01",
            changes: [],
        });
    });
});

describe("a fault", () => {
    test.each([
        // of the document, of the chain, and of a name that is not known
        ["/amendment/changes/0/more", "/changes/0/more"],
        ["/amendments/4/changes/1/less", "/changes/1/less"],
        ["/changes/0/through/route/1", "/changes/0/through/route/parties/1"],
        // another amendment of the chain keeps its place
        ["/amendments/2/changes/0/line", "/amendments/2/changes/0/line"],
        ["/amendments/40/changes/0", "/amendments/40/changes/0"],
    ])("at %s of the fifth amendment stands at %s", (pointer, at) => {
        expect(inAmendment(fault(pointer), 4).pointer).toBe(at);
    });

    test.each([
        ["/contract/lines/0/quantity", "/lines/0/quantity"],
        ["/contract", ""],
        ["/through/route/0", "/through/route/parties/0"],
        ["/through/channel", "/through/channel"],
    ])("at %s of a contract stands at %s", (pointer, at) => {
        expect(inContract(fault(pointer)).pointer).toBe(at);
    });

    test("is no news where nothing is written yet", () => {
        const document = { changes: [{ kind: "ADD_QUANTITY", line: "L1", more: "" }] };
        const faults = [fault("/changes/0/more"), fault("/changes/0/line"), fault("/reason", "field.missing")];
        expect(worthTelling(faults, document).map(({ pointer }) => pointer)).toEqual(["/changes/0/line"]);
    });

    test.each([
        ["/changes/0/more", "Change 1: How many more"],
        ["/changes/1/line/charge/price", "Change 2: Price"],
        ["/changes/2", "Change 3"],
        ["/lines/0/quantity", "Line 1: Quantity"],
        ["/changes/0/through/route/parties/1", "Change 1: Route"],
        ["/amendments/2/changes/0", "Amendment 3"],
        ["/reason", "Reason"],
        ["", "The whole"],
    ])("at %s is about %s", (pointer, name) => {
        expect(placeName(pointer)).toBe(name);
    });
});
