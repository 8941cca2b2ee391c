import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";

/** What the contracts' screens ask the server, each with its cache key, and what they may change. */
export type Contract = Schemas["Contract"];
export type Summary = Schemas["ContractSummary"];
export type Kind = Schemas["ContractKind"];
export type Amendment = Schemas["ContractAmendment"];
export type Span = Schemas["ContractSpan"];
export type Line = Schemas["ContractLine"];
export type BillItem = Schemas["BillItem"];
export type Obligation = Schemas["PerformanceObligation"];
export type RecognitionEntry = Schemas["RecognitionEntry"];
export type RollForwardMonth = Schemas["RollForwardMonth"];
export type Effect = Schemas["AmendmentEffect"];
export type Proposed = Schemas["ProposedAmendment"];
export type ContractsQuery = NonNullable<operations["listContracts"]["parameters"]["query"]>;

const known = (knownOn: string | undefined) => (knownOn ? { knownOn } : {});

const pageOf = (query: ContractsQuery, signal?: AbortSignal) =>
    answerOf(api.GET("/contracts", { params: { query }, ...(signal ? { signal } : {}) }));

export const contracts = (query: ContractsQuery) =>
    queryOptions({
        queryKey: ["contracts", query],
        queryFn: ({ signal }) => pageOf(query, signal),
        placeholderData: keepPreviousData,
    });

export const contract = (id: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["contract", id, "read", knownOn],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/contracts/{id}", { params: { path: { id }, query: known(knownOn) }, signal })),
        placeholderData: keepPreviousData,
    });

export const billItems = (id: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["contract", id, "bill-items", knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/contracts/{id}/bill-items", { params: { path: { id }, query: known(knownOn) }, signal }),
            ),
        placeholderData: keepPreviousData,
    });

/** Amendments that were proposed, the latest first, and what became of them. */
export const proposals = (id: string) =>
    queryOptions({
        queryKey: ["contract", id, "proposals"],
        queryFn: ({ signal }) => answerOf(api.GET("/contracts/{id}/proposals", { params: { path: { id } }, signal })),
    });

/** When what it comes to is revenue, as things stood. */
export const recognition = (id: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["contract", id, "recognition", knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/contracts/{id}/recognition", { params: { path: { id }, query: known(knownOn) }, signal }),
            ),
        placeholderData: keepPreviousData,
    });

/** What will be billed by a day, that day included. */
export const schedule = (id: string, to: string) =>
    queryOptions({
        queryKey: ["contract", id, "schedule", to],
        queryFn: ({ signal }) =>
            answerOf(api.GET("/contracts/{id}/schedule", { params: { path: { id }, query: { to } }, signal })),
        placeholderData: keepPreviousData,
    });

/** What an amendment would do to the contract of so many amendments; nothing is recorded. */
export const amendmentEffect = (id: string, version: number, amendment: Schemas["Document"]) =>
    queryOptions({
        queryKey: ["contract", id, "amendment-effect", version, amendment],
        queryFn: ({ signal }) =>
            answerOf(
                api.POST("/contracts/{id}/amendment-preview", {
                    params: { path: { id } },
                    body: { amendment },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
        gcTime: 60_000,
    });

/** Signs a contract. Its id is its key: sent again it is the same one. */
export function sign({ contract, override }: Signing): Promise<Contract | Schemas["Approval"]> {
    return answerOf(api.POST("/contracts", { body: { contract, ...(override ? { override } : {}) } }));
}

interface Signing {
    contract: Schemas["Document"];
    /** Why a denial of the partner terms is passed over. */
    override: string;
}

interface Amending {
    id: string;
    /** How many amendments the contract that was read had. */
    version: number;
    amendment: Schemas["Document"];
}

/** Amends a contract; what needs approval is proposed instead. */
export function amend({ id, version, amendment }: Amending): Promise<Contract | Proposed> {
    return answerOf(api.POST("/contracts/{id}/amendments", { params: { path: { id } }, body: { version, amendment } }));
}

/** Bills what is due today in the contract's time zone; the items that are new. */
export function bill(id: string): Promise<Schemas["BillItems"]> {
    return answerOf(api.POST("/contracts/{id}/bills", { params: { path: { id } } }));
}

/** A contract has changed: whatever was read of it, and the lists it stands in, are asked again. */
export async function forgetContract(client: QueryClient, id: string): Promise<void> {
    await Promise.all([["contract", id], ["contracts"]].map((queryKey) => client.invalidateQueries({ queryKey })));
}
