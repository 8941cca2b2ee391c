import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";
import { asSheet, type SheetFormat } from "./sheets";

/** What the screens of entitlements ask the server, each with its cache key. */
export type EntitledLine = Schemas["EntitledLine"];
export type EntitledProduct = Schemas["EntitledProduct"];
export type LineGrant = Schemas["LineGrant"];
export type NextStretch = Schemas["NextStretch"];
export type Standing = Schemas["Standing"];
export type EntitlementsQuery = operations["listEntitlements"]["parameters"]["query"];
/** Which lines of a customer a list is about. */
export type EntitlementFilter = Omit<EntitlementsQuery, "page" | "size">;

/** What one contract entitles to on a day, as known on another. */
export const ofContract = (id: string, asOf: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["contract", id, "entitlements", asOf, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/contracts/{id}/entitlements", {
                    params: { path: { id }, query: { asOf, ...(knownOn ? { knownOn } : {}) } },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

export const ofCustomer = (query: EntitlementsQuery) =>
    queryOptions({
        queryKey: ["entitlements", query],
        queryFn: ({ signal }) => answerOf(api.GET("/entitlements", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export function exportEntitlements(query: EntitlementFilter, format: SheetFormat): Promise<Blob> {
    return answerOf(api.GET("/entitlement-export", { params: { query: { ...query, format } }, ...asSheet(format) }));
}
