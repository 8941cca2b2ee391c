import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import { allSubscriptions } from "./usage";
import type { operations } from "./schema";

/** What the screens of spend agreements ask the server, each with its cache key, and what they may change. */
export type SpendAgreement = Schemas["SpendAgreement"];
export type SpendPeriod = Schemas["SpendPeriod"];
export type SpendStatement = Schemas["SpendStatement"];
export type AgreementsQuery = NonNullable<operations["listSpendAgreements"]["parameters"]["query"]>;

const known = (knownOn: string | undefined) => (knownOn ? { knownOn } : {});

export const spendAgreements = (query: AgreementsQuery) =>
    queryOptions({
        queryKey: ["spend-agreements", query],
        queryFn: ({ signal }) => answerOf(api.GET("/spend-agreements", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const spendAgreement = (id: string, knownOn: string | undefined) =>
    queryOptions({
        queryKey: ["spend-agreement", id, knownOn],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/spend-agreements/{id}", { params: { path: { id }, query: known(knownOn) }, signal })),
        placeholderData: keepPreviousData,
    });

export const spendStatement = (id: string, from: string, to: string, knownOn: string | undefined) =>
    queryOptions({
        queryKey: ["spend-statement", id, from, to, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/spend-agreements/{id}/statement", {
                    params: { path: { id }, query: { from, to, ...known(knownOn) } },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

/** What of a customer may draw on a spend agreement. */
export const spendSubscriptions = (customer: string) =>
    queryOptions({
        queryKey: ["subscriptions", "of", customer],
        queryFn: () => allSubscriptions({ customer: [customer] }),
        enabled: customer !== "",
    });

/** The statement as the table that the server writes. */
export function statementTable(id: string, from: string, to: string, knownOn: string | undefined): Promise<Blob> {
    return answerOf(
        api.GET("/spend-agreements/{id}/statement/table", {
            params: { path: { id }, query: { from, to, ...known(knownOn) } },
            headers: { Accept: "text/csv" },
            parseAs: "blob",
        }),
    );
}

export function recordSpendAgreement(body: Schemas["SpendAgreementInput"]): Promise<SpendAgreement> {
    return answerOf(api.POST("/spend-agreements", { body }));
}

export function billSpend({ id, day }: { id: string; day: string }): Promise<Schemas["SpendBilled"]> {
    return answerOf(api.POST("/spend-agreements/{id}/bills", { params: { path: { id } }, body: { day } }));
}

/** Something was recorded or billed: whatever was read of spend agreements is asked again. */
export async function forgetSpend(client: QueryClient): Promise<void> {
    await Promise.all(
        ["spend-agreements", "spend-agreement", "spend-statement"].map((key) =>
            client.invalidateQueries({ queryKey: [key] }),
        ),
    );
}
