import { lazy } from "react";

/** The charts, whose engine is loaded only when one is about to be seen. */
export const StackedBars = lazy(() => import("./StackedBars"));
export const WaterfallChart = lazy(() => import("./WaterfallChart"));
export const LineChart = lazy(() => import("./LineChart"));
export const FlowChart = lazy(() => import("./FlowChart"));
export const DifferenceBars = lazy(() => import("./DifferenceBars"));

/** The height that so many rows of differences need. */
export function differenceHeight(rows: number): number {
    return 56 + Math.max(rows, 1) * 34;
}
