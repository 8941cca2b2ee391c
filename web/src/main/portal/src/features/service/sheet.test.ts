import { describe, expect, it } from "vitest";
import { faultText, figuresOf } from "./sheet";

const heads = "Source\tId\tProduct\tRegion\tWhat\tUnit\tMonth\tFigure";
const row = "status\tM-1\tchatgpt-enterprise\t\tuptime\t%\t2026-10\t99.2";

describe("figures that are pasted from a sheet", () => {
    it("are read with their heads or without", () => {
        const figure = {
            source: "status",
            id: "M-1",
            metric: { product: "chatgpt-enterprise", name: "uptime", unit: "%" },
            month: "2026-10",
            figure: "99.2",
        };

        expect(figuresOf(`${heads}\n${row}\n`)).toEqual([{ row: 2, figure }]);
        expect(figuresOf(row)).toEqual([{ row: 1, figure }]);
    });

    it("are read with commas as well, and name their region", () => {
        expect(figuresOf("status,M-2,codex,eu,latency,ms,2026-10,640")[0]?.figure.metric).toEqual({
            product: "codex",
            region: "eu",
            name: "latency",
            unit: "ms",
        });
    });

    it("leave out what is empty", () => {
        expect(figuresOf("\n\n")).toEqual([]);
        expect(figuresOf("status\tM-1")[0]?.figure.figure).toBe("");
    });

    it("tell a fault by the row and column of the sheet", () => {
        const figures = figuresOf(`${heads}\n${row}\n${row}`);
        const fault = { code: "product.unknown", message: "There is no such product." };

        expect(faultText({ ...fault, pointer: "/measurements/1/metric/product" }, figures)).toBe(
            "Row 3, Product: There is no such product.",
        );
        expect(faultText({ ...fault, pointer: "/measurements/0" }, figures)).toBe(
            "Row 2, the row: There is no such product.",
        );
    });
});
