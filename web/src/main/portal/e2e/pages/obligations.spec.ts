import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { settled } from "../fixtures/axe";
import { looksRight, onTheDay, type Look } from "../fixtures/looks";

/** Obligations: what each side of a contract does by a day, in every look, and how it comes into a calendar. */
const one = "/contracts/EA-2026-001?tab=obligations";
const screens: readonly Look[] = [
    ["obligations of a contract", one, /^EA-2026-001/, { as: "dora" }],
    ["all obligations of a contract", `${one}&over=yes`, /^EA-2026-001/, { as: "audrey" }],
    ["obligations of none", "/contracts/OF-2026-031?tab=obligations", /^OF-2026-031/, { as: "dora" }],
    [
        "obligations when the server fails",
        one,
        /^EA-2026-001/,
        { as: "dora", refuse: { path: /obligations$/, status: 500 } },
    ],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "dora" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

const rows = (page: Page) => page.getByRole("table", { name: "Obligations" }).getByRole("row");

test("what is open is told, with the days that are left", async ({ page }) => {
    await open(page, one);
    await expect(page.getByRole("status").filter({ hasText: "obligations" })).toHaveText("7 obligations");
    await expect(rows(page).filter({ hasText: "credit of seats" })).toContainText("8 days ago");
    await expect(rows(page).filter({ hasText: "Last day of notice" })).toContainText("in 160 days");
    await expect(rows(page).filter({ hasText: "Lapsed" })).toHaveCount(0);

    await page.getByLabel("Standing").selectOption("yes");
    await expect(page).toHaveURL(/over=yes/);
    await expect(rows(page).filter({ hasText: "Lapsed" })).toContainText("50 × seats");
    await page.getByLabel("What", { exact: true }).selectOption("BILL");
    await expect(page).toHaveURL(/kind=BILL/);
    await expect(rows(page)).toHaveCount(1 + 3);
});

test("what is open of a contract is saved for a calendar", async ({ page }) => {
    await open(page, one);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save for a calendar" }).click();
    expect((await saving).suggestedFilename()).toBe("tributary-contract-EA-2026-001.ics");
});
