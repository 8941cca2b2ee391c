import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import { once, underKey } from "./once";

/** What the rules area asks the server, each with its cache key, and what it may change. */
export type Draft = Schemas["Draft"];
export type DraftState = Schemas["DraftState"];
export type DraftStep = Schemas["DraftStep"]["step"];
export type Document = Schemas["Document"];
export type GoldenCase = Schemas["GoldenCase"];
export type Range = { from?: string; to?: string };

export interface Question {
    seller: string;
    product: string;
    host?: string;
    segment?: string;
    asOf?: string;
    knownOn?: string;
}

export const drafts = queryOptions({
    queryKey: ["drafts"],
    queryFn: ({ signal }) => answerOf(api.GET("/drafts", { signal })),
});

export const draft = (id: string) =>
    queryOptions({
        queryKey: ["draft", id],
        queryFn: ({ signal }) => answerOf(api.GET("/drafts/{id}", { params: { path: { id } }, signal })),
    });

/** What is computed of a draft is asked anew with each of its versions. */
export const comparison = ({ id, version }: Draft) =>
    queryOptions({
        queryKey: ["draft", id, "comparison", version],
        queryFn: ({ signal }) => answerOf(api.GET("/drafts/{id}/comparison", { params: { path: { id } }, signal })),
    });

export const impact = ({ id, version }: Draft, query: Range) =>
    queryOptions({
        queryKey: ["draft", id, "impact", version, query],
        queryFn: ({ signal }) => answerOf(api.GET("/drafts/{id}/impact", { params: { path: { id }, query }, signal })),
        placeholderData: keepPreviousData,
    });

export const goldenCases = ({ id, version }: Draft) =>
    queryOptions({
        queryKey: ["draft", id, "golden", version],
        queryFn: ({ signal }) => answerOf(api.GET("/drafts/{id}/golden-cases", { params: { path: { id } }, signal })),
        placeholderData: keepPreviousData,
    });

export const guard = (query: Question) =>
    queryOptions({
        queryKey: ["guard", query],
        queryFn: ({ signal }) => answerOf(api.GET("/guard", { params: { query }, signal })),
    });

export const permissions = queryOptions({
    queryKey: ["permissions"],
    queryFn: ({ signal }) => answerOf(api.GET("/permissions", { signal })),
});

export const launches = queryOptions({
    queryKey: ["launches"],
    queryFn: ({ signal }) => answerOf(api.GET("/launches", { signal })),
});

export const waivers = queryOptions({
    queryKey: ["waivers"],
    queryFn: ({ signal }) => answerOf(api.GET("/waivers", { signal })),
});

export const probes = (id: string, knownOn: string | undefined) =>
    queryOptions({
        queryKey: ["probes", id, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/agreements/{id}/probes", {
                    params: { path: { id }, query: knownOn ? { knownOn } : {} },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

export const agreementDocument = (id: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["agreement-document", id, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/agreements/{id}/document", {
                    params: { path: { id }, query: knownOn ? { knownOn } : {} },
                    signal,
                }),
            ),
    });

export function createDraft(body: Schemas["DraftInput"]): Promise<Draft> {
    return once("draft", body, (key) => answerOf(api.POST("/drafts", { params: underKey(key), body })));
}

export function editDraft(id: string, body: Schemas["DraftEdit"]): Promise<Draft> {
    return answerOf(api.PUT("/drafts/{id}", { params: { path: { id } }, body }));
}

export function stepDraft(id: string, body: Schemas["DraftStep"]): Promise<Draft> {
    return answerOf(api.POST("/drafts/{id}/step", { params: { path: { id } }, body }));
}

export function replaceGoldenCases(id: string, body: Schemas["GoldenCasesInput"]): Promise<Schemas["GoldenCases"]> {
    return answerOf(api.PUT("/drafts/{id}/golden-cases", { params: { path: { id } }, body }));
}

export function recordEvent(id: string, body: Schemas["AgreementEventInput"]): Promise<Schemas["AgreementEvent"]> {
    return answerOf(api.POST("/agreements/{id}/events", { params: { path: { id } }, body }));
}

export function recordLaunch(body: Schemas["Launch"]): Promise<Schemas["Launch"]> {
    return answerOf(api.POST("/launches", { body }));
}

export function recordWaiver(body: Schemas["Waiver"]): Promise<Schemas["Waiver"]> {
    return answerOf(api.POST("/waivers", { body }));
}

export function reclassify({
    id,
    body,
}: {
    id: string;
    body: Schemas["ReclassificationInput"];
}): Promise<Schemas["Product"]> {
    return answerOf(api.POST("/products/{id}/reclassifications", { params: { path: { id } }, body }));
}

/** Puts a draft just changed where it is read, and asks for the lists it stands in again. */
export function keepDraft(client: QueryClient, changed: Draft): void {
    client.setQueryData(draft(changed.id).queryKey, changed);
    void client.invalidateQueries({ queryKey: drafts.queryKey });
}

/** Terms in force have changed: whatever was read of them is asked again. */
export async function forgetTerms(client: QueryClient): Promise<void> {
    const keys = ["agreements", "agreement", "agreement-document", "guard", "probes", "drafts"];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
}
