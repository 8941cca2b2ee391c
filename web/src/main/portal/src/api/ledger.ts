import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import { once, underKey } from "./once";
import type { operations } from "./schema";

/** What the screens of lines, runs, restatements, scenarios and concentration ask the server, each with its cache key. */
export type LineKey = Schemas["LineKey"];
export type ConcentrationQuery = NonNullable<operations["readConcentration"]["parameters"]["query"]>;
export type ExportQuery = NonNullable<operations["exportShares"]["parameters"]["query"]>;
export type LinesQuery = NonNullable<operations["exportRevenueLines"]["parameters"]["query"]>;
export type CoSellQuery = NonNullable<operations["readCoSell"]["parameters"]["query"]>;
export type Format = "csv" | "ndjson";

export const lineAttribution = (key: LineKey, knownOn: string | undefined) =>
    queryOptions({
        queryKey: ["line", key, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/revenue-lines/{source}/{document}/{line}/{version}/attribution", {
                    params: { path: key, query: knownOn ? { knownOn } : {} },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

export const explanation = (id: string) =>
    queryOptions({
        queryKey: ["explanation", id],
        queryFn: ({ signal }) => answerOf(api.GET("/shares/{id}/explanation", { params: { path: { id } }, signal })),
        staleTime: 5 * 60_000,
    });

export const run = (id: number) =>
    queryOptions({
        queryKey: ["run", id],
        queryFn: ({ signal }) => answerOf(api.GET("/runs/{id}", { params: { path: { id } }, signal })),
    });

/** Where the progress of a run is told as server-sent events. */
export function runEvents(id: number): string {
    return `/api/v1/runs/${id}/events`;
}

/** Starts a run and does not wait for it. */
export function startRun(): Promise<Schemas["Run"]> {
    return once("run", null, (key) =>
        answerOf(api.POST("/runs", { params: underKey(key), headers: { Prefer: "respond-async" } })),
    );
}

/** Asks a run to end; it may take a moment to notice. */
export function cancelRun(id: number): Promise<Schemas["Run"]> {
    return answerOf(api.POST("/runs/{id}/cancel", { params: { path: { id } } }));
}

export const periods = queryOptions({
    queryKey: ["periods"],
    queryFn: ({ signal }) => answerOf(api.GET("/periods", { signal })),
});

export function closePeriod(month: string): Promise<Schemas["Period"]> {
    return answerOf(api.POST("/periods/{month}/close", { params: { path: { month } } }));
}

export const restatements = (page: number, size: number) =>
    queryOptions({
        queryKey: ["restatements", page, size],
        queryFn: ({ signal }) => answerOf(api.GET("/restatements", { params: { query: { page, size } }, signal })),
        placeholderData: keepPreviousData,
    });

export const restatement = (id: number, page: number, size: number) =>
    queryOptions({
        queryKey: ["restatement", id, page, size],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/restatements/{id}", { params: { path: { id }, query: { page, size } }, signal })),
        placeholderData: keepPreviousData,
    });

export function restate(request: Schemas["RestatementRequest"]): Promise<Schemas["Restatement"]> {
    return once("restatement", request, (key) =>
        answerOf(api.POST("/restatements", { params: underKey(key), body: request })),
    );
}

export const paymentsDue = (agreement: string, knownOn: string | undefined) =>
    queryOptions({
        queryKey: ["payments-due", agreement, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/attribution/payments-due", {
                    params: { query: { agreement, ...(knownOn ? { knownOn } : {}) } },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

export const commitments = queryOptions({
    queryKey: ["commitments"],
    queryFn: ({ signal }) => answerOf(api.GET("/commitments", { signal })),
});

export const commitment = (contract: string, knownOn: string | undefined) =>
    queryOptions({
        queryKey: ["commitment", contract, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/commitments/{contract}", {
                    params: { path: { contract }, query: knownOn ? { knownOn } : {} },
                    signal,
                }),
            ),
    });

export function recordCommitment(body: Schemas["CommitmentInput"]): Promise<Schemas["Commitment"]> {
    return answerOf(api.POST("/commitments", { body }));
}

export const coSell = (query: CoSellQuery) =>
    queryOptions({
        queryKey: ["co-sell", query],
        queryFn: ({ signal }) => answerOf(api.GET("/attribution/co-sell", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export function recordCredit(body: Schemas["CoSellCreditInput"]): Promise<Schemas["CoSellCredit"]> {
    return answerOf(api.POST("/co-sell-credits", { body }));
}

export const scenarios = (page: number, size: number) =>
    queryOptions({
        queryKey: ["scenarios", page, size],
        queryFn: ({ signal }) => answerOf(api.GET("/scenarios", { params: { query: { page, size } }, signal })),
        placeholderData: keepPreviousData,
    });

export const scenario = (id: string) =>
    queryOptions({
        queryKey: ["scenario", id],
        queryFn: ({ signal }) => answerOf(api.GET("/scenarios/{id}", { params: { path: { id } }, signal })),
    });

export function createScenario(input: Schemas["ScenarioInput"]): Promise<Schemas["Scenario"]> {
    return once("scenario", input, (key) => answerOf(api.POST("/scenarios", { params: underKey(key), body: input })));
}

export const sensitivity = (id: string, input: Schemas["SensitivityInput"]) =>
    queryOptions({
        queryKey: ["sensitivity", id, input],
        queryFn: ({ signal }) =>
            answerOf(api.POST("/scenarios/{id}/sensitivity", { params: { path: { id } }, body: input, signal })),
        staleTime: 5 * 60_000,
    });

export const drafts = (agreement: string) =>
    queryOptions({
        queryKey: ["drafts", "of", agreement],
        queryFn: ({ signal }) => answerOf(api.GET("/drafts", { params: { query: { agreement } }, signal })),
    });

export const concentration = (query: ConcentrationQuery) =>
    queryOptions({
        queryKey: ["concentration", query],
        queryFn: ({ signal }) => answerOf(api.GET("/attribution/concentration", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

const accepts: Record<Format, string> = {
    csv: "text/csv, application/problem+json;q=0.5",
    ndjson: "application/x-ndjson, application/problem+json;q=0.5",
};

/** Every share of a filter as the server writes it, reversals among them. */
export function exportShares(query: ExportQuery, format: Format): Promise<Blob> {
    return answerOf(
        api.GET("/share-export", {
            params: { query: { ...query, format } },
            headers: { Accept: accepts[format] },
            parseAs: "blob",
        }),
    );
}

/** Revenue lines as they were reported, in the columns in which they can be submitted again. */
export function exportLines(query: LinesQuery, format: Format): Promise<Blob> {
    return answerOf(
        api.GET("/revenue-lines", {
            params: { query: { ...query, format } },
            headers: { Accept: accepts[format] },
            parseAs: "blob",
        }),
    );
}

export function exportRestatement(id: number): Promise<Blob> {
    return answerOf(
        api.GET("/restatements/{id}/rows", {
            params: { path: { id } },
            headers: { Accept: accepts.csv },
            parseAs: "blob",
        }),
    );
}

export function exportScenario(id: string): Promise<Blob> {
    return answerOf(
        api.GET("/scenarios/{id}/rows", {
            params: { path: { id } },
            headers: { Accept: accepts.csv },
            parseAs: "blob",
        }),
    );
}

export type LinesFormat = "text/csv" | "application/x-ndjson" | "application/json";

/** Submits a file of revenue lines as it is: all of it is recorded, or none. */
export function submitLines(content: Blob, format: LinesFormat): Promise<Schemas["SubmissionReceipt"]> {
    return answerOf(
        api.POST("/revenue-lines", {
            // The contract's type is that of the JSON form; the file travels unread, in the form it has.
            body: content as unknown as Schemas["RevenueLines"],
            bodySerializer: (body) => body as unknown as Blob,
            headers: { "Content-Type": format },
        }),
    );
}
