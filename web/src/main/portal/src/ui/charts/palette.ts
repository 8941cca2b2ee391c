/** Colours of the charts, chosen to keep 3:1 against the card in both themes and apart from each other. */
export interface Palette {
    series: readonly string[];
    other: string;
    text: string;
    quiet: string;
    line: string;
    /** The ground the charts stand on. */
    card: string;
    total: string;
    gain: string;
    loss: string;
    tooltip: { background: string; border: string; text: string };
    font: string;
}

const light = {
    series: ["#0b6e99", "#d9822b", "#5e40be", "#2f8f6f", "#b3386a", "#7a5c00", "#3b6fd4"],
    other: "#8a8d90",
    text: "#1f1f1f",
    quiet: "#5c5f62",
    line: "#d2d2d2",
    card: "#ffffff",
    total: "#0b6e99",
    gain: "#2f8f6f",
    loss: "#d9822b",
    tooltip: { background: "#ffffff", border: "#c7c7c7", text: "#151515" },
};

const dark = {
    series: ["#4fb8dd", "#f2b950", "#a593ec", "#63c5a0", "#f08cb4", "#d5c06a", "#8fb4ff"],
    other: "#8f9296",
    text: "#e8e8e8",
    quiet: "#b4b6b8",
    line: "#4a4d50",
    card: "#292929",
    total: "#4fb8dd",
    gain: "#63c5a0",
    loss: "#f2b950",
    tooltip: { background: "#292b2e", border: "#55585c", text: "#f2f2f2" },
};

export function paletteOf(isDark: boolean): Palette {
    const font = getComputedStyle(document.body).fontFamily;
    return { ...(isDark ? dark : light), font };
}
