import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { allOf, answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";

/** What the screens of subscriptions and usage ask the server, each with its cache key, and what they may change. */
export type Subscription = Schemas["Subscription"];
export type Rating = Schemas["UsageRating"];
export type Waiting = Schemas["WaitingUsage"];
export type KeptUsage = Schemas["KeptUsage"];
export type UsageName = Schemas["UsageName"];
export type SubscriptionsQuery = NonNullable<operations["listSubscriptions"]["parameters"]["query"]>;
export type WaitingQuery = NonNullable<operations["listWaitingUsage"]["parameters"]["query"]>;
export type RecordsQuery = NonNullable<operations["listUsageRecords"]["parameters"]["query"]>;

interface Days {
    asOf?: string;
    knownOn?: string;
}

const most = 200;

const listed = (query: SubscriptionsQuery, signal?: AbortSignal) =>
    answerOf(api.GET("/subscriptions", { params: { query }, ...(signal ? { signal } : {}) }));

const held = (query: WaitingQuery, signal?: AbortSignal) =>
    answerOf(api.GET("/usage-quarantine", { params: { query }, ...(signal ? { signal } : {}) }));

export const subscriptions = (query: SubscriptionsQuery) =>
    queryOptions({
        queryKey: ["subscriptions", query],
        queryFn: ({ signal }) => listed(query, signal),
        placeholderData: keepPreviousData,
    });

export function allSubscriptions(query: SubscriptionsQuery): Promise<Subscription[]> {
    return allOf((page) => listed({ ...query, page, size: most }));
}

export function allWaiting(query: WaitingQuery): Promise<Waiting[]> {
    return allOf((page) => held({ ...query, page, size: most }));
}

export const subscription = (id: string) =>
    queryOptions({
        queryKey: ["subscription", id],
        queryFn: ({ signal }) => answerOf(api.GET("/subscriptions/{id}", { params: { path: { id } }, signal })),
    });

export const versions = (id: string, query: Days) =>
    queryOptions({
        queryKey: ["subscription", id, "versions", query],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/subscriptions/{id}/versions", { params: { path: { id }, query }, signal })),
        placeholderData: keepPreviousData,
    });

export const grants = (id: string, query: Days) =>
    queryOptions({
        queryKey: ["subscription", id, "grants", query],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/subscriptions/{id}/grants", { params: { path: { id }, query }, signal })),
        placeholderData: keepPreviousData,
    });

export const bills = (id: string, query: { from: string; to: string; knownOn?: string }) =>
    queryOptions({
        queryKey: ["subscription", id, "bills", query],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/subscriptions/{id}/bills", { params: { path: { id }, query }, signal })),
        placeholderData: keepPreviousData,
    });

export const rating = (id: string, query: Days) =>
    queryOptions({
        queryKey: ["usage-rating", id, query],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/usage-ratings", { params: { query: { subscription: id, ...query } }, signal })),
        placeholderData: keepPreviousData,
    });

export const waiting = (query: WaitingQuery) =>
    queryOptions({
        queryKey: ["usage-quarantine", query],
        queryFn: ({ signal }) => held(query, signal),
        placeholderData: keepPreviousData,
    });

export const records = (query: RecordsQuery) =>
    queryOptions({
        queryKey: ["usage-records", query],
        queryFn: ({ signal }) => answerOf(api.GET("/usage-records", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const usageNames = queryOptions({
    queryKey: ["usage-names"],
    queryFn: ({ signal }) => answerOf(api.GET("/usage-names", { signal })),
});

export function register(one: Subscription): Promise<Schemas["SubscriptionsReceipt"]> {
    return answerOf(api.POST("/subscriptions", { body: { subscriptions: [one] } }));
}

export function billUsage(body: Schemas["UsageBillInput"]): Promise<Schemas["UsageBilled"]> {
    return answerOf(api.POST("/usage-bills", { body }));
}

export function nameUsage(body: Schemas["UsageNameInput"]): Promise<UsageName> {
    return answerOf(api.POST("/usage-names", { body }));
}

/** Sends events as they were read from a file: what is wrong with them is the server's to say. */
export function reportUsage(events: readonly unknown[]): Promise<Schemas["UsageReceipt"]> {
    return answerOf(api.POST("/usage-records", { body: { records: events as Schemas["UsageEvent"][] } }));
}

/** Usage has changed, or what it means: whatever was computed of it is asked again. */
export async function forgetUsage(client: QueryClient): Promise<void> {
    const keys = ["usage-rating", "usage-quarantine", "usage-records", "usage-names"];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
}
