import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, settled } from "../fixtures/axe";
import { saved } from "../fixtures/looks";
import { serve } from "../fixtures/api";
import { linePath, whatIfPath } from "../fixtures/ledger";
import { straddle } from "../fixtures/world";

/** What people do, from screen to screen. */
async function open(page: Page, path: string, as: "fiona" | "mira" | "ada" | "dora" = "fiona"): Promise<void> {
    await serve(page, { as });
    await page.goto(path);
    await settled(page);
}

test("who is not signed in goes to the provider and comes back to the same view", async ({ page }) => {
    await serve(page, {});
    await page.goto("/attribution/shares?regime=R6#x");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/login");

    await page.unrouteAll();
    await serve(page, { as: "fiona" });
    await page.goto("/");

    await page.waitForURL("**/attribution/shares?regime=R6#x");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Share lines");
});

test("a session that ends is said, and signing in leads back", async ({ page }) => {
    await open(page, "/runs");
    await page.unrouteAll();
    await serve(page, {});
    await page.getByRole("link", { name: "Agreements", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your session has ended");
    await expectAccessible(page);
});

test("logging out ends at the welcome page", async ({ page }) => {
    await open(page, "/");
    await page.getByRole("button", { name: "Account of Fiona Farrell" }).click();
    await expectAccessible(page);
    await page.unroute("**/api/v1/**");
    await serve(page, { as: "fiona" });
    await page.getByRole("menuitem", { name: "Log out" }).click();
    await page.waitForURL("**/?loggedOut=1");
});

test("filters stand in the address, as chips, and come back with the back button", async ({ page }) => {
    await open(page, "/attribution");
    const figure = page.getByTestId("kpi-Customer value");
    const all = await figure.textContent();

    const filters = page.getByRole("region", { name: "Filters" });
    await filters.getByRole("button", { name: "Regime", exact: true }).click();
    await page
        .getByRole("menuitem", { name: "R6" })
        .or(page.getByRole("checkbox", { name: "R6" }))
        .first()
        .click();
    await expect(page).toHaveURL(/regime=R6/);
    await page.keyboard.press("Escape");
    await expect(figure).not.toHaveText(all ?? "");
    await expectAccessible(page);

    await page.goBack();
    await expect(figure).toHaveText(all ?? "");

    await page.goForward();
    await page.getByRole("button", { name: "Remove R6" }).click();
    await expect(page).not.toHaveURL(/regime/);
    await expect(figure).toHaveText(all ?? "");
});

test("the period is chosen by a preset or by days", async ({ page }) => {
    await open(page, "/attribution");
    await page.getByRole("button", { name: "Period", exact: true }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "2026 Q1" }).click();
    await expect(page).toHaveURL(/from=2026-01-01&to=2026-04-01/);
    await expect(page.getByText("Jan 1, 2026 – Mar 31, 2026")).toBeVisible();
});

test("a total leads to its lines under the same filters, a line to its explanation, that to its clause", async ({
    page,
}) => {
    await open(page, "/attribution?from=2025-07-01&to=2026-07-01");
    await page.getByRole("link", { name: "AWS Bedrock" }).click();
    await expect(page).toHaveURL(/shares\?from=2025-07-01&to=2026-07-01&channel=AWS_BEDROCK/);
    await settled(page);
    const results = page.getByRole("status").filter({ hasText: "results" });
    await expect(results).toHaveText("12 results");

    await page.getByRole("columnheader", { name: "Payable" }).getByRole("button").click();
    await expect(page).toHaveURL(/sort=payable/);
    await page.getByRole("link", { name: "AWS_BEDROCK-2026-06" }).first().click();
    await settled(page);
    await expect(page.getByRole("heading", { name: "How this number was computed" })).toBeVisible();
    await expect(page.getByRole("list", { name: "How this number was computed" }).getByRole("listitem")).toHaveCount(5);

    await page.goto(`/attribution/shares/${straddle.id}`);
    await expect(page.getByText("1,200,000.00 x 116 / 365 = 381,369.86 USD")).toBeVisible();
    await page.getByRole("link", { name: "Clause R5.share.openai" }).first().click();
    await page.waitForURL("**/agreements/microsoft-openai#clause-R5-share-openai");
    await expect(page.locator("#clause-R5-share-openai")).toBeInViewport();
});

test("every chart has a table with the same figures, and the table can be saved", async ({ page }) => {
    await open(page, "/attribution");
    const card = page.getByRole("region", { name: "From customer value to what is retained" });
    await card.getByRole("button", { name: "Table" }).click();
    await expect(card.getByRole("row").filter({ hasText: "Retained" })).toContainText(/\d,\d{3}\.\d{2}/);
    await expectAccessible(page);
    expect(await saved(page, "Export CSV", card)).toMatch(/^\ufeffStep,Amount,Meaning\r\nCustomer value,\d+\.\d{2},/);
});

test("pages turn by the server", async ({ page }) => {
    await open(page, "/attribution/shares?size=20");
    await page.getByRole("button", { name: "Next page" }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.getByText(/21\s*-\s*40/).first()).toBeVisible();
});

test("terms are read as of one day and as known on another", async ({ page }) => {
    await open(page, "/agreements/microsoft-openai");
    await page.getByLabel("Terms as of").fill("2025-12-31");
    await expect(page).toHaveURL(/asOf=2025-12-31/);
    const inForce = page.getByRole("region", { name: /^R5/ });
    await expect(inForce.getByText("In force on the chosen day")).toBeVisible();
    await page.getByLabel("As known on").fill("2025-03-31");
    await expect(page.getByRole("region", { name: /^R5/ })).toHaveCount(0);
});

test("a partner sees its earnings, and neither reconciliation nor runs", async ({ page }) => {
    await open(page, "/", "mira");
    const places = page.getByRole("navigation", { name: "Main" });
    await expect(places.getByRole("link")).toHaveText([
        "Home",
        "My deals",
        "My contracts",
        "My earnings",
        "Earning lines",
        "Payments",
        "Corrections",
        "Agreements",
    ]);
    await places.getByRole("link", { name: "My earnings" }).click();
    await settled(page);
    await expect(page.getByTestId("kpi-Share payable to you")).toBeVisible();
    await expect(page.getByText("Retained")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Party", exact: true })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Channel", exact: true }).first()).toBeVisible();
});

