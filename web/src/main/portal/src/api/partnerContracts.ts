import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";
import { asSheet, type SheetFormat } from "./sheets";

/** What a partner asks about the contracts on whose road it stands, each with its cache key. */
export type PartnerContract = Schemas["PartnerContract"];
export type PartnerSummary = Schemas["PartnerContractSummary"];
export type RoadDays = Schemas["RoadDays"];
export type ToldAmendment = Schemas["ToldAmendment"];
export type KeptItem = Schemas["KeptItem"];
export type PartnerContractsQuery = NonNullable<operations["listPartnerContracts"]["parameters"]["query"]>;

const known = (knownOn: string | undefined) => (knownOn ? { knownOn } : {});

export const contracts = (query: PartnerContractsQuery) =>
    queryOptions({
        queryKey: ["partner-contracts", query],
        queryFn: ({ signal }) => answerOf(api.GET("/partner-contracts", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const contract = (id: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["partner-contract", id, "read", knownOn],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/partner-contracts/{id}", { params: { path: { id }, query: known(knownOn) }, signal })),
        placeholderData: keepPreviousData,
    });

/** What it keeps of each item that was billed. */
export const keptItems = (id: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["partner-contract", id, "kept-items", knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/partner-contracts/{id}/kept-items", {
                    params: { path: { id }, query: known(knownOn) },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

export const entitlements = (id: string, asOf: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["partner-contract", id, "entitlements", asOf, knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/partner-contracts/{id}/entitlements", {
                    params: { path: { id }, query: { asOf, ...known(knownOn) } },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

export function exportContracts(query: PartnerContractsQuery, format: SheetFormat): Promise<Blob> {
    return answerOf(
        api.GET("/partner-contract-export", { params: { query: { ...query, format } }, ...asSheet(format) }),
    );
}
