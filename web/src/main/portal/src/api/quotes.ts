import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { allOf, answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";

/** What the quotes' screens ask the server, each with its cache key, and what they may change. */
export type Quote = Schemas["Quote"];
export type Summary = Schemas["QuoteSummary"];
export type Version = Schemas["QuoteVersion"];
export type Line = Schemas["QuoteLine"];
export type Usage = Schemas["QuoteUsage"];
export type UsageMonth = Schemas["EstimatedMonth"];
export type Estimate = Schemas["EstimateOutlook"];
export type Road = Schemas["Road"];
export type Outlook = Schemas["RoadOutlook"];
export type Finding = Schemas["SaleFinding"];
export type State = Schemas["QuoteState"];
export type Step = Schemas["QuoteStep"];
export type DiscountPolicy = Schemas["DiscountPolicy"];
export type QuotesQuery = NonNullable<operations["listQuotes"]["parameters"]["query"]>;

/** The most that one page holds. */
const most = 200;

const pageOf = (query: QuotesQuery, signal?: AbortSignal) =>
    answerOf(api.GET("/quotes", { params: { query }, ...(signal ? { signal } : {}) }));

export const quotes = (query: QuotesQuery) =>
    queryOptions({
        queryKey: ["quotes", query],
        queryFn: ({ signal }) => pageOf(query, signal),
        placeholderData: keepPreviousData,
    });

/** All quotes of a filter, page after page. */
export function everyQuote(filter: QuotesQuery): Promise<Summary[]> {
    return allOf((page) => pageOf({ ...filter, page, size: most }));
}

export const quote = (id: string) =>
    queryOptions({
        queryKey: ["quote", id, "read"],
        queryFn: ({ signal }) => answerOf(api.GET("/quotes/{id}", { params: { path: { id } }, signal })),
    });

/** What a version comes to on each of its roads. */
export const roads = (id: string, number: number) =>
    queryOptions({
        queryKey: ["quote", id, "roads", number],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/quotes/{id}/versions/{number}/roads", { params: { path: { id, number } }, signal })),
    });

/** What an offer would come to on each of its roads; nothing is recorded. */
export const weighed = (offer: Schemas["Document"]) =>
    queryOptions({
        queryKey: ["quote-preview", offer],
        queryFn: ({ signal }) => answerOf(api.POST("/quotes/preview", { body: { offer }, signal })),
        placeholderData: keepPreviousData,
        gcTime: 60_000,
        retry: false,
    });

export const discountPolicies = queryOptions({
    queryKey: ["discount-policies"],
    queryFn: ({ signal }) => answerOf(api.GET("/discount-policies", { signal })),
});

/** Writes the first version. Its id is its key: sent again it is the same one. */
export function begin(body: Schemas["QuoteBegun"]): Promise<Quote> {
    return answerOf(api.POST("/quotes", { body }));
}

export function write(id: string, revision: number, offer: Schemas["Document"]): Promise<Quote> {
    return answerOf(api.POST("/quotes/{id}/versions", { params: { path: { id } }, body: { revision, offer } }));
}

export function step(id: string, body: Schemas["QuoteStepTaken"]): Promise<Quote> {
    return answerOf(api.POST("/quotes/{id}/steps", { params: { path: { id } }, body }));
}

/** Signs what was presented: as a contract, its usage as a spend agreement. */
export function accept(id: string, body: Schemas["QuoteAccepted"]): Promise<Quote> {
    return answerOf(api.POST("/quotes/{id}/acceptance", { params: { path: { id } }, body }));
}

export function recordDiscounts(policy: Schemas["Document"]): Promise<DiscountPolicy> {
    return answerOf(api.POST("/discount-policies", { body: { policy } }));
}

/** A quote has changed: whatever was read of it, and the lists it stands in, are asked again. */
export async function forgetQuote(client: QueryClient, id: string): Promise<void> {
    await Promise.all([["quote", id], ["quotes"]].map((queryKey) => client.invalidateQueries({ queryKey })));
}
