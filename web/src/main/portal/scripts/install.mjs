// Installs the packages of package-lock.json once: a second run without a change needs no network and no time.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const portal = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(portal, "node_modules", ".tributary-lock");
const wanted = createHash("sha256")
    .update(readFileSync(join(portal, "package-lock.json")))
    .digest("hex");

if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    process.stdout.write("portal: packages are up to date\n");
} else {
    process.stdout.write("portal: installing packages ...\n");
    // No package's own scripts are run: none is needed, and each would be a stranger's program.
    const { status, error } = spawnSync(
        "npm",
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"],
        { cwd: portal, stdio: "inherit", shell: process.platform === "win32" },
    );
    if (status !== 0) {
        const why = error ? "npm was not found: install Node 20.19 or newer with npm" : "npm could not install them";
        process.stderr.write(`portal: ${why}.\n`);
        process.exit(1);
    }
    writeFileSync(stamp, wanted);
}
