import { describe, expect, it } from "vitest";
import { filterOf, queryOf } from "./filter";

const of = (address: string) => queryOf(filterOf(new URLSearchParams(address)));

describe("the filter of deals in the address", () => {
    it("asks for the newest first where nothing is said", () => {
        expect(of("")).toEqual({ sort: "-submittedAt", page: 1, size: 50 });
        expect(filterOf(new URLSearchParams()).narrowed).toBe(false);
    });

    it("asks for all that is said", () => {
        const address = "state=REGISTERED&state=LOST&partner=amazon&expiringWithin=14&conflicted=true&q=north";
        expect(of(`${address}&sort=legalName&page=3&size=20`)).toEqual({
            state: ["REGISTERED", "LOST"],
            partner: ["amazon"],
            expiringWithin: 14,
            conflicted: true,
            q: "north",
            sort: "legalName",
            page: 3,
            size: 20,
        });
        expect(filterOf(new URLSearchParams(address)).narrowed).toBe(true);
    });

    it("leaves out what it cannot mean", () => {
        expect(of("state=GONE&expiringWithin=13&conflicted=maybe&sort=colour&page=-1&size=7")).toEqual({
            sort: "-submittedAt",
            page: 1,
            size: 50,
        });
    });
});
