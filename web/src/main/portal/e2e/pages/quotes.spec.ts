import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";
import { mainQuote, usageQuoteId } from "../fixtures/quotes";

/** Quotes: every screen in every look, and what people do there. */
const list = "/quotes";
const one = `${list}/${mainQuote}`;
const withUsage = `${list}/${usageQuoteId}`;
const failing = (path: RegExp): Answers => ({ as: "dora", refuse: { path, status: 500 } });

const screens: readonly Look[] = [
    ["quotes", list, "Quotes", { as: "dora" }],
    ["quotes nothing matches", `${list}?q=nosuch&state=DECLINED`, "Quotes", { as: "dora" }],
    ["quotes before the first", list, "Quotes", { as: "dora", empty: true }],
    ["quotes when the server fails", list, "Quotes", failing(/^\/quotes$/)],
    ["quotes for a partner", list, "You may not see this page", { as: "mira" }],
    ["one quote", one, /^Q-2026-014/, { as: "dora" }],
    ["an older version of it", `${one}?version=1`, /^Q-2026-014/, { as: "audrey" }],
    ["its roads when the server fails", one, /^Q-2026-014/, failing(/roads/)],
    ["a quote that was accepted", `${list}/Q-2026-009`, /^Q-2026-009Accepted/, { as: "dora" }],
    ["a quote that is not there", `${list}/nosuch`, "There is nothing here", { as: "dora" }],
    ["a new quote", `${list}/new`, "New quote", { as: "dora" }],
    ["a new quote for a reader", `${list}/new`, "You may not see this page", { as: "audrey" }],
    ["a new version of a quote", `${one}/write`, "New version of Q-2026-014", { as: "dora" }],
    ["a quote with usage and a commitment", withUsage, /^Q-2026-021/, { as: "dora" }],
    ["a new version of a quote with usage", `${withUsage}/write`, "New version of Q-2026-021", { as: "dora" }],
    ["discounts", `${list}/discounts`, "Discounts", { as: "fiona" }],
    ["discounts before the first", `${list}/discounts`, "Discounts", { as: "dora", empty: true }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "dora" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

test.describe("quotes", () => {
    test("are found by state and words, and exported as they are", async ({ page }) => {
        await open(page, list);
        const filters = page.getByRole("region", { name: "Filters" });
        await expect(filters.getByRole("status")).toHaveText("4 quotes");
        await filters.getByLabel("State").selectOption("DRAFT");
        await expect(page).toHaveURL(/state=DRAFT/);
        await expect(filters.getByRole("status")).toHaveText("1 quote");
        await settled(page);
        const [header, ...rows] = (await saved(page, "Export CSV")).trim().split("\r\n");
        expect(header).toBe(
            "Quote,Title,State,Customer,Channel,Over the term,Estimated usage,Currency,Discount,Open until,Contract,Spend agreement,Last change",
        );
        expect(rows).toHaveLength(1);
        expect(rows[0]).toContain("306000.00,0.00,USD,0.15,2026-12-20");
    });

    test("show the same offer on three roads, and which leaves most to the vendor", async ({ page }) => {
        await open(page, one);
        const roads = page.getByRole("region", { name: "Roads to the customer" }).getByRole("listitem");
        const direct = roads.filter({ hasText: "Offered road" });
        await expect(direct).toContainText("USD 244,800.00");
        await expect(direct).toContainText("Most for the vendor");
        await expect(direct).toContainText("80% of the price");
        const azure = roads.filter({ hasText: "1 obstacle" });
        await expect(azure).toContainText("USD 0.00");
        const split = page.getByRole("region", { name: /Whose money it is: .*Bedrock/ });
        await expect(split.getByRole("row").filter({ hasText: "Amazon" }).first()).toContainText("30,600.00");
        await expect(split.getByRole("row").filter({ hasText: "Sum" })).toContainText("306,000.00");
    });

    test("are presented, accepted, and become a contract", async ({ page }) => {
        await open(page, one);
        await page.getByRole("button", { name: "Present", exact: true }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Present" }).click();
        await expect(page.getByText("Q-2026-014 is presented.")).toBeVisible();
        await page.getByRole("button", { name: "Accept", exact: true }).click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("Id of the contract").fill("EA-2026-001");
        await dialog.getByRole("button", { name: "Accept" }).click();
        await expect(page).toHaveURL(/contracts\/EA-2026-001/);
    });

    test("are declined with a reason and not without", async ({ page }) => {
        await open(page, one);
        await page.getByRole("button", { name: "Withdraw", exact: true }).click();
        const dialog = page.getByRole("dialog");
        await expect(dialog.getByRole("button", { name: "Withdraw" })).toBeDisabled();
        await dialog.getByLabel("Why").fill("They took another vendor.");
        await dialog.getByRole("button", { name: "Withdraw" }).click();
        await expect(page.getByText("Q-2026-014 is withdrawn.")).toBeVisible();
        await expect(page.getByText("They took another vendor.")).toBeVisible();
    });

    test("are written with what they come to beside, and every fault at its field", async ({ page }) => {
        await open(page, `${list}/new`);
        await page.getByLabel("Quote (required)").fill("Q-2026-020");
        await page.getByRole("textbox", { name: "Title" }).fill("Seats for Northwind");
        await page.getByLabel("Channel (required)").first().selectOption("DIRECT_ENTERPRISE");
        await page.getByLabel("Customer (required)").selectOption("northwind-analytics");
        const line = page.getByRole("group", { name: "Line 1" });
        await line.getByLabel("Product (required)").selectOption("chatgpt-enterprise");
        await line.getByLabel("Quantity").fill("500");
        await line.getByLabel("Discount").fill("0.3");
        await page.getByRole("button", { name: "Add a road" }).click();
        await page.getByRole("group", { name: "Road 1" }).getByLabel("Channel").selectOption("ORACLE_OCI");
        const roads = page.getByRole("region", { name: "Roads to the customer" });
        await expect(roads.getByText("USD 244,800.00")).toBeVisible();
        await expect(roads.getByText("Nothing says what chatgpt-enterprise seat")).toBeVisible();
        await page.getByRole("button", { name: "Keep the quote" }).click();
        await expect(line.getByText("You may quote chatgpt-enterprise at 20 % off at most.")).toBeVisible();
        await line.getByLabel("Discount").fill("0.15");
        await page.getByRole("button", { name: "Keep the quote" }).click();
        await expect(page).toHaveURL(/quotes\/Q-2026-020$/);
        await expect(page.getByText("Q-2026-020, version 1, is kept.")).toBeVisible();
    });

    test("show usage as an estimate, month by month, and what is committed", async ({ page }) => {
        await open(page, withUsage);
        const own = page.getByRole("region", { name: "Roads to the customer" }).getByRole("listitem").first();
        await expect(own).toContainText("Left to the vendor, as estimated");
        await expect(own).toContainText("USD 274,800.00");
        await expect(own).toContainText("billed in arrears, first on Feb 1, 2027");
        const split = page.getByRole("region", { name: /Whose money it is: .*Direct/ });
        await expect(split.getByRole("row").filter({ hasText: "Sum" })).toContainText("336,000.00");
        const committed = page.getByRole("region", { name: /What is committed: .*Direct/ });
        await expect(committed.getByRole("row").filter({ hasText: "Sum" })).toContainText("3,000.00");
        const usage = page.getByRole("region", { name: "Usage, estimated" });
        await expect(usage).toContainText("25,000,000 of output-token, Batch, 1,000,000 more each month");
        await expect(usage).toContainText("1000000 input tokens: 2.25, listed 2.5");
        await usage.getByRole("button", { name: "Months of U1" }).press("Enter");
        await expect(usage).toContainText("agreed discount: 90 % of it: -250");
    });

    test("become a contract and a spend agreement, each with its name", async ({ page }) => {
        await open(page, withUsage);
        await page.getByRole("button", { name: "Accept", exact: true }).click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("Id of the contract").fill("EA-2026-001");
        await dialog.getByLabel("Id of the spend agreement").fill("");
        await expect(dialog.getByRole("button", { name: "Accept" })).toBeDisabled();
        await dialog.getByLabel("Id of the spend agreement").fill("SA-2026-021");
        await dialog.getByRole("button", { name: "Accept" }).click();
        await expect(page).toHaveURL(/contracts\/EA-2026-001/);
        await page.goto(withUsage);
        await settled(page);
        await expect(page.getByRole("link", { name: "SA-2026-021", exact: true })).toBeVisible();
        await expect(page.getByRole("link", { name: "Subscription SA-2026-021:U1" })).toBeVisible();
    });

    test("are written of usage alone, with meters that grow and a commitment", async ({ page }) => {
        await open(page, `${list}/new`);
        await page.getByLabel("Quote (required)").fill("Q-2026-030");
        await page.getByRole("textbox", { name: "Title" }).fill("Tokens for Northwind");
        await page.getByLabel("Channel (required)").first().selectOption("DIRECT_ENTERPRISE");
        await page.getByLabel("Customer (required)").selectOption("northwind-analytics");
        await page.getByRole("button", { name: "Add usage" }).press("Enter");
        await page.getByRole("group", { name: "Line 1" }).getByRole("button").press("Enter");
        const usage = page.getByRole("group", { name: "Usage 1" });
        await usage.getByLabel("Product (required)").selectOption("api-frontier");
        await usage.getByLabel("Meter (required)").fill("input-token");
        await usage.getByLabel("In the first month").fill("800000000");
        await usage.getByLabel("More in each further month").fill("1000000");
        await page.getByRole("button", { name: "Add a commitment" }).press("Enter");
        await page.getByLabel("Committed in each period").fill("30000");
        const roads = page.getByRole("region", { name: "Roads to the customer" });
        await expect(roads.getByText("Commitment beside it")).toBeVisible();
        await expect(roads.getByText("USD 3,000.00")).toBeVisible();
        await page.getByRole("button", { name: "Keep the quote" }).click();
        await expect(page).toHaveURL(/quotes\/Q-2026-030$/);
    });

    test("keep discounts per role, changed by finance", async ({ page }) => {
        await open(page, `${list}/discounts`, { as: "fiona" });
        await expect(page.getByRole("region", { name: "Holds from Jan 1, 2026" })).toContainText("sora");
        await page.getByRole("button", { name: "Change" }).click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("Holds from").fill("2027-06-01");
        await dialog.getByLabel("At most").first().fill("0.1");
        await dialog.getByRole("button", { name: "Record" }).click();
        await expect(page.getByRole("region", { name: "Holds from Jun 1, 2027" })).toContainText("10");
    });
});
