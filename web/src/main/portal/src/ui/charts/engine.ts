import { BarChart, LineChart, SankeyChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use as draws, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

export type { ECharts };

/** Starts the drawing engine in `element`, with only the parts the portal draws with. */
export function start(element: HTMLElement): ECharts {
    draws([BarChart, LineChart, SankeyChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);
    return init(element, undefined, { renderer: "svg" });
}
