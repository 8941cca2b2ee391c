import { defineConfig } from "@playwright/test";
import { join } from "node:path";

// Started by scripts/e2e.mjs, which finds the browser and says where everything goes.
const out = process.env.TRIBUTARY_E2E_OUT ?? join(import.meta.dirname, "..", "..", "..", "target", "portal", "e2e");
const executablePath = process.env.TRIBUTARY_BROWSER;
const flags: string[] = JSON.parse(process.env.TRIBUTARY_BROWSER_FLAGS ?? "[]") as string[];

export default defineConfig({
    outputDir: join(out, "results"),
    reporter: [["./scripts/reporter.mjs"]],
    timeout: 30_000,
    expect: { timeout: 10_000 },
    fullyParallel: true,
    workers: Number(process.env.TRIBUTARY_E2E_WORKERS ?? 2),
    use: {
        baseURL: process.env.TRIBUTARY_PORTAL_URL ?? "http://127.0.0.1:4173",
        viewport: { width: 1440, height: 900 },
        locale: "en-US",
        timezoneId: "UTC",
        contextOptions: { reducedMotion: "reduce" },
        trace: "retain-on-failure",
        screenshot: "only-on-failure",
        launchOptions: { args: flags, ...(executablePath ? { executablePath } : {}) },
    },
    projects: [
        { name: "pages", testDir: "e2e/pages" },
        { name: "live", testDir: "e2e/live", workers: 1, timeout: 90_000 },
        { name: "screenshots", testDir: "e2e/screenshots", timeout: 60_000 },
    ],
});
