import { describe, expect, it } from "vitest";
import { filterOf, queryOf } from "./filter";

const of = (address: string) => queryOf(filterOf(new URLSearchParams(address)), "fiona");

describe("the filter of approvals in the address", () => {
    it("asks for the inbox where nothing is said", () => {
        expect(of("")).toEqual({ inbox: true, page: 1, size: 50 });
        expect(filterOf(new URLSearchParams()).narrowed).toBe(false);
    });

    it("asks for all that is said", () => {
        expect(of("tab=all&state=REJECTED&state=EXPIRED&kind=QUOTE&mine=true&q=north&page=2&size=20")).toEqual({
            state: ["REJECTED", "EXPIRED"],
            kind: "QUOTE",
            requester: "fiona",
            q: "north",
            page: 2,
            size: 20,
        });
    });

    it("leaves out what it cannot mean", () => {
        expect(of("tab=none&state=GONE&kind=lower&mine=true&page=-1&size=7")).toEqual({
            inbox: true,
            page: 1,
            size: 50,
        });
    });
});
