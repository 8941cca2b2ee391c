import { QueryClient, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import { ProblemError } from "./problem";
import type { operations } from "./schema";

/** What the screens ask the server, each with its cache key. */
export type Dimension = Schemas["Dimension"];
export type TotalsQuery = Omit<NonNullable<operations["readTotals"]["parameters"]["query"]>, "groupBy">;
export type SharesQuery = NonNullable<operations["listShares"]["parameters"]["query"]>;

/** How long reference data may be shown without asking again. */
const reference = 10 * 60 * 1000;

export function newQueryClient(): QueryClient {
    return new QueryClient({
        defaultOptions: {
            queries: {
                staleTime: 15_000,
                retry: (failures, error) => error instanceof ProblemError && error.transient && failures < 2,
                retryDelay: (failures) => 400 * 2 ** failures,
                networkMode: "always",
                refetchOnWindowFocus: true,
            },
            mutations: { retry: false, networkMode: "always" },
        },
    });
}

export const me = queryOptions({
    queryKey: ["me"],
    queryFn: ({ signal }) => answerOf(api.GET("/me", { signal })),
    staleTime: 60_000,
});

export const runs = (page: number, size: number) =>
    queryOptions({
        queryKey: ["runs", page, size],
        queryFn: ({ signal }) => answerOf(api.GET("/runs", { params: { query: { page, size } }, signal })),
        placeholderData: keepPreviousData,
    });

export const totals = (groupBy: Dimension[], query: TotalsQuery) =>
    queryOptions({
        queryKey: ["totals", groupBy, query],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/attribution/totals", { params: { query: { groupBy, ...query } }, signal })),
        placeholderData: keepPreviousData,
    });

export const flow = (query: TotalsQuery) =>
    queryOptions({
        queryKey: ["flow", query],
        queryFn: ({ signal }) => answerOf(api.GET("/attribution/flow", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const shares = (query: SharesQuery) =>
    queryOptions({
        queryKey: ["shares", query],
        queryFn: ({ signal }) => answerOf(api.GET("/shares", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const share = (id: string) =>
    queryOptions({
        queryKey: ["share", id],
        queryFn: ({ signal }) => answerOf(api.GET("/shares/{id}", { params: { path: { id } }, signal })),
    });

export const reconciliation = (knownOn?: string) =>
    queryOptions({
        queryKey: ["reconciliation", knownOn],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/attribution/reconciliation", { params: { query: knownOn ? { knownOn } : {} }, signal })),
    });

export const agreements = (query: { asOf?: string; knownOn?: string }) =>
    queryOptions({
        queryKey: ["agreements", query],
        queryFn: ({ signal }) => answerOf(api.GET("/agreements", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const agreement = (id: string, knownOn: string | undefined) =>
    queryOptions({
        queryKey: ["agreement", id, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/agreements/{id}", { params: { path: { id }, query: knownOn ? { knownOn } : {} }, signal }),
            ),
        placeholderData: keepPreviousData,
    });

export const organizations = queryOptions({
    queryKey: ["organizations"],
    queryFn: ({ signal }) => answerOf(api.GET("/organizations", { signal })),
    staleTime: reference,
});

export const channels = queryOptions({
    queryKey: ["channels"],
    queryFn: ({ signal }) => answerOf(api.GET("/channels", { signal })),
    staleTime: reference,
});

export const products = queryOptions({
    queryKey: ["products"],
    queryFn: ({ signal }) => answerOf(api.GET("/products", { signal })),
    staleTime: reference,
});

export function logOut(): Promise<{ readonly endSessionUrl: string }> {
    return answerOf(api.POST("/logout"));
}
