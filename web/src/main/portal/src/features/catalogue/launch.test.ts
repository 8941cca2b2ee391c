import { expect, test } from "vitest";
import { emptyEntry } from "./change";
import { changeOf, codesIn, idOf, missingOf, type Launch } from "./launch";
import { put } from "./pointer";

const seat = put(put(emptyEntry(undefined, "SEAT_FEE"), "/code", "seat"), "/charge/price", "18");
const launch: Launch = {
    id: "chatgpt-team-lite",
    name: "ChatGPT Team Lite ",
    productClass: "NON_API",
    tier: "team",
    from: "2026-12-01",
    channels: ["DIRECT_SELF_SERVE"],
    countries: "us, de",
    minimumSeats: "2",
    book: "chatgpt-list",
    entries: [seat],
    provenance: { tag: "OFFICIAL", source: "Launch decision" },
};
const inForce = {
    name: "Seat price cut",
    newSalesFrom: "2026-04-02",
    running: { policy: "NEXT_BILLING", from: "2026-04-02", credit: "UNTIL_MOVED" },
    entries: [{ product: "chatgpt-business", code: "seat" }],
    modifiers: [{ name: "batch" }],
    recordedAt: "2026-04-02T00:00:00Z",
};

test("names suggest ids, and codes are read as they are written", () => {
    expect(idOf("ChatGPT Team Lite")).toBe("chatgpt-team-lite");
    expect(idOf("  GPT-6.1 Sol! ")).toBe("gpt-6.1-sol");
    expect(codesIn(" us, DE;fr ")).toEqual(["US", "DE", "FR"]);
});

test("a launch is one change: the product, how it is offered, and its prices beside those in force", () => {
    const { products, offerings, prices } = changeOf(launch, inForce, "Launch of ChatGPT Team Lite") as {
        products: unknown;
        offerings: unknown;
        prices: { book: string; version: Record<string, unknown> }[];
    };
    expect(products).toEqual([
        { id: "chatgpt-team-lite", name: "ChatGPT Team Lite", productClass: "NON_API", tier: "team" },
    ]);
    expect(offerings).toEqual([
        {
            product: "chatgpt-team-lite",
            lifecycle: [
                {
                    state: "SELLABLE",
                    from: "2026-12-01",
                    channels: ["DIRECT_SELF_SERVE"],
                    countries: ["US", "DE"],
                },
            ],
            eligibility: { minimumSeats: "2" },
            provenance: launch.provenance,
        },
    ]);
    expect(prices[0]?.book).toBe("chatgpt-list");
    expect(prices[0]?.version).toEqual({
        name: "Launch of ChatGPT Team Lite",
        newSalesFrom: "2026-12-01",
        running: { policy: "NEVER", from: "2026-12-01", credit: "NONE" },
        entries: [
            { product: "chatgpt-business", code: "seat" },
            {
                product: "chatgpt-team-lite",
                code: "seat",
                currency: "USD",
                term: "MONTH",
                per: "MONTH",
                charge: { kind: "SEAT_FEE", price: "18" },
                provenance: launch.provenance,
            },
        ],
        modifiers: [{ name: "batch" }],
        provenance: launch.provenance,
    });
});

test("all that is missing is told at once", () => {
    expect(missingOf(launch)).toEqual([]);
    expect(
        missingOf({ ...launch, name: " ", book: "", entries: [], provenance: { tag: "OFFICIAL", source: "" } }),
    ).toEqual(["name", "book", "source", "entries"]);
});
