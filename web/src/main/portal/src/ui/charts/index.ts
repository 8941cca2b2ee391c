import { lazy } from "react";

/** The charts, whose engine is loaded only when one is about to be seen. */
export const StackedBars = lazy(() => import("./StackedBars"));
export const WaterfallChart = lazy(() => import("./WaterfallChart"));
export const FlowChart = lazy(() => import("./FlowChart"));