test("who may not see attribution is told which permission is missing", async ({ page }) => {
    await open(page, "/attribution", "ada");
    await expect(page.getByText("attribution.read")).toBeVisible();
});

test("a server that fails is said with its reference, and trying again helps", async ({ page }) => {
    await serve(page, { as: "fiona", refuse: { path: /^\/runs/, status: 500 } });
    await page.goto("/runs");
    await expect(page.getByText("Reference for support: c0ffee00-1234-4abc-9def-000000000042")).toBeVisible();
    await page.unroute("**/api/v1/**");
    await serve(page, { as: "fiona" });
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText("Run 3").first()).toBeVisible();
});

test("all of it works by keyboard alone", async ({ page }) => {
    await open(page, "/");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await page.keyboard.press("Enter");

    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await expect(page).toHaveURL(/\/attribution$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Attribution");
    await settled(page);
    await expect(page.locator("#main")).toBeFocused();

    await page.keyboard.press("/");
    await expect(page.getByRole("button", { name: "Period", exact: true })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect(page).toHaveURL(/channel=/);
    await page.keyboard.press("Escape");

    const link = page.getByRole("table").getByRole("link").first();
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/attribution\/shares/);
    await settled(page);
    await page.getByRole("table").getByRole("link").first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "How this number was computed" })).toBeVisible();
});

