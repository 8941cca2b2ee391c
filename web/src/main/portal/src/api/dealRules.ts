import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";

/** By which rules deals are registered, and what is known of customers. */
export type Policy = Schemas["RegistrationPolicy"];
export type RecordedPolicy = Schemas["RecordedPolicy"];
export type Profile = Schemas["CustomerProfile"];
export type RecordedProfile = Schemas["RecordedProfile"];

export const policies = queryOptions({
    queryKey: ["registration-policies"],
    queryFn: ({ signal }) => answerOf(api.GET("/registration-policies", { signal })),
});

export const profiles = queryOptions({
    queryKey: ["customer-profiles"],
    queryFn: ({ signal }) => answerOf(api.GET("/customer-profiles", { signal })),
});

/** A repeat of the latest rules of a day adds nothing. */
export async function recordPolicy(client: QueryClient, policy: Policy): Promise<RecordedPolicy> {
    const recorded = await answerOf(api.POST("/registration-policies", { body: { policy } }));
    await client.invalidateQueries({ queryKey: ["registration-policies"] });
    return recorded;
}

/** A repeat of the latest profile adds nothing. */
export async function recordProfile(client: QueryClient, profile: Profile): Promise<RecordedProfile> {
    const recorded = await answerOf(api.POST("/customer-profiles", { body: { profile } }));
    await client.invalidateQueries({ queryKey: ["customer-profiles"] });
    return recorded;
}
