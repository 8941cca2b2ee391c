import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";

/** What the screens of the revenue ledger ask the server, each with its cache key, and what they may change. */
export type RevenuePeriod = Schemas["RevenuePeriod"];
export type RevenuePeriods = Schemas["RevenuePeriods"];
export type RevenueMonth = Schemas["RevenueMonth"];
export type RevenueClosing = Schemas["RevenueClosing"];
export type RevenueClosingSum = Schemas["RevenueClosingSum"];
export type LateRevenue = Schemas["LateRevenue"];
export type PostedEntry = Schemas["PostedEntry"];
export type RecognitionChange = Schemas["RecognitionChange"];
export type RecognitionTreatment = Schemas["RecognitionTreatment"];
export type RecognitionRule = Schemas["RecognitionRule"];
export type RecognitionPolicy = Schemas["RecognitionPolicy"];
export type RecognitionRules = Schemas["RecognitionRules"];
export type RecordedRecognitionPolicy = Schemas["RecordedRecognitionPolicy"];
export type EntriesQuery = NonNullable<operations["listRecognitionEntries"]["parameters"]["query"]>;
export type EntriesFilter = Omit<EntriesQuery, "page" | "size">;
export type RollForwardQuery = NonNullable<operations["readRevenueRollForward"]["parameters"]["query"]>;

export const periods = queryOptions({
    queryKey: ["revenue", "periods"],
    queryFn: ({ signal }) => answerOf(api.GET("/revenue-periods", { signal })),
});

/** How all contracts went on, currency by currency. */
export const rollForward = (query: RollForwardQuery) =>
    queryOptions({
        queryKey: ["revenue", "roll-forward", query],
        queryFn: ({ signal }) => answerOf(api.GET("/revenue-roll-forward", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

/** What closing the next month would post. All contracts are gone through, so that it is not asked again by itself. */
export const preview = (month: string) =>
    queryOptions({
        queryKey: ["revenue", "preview", month],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/revenue-periods/{month}/preview", { params: { path: { month } }, signal })),
        staleTime: 60_000,
        refetchOnWindowFocus: false,
    });

export const entries = (query: EntriesQuery) =>
    queryOptions({
        queryKey: ["revenue", "entries", query],
        queryFn: ({ signal }) => answerOf(api.GET("/recognition-entries", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const policies = queryOptions({
    queryKey: ["revenue", "policies"],
    queryFn: ({ signal }) => answerOf(api.GET("/recognition-policies", { signal })),
});

/** Closes the next month. Sent again it posts nothing more. */
export function closeMonth(month: string): Promise<RevenuePeriod> {
    return answerOf(api.POST("/revenue-periods/{month}/close", { params: { path: { month } } }));
}

export function recordPolicy(policy: RecognitionRules): Promise<RecordedRecognitionPolicy> {
    return answerOf(api.POST("/recognition-policies", { body: { policy } }));
}

export function confirmPolicy(number: number): Promise<RecordedRecognitionPolicy> {
    return answerOf(
        api.POST("/recognition-policies/{number}/confirmation", { params: { path: { number: String(number) } } }),
    );
}

/** What was posted, or by which policy, has changed: whatever was read of it is asked again; what a close would post, only when somebody looks. */
export async function forgetRevenue(client: QueryClient): Promise<void> {
    const read = ["periods", "roll-forward", "entries", "policies"].map((part) => ["revenue", part]);
    await Promise.all([
        client.invalidateQueries({ queryKey: ["revenue", "preview"], refetchType: "none" }),
        ...[...read, ["contract"], ["home"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    ]);
}
