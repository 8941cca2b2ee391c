import { expect, test } from "vitest";
import { rangesOf } from "./ranges";

test("the usual ranges are this year, the last, and the four whole quarters before", () => {
    expect(rangesOf("2026-02-14")).toEqual([
        { text: "2026", from: "2026-01-01", through: "2026-12-31" },
        { text: "2025", from: "2025-01-01", through: "2025-12-31" },
        { text: "2025 Q4", from: "2025-10-01", through: "2025-12-31" },
        { text: "2025 Q3", from: "2025-07-01", through: "2025-09-30" },
        { text: "2025 Q2", from: "2025-04-01", through: "2025-06-30" },
        { text: "2025 Q1", from: "2025-01-01", through: "2025-03-31" },
    ]);
});

test("the quarter of the day itself is not over yet", () => {
    expect(rangesOf("2026-12-31")[2]).toEqual({ text: "2026 Q3", from: "2026-07-01", through: "2026-09-30" });
});
