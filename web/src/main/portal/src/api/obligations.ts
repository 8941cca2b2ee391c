import { queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";

/** What the sides of a contract do by a day, as a list and for a calendar. */
export type Obligation = Schemas["Obligation"];
export type ObligationKind = Schemas["ObligationKind"];
export type ObligationStanding = Schemas["ObligationStanding"];

export const obligations = (id: string) =>
    queryOptions({
        queryKey: ["contract", id, "obligations"],
        queryFn: ({ signal }) => answerOf(api.GET("/contracts/{id}/obligations", { params: { path: { id } }, signal })),
    });

const calendar = { headers: { Accept: "text/calendar" }, parseAs: "blob" as const };

export function contractCalendar(id: string): Promise<Blob> {
    return answerOf(api.GET("/contracts/{id}/calendar", { params: { path: { id } }, ...calendar }));
}

export function dealCalendar(id: string): Promise<Blob> {
    return answerOf(api.GET("/deals/{id}/calendar", { params: { path: { id } }, ...calendar }));
}
