import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";
import { asSheet, type SheetFormat } from "./sheets";

/** What one person works with: what needs it today, what it looks for, the views it saved, and the lists it takes away. */
export type Work = Schemas["Work"];
export type WorkItem = Schemas["WorkItem"];
export type WorkKind = Schemas["WorkKind"];
export type Found = Schemas["Found"];
export type FoundKind = Schemas["FoundKind"];
export type SavedView = Schemas["SavedView"];
export type ViewScreen = Schemas["ViewScreen"];

export const home = queryOptions({
    queryKey: ["home"],
    queryFn: ({ signal }) => answerOf(api.GET("/home", { signal })),
});

export const found = (q: string) =>
    queryOptions({
        queryKey: ["search", q],
        queryFn: ({ signal }) => answerOf(api.GET("/search", { params: { query: { q } }, signal })),
        gcTime: 60_000,
    });

export const views = queryOptions({
    queryKey: ["views"],
    queryFn: ({ signal }) => answerOf(api.GET("/views", { signal })),
});

/** Keeps the filters of a list under a name, in the place of those there were. */
export async function saveView(
    client: QueryClient,
    view: { screen: ViewScreen; name: string; query: string },
): Promise<SavedView> {
    const { screen, name, query } = view;
    const saved = await answerOf(
        api.PUT("/views/{screen}/{name}", { params: { path: { screen, name } }, body: { query } }),
    );
    await client.invalidateQueries({ queryKey: ["views"] });
    return saved;
}

export async function removeView(client: QueryClient, screen: ViewScreen, name: string): Promise<void> {
    await answerOf(api.POST("/views/{screen}/{name}/removal", { params: { path: { screen, name } } }));
    await client.invalidateQueries({ queryKey: ["views"] });
}

type Asked<O extends keyof operations> = NonNullable<operations[O]["parameters"]["query"]>;

export function exportContracts(query: Asked<"exportContracts">, format: SheetFormat): Promise<Blob> {
    return answerOf(api.GET("/contract-export", { params: { query: { ...query, format } }, ...asSheet(format) }));
}

export function exportRenewals(query: Asked<"exportRenewals">, format: SheetFormat): Promise<Blob> {
    return answerOf(api.GET("/renewal-export", { params: { query: { ...query, format } }, ...asSheet(format) }));
}

export function exportDeals(query: Asked<"exportDeals">, format: SheetFormat): Promise<Blob> {
    return answerOf(api.GET("/deal-export", { params: { query: { ...query, format } }, ...asSheet(format) }));
}

export function exportRecognitionEntries(query: Asked<"exportRecognitionEntries">, format: SheetFormat): Promise<Blob> {
    return answerOf(
        api.GET("/recognition-entry-export", { params: { query: { ...query, format } }, ...asSheet(format) }),
    );
}
