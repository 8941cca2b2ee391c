import { expect, test, type Locator, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";

/** Subscriptions and usage: every screen in every look, and what people do there. */
const dora: Answers = { as: "dora" };
const felix: Answers = { as: "felix" };
const fails = (path: RegExp): Answers => ({ as: "dora", refuse: { path, status: 500 } });
const none: Answers = { as: "dora", empty: true };
const metered = "/subscriptions/NW-API-001";
const seats = "/subscriptions/SEAT-0002";
const ofMonth = "/usage?tab=records&subscription=NW-API-001&from=2026-11-01&through=2026-11-30";

const screens: readonly Look[] = [
    ["subscriptions", "/subscriptions?size=20", "Subscriptions", dora],
    [
        "subscriptions filtered",
        "/subscriptions?customer=halden-bank&channel=DIRECT_SELF_SERVE&runsOn=2026-11-01&q=seat&size=20",
        "Subscriptions",
        dora,
    ],
    ["subscriptions nothing matches", "/subscriptions?q=nosuch", "Subscriptions", dora],
    ["subscriptions before the first", "/subscriptions", "Subscriptions", none],
    ["subscriptions when the server fails", "/subscriptions", "Subscriptions", fails(/subscriptions/)],
    ["subscriptions for a partner", "/subscriptions", "You may not see this page", { as: "mira" }],
    ["a subscription being registered", "/subscriptions?register=1", "Register a subscription", dora],
    ["a subscription of seats", `${seats}?asOf=2026-04-10`, "SEAT-0002", dora],
    ["a subscription of usage", metered, "NW-API-001", felix],
    ["a subscription as known before", `${metered}?knownOn=2026-06-01&usageOn=2026-03-05`, "NW-API-001", felix],
    ["a subscription that is granted nothing", seats, "SEAT-0002", none],
    ["a subscription whose parts fail", metered, "NW-API-001", fails(/versions|grants|bills|ratings/)],
    ["a subscription that is not there", "/subscriptions/nosuch", "There is nothing here", dora],
    ["what waits", "/usage", "Usage", dora],
    ["what waits for an auditor", "/usage?code=usage.name-unknown&from=2026-11-01", "Usage", { as: "audrey" }],
    ["nothing waits", "/usage", "Usage", none],
    ["what waits when the server fails", "/usage", "Usage", fails(/quarantine/)],
    ["what names mean", "/usage?tab=names", "Usage", dora],
    ["names nothing matches", "/usage?tab=names&q=nosuch&kind=METER", "Usage", { as: "audrey" }],
    ["names before the first", "/usage?tab=names", "Usage", none],
    ["a name being recorded", "/usage?tab=names&record=1", "Say what a name means", dora],
    ["records not asked for yet", "/usage?tab=records", "Usage", dora],
    ["records of a subscription", ofMonth, "Usage", dora],
    ["one record with those around it", "/usage?tab=records&source=gateway-eu&id=q-2", "Usage", dora],
    ["records there are none of", "/usage?tab=records&source=gateway-eu&id=nosuch", "Usage", dora],
    ["records when the server fails", ofMonth, "Usage", fails(/records/)],
    ["a file of usage", "/usage?tab=report", "Usage", dora],
    ["a file of usage for an auditor", "/usage?tab=report", "Usage", { as: "audrey" }],
    ["usage for a partner", "/usage", "You may not see this page", { as: "mira" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = dora): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

const row = (table: Locator, text: string) => table.getByRole("row").filter({ hasText: text });
const tile = (page: Page, term: string) => page.getByTestId(`kpi-${term}`);

test("subscriptions are filtered by chips that stand in the address, paged, and exported whole", async ({ page }) => {
    await open(page, "/subscriptions");
    await expect(page.getByText("133 subscriptions")).toBeVisible();
    const table = page.getByRole("table", { name: "Subscriptions" });
    await expect(table.getByRole("row")).toHaveCount(51);
    await page.getByRole("button", { name: "Next page" }).click();
    await expect(page).toHaveURL(/page=2/);

    await page.getByRole("button", { name: "Customer" }).click();
    await page.getByRole("menuitem", { name: "Halden Bank" }).getByRole("checkbox").check();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/customer=halden-bank/);
    await expect(page).not.toHaveURL(/page=/);
    await page.getByLabel("Runs on").fill("2026-11-01");
    await expect(page).toHaveURL(/runsOn=2026-11-01/);
    // 43 of 130 are of the bank, 4 of them ended in October; one more is metered
    await expect(page.getByText("40 subscriptions")).toBeVisible();
    const lines = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(lines).toHaveLength(41);
    expect(lines[1]).toMatch(/^HB-API-002,halden-bank,api-frontier,tokens,api-list/);

    await page.getByRole("button", { name: "Remove Halden Bank" }).click();
    await expect(page).not.toHaveURL(/customer/);
});

test("a subscription is registered with every fault at its field, and opens", async ({ page }) => {
    await open(page, "/subscriptions");
    await page.getByRole("button", { name: "Register a subscription" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Register a subscription" }).click();
    await expect(dialog.getByText("Choose the customer.")).toBeVisible();
    await expect(dialog.getByText("Say when it begins; not before it is signed.")).toBeVisible();
    await expectAccessible(page);

    await dialog.getByLabel("Subscription").fill("SEAT-0002");
    await dialog.getByLabel("Customer").selectOption("orchard-health");
    await dialog.getByLabel("Price book").selectOption("chatgpt-list");
    await dialog.getByLabel("Product").selectOption("chatgpt-enterprise");
    await dialog.getByLabel("Charge").fill("nosuch");
    await dialog.getByLabel("Quantity").fill("25");
    await dialog.getByLabel("Signed").fill("2026-11-01");
    await dialog.getByLabel("Begins").fill("2026-12-01");
    await dialog.getByRole("button", { name: "Register a subscription" }).click();
    await expect(dialog.getByText("There is another subscription SEAT-0002.")).toBeVisible();
    await expect(dialog.getByText("There is no such charge.")).toBeVisible();

    await dialog.getByLabel("Subscription").fill("OH-2026-077");
    await dialog.getByLabel("Charge").fill("seat");
    await dialog.getByRole("button", { name: "Register a subscription" }).click();
    await page.waitForURL("**/subscriptions/OH-2026-077");
    await expect(page.getByText("The subscription OH-2026-077 is registered.")).toBeVisible();
});

test("a subscription tells which version it has and why, its bills with their credits, and what it keeps", async ({
    page,
}) => {
    await open(page, `${seats}?asOf=2026-04-14`);
    const prices = page.getByRole("region", { name: "Its prices" });
    await expect(prices).toContainText("when new sales had these prices");
    await expect(prices).toContainText(/on .* to Seat price cut/);
    await page.getByLabel("As of").fill("2026-04-15");
    await expect(page).toHaveURL(/asOf=2026-04-15/);
    await expect(prices).toContainText("moves running contracts at their next bill");
    await expect(prices).toContainText("No move is known.");
    await expect(row(prices.getByRole("table"), "Business in the new year")).toContainText("never");

    const bills = page.getByRole("region", { name: "Bills in advance" });
    await expect(row(bills.getByRole("table"), "Seat price cut").first()).toContainText("229.03");
    await bills
        .getByRole("button", { name: /How the bill of .*15.*2026|How the bill of .*Apr/ })
        .nth(1)
        .click();
    await expect(bills).toContainText("Credit for Seat price cut");
    await expect(bills).toContainText("20.97");
    await expect(page.getByRole("region", { name: "What is granted" })).toContainText(/kept until/);
    await expectAccessible(page);
});

test("finance bills what is new, once, after typing whose it is", async ({ page }) => {
    await open(page, metered, felix);
    // 580,000 of the 700,000 tokens mean nothing yet; 12.00 was billed before a correction
    await expect(tile(page, "Comes to")).toHaveText("2.40");
    await expect(tile(page, "Not billed yet")).toHaveText(/9\.60/);
    await page.getByRole("button", { name: "Bill what is new" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("1 record waits and will not be on it.");
    const act = dialog.getByRole("button", { name: "Bill what is new" });
    await expect(act).toBeDisabled();
    await dialog.getByRole("textbox").fill("NW-API-001");
    await expectAccessible(page);
    await act.click();
    await expect(page.getByText(/is billed, as bill 2 of the period/)).toBeVisible();
    await expect(page.getByRole("button", { name: "All of the period is billed." })).toBeDisabled();
    await expect(page.getByRole("table", { name: "Bills of usage" }).getByRole("row")).toHaveCount(3);
});

test("who may not bill has no button, nor who looks at what was known before", async ({ page }) => {
    await open(page, metered, dora);
    await expect(page.getByRole("button", { name: "Bill what is new" })).toHaveCount(0);
    await page.unrouteAll();
    await open(page, `${metered}?knownOn=2026-11-20`, felix);
    await expect(page.getByRole("button", { name: "Bill what is new" })).toHaveCount(0);
});

test("what waits is named, product and meter, and what is rated after is shown", async ({ page }) => {
    await open(page, "/usage");
    await expect(tile(page, "Records waiting")).toHaveText("2");
    const table = page.getByRole("table", { name: "What waits" });
    await expect(row(table, "Frontier API Global")).toContainText("980,000");
    const say = async (kind: string, means: string) => {
        await page.getByRole("button", { name: "Say what Tok in of Frontier API Global means" }).click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel(new RegExp(`^${kind}: `)).check();
        await dialog.getByLabel("Means").fill(means);
        await expect(dialog).toContainText("2 records of 2 subscriptions will be rated anew.");
        await expectAccessible(page);
        await dialog.getByRole("button", { name: "Record a name" }).click();
        await expect(dialog).toContainText(`means ${means} now.`);
        return dialog;
    };
    const first = await say("Product", "api-frontier");
    await expect(first).toContainText("2 records of it still wait.");
    await first.getByRole("button", { name: "Done" }).click();
    await expect(row(table, "Frontier API Global")).toContainText("api-frontier");

    const second = await say("Meter", "input-token");
    await expect(second).toContainText("Nothing of it waits any more.");
    const after = second.getByRole("table", { name: "What is rated now" });
    // 580,000 more tokens at 20 a million
    await expect(row(after, "NW-API-001")).toContainText(/2\.40.*14\.00/);
    await expectAccessible(page);
    await second.getByRole("button", { name: "Done" }).click();
    await expect(page.getByText("Nothing waits")).toBeVisible();
});

test("names show what they meant before, and are changed by recording anew", async ({ page }) => {
    await open(page, "/usage?tab=names");
    const table = page.getByRole("table", { name: "What names mean" });
    await expect(row(table, "frontier-2026")).toContainText("api-frontier");
    await expect(row(table, "frontier-2026").getByRole("list")).toContainText("codex");
    await page.getByRole("button", { name: "Change what frontier-2026 means" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Means").fill("nosuch");
    await dialog.getByRole("button", { name: "Record a name" }).click();
    await expect(dialog).toContainText("It means nothing here.");
    await dialog.getByLabel("Means").fill("chatgpt-plus");
    await dialog.getByRole("button", { name: "Record a name" }).click();
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(row(table, "frontier-2026").getByRole("listitem")).toHaveCount(2);
    await page.unrouteAll();
    await open(page, "/usage?tab=names", { as: "audrey" });
    await expect(page.getByRole("button", { name: /Change what|Record a name/ })).toHaveCount(0);
});

test("records are found by subscription and by key, with what became of them", async ({ page }) => {
    await open(page, "/usage?tab=records");
    const ofSubscription = page.getByRole("region", { name: "Of a subscription" });
    await ofSubscription.getByRole("button", { name: "Show" }).click();
    await expect(ofSubscription.getByText("Name the subscription.")).toBeVisible();
    await ofSubscription.getByRole("textbox", { name: "Subscription" }).fill("NW-API-001");
    await ofSubscription.getByLabel("From").fill("2026-11-01");
    await ofSubscription.getByLabel("Through").fill("2026-11-30");
    await ofSubscription.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/subscription=NW-API-001&from=2026-11-01&through=2026-11-30|through=2026-11-30/);
    const table = page.getByRole("table", { name: "Records as reported" });
    await expect(table.getByRole("row")).toHaveCount(6);
    await expect(row(table, "by r-4")).toContainText("Withdrawn");
    await expect(row(table, "BATCH")).toContainText("300000 input tokens a request");
    await row(table, "by r-2").getByRole("link", { name: "by r-2" }).click();
    await expect(page).toHaveURL(/id=r-2/);
    await expect(table.getByRole("row")).toHaveCount(3);
});

const csv = (subscription: string, id = "u-1") =>
    `source,id,subscription,time,product,meter,quantity\ngateway-eu,${id},${subscription},2026-11-08T08:00:00Z,frontier-2026,Tok in,5\n`;

async function drop(page: Page, name: string, text: string): Promise<void> {
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

test("a file of usage is kept whole or refused with its rows, and nothing is kept twice", async ({ page }) => {
    await open(page, "/usage?tab=report");
    await drop(page, "usage.csv", csv("nosuch"));
    const faults = page.getByRole("table", { name: "Faults" });
    await expect(row(faults, "There is no subscription nosuch.")).toContainText("subscription");
    await expect(faults.getByRole("row").nth(1)).toContainText("2");
    await expectAccessible(page);

    await drop(page, "usage.csv", csv("NW-API-001"));
    await expect(page.getByText("1 record is new")).toBeVisible();
    await drop(page, "usage.csv", csv("NW-API-001"));
    await expect(page.getByText("Nothing new: every record was there already")).toBeVisible();
    await drop(page, "usage.json", "{");
    await expect(page.getByText("This is no JSON.")).toBeVisible();
});
