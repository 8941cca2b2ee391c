// Builds the portal: types from the contract, typecheck, lint, unit tests, bundle, budgets.
// node scripts/build.mjs [--outDir folder] [--force]
// A build whose every input is as it was is not repeated.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSizes } from "./size.mjs";

const portal = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const contract = join(portal, "../resources/META-INF/openapi.yaml");
const args = process.argv.slice(2);
const outDir = resolve(args.includes("--outDir") ? args[args.indexOf("--outDir") + 1] : join(portal, "dist"));
const stamp = `${outDir}.stamp`;

function inputs(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter(({ name }) => !["node_modules", "dist", "schema.d.ts"].includes(name))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? inputs(path) : [path];
        })
        .sort();
}

function digest() {
    const hash = createHash("sha256");
    for (const file of [...inputs(portal), contract]) {
        hash.update(file.slice(portal.length)).update("\0").update(readFileSync(file)).update("\0");
    }
    return hash.digest("hex");
}

function step(title, command, ...parameters) {
    const began = Date.now();
    const tool = join(portal, "node_modules", ".bin", command);
    const { status } = spawnSync(tool, parameters, {
        cwd: portal,
        stdio: "inherit",
        shell: process.platform === "win32",
    });
    if (status !== 0) {
        process.stderr.write(`portal: ${title} failed\n`);
        process.exit(1);
    }
    process.stdout.write(`portal: ${title} in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(
        `portal: Node 20.19 or newer is needed, this is ${process.versions.node}. Install it and try again.\n`,
    );
    process.exit(1);
}
const wanted = digest();
if (!args.includes("--force") && existsSync(join(outDir, "index.html")) && existsSync(stamp)) {
    if (readFileSync(stamp, "utf8") === wanted) {
        process.stdout.write("portal: unchanged, not built again\n");
        process.exit(0);
    }
}
rmSync(stamp, { force: true });
step("client types", "openapi-typescript", contract, "--output", "src/api/schema.d.ts");
step("typecheck", "tsc", "--noEmit");
step("lint", "eslint", ".", "--max-warnings", "0");
step("format check", "prettier", "--check", "--log-level", "warn", ".");
step("unit tests", "vitest", "run");
step("bundle", "vite", "build", "--outDir", outDir, "--emptyOutDir", "--manifest", "--logLevel", "warn");
try {
    checkSizes(outDir);
} catch (error) {
    process.stderr.write(`portal: ${error.message}\n`);
    process.exit(1);
}
// The manifest served its purpose; it is no part of what is deployed.
rmSync(join(outDir, ".vite"), { recursive: true, force: true });
mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, wanted);
