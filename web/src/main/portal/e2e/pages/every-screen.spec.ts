import { expect, test } from "@playwright/test";
import { expectAccessible, settled } from "../fixtures/axe";
import { serve } from "../fixtures/api";
import { looksRight, type Look } from "../fixtures/looks";
import { agreement } from "../fixtures/terms";
import { capped, straddle } from "../fixtures/world";

const screens: readonly Look[] = [
    ["welcome", "/", "Sign in to Tributary", {}],
    ["home", "/", "Good day, Fiona", { as: "fiona" }],
    ["home of a partner", "/", "Good day, Mira", { as: "mira" }],
    ["home of an administrator", "/", "Good day, Ada", { as: "ada" }],
    ["home before any revenue", "/", "Good day, Fiona", { as: "fiona", empty: true }],
    ["attribution", "/attribution?regime=R5&regime=R6&by=product", "Attribution", { as: "fiona" }],
    ["attribution before any revenue", "/attribution", "Attribution", { as: "fiona", empty: true }],
    [
        "attribution when the server fails",
        "/attribution",
        "Attribution",
        { as: "fiona", refuse: { path: /totals/, status: 500 } },
    ],
    ["my earnings", "/attribution", "My earnings", { as: "mira" }],
    ["share lines", "/attribution/shares?kind=REVENUE_SHARE&size=20", "Share lines", { as: "fiona" }],
    ["share lines nothing matches", "/attribution/shares?q=nosuch", "Share lines", { as: "fiona" }],
    ["one share", `/attribution/shares/${straddle.id}`, /What OpenAI earned/, { as: "fiona" }],
    ["one share of a partner", `/attribution/shares/${capped.id}`, /What Microsoft earned/, { as: "mira" }],
    ["a share that is not there", "/attribution/shares/nosuch", "There is nothing here", { as: "fiona" }],
    ["reconciliation", "/attribution/reconciliation", "Reconciliation", { as: "fiona" }],
    ["reconciliation for a partner", "/attribution/reconciliation", "You may not see this page", { as: "mira" }],
    ["agreements", "/agreements", "Agreements", { as: "fiona" }],
    ["agreements before any was known", "/agreements?knownOn=2020-01-01", "Agreements", { as: "mira" }],
    ["one agreement", `/agreements/${agreement.id}`, agreement.name, { as: "fiona" }],
    ["runs", "/runs", "Runs", { as: "fiona" }],
    ["runs before the first", "/runs", "Runs", { as: "fiona", empty: true }],
    ["a page that is not there", "/nowhere", "There is nothing here", { as: "fiona" }],
    ["the server is gone", "/", "The server cannot be reached", { as: "fiona", refuse: { path: /me/, status: 0 } }],
];

looksRight(screens);

test("charts are drawn with their figures as their names, in both themes", async ({ page }) => {
    await serve(page, { as: "fiona" });
    await page.goto("/attribution");
    await settled(page);
    const waterfall = page.getByRole("img", { name: /From customer value to what is retained\. Customer value USD/ });
    await expect(waterfall.locator("svg")).toBeVisible();
    await page.getByRole("region", { name: "Flow: product, channel, payee" }).scrollIntoViewIfNeeded();
    await expect(
        page.getByRole("img", { name: /^Flow: product, channel, payee\. OpenAI USD/ }).locator("svg"),
    ).toBeVisible();
    await page.getByRole("button", { name: /^Theme:/ }).click();
    await page.getByRole("menuitem", { name: "Dark" }).click();
    await expect(page.locator("html")).toHaveClass(/pf-v6-theme-dark/);
    await expectAccessible(page);
});
