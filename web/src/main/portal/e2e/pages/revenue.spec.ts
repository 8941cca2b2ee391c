import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";
import { revenueWorld, type RevenueWorld } from "../fixtures/revenue";

/** The revenue ledger: every screen in every look, and what finance does there. */
const failing = (path: RegExp): Answers => ({ as: "fiona", refuse: { path, status: 500 } });
const title = "Revenue recognition";

function world(changed: Partial<RevenueWorld>): RevenueWorld {
    return { ...revenueWorld(), ...changed };
}

const fault = {
    code: "recognition-policy.gap",
    pointer: "/contracts/OF-2025-044",
    message: "No policy of recognition is effective on 1969-12-31.",
};
const refused: Answers = {
    as: "fiona",
    revenue: world({ preview: { ...revenueWorld().preview, faults: [fault] } }),
};

const screens: readonly Look[] = [
    ["months of revenue", "/revenue", title, { as: "fiona" }],
    ["months of revenue of a year and a channel", "/revenue?year=2026&channel=RESELLER", title, { as: "fiona" }],
    ["months of revenue before the first contract", "/revenue", title, { as: "fiona", empty: true }],
    ["months of revenue when the server fails", "/revenue", title, failing(/^\/revenue-/)],
    ["months of revenue for a reader", "/revenue", title, { as: "audrey" }],
    ["months of revenue for a partner", "/revenue", "You may not see this page", { as: "mira" }],
    [
        "months of revenue before the first is closed",
        "/revenue",
        title,
        { as: "fiona", revenue: world({ periods: [], currencies: [] }) },
    ],
    [
        "months of revenue that do not tie",
        "/revenue",
        title,
        { as: "audrey", revenue: world({ differences: ["2026-07 billed: 1.00 USD is known, 0.00 USD is shown."] }) },
    ],
    ["entries of revenue", "/revenue?tab=entries&period=2026-09", title, { as: "fiona" }],
    ["entries of revenue nothing matches", "/revenue?tab=entries&q=nosuch", title, { as: "fiona" }],
    ["entries of revenue before the first", "/revenue?tab=entries", title, { as: "dora", empty: true }],
    ["entries of revenue when the server fails", "/revenue?tab=entries", title, failing(/^\/recognition-entries/)],
    ["the policy of recognition", "/revenue?tab=policy", title, { as: "fiona" }],
    ["the policy of recognition for a reader", "/revenue?tab=policy", title, { as: "vera" }],
    ["the policy of recognition when the server fails", "/revenue?tab=policy", title, failing(/^\/recognition-pol/)],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "fiona" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

const month = (page: Page, currency: string, text: string) =>
    page
        .getByRole("table", { name: `Roll-forward in ${currency}` })
        .getByRole("row")
        .filter({ hasText: text });

test("each month opens as the one before closed, and what is open has no figures yet", async ({ page }) => {
    await open(page, "/revenue");
    await expect(month(page, "EUR", "May 2026")).toContainText("10,980.82");
    await expect(month(page, "EUR", "Jun 2026")).toContainText("9,994.52");
    await expect(month(page, "USD", "May 2026")).toContainText("1,200.00");
    await expect(month(page, "USD", "Oct 2026")).toContainText("Open");
    await expect(page.getByText("Every month ties")).toBeVisible();
    await page.getByLabel("Year").selectOption("2026");
    await expect(page).toHaveURL(/year=2026/);
    await page.getByLabel("Channel").selectOption("RESELLER");
    await expect(page.getByRole("table", { name: "Roll-forward in EUR" })).toHaveCount(0);
});

test("a month leads to its entries, an entry to its contract", async ({ page }) => {
    await open(page, "/revenue");
    await month(page, "USD", "Sep 2026").getByRole("link", { name: "Sep 2026" }).press("Enter");
    await expect(page).toHaveURL(/tab=entries&period=2026-09&currency=USD/);
    await settled(page);
    const filters = page.getByRole("region", { name: "Filters" });
    await expect(filters.getByRole("status")).toHaveText("3 entries");
    await expect(filters).toContainText("In all: USD\u00a04,465.90");
    await filters.getByLabel("Which").selectOption("true");
    await expect(filters.getByRole("status")).toHaveText("1 entry");
    const late = page.getByRole("table", { name: "Posted entries" }).getByRole("row").filter({ hasText: "Late" });
    await expect(late).toContainText("Jul 2026");
    await expect(late).toContainText("-120.40");
    const csv = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(csv).toEqual(["Period,Contract,Line,For,Amount,Currency", "2026-09,RO-2026-019,seats,2026-07,-120.40,USD"]);
    await late.getByRole("link", { name: "RO-2026-019" }).click();
    await expect(page).toHaveURL(/contracts\/RO-2026-019\?tab=revenue/);
});

test("what a close would post is told before, with the largest differences and why", async ({ page }) => {
    await open(page, "/revenue");
    await page.getByRole("button", { name: "What it would post" }).click();
    const preview = page.getByRole("region", { name: "What closing Oct 2026 would post" });
    await expect(preview).toContainText("USD\u00a0-90.32");
    const largest = preview.getByRole("table", { name: "The largest differences to closed months, in USD" });
    await expect(largest.getByRole("row").nth(1)).toContainText("-58.90");
    await expect(largest.getByRole("row").nth(2)).toContainText("it takes 2 off line seats");
    await expectAccessible(page);
});

test("a month is closed once its name is typed, and is closed for good", async ({ page }) => {
    await open(page, "/revenue");
    await page.getByRole("button", { name: "Close Oct 2026" }).click();
    const dialog = page.getByRole("dialog", { name: "Close the revenue of Oct 2026?" });
    await expect(dialog).toContainText("11 entries of 8 contracts will be posted.");
    const act = dialog.getByRole("button", { name: "Close Oct 2026" });
    await expect(act).toBeDisabled();
    await dialog.getByRole("textbox").fill("2026-10");
    await expectAccessible(page);
    await act.click();
    await expect(page.getByText("The revenue of Oct 2026 is closed.")).toBeVisible();
    await expect(month(page, "USD", "Oct 2026")).toContainText("Closed");
    await expect(page.getByText("Nov 2026 can be closed once it is over.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Close Nov/ })).toHaveCount(0);
});

test("a month stays open while the revenue of a contract cannot be told", async ({ page }) => {
    await open(page, "/revenue", refused);
    await page.getByRole("button", { name: "What it would post" }).click();
    await expect(page.getByText("No policy of recognition is effective on 1969-12-31.")).toBeVisible();
    await page.getByRole("button", { name: "Close Oct 2026" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("2026-10");
    await expect(dialog).toContainText("OF-2025-044");
    await expect(dialog.getByRole("button", { name: "Close Oct 2026" })).toBeDisabled();
});

test("who may not close is told, and sees what a close would post all the same", async ({ page }) => {
    await open(page, "/revenue", { as: "audrey" });
    await expect(page.getByText("you need revenue.close")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Close/ })).toHaveCount(0);
    await page.getByRole("button", { name: "What it would post" }).click();
    await expect(page.getByRole("region", { name: "What closing Oct 2026 would post" })).toContainText("45,635.20");
});

test("a new version of the policy is written and confirmed by a second person", async ({ page }) => {
    await open(page, "/revenue?tab=policy");
    await page.getByRole("button", { name: "Confirm number 2" }).click();
    const dialog = page.getByRole("dialog", { name: "Confirm number 2?" });
    await expect(dialog).toContainText("The product changes: Catch-up");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByText("The policy is confirmed.")).toBeVisible();

    await page.getByRole("button", { name: "Write a new version" }).click();
    await page.getByLabel("The price changes").selectOption("CATCH_UP");
    await page.getByLabel(/^From/).fill("2026-12-15");
    await page.getByRole("button", { name: "Record the version" }).click();
    await expect(page.getByText("A reason has 1 to 200 characters.").first()).toBeVisible();
    await page.getByLabel(/^Reason/).fill("Decided by the accounting board");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Record the version" }).click();
    await expect(page.getByText("The version waits for a second person.")).toBeVisible();
    const versions = page.getByRole("table", { name: "Versions" });
    await expect(versions.getByRole("row").nth(1)).toContainText("The price changes: Catch-up");
    await expect(versions.getByRole("row").nth(1)).toContainText("Waits for a second person");
});
