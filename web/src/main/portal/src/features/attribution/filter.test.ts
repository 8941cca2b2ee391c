import { describe, expect, test } from "vitest";
import { seeded } from "../../money/seeded";
import {
    isEmpty,
    narrowed,
    noFilter,
    readFilter,
    shareKinds,
    sharesQuery,
    totalsQuery,
    writeFilter,
    type Filter,
} from "./filter";

const words = ["AZURE_OPENAI", "DIRECT_ENTERPRISE", "R5", "R6", "microsoft", "a&b=c", "50% off", "ä ö", "x+y", "#1"];

function anyFilter(seed: number): Filter {
    const next = seeded(seed);
    const some = <T extends string>(from: readonly T[]) => from.filter(() => next() < 0.3).sort();
    const day = () =>
        `20${String(23 + Math.floor(next() * 8))}-${String(1 + Math.floor(next() * 12)).padStart(2, "0")}-${String(1 + Math.floor(next() * 28)).padStart(2, "0")}`;
    return {
        channel: some(words),
        product: some(words),
        regime: some(words),
        party: some(words),
        kind: some(shareKinds),
        ...(next() < 0.5 ? { from: day() } : {}),
        ...(next() < 0.5 ? { to: day() } : {}),
        ...(next() < 0.5 ? { knownOn: day() } : {}),
        ...(next() < 0.5 ? { q: words[Math.floor(next() * words.length)] ?? "" } : {}),
    };
}

describe("the filter in the address", () => {
    test("comes back as it was written, for any filter", () => {
        for (let seed = 1; seed <= 1000; seed++) {
            const filter = anyFilter(seed);
            const address = writeFilter(filter).toString();
            expect(readFilter(new URLSearchParams(address)), `seed ${seed}`).toEqual(filter);
            expect(writeFilter(readFilter(new URLSearchParams(address))).toString(), `seed ${seed}`).toBe(address);
        }
    });

    test("is the same address for the same filter, in whatever order it was chosen", () => {
        const one = writeFilter({ ...noFilter, channel: ["B", "A", "B"] }).toString();
        expect(one).toBe(writeFilter({ ...noFilter, channel: ["A", "B"] }).toString());
    });

    test("leaves what is not its own alone, and starts at the first page again", () => {
        const known = new URLSearchParams("by=product&page=7&sort=-payable&channel=OLD");
        expect(writeFilter({ ...noFilter, channel: ["NEW"] }, known).toString()).toBe(
            "channel=NEW&by=product&sort=-payable",
        );
    });

    test("drops what does not parse", () => {
        const filter = readFilter(new URLSearchParams("from=2026-02-30&to=tomorrow&kind=BRIBE&kind=MARGIN&channel="));
        expect(filter).toEqual({ ...noFilter, kind: ["MARGIN"] });
        expect(isEmpty(readFilter(new URLSearchParams("from=nonsense")))).toBe(true);
    });
});

describe("the filter in a query", () => {
    test("names only what is chosen, and the kind only for share lines", () => {
        const filter: Filter = { ...noFilter, from: "2026-01-01", channel: ["AWS_BEDROCK"], kind: ["MARGIN"] };
        expect(totalsQuery(filter)).toEqual({ from: "2026-01-01", channel: ["AWS_BEDROCK"] });
        expect(sharesQuery(filter)).toEqual({ from: "2026-01-01", channel: ["AWS_BEDROCK"], kind: ["MARGIN"] });
    });

    test("carries the day it was known on, also into a drill-down", () => {
        const filter: Filter = { ...noFilter, knownOn: "2026-03-31" };
        expect(totalsQuery(filter)).toEqual({ knownOn: "2026-03-31" });
        expect(sharesQuery(narrowed(filter, { channel: "A" }))).toEqual({ channel: ["A"], knownOn: "2026-03-31" });
    });
});

describe("a drill-down", () => {
    test("keeps the filters and adds the cell", () => {
        const filter: Filter = { ...noFilter, regime: ["R6"], channel: ["A", "B"] };
        expect(narrowed(filter, { channel: "A", month: "2026-12" })).toEqual({
            ...filter,
            channel: ["A"],
            from: "2026-12-01",
            to: "2027-01-01",
        });
    });

    test("never widens the period", () => {
        const filter: Filter = { ...noFilter, from: "2026-04-27", to: "2026-04-29" };
        expect(narrowed(filter, { month: "2026-04" })).toEqual(filter);
    });
});
