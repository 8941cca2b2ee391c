import type { Palette } from "./palette";

/** What all charts share: axes, and a tooltip made of text alone, so that a name can never be markup. */
export function axisOf(palette: Palette) {
    return {
        axisLine: { lineStyle: { color: palette.line } },
        axisTick: { show: false },
        axisLabel: { color: palette.quiet, fontSize: 12, hideOverlap: true },
    };
}

export function tooltipOf(palette: Palette) {
    return {
        backgroundColor: palette.tooltip.background,
        borderColor: palette.tooltip.border,
        textStyle: { color: palette.tooltip.text, fontFamily: palette.font, fontSize: 13 },
        confine: true,
        transitionDuration: 0,
    };
}

interface TooltipRow {
    text: string;
    value: string;
    color?: string;
    strong?: boolean;
}

export function tooltipRows(title: string, rows: readonly TooltipRow[]): HTMLElement {
    const box = document.createElement("div");
    box.className = "tr-tooltip";
    box.append(named("strong", title));
    for (const { text, value, color, strong } of rows) {
        const row = named("div", "");
        row.className = strong ? "tr-tooltip-row tr-tooltip-strong" : "tr-tooltip-row";
        const dot = named("span", "");
        dot.className = "tr-tooltip-dot";
        dot.style.background = color ?? "transparent";
        row.append(dot, named("span", text), named("span", value));
        box.append(row);
    }
    return box;
}

function named(tag: string, text: string): HTMLElement {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}
