// Holds the built portal to its budgets, gzip kilobytes as a browser would fetch them.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const budgets = { "first route JS": 210, CSS: 105, charts: 200, "other chunk": 40, "preloaded fonts": 110 };

export function checkSizes(folder) {
    const assets = join(folder, "assets");
    const size = (file) => gzipSync(readFileSync(join(assets, file)), { level: 9 }).length / 1000;
    const manifest = JSON.parse(readFileSync(join(folder, ".vite", "manifest.json"), "utf8"));
    const name = (file) => file.replace(/^assets\//, "");
    const first = new Set();
    const visit = (key) => {
        const { file, imports = [] } = manifest[key];
        if (!first.has(name(file))) {
            first.add(name(file));
            imports.forEach(visit);
        }
    };
    visit("index.html");
    const files = readdirSync(assets);
    const scripts = files.filter((file) => file.endsWith(".js"));
    const charts = scripts.filter((file) => file.startsWith("charts-"));
    const rest = scripts.filter((file) => !first.has(file) && !charts.includes(file));
    const total = (some) => some.reduce((all, file) => all + size(file), 0);
    const rows = [
        ["first route JS", total([...first]), budgets["first route JS"]],
        ["CSS", total(files.filter((file) => file.endsWith(".css"))), budgets.CSS],
        ["charts", total(charts), budgets.charts],
        ...rest.map((file) => [file, size(file), budgets["other chunk"]]),
    ];
    if ([...first].some((file) => charts.includes(file))) {
        throw new Error("The chart engine is on the first route; it must be loaded only when a chart is seen.");
    }
    for (const [what, is, may] of rows.filter(([, is], at) => at < 3 || is > 5)) {
        process.stdout.write(`  ${what.padEnd(34)} ${is.toFixed(1).padStart(7)} kB of ${may}\n`);
    }
    const over = rows.filter(([, is, may]) => is > may);
    if (over.length > 0) {
        throw new Error(`Over budget: ${over.map(([what]) => what).join(", ")}.`);
    }
}
