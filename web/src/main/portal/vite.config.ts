import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// The development server shows the sources with hot reload; everything under /api and the login goes to the real one.
const server = process.env.TRIBUTARY_PORTAL_URL ?? "http://127.0.0.1:8080";

// What the server sends with every page, so that the page tests run under it too.
const contentSecurityPolicy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

/**
 * Styles the design system brings along with its page and its table for parts the portal never shows: a notification drawer, and cells
 * edited in place. Whoever shows one takes it off this list.
 */
const neverShown = /components[\\/](Drawer[\\/]drawer|InlineEdit[\\/]inline-edit)\.css$/;

const withoutThem: Plugin = {
    name: "never-shown",
    enforce: "pre",
    load: (id) => (neverShown.test(id) ? "" : null),
};

export default defineConfig({
    plugins: [react(), withoutThem],
    server: {
        host: "127.0.0.1",
        proxy: { "/api": server, "/login": server },
    },
    preview: { host: "127.0.0.1", headers: { "Content-Security-Policy": contentSecurityPolicy } },
    build: {
        target: "es2022",
        cssCodeSplit: false,
        chunkSizeWarningLimit: 700,
        rolldownOptions: {
            output: {
                codeSplitting: {
                    groups: [
                        { name: "charts", test: /node_modules[\\/](echarts|zrender)[\\/]/ },
                        { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
                    ],
                },
            },
        },
    },
    test: {
        include: ["src/**/*.test.{ts,tsx}"],
        environment: "node",
    },
});
