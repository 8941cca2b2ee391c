import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";

/** Entitlements: every screen in every look, and what is asked there. */
const one = "/contracts/EA-2026-001?tab=entitlements";
const all = "/entitlements";
const northwind = `${all}?customer=northwind-analytics`;
const failing = (path: RegExp): Answers => ({ as: "dora", refuse: { path, status: 500 } });

const screens: readonly Look[] = [
    ["entitlements of a contract", one, /^EA-2026-001/, { as: "dora" }],
    ["entitlements of a contract that has no line", one, /^EA-2026-001/, { as: "dora", empty: true }],
    ["entitlements of a contract when the server fails", one, /^EA-2026-001/, failing(/entitlements/)],
    ["entitlements before a customer is chosen", all, "Entitlements", { as: "dora" }],
    ["entitlements of a customer", northwind, "Entitlements", { as: "audrey" }],
    ["entitlements nothing matches", `${northwind}&product=nosuch`, "Entitlements", { as: "dora" }],
    ["entitlements of a customer without any", `${all}?customer=halden-bank`, "Entitlements", { as: "dora" }],
    ["entitlements when the server fails", northwind, "Entitlements", failing(/entitlements/)],
    ["entitlements for a partner", northwind, "You may not see this page", { as: "mira" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "dora" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

test("a line says what may be used, what is kept of an earlier allowance, and what is agreed for later", async ({
    page,
}) => {
    await open(page, one);
    const lines = page.getByRole("table", { name: "Line by line" });
    const seats = lines.getByRole("row").filter({ hasText: "L1" });
    await expect(seats).toContainText("Granted");
    await expect(seats).toContainText("Mar 16, 2026 – Nov 30, 2026, by amendment 1");
    await expect(seats).toContainText("messages: 40 each, 24,000 in all, kept until Jan 1, 2027");
    await expect(seats).toContainText("sso");
    const next = seats.getByRole("list", { name: /What is agreed for L1/ }).getByRole("listitem");
    await expect(next.first()).toContainText("Dec 1, 2026: granted, 750 ×");
    await expect(next.last()).toContainText("the contract goes on by itself, unless notice is given");
    await expect(lines.getByRole("row").filter({ hasText: "L4" })).toContainText("for Halden Bank");
    const together = page.getByRole("table", { name: "By product" });
    await expect(together.getByRole("row").nth(1)).toContainText("messages: 24,000; sso");
});

test("both days of the contract's screen are asked for, and the way to all of the customer keeps them", async ({
    page,
}) => {
    await open(page, `${one}&on=2026-04-01&knownOn=2026-03-01`);
    await expect(page.getByRole("row").filter({ hasText: "L1" })).toContainText("500");
    await page.getByRole("link", { name: "All entitlements of Northwind Analytics" }).press("Enter");
    await expect(page).toHaveURL(/entitlements\?customer=northwind-analytics&on=2026-04-01&knownOn=2026-03-01/);
    await expect(page.getByRole("heading", { level: 1, name: "Entitlements" })).toBeVisible();
});

test("the customer's lines are narrowed, and the address says how", async ({ page }) => {
    await open(page, all);
    await page.getByLabel("Customer").selectOption("northwind-analytics");
    await expect(page.getByRole("status").filter({ hasText: "5 lines" })).toBeVisible();
    await page.getByRole("button", { name: "Standing" }).press("Enter");
    await page.getByRole("menuitem", { name: "Suspended" }).click();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/customer=northwind-analytics&standing=SUSPENDED/);
    await expect(page.getByRole("status").filter({ hasText: "1 line" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Line by line" })).toContainText("OF-2026-040");
    await expectAccessible(page);
    const lines = page.getByRole("region", { name: "Line by line" });
    expect(await saved(page, "Export CSV", lines)).toContain("OF-2026-040,S1,SUSPENDED,30");
});

test("the palette leads to the entitlements", async ({ page }) => {
    await open(page, "/");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("entitl");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Entitlements" })).toBeVisible();
});
