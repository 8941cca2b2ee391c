import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";
import { mainQuote } from "../fixtures/quotes";

/** Who changed what, when, and whether the trail is what was written. */
const screens: readonly Look[] = [
    ["audit trail", "/audit", "Audit trail", { as: "fiona" }],
    ["audit trail of one contract", "/audit?kind=contract&object=EA-2026-001", "Audit trail", { as: "fiona" }],
    ["audit trail nothing matches", "/audit?actor=nobody", "Audit trail", { as: "fiona" }],
    ["audit trail before anything", "/audit", "Audit trail", { as: "fiona", empty: true }],
    [
        "audit trail when the server fails",
        "/audit",
        "Audit trail",
        { as: "fiona", refuse: { path: /audit-events/, status: 500 } },
    ],
    ["audit trail for sales ops", "/audit", "You may not see this page", { as: "dora" }],
    ["audit trail for a partner", "/audit", "You may not see this page", { as: "mira" }],
    ["history of a contract", "/contracts/EA-2026-001?tab=history", /EA-2026-001/, { as: "dora" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "fiona" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

test("the trail is narrowed to one contract, and leads to it", async ({ page }) => {
    await open(page, "/audit");
    await page
        .getByRole("searchbox", { name: "Id" })
        .or(page.getByRole("textbox", { name: "Id" }))
        .fill("EA-2026-001");
    await expect(page).toHaveURL(/object=EA-2026-001/);
    await expect(page.getByText("3 events")).toBeVisible();
    await page.getByRole("link", { name: "EA-2026-001 5" }).click();
    await expect(page).toHaveURL(/\/contracts\/EA-2026-001$/);
});

test("the trail is read from its first event, and a head that was kept is held against it", async ({ page }) => {
    await open(page, "/audit");
    await page.getByRole("button", { name: "Check the trail" }).click();
    await expect(page.getByText("Unbroken: 214 events, each as it was written.")).toBeVisible();
    await expectAccessible(page);

    const kept = page.getByRole("textbox", { name: "A head you kept" });
    await kept.fill("214 not-a-digest");
    await expect(page.getByText("A head is a number, a space and 64 hexadecimal digits.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Check the trail" })).toBeDisabled();

    await kept.fill(`213 ${"ab".repeat(32)}`);
    await page.getByRole("button", { name: "Check the trail" }).click();
    await expect(page.getByText(/events were cut off or replaced since/)).toBeVisible();
    await expectAccessible(page);
});

test("the trail is taken away as it is filtered", async ({ page }) => {
    await open(page, "/audit?kind=contract");
    expect(await saved(page, "Export CSV")).toContain("Number,When");
});

test("a contract tells its own history, and finance goes on to the trail", async ({ page }) => {
    await open(page, "/contracts/EA-2026-001?tab=history");
    await expect(page.getByRole("cell", { name: "signed", exact: true })).toBeVisible();
    await page.getByRole("link", { name: "See it in the audit trail" }).click();
    await expect(page).toHaveURL(/\/audit\?kind=contract&object=EA-2026-001/);
});

for (const [path, told] of [
    ["/agreements/microsoft-openai", "R7 from 2027-01-01"],
    ["/spend-agreements/EA-2026-01", "bill 1"],
    ["/price-books/chatgpt-list", "too early"],
] as const) {
    test(`${path} tells its own history`, async ({ page }) => {
        await open(page, path, { as: "dora" });
        await expect(page.getByRole("table", { name: "History" })).toContainText(told);
    });
}

test("a quote leads to what the trail has of it, for whoever may read it", async ({ page }) => {
    await open(page, `/quotes/${mainQuote}`);
    await expect(page.getByRole("link", { name: "See it in the audit trail" })).toHaveAttribute(
        "href",
        `/audit?kind=quote&object=${mainQuote}`,
    );
    await open(page, `/quotes/${mainQuote}`, { as: "dora" });
    await expect(page.getByRole("link", { name: "See it in the audit trail" })).toHaveCount(0);
});
