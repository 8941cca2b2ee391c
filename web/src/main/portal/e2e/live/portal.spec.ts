import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, settled } from "../fixtures/axe";
import { logOut, signIn } from "../fixtures/live";

async function chooseTheme(page: Page, theme: "Light" | "Dark"): Promise<void> {
    await page.getByRole("button", { name: /^Theme:/ }).click();
    await page.getByRole("menuitem", { name: theme }).click();
    const dark = /pf-v6-theme-dark/;
    const html = expect(page.locator("html"));
    await (theme === "Dark" ? html.toHaveClass(dark) : html.not.toHaveClass(dark));
}

async function expectAccessibleInBothThemes(page: Page): Promise<void> {
    for (const theme of ["Light", "Dark"] as const) {
        await chooseTheme(page, theme);
        await expectAccessible(page);
    }
}

async function explainFirstShare(page: Page): Promise<void> {
    await page.getByRole("table", { name: "Share lines" }).getByRole("link").first().click();
    await settled(page);
    const steps = page.getByRole("list", { name: "How this number was computed" }).getByRole("listitem");
    expect(await steps.count()).toBeGreaterThan(1);
    await expect(page.getByRole("table", { name: "Postings" }).getByRole("row").nth(1)).toBeVisible();
}

test("fiona of finance sees the attribution and drills to one share's explanation", async ({ page }) => {
    await signIn(page, "fiona");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Fiona");
    await expectAccessibleInBothThemes(page);

    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Attribution" }).click();
    await settled(page);
    await expect(page.getByTestId("kpi-Customer value")).toHaveText(/\d/);
    await expect(
        page.getByRole("img", { name: /^Customer value by month and channel\./ }).locator("svg"),
    ).toBeVisible();
    await expectAccessibleInBothThemes(page);

    await page.getByRole("table", { name: "Totals by channel" }).getByRole("link").first().click();
    await settled(page);
    await expect(page).toHaveURL(/\/attribution\/shares\?channel=/);
    await explainFirstShare(page);
    await expectAccessibleInBothThemes(page);

    for (const place of ["Reconciliation", "Agreements", "Runs"]) {
        await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place, exact: true }).click();
        await settled(page);
        await expect(page.getByRole("table").first().getByRole("row").nth(1)).toBeVisible();
        await expectAccessibleInBothThemes(page);
    }
    await logOut(page);
});

test("mira of Microsoft sees her organization's earnings only", async ({ page }) => {
    await signIn(page, "mira");
    const places = page.getByRole("navigation", { name: "Main" }).getByRole("link");
    await expect(places).toHaveText([
        "Home",
        "My deals",
        "My contracts",
        "My earnings",
        "Earning lines",
        "Payments",
        "Corrections",
        "Agreements",
    ]);
    await places.filter({ hasText: "My earnings" }).click();
    await settled(page);
    await expect(page.getByTestId("kpi-Share payable to you")).toHaveText(/\d/);
    await expectAccessibleInBothThemes(page);

    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Earning lines" }).click();
    await settled(page);
    const parties = page.getByRole("table", { name: "Share lines" }).locator("td[data-label='Payer → payee']");
    for (const text of await parties.allTextContents()) {
        expect(text).toContain("Microsoft");
    }
    await explainFirstShare(page);
    await expectAccessibleInBothThemes(page);

    await page.goto("/attribution/reconciliation");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You may not see this page");
    await logOut(page);
});

test("a deep link survives the login", async ({ page }) => {
    await signIn(page, "fiona", "/attribution/shares?kind=REVENUE_SHARE&sort=-payable");
    await expect(page).toHaveURL(/\/attribution\/shares\?kind=REVENUE_SHARE&sort=-payable$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Share lines");
    await logOut(page);
});
