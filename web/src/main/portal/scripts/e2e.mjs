// Runs browser tests: node scripts/e2e.mjs pages|live|screenshots [folder]
//   pages        every screen on fixtures, against the built portal
//   live         through the real login; needs TRIBUTARY_PORTAL_URL and TRIBUTARY_DEMO_PASSWORD
//   screenshots  pictures of every screen into the folder
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser, launchFlags } from "./browser.mjs";

const portal = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const target = resolve(process.env.TRIBUTARY_PORTAL_TARGET ?? join(portal, "../../../target/portal"));
const [suite = "pages", ...rest] = process.argv.slice(2);

function fail(why) {
    process.stderr.write(`portal: ${why}\n0 passed, 1 failed\n`);
    process.exit(1);
}

if (suite === "live" && !(process.env.TRIBUTARY_PORTAL_URL && process.env.TRIBUTARY_DEMO_PASSWORD)) {
    fail("the live tests need TRIBUTARY_PORTAL_URL and TRIBUTARY_DEMO_PASSWORD");
}

const browser = await findBrowser(target).catch((error) => fail(error.message));
const env = {
    ...process.env,
    ...browser.env,
    TRIBUTARY_BROWSER: browser.executable,
    TRIBUTARY_BROWSER_FLAGS: JSON.stringify(launchFlags),
    TRIBUTARY_E2E_OUT: join(target, "e2e"),
    ...(suite === "screenshots" ? { TRIBUTARY_SCREENSHOTS: resolve(rest[0] ?? join(target, "screenshots")) } : {}),
};

let preview;
if (suite !== "live") {
    const built = resolve(process.env.TRIBUTARY_PORTAL_BUILT ?? join(target, "..", "portal-dist"));
    if (!existsSync(join(built, "index.html"))) {
        fail(`the portal is not built: run npm run build -- --outDir ${built}`);
    }
    const port = await freePort();
    env.TRIBUTARY_PORTAL_URL = `http://127.0.0.1:${port}`;
    const vite = join(portal, "node_modules", "vite", "bin", "vite.js");
    preview = spawn(process.execPath, [vite, "preview", "--outDir", built, "--port", String(port), "--strictPort"], {
        cwd: portal,
        stdio: ["ignore", "ignore", "inherit"],
    });
    process.on("exit", () => preview.kill());
    await answers(env.TRIBUTARY_PORTAL_URL);
}

const cli = join(portal, "node_modules", "@playwright", "test", "cli.js");
const more = suite === "screenshots" ? rest.slice(1) : rest;
const run = spawn(process.execPath, [cli, "test", `--project=${suite}`, ...more], {
    cwd: portal,
    stdio: "inherit",
    env,
});
for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => run.kill(signal));
}
run.on("exit", (code) => {
    preview?.kill();
    process.exit(code ?? 1);
});

function freePort() {
    return new Promise((done, failed) => {
        const probe = createServer();
        probe.once("error", failed);
        probe.listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => done(port));
        });
    });
}

async function answers(url) {
    for (let attempt = 0; attempt < 100; attempt++) {
        try {
            await fetch(url);
            return;
        } catch {
            await new Promise((later) => setTimeout(later, 100));
        }
    }
    fail("the preview server did not start");
}
