import { expect, test } from "vitest";
import { asKind, chargeKinds, emptyCharge, fieldsOf, written } from "./charges";

const names = (charge: unknown) => fieldsOf(charge).map(({ at }) => at);

test("every kind has fields, and begins with those that it must have", () => {
    for (const kind of chargeKinds) {
        const charge = emptyCharge(kind);
        expect(charge.kind).toBe(kind);
        expect(fieldsOf(charge).length).toBeGreaterThan(0);
    }
    expect(emptyCharge("TOKEN_PRICES")).toEqual({ kind: "TOKEN_PRICES", input: "", per: 1_000_000 });
    expect(emptyCharge("RESERVED_TIER")).toEqual({
        kind: "RESERVED_TIER",
        list: { kind: "TOKEN_PRICES", input: "", per: 1_000_000 },
    });
});

test("bands have fields of their own", () => {
    expect(names({ kind: "GRADUATED_PRICE", meter: "request", bands: [{ upTo: "100", price: "1" }] })).toEqual([
        "/meter",
        "/bands/0/upTo",
        "/bands/0/price",
        "/bands/0/flat",
    ]);
});

test("another kind keeps what both have", () => {
    expect(asKind({ kind: "FLAT_FEE", price: "20" }, "SEAT_FEE")).toEqual({ kind: "SEAT_FEE", price: "20" });
    expect(asKind({ kind: "SEAT_FEE", price: "25", minimum: "2" }, "TOKEN_PRICES")).toEqual({
        kind: "TOKEN_PRICES",
        input: "",
        per: 1_000_000,
    });
});

test("whole numbers are numbers, decimals are texts, and what may be left out is", () => {
    const [input, cached, , , per] = fieldsOf({ kind: "TOKEN_PRICES" });
    expect(input && written(input, "2.50")).toBe("2.50");
    expect(input && written(input, "")).toBe("");
    expect(cached && written(cached, "")).toBeUndefined();
    expect(per && written(per, "1000")).toBe(1000);
    expect(per && written(per, "many")).toBe("many");
});
