import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";
import { asSheet, type SheetFormat } from "./sheets";

/** The trail of what was changed: read, taken away, and held against what was written. */
export type AuditEvent = Schemas["AuditEvent"];
export type AuditHead = Schemas["AuditHead"];
export type AuditQuery = NonNullable<operations["listAuditEvents"]["parameters"]["query"]>;

export const auditEvents = (query: AuditQuery) =>
    queryOptions({
        queryKey: ["audit-events", query],
        queryFn: ({ signal }) => answerOf(api.GET("/audit-events", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

/** What was done to one thing. */
export const history = (kind: string, object: string, page: number, size: number) =>
    queryOptions({
        queryKey: ["history", kind, object, page, size],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/histories/{kind}/{object}", {
                    params: { path: { kind, object }, query: { page, size } },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

/** Reads the whole trail; only when it is asked for. */
export const auditChain = (known: AuditHead | undefined) =>
    queryOptions({
        queryKey: ["audit-chain", known],
        queryFn: ({ signal }) => answerOf(api.GET("/audit-chain", { params: { query: known ?? {} }, signal })),
        gcTime: 0,
        staleTime: 0,
    });

export function exportAuditEvents(query: Omit<AuditQuery, "page" | "size">, format: SheetFormat): Promise<Blob> {
    return answerOf(api.GET("/audit-export", { params: { query: { ...query, format } }, ...asSheet(format) }));
}
