import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";
import { ownContract } from "../fixtures/partnerContracts";

/** The contracts of a partner: every screen in every look, and what it reads there. */
const list = "/contracts";
const one = `/contracts/${ownContract}`;
const failing = (path: RegExp): Answers => ({ as: "mira", refuse: { path, status: 500 } });

const screens: readonly Look[] = [
    ["my contracts", list, "My contracts", { as: "mira" }],
    ["my contracts nothing matches", `${list}?q=nosuch`, "My contracts", { as: "mira" }],
    ["my contracts before the first", list, "My contracts", { as: "mira", empty: true }],
    ["my contracts when the server fails", list, "My contracts", failing(/^\/partner-contracts/)],
    ["my contract", one, new RegExp(`^${ownContract}`), { as: "mira" }],
    ["my contract off my days", `${one}?on=2027-03-01`, new RegExp(`^${ownContract}`), { as: "mira" }],
    ["my contract's entitlements", `${one}?tab=entitlements`, new RegExp(`^${ownContract}`), { as: "mira" }],
    ["my contract's amendments", `${one}?tab=amendments`, new RegExp(`^${ownContract}`), { as: "mira" }],
    ["what I keep", `${one}?tab=kept`, new RegExp(`^${ownContract}`), { as: "mira" }],
    [
        "what I keep before the first bill",
        `${one}?tab=kept`,
        new RegExp(`^${ownContract}`),
        { as: "mira", empty: true },
    ],
    ["what I keep when the server fails", `${one}?tab=kept`, new RegExp(`^${ownContract}`), failing(/kept-items/)],
    ["my contract before I stood there", `${one}?knownOn=2026-01-01`, ownContract, { as: "mira" }],
    ["a contract I do not stand on the road of", "/contracts/EA-2026-001", "There is nothing here", { as: "mira" }],
];

looksRight(screens);

async function open(page: Page, path: string): Promise<void> {
    await onTheDay(page);
    await serve(page, { as: "mira" });
    await page.goto(path);
    await settled(page);
}

test("the list leads to a contract, by keyboard, and is taken away", async ({ page }) => {
    await open(page, "/");
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "My contracts" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "My contracts" })).toBeVisible();
    expect(await saved(page, "Export CSV")).toContain(`${ownContract},halden-bank`);
    await page.getByRole("link", { name: ownContract }).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(ownContract);
});

test("a partner reads its place on the road of each day, and what it keeps", async ({ page }) => {
    await open(page, one);
    const place = page.getByRole("region", { name: "Your place on its road" });
    await expect(place).toContainText("6% of what the customer pays");
    await expect(place).toContainText("Dec 3, 2026");
    await expect(page.getByRole("table", { name: "What is sold" })).toContainText("1,350");
    await page.getByLabel("On", { exact: true }).fill("2026-03-01");
    await expect(place).toContainText("4% of what the customer pays");
    await expect(place).toContainText("brightpath-distribution");

    await page.getByRole("link", { name: "What you keep" }).press("Enter");
    const items = page.getByRole("table", { name: "What you keep of what was billed" });
    await expect(items).toContainText("2,880.00");
    await expect(items).toContainText("-1,440.00");
    await expect(page.getByRole("link", { name: "Your earnings of this contract" })).toHaveAttribute(
        "href",
        `/attribution/shares?q=${ownContract}`,
    );
});

test("a partner is offered nothing of the vendor's", async ({ page }) => {
    await open(page, one);
    await expect(page.getByRole("link", { name: /^(Amend|Revenue|Renewal|History|Bills)$/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: /Bill/ })).toHaveCount(0);
});
