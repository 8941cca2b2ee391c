import { expect, test } from "@playwright/test";
import { expectAccessible, settled } from "../fixtures/axe";
import { logOut, signIn } from "../fixtures/live";

const budget = 180_000;

/** Nobody has launched it on this platform before. */
const name = `Drill ${Date.now().toString(36)}`;

test("a new tier with two prices and one channel is sellable within three minutes, by two persons", async ({
    page,
}) => {
    const began = Date.now();
    await signIn(page, "olivia", "/catalog-changes/launch");
    await page.getByLabel("Name (required)").fill(name);
    await page.getByLabel("Plan or tier").fill("Drill");
    await page.getByRole("group", { name: "Channels" }).getByLabel("Direct, enterprise contract").check();
    await page.getByLabel("Sellable from").fill(new Date().toISOString().slice(0, 10));
    await page.getByLabel("Price book").selectOption("chatgpt-list");
    await page.getByLabel("Source (required)").fill("launch drill");
    await page.getByLabel("Price, row 1").fill("12");
    await page.getByLabel("Price, row 2").fill("10");
    await page.getByRole("button", { name: "Create and submit" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`Launch of ${name}`);
    await expect(page.getByText("It waits for a second person")).toBeVisible();
    await expectAccessible(page);
    const change = new URL(page.url()).pathname;
    await logOut(page);

    await signIn(page, "adrian", change);
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog").getByLabel("Type publish to confirm").fill("publish");
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByRole("link", { name: `May ${name} be sold?` }).click();
    await settled(page);
    const ask = page.getByRole("region", { name: "May it be sold?" });
    await ask.getByLabel("Channel").selectOption("DIRECT_ENTERPRISE");
    await ask.getByLabel("Country").fill("US");
    await expect(ask.getByText("It may be sold")).toBeVisible();
    const took = Date.now() - began;

    await ask.getByLabel("Channel").selectOption("AZURE_OPENAI");
    await expect(ask.getByText("It may not be sold")).toBeVisible();
    expect(took).toBeLessThan(budget);
    await logOut(page);
});
