import { describe, expect, test } from "vitest";
import type { Document } from "../../document";
import { lanesOf } from "./lanes";
import { begun, inOrder, questionOf } from "./offering";
import { modifierPlace, offeringPlace } from "./place";

const step = (state: string, from: string, channels?: string[], countries?: string[]): Document => ({
    state,
    from,
    ...(channels ? { channels } : {}),
    ...(countries ? { countries } : {}),
});

const drawn = (...lifecycle: Document[]) =>
    lanesOf({ lifecycle }).map(
        ({ channel = "others", countries, stretches }) =>
            `${[channel, ...countries].join(" ")}: ${stretches
                .map(({ state, from, to }) => `${state} ${from}/${to ?? ""}`)
                .join(", ")}`,
    );

describe("a life drawn", () => {
    test("has one lane where every channel and country is the same", () => {
        expect(drawn(step("SELLABLE", "2026-05-01"), step("RETIRED", "2027-01-01"))).toEqual([
            "others: SELLABLE 2026-05-01/2027-01-01, RETIRED 2027-01-01/",
        ]);
    });

    test("tells channels apart that are named, and countries only where their life is another", () => {
        expect(
            drawn(
                step("ANNOUNCED", "2026-04-20"),
                step("SELLABLE", "2026-05-01", ["AZURE"]),
                step("SELLABLE", "2026-05-15", ["DIRECT"], ["IN", "JP"]),
                step("SELLABLE", "2026-06-01"),
                step("SELLABLE", "2026-07-01", ["DIRECT"], ["FR"]),
            ),
        ).toEqual([
            "AZURE: ANNOUNCED 2026-04-20/2026-05-01, SELLABLE 2026-05-01/",
            "DIRECT IN JP: ANNOUNCED 2026-04-20/2026-05-15, SELLABLE 2026-05-15/",
            "DIRECT: ANNOUNCED 2026-04-20/2026-06-01, SELLABLE 2026-06-01/",
            "others: ANNOUNCED 2026-04-20/2026-06-01, SELLABLE 2026-06-01/",
        ]);
    });

    test("of two steps of one day has the later in the list, in whatever order days are written", () => {
        expect(
            drawn(step("SELLABLE", "2026-06-01"), step("ANNOUNCED", "2026-05-01"), step("RENEW_ONLY", "2026-06-01")),
        ).toEqual(["others: ANNOUNCED 2026-05-01/2026-06-01, RENEW_ONLY 2026-06-01/"]);
        expect(
            drawn(step("SELLABLE", "2026-05-01"), step("RETIRED", "2026-06-01"), step("SELLABLE", "2026-06-01")),
        ).toEqual(["others: SELLABLE 2026-05-01/"]);
    });

    test("leaves out a step whose day is not written yet", () => {
        expect(drawn(step("SELLABLE", "2026-05-01"), step("RETIRED", ""))).toEqual(["others: SELLABLE 2026-05-01/"]);
    });

    test("names a channel that nothing is announced through", () => {
        expect(drawn(step("SELLABLE", "2026-05-01", ["AZURE"]))).toEqual(["AZURE: SELLABLE 2026-05-01/", "others: "]);
    });
});

describe("an offering that is changed", () => {
    const known = { product: "go", lifecycle: [step("SELLABLE", "2026-01-01")], recordedAt: "2026-01-01T00:00:00Z" };
    const everywhere = { channel: "", country: "" };

    test("is as it is known, without when that was", () => {
        expect(begun(known, "change", "2026-12-01", everywhere)).toEqual({
            product: "go",
            lifecycle: known.lifecycle,
        });
    });

    test("is restricted where one looks, and retired everywhere where one looks at all", () => {
        expect(begun(known, "restrict", "2026-12-01", { channel: "AZURE", country: "DE" }).lifecycle).toEqual([
            known.lifecycle[0],
            step("RENEW_ONLY", "2026-12-01", ["AZURE"], ["DE"]),
        ]);
        expect(begun(known, "retire", "2026-12-01", everywhere).lifecycle).toEqual([
            known.lifecycle[0],
            step("RETIRED", "2026-12-01"),
        ]);
    });

    test("is sent with its steps in the order of their days, and all else as it is", () => {
        const sent = inOrder({
            title: "x",
            offerings: [{ product: "go", lifecycle: [step("RETIRED", "2027-01-01"), step("SELLABLE", "2026-01-01")] }],
            prices: [],
        });
        expect(sent).toEqual({
            title: "x",
            offerings: [{ product: "go", lifecycle: [step("SELLABLE", "2026-01-01"), step("RETIRED", "2027-01-01")] }],
            prices: [],
        });
        expect(inOrder({ title: "y" })).toEqual({ title: "y" });
    });
});

test("an allocation is asked once all of it is written", () => {
    const bundle = [{ product: "chat", standalone: "60" }];
    expect(questionOf(bundle, "90.00", "USD")).toEqual({
        price: { amount: "90.00", currency: "USD" },
        parts: [{ product: "chat", standalone: "60" }],
    });
    expect(questionOf([], "90.00", "USD")).toBeUndefined();
    expect(questionOf([...bundle, { product: "", standalone: "1" }], "90.00", "USD")).toBeUndefined();
    expect(questionOf([{ product: "chat", standalone: "dear" }], "90.00", "USD")).toBeUndefined();
    expect(questionOf(bundle, "ninety", "USD")).toBeUndefined();
    expect(questionOf(bundle, "90", "US")).toBeUndefined();
});

test("places of an offering and of a modifier are told in words", () => {
    const document = {
        offerings: [{ product: "go" }],
        prices: [{ book: "api", version: { modifiers: [{ name: "batch" }] } }],
    };
    expect(offeringPlace("/offerings/0/lifecycle/1/from", document)).toBe("Offering of go, step 2, from");
    expect(offeringPlace("/offerings/0/entitlements/0/grandfathering/keptUntil", document)).toBe(
        "Offering of go, grant 1, kept until",
    );
    expect(offeringPlace("/offerings/0/bundle", document)).toBe("Offering of go, bundle");
    expect(offeringPlace("/offerings/0/packaging/hosts/1", document)).toBe("Offering of go, hosts");
    expect(offeringPlace("/offerings/3", document)).toBe("Offering of …");
    expect(offeringPlace("/title", document)).toBeUndefined();
    expect(modifierPlace("/prices/0/version/modifiers/0/when", document, (id) => `${id} list`)).toBe(
        "api list, modifier 1, batch",
    );
    expect(modifierPlace("/prices/0/version/entries/0", document, (id) => id)).toBeUndefined();
});
