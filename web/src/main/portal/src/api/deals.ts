import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import { once, underKey } from "./once";
import type { operations } from "./schema";

/** What the screens of deals ask the server, each with its cache key, and what they may change. */
export type Deal = Schemas["Deal"];
export type DealSummary = Schemas["DealSummary"];
export type DealOutcome = Schemas["DealOutcome"];
export type DealState = Schemas["DealState"];
export type DealsQuery = NonNullable<operations["listDeals"]["parameters"]["query"]>;
export type MatchQuery = operations["listCustomerMatches"]["parameters"]["query"];

export const deals = (query: DealsQuery) =>
    queryOptions({
        queryKey: ["deals", query],
        queryFn: ({ signal }) => answerOf(api.GET("/deals", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const deal = (id: string) =>
    queryOptions({
        queryKey: ["deal", id],
        queryFn: ({ signal }) => answerOf(api.GET("/deals/{id}", { params: { path: { id } }, signal })),
    });

/** What it meets is asked anew with each of its versions. */
export const conflicts = ({ id, version }: Deal) =>
    queryOptions({
        queryKey: ["deal", id, "conflicts", version],
        queryFn: ({ signal }) => answerOf(api.GET("/deals/{id}/conflicts", { params: { path: { id } }, signal })),
    });

export const matches = (query: MatchQuery) =>
    queryOptions({
        queryKey: ["customer-matches", query],
        queryFn: ({ signal }) => answerOf(api.GET("/customer-matches", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const check = (body: Schemas["DealInput"]) =>
    queryOptions({
        queryKey: ["deal-check", body],
        queryFn: ({ signal }) => answerOf(api.POST("/deal-checks", { body, signal })),
    });

export function register(body: Schemas["DealInput"]): Promise<Deal> {
    return once("deal", body, (key) => answerOf(api.POST("/deals", { params: underKey(key), body })));
}

export function step(id: string, body: Schemas["DealStepInput"]): Promise<Deal> {
    return answerOf(api.POST("/deals/{id}/steps", { params: { path: { id } }, body }));
}

export function extend(id: string, body: Schemas["DealExtensionInput"]): Promise<Deal> {
    return answerOf(api.POST("/deals/{id}/extension", { params: { path: { id } }, body }));
}

export function adjudicate(id: string, body: Schemas["DealAdjudicationInput"]): Promise<Deal> {
    return answerOf(api.POST("/deals/{id}/adjudications", { params: { path: { id } }, body }));
}

/** Puts a deal just altered where it is read, and asks for the lists it stands in again. */
export function keepDeal(client: QueryClient, altered: Deal): void {
    client.setQueryData(deal(altered.id).queryKey, altered);
    void client.invalidateQueries({ queryKey: ["deals"] });
}

/** The same step of many deals, or what would become of them. */
export function stepAll(body: Schemas["DealStepsInput"]): Promise<Schemas["DealOutcomes"]> {
    return answerOf(api.POST("/deal-steps", { body }));
}