test.describe("E exports, J and K go through the rows", () => {
    const exporting: readonly [name: string, path: string, as?: "dora"][] = [
        ["attribution", "/attribution"],
        ["share lines", "/attribution/shares?size=20"],
        ["a line", linePath],
        ["rules", "/rules", "dora"],
        ["the guard's matrix", "/rules/guard", "dora"],
        ["runs", "/runs"],
        ["restatements", "/restatements"],
        ["a restatement", "/restatements/4"],
        ["what-if", "/what-if"],
        ["a scenario", whatIfPath],
        ["concentration", "/attribution/concentration"],
        ["payments", "/attribution/payments"],
        ["products", "/rules/products", "dora"],
        ["commitments", "/attribution/commitments"],
        ["a commitment", "/attribution/commitments/NW-2026-014"],
        ["co-sell", "/attribution/co-sell"],
        ["reconciliation", "/attribution/reconciliation"],
    ];
    for (const [name, path, as = "fiona"] of exporting) {
        test(`E on ${name}`, async ({ page }) => {
            await open(page, path, as);
            const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("e")]);
            expect(download.suggestedFilename()).toMatch(/^tributary-.+\.csv$/);
        });
    }

    test("E exports the part one is in", async ({ page }) => {
        await open(page, "/rules", "dora");
        await page.getByRole("table", { name: "Revisions", exact: true }).getByRole("link").first().focus();
        const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("e")]);
        expect(download.suggestedFilename()).toBe("tributary-revisions.csv");
    });

    const opening: readonly [path: string, opened: RegExp][] = [
        ["/restatements", /\/restatements\/2$/],
        ["/runs", /\/runs\/5$/],
        ["/what-if", /\/what-if\/.+/],
        ["/attribution/commitments", /\/commitments\/HB-2026-011$/],
    ];
    for (const [path, opened] of opening) {
        test(`J, K and Enter on ${path}`, async ({ page }) => {
            await open(page, path);
            const rows = page.locator("#main table").first().locator("tbody > tr");
            const inRow = (at: number) => rows.nth(at).locator(":focus");
            await page.keyboard.press("j");
            await expect(inRow(0)).toHaveCount(1);
            await page.keyboard.press("k");
            await expect(inRow(0)).toHaveCount(1);
            const second = Math.min(1, (await rows.count()) - 1);
            await page.keyboard.press("j");
            await expect(inRow(second)).toHaveCount(1);
            await page.keyboard.press("Enter");
            await expect(page).toHaveURL(opened);
        });
    }

    test("a row that opens nothing takes the focus itself, a sum is no row", async ({ page }) => {
        await open(page, "/attribution/payments");
        const rows = page.getByRole("table", { name: "By the day due" }).locator("tbody > tr");
        const count = await rows.count();
        for (let turn = 0; turn <= count; turn++) {
            await page.keyboard.press("j");
        }
        await expect(rows.nth(count - 2)).toBeFocused();
    });

    test("nothing happens while one types, beneath a dialog, or after G", async ({ page }) => {
        await open(page, "/attribution/commitments");
        const files: string[] = [];
        page.on("download", (download) => files.push(download.suggestedFilename()));
        await page.getByLabel("Part of a contract or customer").focus();
        await page.keyboard.type("ej");
        await expect(page.getByLabel("Part of a contract or customer")).toHaveValue("ej");
        await page.getByRole("button", { name: "Record a commitment" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).focus();
        await page.keyboard.press("e");
        await page.keyboard.press("j");
        await expect(page.getByRole("dialog").getByRole("button", { name: "Cancel" })).toBeFocused();
        await page.keyboard.press("Escape");
        await page.locator("#main").focus();
        await page.keyboard.press("g");
        await page.keyboard.press("e");
        await expect(page).toHaveURL(/\/restatements$/);
        expect(files).toEqual([]);
    });

    test("the sheet lists them", async ({ page }) => {
        await open(page, "/");
        await page.keyboard.press("?");
        const keys = page.getByRole("dialog").locator("dl > div");
        await expect(keys.filter({ hasText: "Export the part" }).locator("kbd")).toHaveText("E");
        await expect(keys.filter({ hasText: "next row" }).locator("kbd")).toHaveText("J");
        await expect(keys.filter({ hasText: "row before" }).locator("kbd")).toHaveText("K");
    });
});

test("single-letter keys can be switched off", async ({ page }) => {
    await open(page, "/");
    await page.keyboard.press("?");
    await page.getByRole("switch", { name: "Use single-letter shortcuts" }).click({ force: true });
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.goto("/attribution/payments");
    await settled(page);
    const files: string[] = [];
    page.on("download", (download) => files.push(download.suggestedFilename()));
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await expect(page.locator("#main table :focus")).toHaveCount(0);
    expect(files).toEqual([]);
});

test("where it is narrow the navigation opens, leads, and goes away", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, "/");
    const places = page.getByRole("navigation", { name: "Main" });
    await expect(places).not.toBeInViewport();
    await page.getByRole("button", { name: "Navigation" }).click();
    await expectAccessible(page);
    await places.getByRole("link", { name: "Agreements", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Agreements");
    await expect(places).not.toBeInViewport();
});
