import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";

/** What the screens of renewals ask the server, each with its cache key, and what they may change. */
export type Renewal = Schemas["Renewal"];
export type RenewalMonth = Schemas["RenewalMonth"];
export type RenewalOutcome = Schemas["RenewalOutcome"];
export type RenewalState = Schemas["RenewalState"];
export type RenewalKind = Schemas["RenewalKind"];
export type RenewalOutlook = Schemas["RenewalOutlook"];
export type TermEnd = Schemas["TermEnd"];
export type LossReason = Schemas["LossReason"];
export type NoticeParty = Schemas["NoticeParty"];
export type RenewalsQuery = NonNullable<operations["listRenewals"]["parameters"]["query"]>;
export type RenewalFilter = Omit<RenewalsQuery, "page" | "size">;

export const renewals = (query: RenewalsQuery) =>
    queryOptions({
        queryKey: ["renewals", "list", query],
        queryFn: ({ signal }) => answerOf(api.GET("/renewals", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

/** What ends by month and currency, over the whole filter. */
export const renewalMonths = (query: RenewalFilter) =>
    queryOptions({
        queryKey: ["renewals", "months", query],
        queryFn: ({ signal }) => answerOf(api.GET("/renewals/months", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

/** What the partner terms deny of a further term of some contracts, by contract. */
export const renewalDenials = (contracts: string[]) =>
    queryOptions({
        queryKey: ["renewals", "denials", contracts],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/renewals/denials", { params: { query: { contract: contracts } }, signal })),
        enabled: contracts.length > 0,
    });

/** What follows the end of one contract. */
export const outlook = (id: string) =>
    queryOptions({
        queryKey: ["contract", id, "renewal"],
        queryFn: ({ signal }) => answerOf(api.GET("/contracts/{id}/renewal", { params: { path: { id } }, signal })),
    });

interface Giving {
    id: string;
    /** How many amendments the contract that was read had. */
    version: number;
    on: string;
    by: NoticeParty;
    reason: LossReason;
    words: string;
}

/** Records that one side said that a contract does not go on. */
export function giveNotice({ id, ...notice }: Giving): Promise<Schemas["Contract"]> {
    return answerOf(api.POST("/contracts/{id}/notices", { params: { path: { id } }, body: notice }));
}

/** A contract has changed: whatever was read of it, and the lists it stands in, are asked again. */
export async function forgetRenewals(client: QueryClient, id: string): Promise<void> {
    await Promise.all(
        [["contract", id], ["contracts"], ["renewals"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

/** A further term of many contracts, or what would become of them. */
export function renewAll(body: Schemas["FurtherTermInput"]): Promise<Schemas["RenewalOutcomes"]> {
    return answerOf(api.POST("/contract-renewals", { body }));
}
