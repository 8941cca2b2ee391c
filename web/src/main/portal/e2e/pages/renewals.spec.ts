import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, type Look } from "../fixtures/looks";

/** Renewals: every screen in every look, and what sales ops do there. */
const failing = (path: RegExp): Answers => ({ as: "dora", refuse: { path, status: 500 } });

const screens: readonly Look[] = [
    ["renewals", "/renewals", "Renewals", { as: "dora" }],
    ["renewals nothing matches", "/renewals?q=nosuch", "Renewals", { as: "dora" }],
    ["renewals before the first", "/renewals", "Renewals", { as: "dora", empty: true }],
    ["renewals when the server fails", "/renewals", "Renewals", failing(/^\/renewals/)],
    ["renewals for a partner", "/renewals", "You may not see this page", { as: "mira" }],
    ["renewals for a reader", "/renewals?state=NOTICE_OPEN&follows=AUTOMATIC", "Renewals", { as: "audrey" }],
    ["what follows a contract", "/contracts/RO-2026-019?tab=renewal", /^RO-2026-019/, { as: "dora" }],
    ["what the terms deny of a further term", "/contracts/OF-2026-031?tab=renewal", /^OF-2026-031/, { as: "dora" }],
    ["what follows nothing", "/contracts/PO-2026-007?tab=renewal", /^PO-2026-007/, { as: "dora" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "dora" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

const row = (page: Page, contract: string) =>
    page.getByRole("table", { name: "Renewals" }).getByRole("row").filter({ hasText: contract });

test("terms that end are narrowed in the address, with the days of notice that are left", async ({ page }) => {
    await open(page, "/renewals");
    const filters = page.getByRole("region", { name: "Filters" });
    await expect(filters.getByRole("status")).toHaveText("6 terms end");
    await expect(row(page, "RO-2026-019")).toContainText("8 days left");
    await expect(row(page, "PO-2026-007")).toContainText("by the customer on Nov 10, 2026: No budget");
    await expect(row(page, "OF-2026-031")).toContainText("Renews by itself");

    await filters.getByLabel("Notice closes within").selectOption("14");
    await expect(page).toHaveURL(/noticeWithin=14/);
    await expect(filters.getByRole("status")).toHaveText("1 term ends");
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await filters.getByLabel("Ends from").fill("2026-12-01");
    await filters.getByLabel("Ends through").fill("2026-12-31");
    await expect(filters.getByRole("status")).toHaveText("3 terms end");
});

test("what the terms deny of a further term is told in the list, with the clause", async ({ page }) => {
    await open(page, "/renewals");
    const label = row(page, "OF-2026-031").getByRole("button", { name: /^Denied\./ });
    await expect(label).toHaveAccessibleName(/DENIED by R6\.no-resale/);
    await label.focus();
    await expect(page.getByRole("tooltip")).toContainText("Seats are sold by the vendor alone from 2027 on.");
    await expect(row(page, "RO-2026-019").getByRole("button", { name: /^Denied\./ })).toHaveCount(0);
});

test("what ends by month stands in a table as well, its parts summing to it", async ({ page }) => {
    await open(page, "/renewals");
    const chart = page.getByRole("region", { name: "Annual value that ends, by month" }).first();
    await chart.getByRole("button", { name: "Table" }).click();
    const january = chart.getByRole("row").filter({ hasText: "Jan 2027" });
    await expect(january).toContainText("480,000.00");
    await expect(january).toContainText("453,600.00");
    await expect(january).toContainText("26,400.00");
});

test("notice is given with its reason, and refused after its day", async ({ page }) => {
    await open(page, "/renewals");
    await row(page, "RO-2026-019").getByRole("button", { name: "Give notice of RO-2026-019" }).click();
    const dialog = page.getByRole("dialog", { name: "Give notice of RO-2026-019" });
    await expect(dialog).toContainText("The contract ends with Dec 30, 2026");
    const act = dialog.getByRole("button", { name: "Give notice" });
    await expect(act).toBeDisabled();
    await dialog.getByLabel("Why", { exact: false }).first().selectOption("PRICE");
    await dialog.getByRole("textbox", { name: /Why, in words/ }).fill("Too dear for what it does");
    await expectAccessible(page);
    await dialog.getByLabel(/Given on/).fill("2026-12-02");
    await act.click();
    await expect(dialog).toContainText("Notice is given until 2026-12-01");
    await dialog.getByLabel(/Given on/).fill("2026-11-23");
    const sent = page.waitForRequest((request) => request.url().endsWith("/contracts/RO-2026-019/notices"));
    await act.click();
    expect((await sent).postDataJSON()).toEqual({
        version: 0,
        on: "2026-11-23",
        by: "CUSTOMER",
        reason: "PRICE",
        words: "Too dear for what it does",
    });
    await expect(page.getByText("Notice of RO-2026-019 is recorded.")).toBeVisible();
});

test("a renewal begins as the amendment that it is", async ({ page }) => {
    await open(page, "/renewals");
    await row(page, "OF-2026-012").getByRole("link", { name: "Renew OF-2026-012" }).press("Enter");
    await expect(page).toHaveURL(/contracts\/OF-2026-012\/amend\?renew=2026-12-15/);
    await expect(page.getByLabel(/Effective on/)).toHaveValue("2026-12-15");
    await expect(page.getByLabel(/Change 1 is to/)).toHaveValue("RENEW");
});

test("who may not amend contracts is told, and offered nothing", async ({ page }) => {
    await open(page, "/renewals", { as: "audrey" });
    await expect(page.getByText("you need contract.write")).toBeVisible();
    await expect(page.getByRole("button", { name: /Give notice/ })).toHaveCount(0);
});

test("many contracts are renewed at once, after it was tried out for each", async ({ page }) => {
    await open(page, "/renewals", { as: "dora" });
    await page.getByRole("checkbox", { name: "Choose OF-2026-012" }).check();
    await page.getByRole("checkbox", { name: "Choose PO-2026-007" }).check();
    await expect(page.getByRole("checkbox", { name: "Choose OF-2025-044" })).toHaveCount(0);
    await page.getByRole("region", { name: "2 contracts chosen" }).getByRole("button", { name: "Renew" }).click();

    const dialog = page.getByRole("dialog", { name: "Renew 2 contracts" });
    const told = dialog.getByRole("list", { name: "What would happen" });
    await expect(told.getByText("would run through Dec 14, 2027")).toBeVisible();
    await expect(told.getByText("cannot be done: It was amended since it was read.")).toBeVisible();
    await expect(dialog.getByText("1 of them is left out.")).toBeVisible();
    await expectAccessible(page);

    await dialog.getByLabel("Prices higher by, in %").fill("five");
    await expect(dialog.getByText("A percentage is such as 5 or -2.5.")).toBeVisible();
    await dialog.getByLabel("Prices higher by, in %").fill("5");
    await dialog.getByLabel(/Reason, for the chain/).fill("Agreed with the desk of the customers");
    await dialog.getByRole("button", { name: "Renew" }).click();
    await expect(page.getByText("1 contract renewed or proposed.")).toBeVisible();
    await expect(page.getByRole("region", { name: /chosen/ })).toHaveCount(0);
});
