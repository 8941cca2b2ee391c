import { keepPreviousData, queryOptions, skipToken, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import { once, underKey } from "./once";
import * as ask from "./queries";

/** What the catalogue's screens ask the server, each with its cache key, and what they may change. */
export type Change = Schemas["CatalogChange"];
export type Lane = Schemas["PriceLane"];
export type Book = Schemas["PriceBook"];
export type BookSummary = Schemas["PriceBookSummary"];
export type PriceEntry = Schemas["PriceEntry"];
export type Allocated = Schemas["BundleAllocation"];

interface Days {
    asOf?: string;
    knownOn?: string;
}

export interface Offered extends Days {
    channel?: string;
    country?: string;
}

export interface SaleQuestion extends Days {
    product: string;
    channel: string;
    country: string;
    segment?: string;
    seats?: string;
}

const known = (knownOn: string | undefined) => (knownOn ? { knownOn } : {});

export const priceBooks = (query: Days) =>
    queryOptions({
        queryKey: ["price-books", query],
        queryFn: ({ signal }) => answerOf(api.GET("/price-books", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const priceBook = (id: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["price-book", id, knownOn],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/price-books/{id}", { params: { path: { id }, query: known(knownOn) }, signal })),
        placeholderData: keepPreviousData,
    });

export const priceBookVersion = (id: string, from: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["price-book-version", id, from, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/price-books/{id}/versions/{from}", {
                    params: { path: { id, from }, query: known(knownOn) },
                    signal,
                }),
            ),
    });

export const offerings = (query: Offered) =>
    queryOptions({
        queryKey: ["offerings", query],
        queryFn: ({ signal }) => answerOf(api.GET("/offerings", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const saleAnswer = ({ product, ...query }: SaleQuestion) =>
    queryOptions({
        queryKey: ["sale-answer", product, query],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/offerings/{id}/answer", { params: { path: { id: product }, query }, signal })),
    });

/** How a bundle's price is allocated; nothing is kept, and nothing asked while the question is not written yet. */
export const allocation = (body: Schemas["BundleAllocationInput"] | undefined) =>
    queryOptions({
        queryKey: ["bundle-allocation", body],
        queryFn: body ? ({ signal }) => answerOf(api.POST("/bundle-allocations", { body, signal })) : skipToken,
        placeholderData: keepPreviousData,
    });

export const changes = queryOptions({
    queryKey: ["catalog-changes"],
    queryFn: ({ signal }) => answerOf(api.GET("/catalog-changes", { signal })),
});

export const change = (id: string) =>
    queryOptions({
        queryKey: ["catalog-change", id],
        queryFn: ({ signal }) => answerOf(api.GET("/catalog-changes/{id}", { params: { path: { id } }, signal })),
    });

/** What is computed of a change is asked anew with each of its versions. */
export const comparison = ({ id, version }: Change) =>
    queryOptions({
        queryKey: ["catalog-change", id, "comparison", version],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/catalog-changes/{id}/comparison", { params: { path: { id } }, signal })),
    });

export const effects = ({ id, version }: Change) =>
    queryOptions({
        queryKey: ["catalog-change", id, "effects", version],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/catalog-changes/{id}/effects", { params: { path: { id } }, signal })),
    });

export function openBook(body: Schemas["PriceBookInput"]): Promise<Book> {
    return answerOf(api.POST("/price-books", { body }));
}

export function withdrawVersion({ id, from, reason }: { id: string; from: string; reason: string }): Promise<Book> {
    return answerOf(
        api.POST("/price-books/{id}/versions/{from}/withdrawal", { params: { path: { id, from } }, body: { reason } }),
    );
}

/** The table that the server writes and the import reads back. */
export function versionTable(id: string, from: string, knownOn?: string): Promise<Blob> {
    return answerOf(
        api.GET("/price-books/{id}/versions/{from}/table", {
            params: { path: { id, from }, query: known(knownOn) },
            headers: { Accept: "text/csv" },
            parseAs: "blob",
        }),
    );
}

export function readTable(table: string): Promise<Schemas["PriceTable"]> {
    return answerOf(api.POST("/price-tables", { body: { table } }));
}

export function createChange(body: Schemas["CatalogChangeInput"]): Promise<Change> {
    return once("catalog-change", body, (key) =>
        answerOf(api.POST("/catalog-changes", { params: underKey(key), body })),
    );
}

export function editChange(id: string, body: Schemas["CatalogChangeEdit"]): Promise<Change> {
    return answerOf(api.PUT("/catalog-changes/{id}", { params: { path: { id } }, body }));
}

export function stepChange(id: string, body: Schemas["DraftStep"]): Promise<Change> {
    return answerOf(api.POST("/catalog-changes/{id}/step", { params: { path: { id } }, body }));
}

export function rate(body: Schemas["RatingBenchInput"]): Promise<Schemas["Rating"]> {
    return answerOf(api.POST("/rating-bench", { body }));
}

/** Puts a change just altered where it is read, and asks for the list it stands in again. */
export function keepChange(client: QueryClient, altered: Change): void {
    client.setQueryData(change(altered.id).queryKey, altered);
    void client.invalidateQueries({ queryKey: changes.queryKey });
}

/** The catalogue has changed: whatever was read of it is asked again. */
export async function forgetCatalogue(client: QueryClient): Promise<void> {
    const keys = ["price-books", "price-book", "price-book-version", "offerings", "sale-answer"];
    await Promise.all(
        [...keys.map((key) => [key]), changes.queryKey, ask.products.queryKey].map((queryKey) =>
            client.invalidateQueries({ queryKey }),
        ),
    );
}
