// Finds a Chromium without installing one: $CHROMIUM, then the system's, then the one packed in an npm package.
import {
    accessSync,
    chmodSync,
    constants,
    createReadStream,
    createWriteStream,
    existsSync,
    mkdirSync,
    renameSync,
} from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const require = createRequire(import.meta.url);
const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Flags under which the browser runs headless, also as root and without a network of its own. */
export const launchFlags = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
];

/** The browser to run: its file, and what its environment needs beside ours. */
export async function findBrowser(folder) {
    const given = process.env.CHROMIUM;
    if (given) {
        if (!runnable(given)) {
            throw new Error(`CHROMIUM names ${given}, which is not a program that can be run.`);
        }
        return { executable: given, env: {} };
    }
    const system = systemBrowser();
    return system ? { executable: system, env: {} } : inflate(folder);
}

function systemBrowser() {
    const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
    return folders.flatMap((at) => systemNames.map((name) => join(at, name))).find(runnable);
}

function runnable(file) {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

async function inflate(folder) {
    const packed = join(dirname(require.resolve("@sparticuz/chromium")), "..", "bin");
    const { version } = JSON.parse(
        await import("node:fs/promises").then((fs) => fs.readFile(join(packed, "..", "package.json"), "utf8")),
    );
    const home = join(folder, `chromium-${version}`);
    if (!existsSync(join(home, "complete"))) {
        process.stdout.write("unpacking the test browser ...\n");
        // Unpacked aside and renamed, so that a run that was cut short never leaves half a browser behind.
        const aside = `${home}.${process.pid}`;
        mkdirSync(aside, { recursive: true });
        await unpackFile(join(packed, "chromium.br"), join(aside, "chromium"));
        chmodSync(join(aside, "chromium"), 0o755);
        for (const name of ["swiftshader", "al2023", "fonts"]) {
            const at = name === "swiftshader" ? aside : join(aside, name);
            await unpackTar(join(packed, `${name}.tar.br`), at);
        }
        await writeFile(join(aside, "fonts.conf"), fontsConfiguration(home));
        await writeFile(join(aside, "complete"), "");
        await rm(home, { recursive: true, force: true });
        renameSync(aside, home);
    }
    return { executable: join(home, "chromium"), env: environment(home) };
}

function environment(home) {
    const libraries = [join(home, "al2023", "lib"), home, process.env.LD_LIBRARY_PATH].filter(Boolean);
    return {
        LD_LIBRARY_PATH: libraries.join(delimiter),
        FONTCONFIG_PATH: home,
        FONTCONFIG_FILE: join(home, "fonts.conf"),
    };
}

function fontsConfiguration(home) {
    return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
    <dir>${join(home, "fonts")}</dir>
    <dir>/usr/share/fonts</dir>
    <cachedir>${join(home, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

function unpackFile(from, to) {
    return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

function unpackTar(from, to) {
    mkdirSync(to, { recursive: true });
    const tar = require("tar-fs");
    return pipeline(createReadStream(from), createBrotliDecompress(), tar.extract(to));
}
