import { keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client";
import type { operations } from "./schema";

/** What the screens of service levels ask the server, each with its cache key, and what they may change. */
export type ServiceReport = Schemas["ServiceReport"];
export type ServiceLevel = Schemas["ServiceLevel"];
export type ServiceMonth = Schemas["ServiceMonth"];
export type ServiceState = Schemas["ServiceState"];
export type Measurement = Schemas["ServiceMeasurement"];
export type MeasurementsQuery = NonNullable<operations["listServiceMeasurements"]["parameters"]["query"]>;
export type Measured =
    operations["reportServiceMeasurements"]["requestBody"]["content"]["application/json"]["measurements"][number];

/** The levels of one contract, and how each month was. */
export const serviceLevels = (id: string, knownOn?: string) =>
    queryOptions({
        queryKey: ["contract", id, "service-levels", knownOn],
        queryFn: ({ signal }) =>
            answerOf(
                api.GET("/contracts/{id}/service-levels", {
                    params: { path: { id }, query: knownOn ? { knownOn } : {} },
                    signal,
                }),
            ),
        placeholderData: keepPreviousData,
    });

export const measurements = (query: MeasurementsQuery) =>
    queryOptions({
        queryKey: ["service-measurements", query],
        queryFn: ({ signal }) => answerOf(api.GET("/service-measurements", { params: { query }, signal })),
        placeholderData: keepPreviousData,
    });

interface Claiming {
    id: string;
    level: string;
    month: string;
    claimedOn: string;
    words: string;
}

/** Records that a customer asked for the credit of a month. */
export function claim({ id, ...claimed }: Claiming): Promise<ServiceReport> {
    return answerOf(api.POST("/contracts/{id}/service-claims", { params: { path: { id } }, body: claimed }));
}

/** Records figures, all or none. */
export function report(figures: Measured[]): Promise<Schemas["ServiceMeasurementReceipt"]> {
    return answerOf(api.POST("/service-measurements", { body: { measurements: figures } }));
}

/** Figures are known that were not: any contract may promise them. */
export async function forgetFigures(client: QueryClient): Promise<void> {
    await Promise.all(
        [["service-measurements"], ["contract"]].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}
