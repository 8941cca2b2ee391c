import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import { once, underKey } from "./once";
import type { operations } from "./schema";

/** What the screens of approvals ask the server, each with its cache key, and what they may change. */
export type Approval = Schemas["Approval"];
export type ApprovalState = Schemas["ApprovalState"];
export type Decision = Schemas["ApprovalDecisionInput"]["decision"];
export type Outcome = Schemas["ApprovalOutcome"];
export type Outcomes = Schemas["ApprovalOutcomes"];
export type Delegation = Schemas["Delegation"];
export type Policy = Schemas["ApprovalPolicy"];
export type Rule = Schemas["ApprovalRule"];
export type Condition = Schemas["ApprovalCondition"];
export type Measure = Schemas["ApprovalMeasure"];
export type DecidingRole = Schemas["DecidingRole"];
export type RecordedPolicy = Schemas["RecordedApprovalPolicy"];
export type NeededApproval = Schemas["NeededApproval"];
export type ApprovalsQuery = NonNullable<operations["listApprovals"]["parameters"]["query"]>;

export const approvals = (query: ApprovalsQuery) =>
    queryOptions({
        queryKey: ["approvals", query],
        queryFn: ({ signal }) => answerOf(api.GET("/approvals", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

export const approval = (id: string) =>
    queryOptions({
        queryKey: ["approval", id],
        queryFn: ({ signal }) => answerOf(api.GET("/approvals/{id}", { params: { path: { id } }, signal })),
    });

export const delegations = queryOptions({
    queryKey: ["approval-delegations"],
    queryFn: ({ signal }) => answerOf(api.GET("/approval-delegations", { signal })),
});

export const policies = queryOptions({
    queryKey: ["approval-policies"],
    queryFn: ({ signal }) => answerOf(api.GET("/approval-policies", { signal })),
});

export function decide(id: string, body: Schemas["ApprovalDecisionInput"]): Promise<Approval> {
    return answerOf(api.POST("/approvals/{id}/decision", { params: { path: { id } }, body }));
}

export function withdraw(id: string, body: Schemas["ApprovalWithdrawalInput"]): Promise<Approval> {
    return answerOf(api.POST("/approvals/{id}/withdrawal", { params: { path: { id } }, body }));
}

/** Says the same to many; a dry run keeps nothing. */
export function decideAll(body: Schemas["ApprovalDecisionsInput"]): Promise<Outcomes> {
    return answerOf(api.POST("/approval-decisions", { body }));
}

export function delegate(body: Schemas["DelegationInput"]): Promise<Delegation> {
    return once("approval-delegation", body, (key) =>
        answerOf(api.POST("/approval-delegations", { params: underKey(key), body })),
    );
}

export function revoke(id: string): Promise<Delegation> {
    return answerOf(api.POST("/approval-delegations/{id}/revocation", { params: { path: { id } } }));
}

export function recordPolicy(policy: Policy): Promise<RecordedPolicy> {
    return answerOf(api.POST("/approval-policies", { body: { policy } }));
}

export function confirmPolicy(number: number): Promise<RecordedPolicy> {
    return answerOf(
        api.POST("/approval-policies/{number}/confirmation", { params: { path: { number: String(number) } } }),
    );
}

/** Puts a request just altered where it is read, and asks again for whatever it may have changed. */
export async function keepApproval(client: QueryClient, altered: Approval): Promise<void> {
    client.setQueryData(approval(altered.id).queryKey, altered);
    await forgetApprovals(client);
}

/** Something was decided: the lists, and what may have been done by it, are asked again. */
export async function forgetApprovals(client: QueryClient): Promise<void> {
    await Promise.all(
        [["approvals"], ["contract"], ["contracts"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}
