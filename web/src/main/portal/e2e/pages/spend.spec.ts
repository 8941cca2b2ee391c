import { expect, test, type Locator, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";

/** Spend agreements: every screen in every look, and what people do there. */
const failing = (path: RegExp): Answers => ({ as: "fiona", refuse: { path, status: 500 } });
const list = "/spend-agreements";
const year = `${list}/EA-2026-01`;

const screens: readonly Look[] = [
    ["spend agreements", list, "Spend agreements", { as: "fiona" }],
    ["spend agreements of nobody", `${list}?customer=nobody`, "Spend agreements", { as: "fiona" }],
    ["spend agreements before the first", list, "Spend agreements", { as: "fiona", empty: true }],
    ["spend agreements when the server fails", list, "Spend agreements", failing(/^\/spend-agreements$/)],
    ["spend agreements for a partner", list, "You may not see this page", { as: "mira" }],
    ["spend agreements for a reader", `${list}?record=1`, "Spend agreements", { as: "audrey" }],
    ["a spend agreement being recorded", `${list}?record=1`, "Record a spend agreement", { as: "dora" }],
    ["a commitment with drawdown", year, "Northwind's year", { as: "fiona" }],
    ["a commitment for a reader", `${year}?bill=2026-11-01`, "Northwind's year", { as: "audrey" }],
    ["prepaid credits", `${list}/EA-2026-02`, "Prepaid credits of Halden", { as: "fiona" }],
    ["least and most spend", `${list}/EA-2026-03`, "Orchard's corridor", { as: "fiona" }],
    ["a period being billed", `${year}?bill=2026-11-01`, /^Bill /, { as: "fiona" }],
    ["a statement when the server fails", year, "Northwind's year", failing(/statement$/)],
    ["a spend agreement that is not there", `${list}/nosuch`, "There is nothing here", { as: "fiona" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "fiona" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

/** What is said at a field, as a screen reader hears it. */
function saidAt(field: Locator): Promise<string> {
    return field.evaluate((element) => {
        const told = element.getAttribute("aria-describedby") ?? "";
        return document.getElementById(told)?.textContent ?? "";
    });
}

test.describe("spend agreements", () => {
    test("are found in the catalogue's part of the navigation and narrowed by customer in the address", async ({
        page,
    }) => {
        await open(page, "/");
        await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Spend agreements" }).click();
        const table = page.getByRole("table", { name: "Spend agreements" });
        await expect(table.getByRole("row")).toHaveCount(4);
        await page.getByLabel("Customer").selectOption("orchard-health");
        await expect(page).toHaveURL(/customer=orchard-health/);
        await expect(table.getByRole("row")).toHaveCount(2);
        await expect(table).toContainText("Least and most spend");
    });

    test("lead to one, whose periods say what is due, billed and still to bill", async ({ page }) => {
        await open(page, list);
        await page.getByRole("link", { name: "Northwind's year" }).click();
        const table = page.getByRole("table", { name: "Settlement periods" });
        await expect(table.getByRole("row")).toHaveCount(14);
        const november = table.getByRole("row").filter({ hasText: "provisional" }).first();
        await expect(november).toContainText("46,310.75");
        await expect(table.getByRole("row").filter({ hasText: "2 usage records wait for a price" })).toHaveCount(1);
        await table.getByRole("button", { name: /^Steps of .*Feb/ }).click();
        const steps = page.getByRole("table", { name: /^Steps of/ });
        await expect(steps).toContainText("committed for the period, 80 % of 100000");
        await expect(steps).toContainText("12600.00 USD not drawn: shortfall, charged all the same");
        await expect(page.getByText(/Bill 1: .*80,000\.00/)).toBeVisible();
        await expectAccessible(page);
    });

    test("show the drawdown as a chart and, exact, as a table", async ({ page }) => {
        await open(page, year);
        const chart = page.getByRole("region", { name: "Spend by period" });
        await chart.getByRole("button", { name: "Table" }).click();
        const twin = chart.getByRole("table");
        await expect(twin.getByRole("columnheader")).toHaveText([
            "Period",
            "Drawn of what rolled over",
            "Drawn",
            "Overage",
            "Rolls over",
            "Shortfall",
        ]);
        await expect(twin.getByRole("row").nth(6)).toContainText("11,000.00");
        const rows = (await saved(page, "Export CSV", chart)).trim().split("\r\n");
        expect(rows).toHaveLength(13);
        expect(rows[2]).toBe("2026-02-01,1600.00,59400.00,0.00,8000.00,12600.00");
    });

    test("are billed by period, once, after saying what for", async ({ page }) => {
        await open(page, year);
        await page.getByRole("button", { name: /^Bill .*Nov/ }).click();
        await expect(page).toHaveURL(/bill=2026-11-01/);
        const dialog = page.getByRole("dialog");
        await expect(dialog).toContainText("100,000.00");
        await expect(dialog).toContainText("The period is not over");
        await expectAccessible(page);
        await dialog.getByRole("button", { name: "Bill this period" }).click();
        await expect(page.getByRole("heading", { name: /100,000\.00 is billed/ })).toBeVisible();
        await expect(page.getByRole("button", { name: /^Bill .*Nov/ })).toHaveCount(0);
    });

    test("say what of the credits is left and what expired", async ({ page }) => {
        await open(page, `${list}/EA-2026-02`);
        const credits = page.getByRole("table", { name: "Credits" });
        await expect(credits.getByRole("row").nth(1)).toContainText("welcome");
        await expect(credits.getByRole("row").nth(1)).toContainText("1,000.00");
        await expect(credits.getByRole("row").nth(2)).toContainText("bought");
    });

    test("are told as known on an earlier day, and not billed then", async ({ page }) => {
        await open(page, `${year}?knownOn=2026-11-20`);
        await expect(page.getByRole("button", { name: /^Bill / })).toHaveCount(0);
        await page.getByRole("button", { name: "Back to today" }).click();
        await expect(page.getByRole("button", { name: /^Bill / })).not.toHaveCount(0);
        await open(page, `${year}?knownOn=2025-01-01`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
    });
});

test.describe("a spend agreement", () => {
    async function written(dialog: Locator, id: string): Promise<void> {
        await dialog.getByLabel("Id (required)").fill(id);
        await dialog.getByLabel("Title").fill("Another year");
        await dialog.getByLabel("Customer").selectOption("northwind-analytics");
        await dialog.getByRole("checkbox", { name: /NW-API-001/ }).check();
        await dialog.getByLabel("From").fill("2027-01-01");
        await dialog.getByLabel("Through").fill("2027-12-31");
        await dialog.getByLabel("Committed in each period").fill("5000");
        await dialog.getByRole("button", { name: "Add a phase of the ramp" }).click();
    }

    test("says at each field what is missing", async ({ page }) => {
        await open(page, `${list}?record=1`);
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("button", { name: "Record a spend agreement" }).click();
        expect(await saidAt(dialog.getByLabel("Id (required)"))).toBe("Say something here.");
        expect(await saidAt(dialog.getByLabel("Committed in each period"))).toBe("An amount such as 10000.00.");
        await expect(dialog.getByText("Choose one at least.")).toBeVisible();
        await dialog.getByLabel("Form").selectOption("PREPAID_CREDITS");
        expect(await saidAt(dialog.getByLabel("Credits of grant 1"))).toBe("An amount such as 10000.00.");
        await dialog.getByLabel("Form").selectOption("SPEND_BOUNDS");
        expect(await saidAt(dialog.getByLabel("Least in a period"))).toBe("Say the least, the most, or both.");
        await expectAccessible(page);
    });

    test("is refused with every fault at its field", async ({ page }) => {
        await open(page, `${list}?record=1`, { as: "dora" });
        const dialog = page.getByRole("dialog");
        await written(dialog, "faulty");
        await dialog.getByRole("button", { name: "Record a spend agreement" }).click();
        await expect(dialog.getByText(/draws on the spend agreement EA-2026-01/)).toBeVisible();
        expect(await saidAt(dialog.getByLabel("Through"))).toBe("It ends where a settlement period ends.");
        expect(await saidAt(dialog.getByLabel("Committed in each period"))).toContain("2 digits");
        expect(await saidAt(dialog.getByLabel("Factor of phase 1"))).toBe("A factor is zero or more.");
    });

    test("is recorded and then in the list", async ({ page }) => {
        await open(page, `${list}?record=1`, { as: "dora" });
        const dialog = page.getByRole("dialog");
        await written(dialog, "EA-2026-01");
        await dialog.getByRole("button", { name: "Record a spend agreement" }).click();
        await expect(dialog.getByText(/known with other content/)).toBeVisible();
        await dialog.getByLabel("Id (required)").fill("EA-2027-01");
        await dialog.getByRole("button", { name: "Record a spend agreement" }).click();
        await expect(page.getByText("The spend agreement EA-2027-01 is recorded.")).toBeVisible();
        await expect(page.getByRole("link", { name: "Another year" })).toBeVisible();
    });
});
