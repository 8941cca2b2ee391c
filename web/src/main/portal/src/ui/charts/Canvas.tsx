import type { BarSeriesOption, LineSeriesOption, SankeySeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { useEffect, useRef } from "react";
import { useDark } from "../theme";
import { start, type ECharts } from "./engine";
import { paletteOf, type Palette } from "./palette";

export type ChartOption = ComposeOption<
    | BarSeriesOption
    | LineSeriesOption
    | SankeySeriesOption
    | GridComponentOption
    | LegendComponentOption
    | TooltipComponentOption
>;

interface CanvasProps {
    /** The picture at a given width. */
    option: (palette: Palette, width: number) => ChartOption;
    /** What the picture says, for readers who do not see it. */
    label: string;
    height: number;
    onSelect?: (event: { name: string; seriesIndex: number; dataIndex: number }) => void;
}

/** Draws one chart, again whenever its data, its width or the theme change. */
export function Canvas({ option, label, height, onSelect }: CanvasProps) {
    const place = useRef<HTMLDivElement>(null);
    const chart = useRef<ECharts | null>(null);
    const select = useRef(onSelect);
    const dark = useDark();
    useEffect(() => {
        select.current = onSelect;
    }, [onSelect]);
    useEffect(() => {
        const element = place.current;
        if (element === null) {
            return undefined;
        }
        const drawn = chart.current ?? start(element);
        if (chart.current === null) {
            chart.current = drawn;
            drawn.on("click", (event) => {
                select.current?.({
                    name: event.name,
                    seriesIndex: event.seriesIndex ?? 0,
                    dataIndex: event.dataIndex,
                });
            });
        }
        const draw = () => {
            const width = element.clientWidth;
            if (width > 0) {
                drawn.resize({ width, height });
                drawn.setOption({ animation: false, ...option(paletteOf(dark), width) }, { notMerge: true });
            }
        };
        draw();
        let pending = 0;
        const observer = new ResizeObserver(() => {
            cancelAnimationFrame(pending);
            pending = requestAnimationFrame(draw);
        });
        observer.observe(element);
        return () => {
            cancelAnimationFrame(pending);
            observer.disconnect();
        };
    }, [option, height, dark]);
    useEffect(
        () => () => {
            chart.current?.dispose();
            chart.current = null;
        },
        [],
    );
    return <div ref={place} role="img" aria-label={label} className="tr-canvas" style={{ height }} />;
}
