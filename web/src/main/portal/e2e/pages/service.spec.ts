import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, type Look } from "../fixtures/looks";
import { serviceWorld } from "../fixtures/service";

/** Service levels: every screen in every look, and what sales ops do there. */
const one = "/contracts/EA-2026-001?tab=service";
const figures = "/service-measurements";
const failing = (path: RegExp): Answers => ({ as: "dora", refuse: { path, status: 500 } });

const screens: readonly Look[] = [
    ["service levels of a contract", one, /^EA-2026-001/, { as: "dora" }],
    ["service levels for a reader", one, /^EA-2026-001/, { as: "audrey" }],
    ["service levels of none", "/contracts/OF-2026-031?tab=service", /^OF-2026-031/, { as: "dora" }],
    ["service levels when the server fails", one, /^EA-2026-001/, failing(/service-levels/)],
    ["service measurements", figures, "Service measurements", { as: "dora" }],
    ["service measurements nothing matches", `${figures}?product=codex`, "Service measurements", { as: "dora" }],
    ["service measurements before the first", figures, "Service measurements", { as: "dora", empty: true }],
    ["service measurements when the server fails", figures, "Service measurements", failing(/service-measurements/)],
    ["service measurements for a reader", figures, "Service measurements", { as: "audrey" }],
    ["service measurements for a partner", figures, "You may not see this page", { as: "mira" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "dora" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

test("a month says what was measured, where it stands, and how its credit comes about", async ({ page }) => {
    await open(page, one);
    await expect(page.getByRole("table", { name: "What is promised" })).toContainText("99.9 % at least");
    await expect(page.getByRole("table", { name: "What is promised" })).toContainText("below 99 %: 25%");

    const months = page.getByRole("table", { name: "Month by month" });
    const september = months.getByRole("row").filter({ hasText: "98.7 %" });
    await expect(september).toContainText("On the next bill");
    await expect(september).toContainText("9,550.00");
    await expect(september).toContainText("3,820.00");
    await expect(september.getByRole("list", { name: /How the credit of uptime/ }).getByRole("listitem")).toHaveCount(
        5,
    );
    await expect(months.getByRole("row").filter({ hasText: "640 ms" })).toContainText("1,800.00 if claimed");
});

test("a claim is recorded with its words, and refused ahead of its day", async ({ page }) => {
    await open(page, one, { as: "dora", service: serviceWorld() });
    await page.getByRole("button", { name: "Record the claim of latency in Oct 2026" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Record the claim of latency in Oct 2026" });
    await expect(dialog).toContainText("1,800.00");
    const act = dialog.getByRole("button", { name: "Record claim" });
    await expect(act).toBeDisabled();
    await dialog.getByRole("textbox", { name: /How it was claimed/ }).fill("Ticket 7 of the customer");
    await expectAccessible(page);
    await dialog.getByLabel(/Claimed on/).fill("2026-12-01");
    await act.click();
    await expect(dialog).toContainText("today is 2026-11-23");
    await dialog.getByLabel(/Claimed on/).fill("2026-11-20");
    const sent = page.waitForRequest((request) => request.url().endsWith("/service-claims"));
    await act.click();
    expect((await sent).postDataJSON()).toEqual({
        level: "latency",
        month: "2026-10",
        claimedOn: "2026-11-20",
        words: "Ticket 7 of the customer",
    });
    await expect(page.getByText("The claim of Oct 2026 is recorded.")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "640 ms" })).toContainText("On the next bill");
});

test("who may not write reads months, and is offered no claim and no figures", async ({ page }) => {
    await open(page, one, { as: "audrey" });
    await expect(page.getByRole("row").filter({ hasText: "640 ms" })).toContainText("Claimable");
    await expect(page.getByRole("button", { name: /Record the claim/ })).toHaveCount(0);

    await open(page, figures, { as: "audrey" });
    await expect(page.getByText("you need contract.write")).toBeVisible();
    await expect(page.getByRole("button", { name: "Record figures" })).toHaveCount(0);
});

test("figures are pasted from a sheet, and every fault is told by its row and column", async ({ page }) => {
    await open(page, figures, { as: "dora", service: serviceWorld() });
    await page.getByRole("button", { name: "Record figures" }).click();
    const dialog = page.getByRole("dialog", { name: "Record figures of a month" });
    const rows = dialog.getByRole("textbox", { name: /Rows/ });
    const heads = "Source\tId\tProduct\tRegion\tWhat\tUnit\tMonth\tFigure";
    await rows.fill(
        `${heads}\nstatus\tM-105\tnosuch\t\tuptime\t%\t2026-10\t99.2\nstatus\tM-106\tcodex\teu\tlatency\tms\t2026-10\tslow`,
    );
    await expect(dialog).toContainText("2 figures read.");
    await dialog.getByRole("button", { name: "Record figures" }).click();
    await expect(dialog).toContainText("Row 2, Product: There is no product nosuch.");
    await expect(dialog).toContainText("Row 3, Figure: A plain decimal is expected here.");
    await expectAccessible(page);

    await rows.fill(`status\tM-105\tchatgpt-enterprise\t\tuptime\t%\t2026-10\t99.2\n`);
    const sent = page.waitForRequest(
        (request) => request.method() === "POST" && request.url().endsWith("/service-measurements"),
    );
    await dialog.getByRole("button", { name: "Record figures" }).click();
    expect((await sent).postDataJSON()).toEqual({
        measurements: [
            {
                source: "status",
                id: "M-105",
                metric: { product: "chatgpt-enterprise", name: "uptime", unit: "%" },
                month: "2026-10",
                figure: "99.2",
            },
        ],
    });
    await expect(page.getByText("1 figure is recorded.")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "M-105" })).toContainText("99.2 %");
});

test("a service level is written with a new contract", async ({ page }) => {
    await open(page, "/contracts/new");
    await page.getByRole("button", { name: "Add a service level" }).click();
    const level = page.getByRole("group", { name: "Service level 1" });
    await level.getByLabel(/^Code/).fill("uptime");
    await level.getByLabel(/^What is measured/).fill("uptime");
    await level.getByLabel(/^Target/).fill("99.9");
    await level.getByLabel(/^Tier 1: worse than/).fill("99.9");
    await level.getByLabel(/^Tier 1: credit/).fill("0.1");
    await level.getByRole("button", { name: "Add a tier" }).click();
    await level.getByLabel(/^Tier 2: worse than/).fill("99");
    await level.getByLabel(/^Tier 2: credit/).fill("0.25");
    const sent = page.waitForRequest(
        (request) => request.method() === "POST" && request.url().endsWith("/api/v1/contracts"),
    );
    await page.getByRole("button", { name: "Sign the contract" }).click();
    expect(((await sent).postDataJSON() as { contract: { serviceLevels: unknown } }).contract.serviceLevels).toEqual([
        {
            code: "uptime",
            metric: { product: "", name: "uptime", unit: "%" },
            better: "HIGHER",
            target: "99.9",
            tiers: [
                { limit: "99.9", credit: "0.1" },
                { limit: "99", credit: "0.25" },
            ],
            granting: "AUTOMATIC",
        },
    ]);
});

test("the fields of a service level can be read out", async ({ page }) => {
    await open(page, "/contracts/new");
    await page.getByRole("button", { name: "Add a service level" }).click();
    await expect(page.getByRole("group", { name: "Service level 1" })).toBeVisible();
    await expectAccessible(page);
});

test("a service level is agreed on by an amendment", async ({ page }) => {
    await open(page, "/contracts/EA-2026-001/amend");
    await page.getByLabel("Add a change").selectOption("AGREE_SERVICE_LEVEL");
    await expect(page.getByText("It takes the place of the level of its code")).toBeVisible();
    await page.getByLabel(/^Code/).fill("uptime");
    await expectAccessible(page);
});
