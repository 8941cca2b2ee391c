import { expect, test, type Page } from "@playwright/test";
import type { Answers } from "../fixtures/api";
import { serve } from "../fixtures/api";
import { expectAccessible, expectNoSidewaysScroll, settled } from "../fixtures/axe";
import { contractsWorld, mainContract, type ContractsWorld } from "../fixtures/contracts";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";

/** Contracts: every screen in every look, and what people do there. */
const list = "/contracts";
const one = `${list}/${mainContract}`;
const failing = (path: RegExp): Answers => ({ as: "fiona", refuse: { path, status: 500 } });

const screens: readonly Look[] = [
    ["contracts", list, "Contracts", { as: "fiona" }],
    ["contracts nothing matches", `${list}?q=nosuch&kind=ORDER_FORM`, "Contracts", { as: "fiona" }],
    ["contracts before the first", list, "Contracts", { as: "dora", empty: true }],
    ["contracts when the server fails", list, "Contracts", failing(/^\/contracts$/)],
    ["contracts for a reader", list, "Contracts", { as: "audrey" }],
    ["one contract", one, /^EA-2026-001/, { as: "fiona" }],
    ["a contract on an earlier day", `${one}?on=2026-02-01&knownOn=2026-04-01`, /^EA-2026-001/, { as: "audrey" }],
    ["a contract not known yet", `${one}?knownOn=2025-01-01`, "EA-2026-001", { as: "fiona" }],
    ["a suspended contract", `${list}/PO-2026-007`, /^PO-2026-007Suspended/, { as: "fiona" }],
    ["a contract that has ended", `${list}/OF-2025-044`, /^OF-2025-044Ended/, { as: "fiona" }],
    ["a contract that is ahead", `${list}/EA-2027-002`, /^EA-2027-002Still ahead/, { as: "fiona" }],
    ["a contract that is not there", `${list}/nosuch`, "There is nothing here", { as: "fiona" }],
    ["its amendments", `${one}?tab=amendments&amendment=5`, /^EA-2026-001/, { as: "fiona" }],
    ["its amendments in one text", `${one}?tab=amendments&view=unified&unchanged=show`, /^EA/, { as: "fiona" }],
    ["a contract never amended", `${list}/OF-2026-031?tab=amendments`, /^OF-2026-031/, { as: "fiona" }],
    ["its bills", `${one}?tab=bills`, /^EA-2026-001/, { as: "fiona" }],
    ["its bills before the first", `${list}/EA-2027-002?tab=bills`, /^EA-2027-002/, { as: "fiona" }],
    ["its bills when the server fails", `${one}?tab=bills`, /^EA-2026-001/, failing(/bill-items|schedule/)],
    ["its revenue", `${one}?tab=revenue`, /^EA-2026-001/, { as: "fiona" }],
    ["its revenue when the server fails", `${one}?tab=revenue`, /^EA-2026-001/, failing(/recognition/)],
    ["an amendment", `${one}/amend`, "Amend EA-2026-001", { as: "dora" }],
    ["an amendment for a reader", `${one}/amend`, "You may not see this page", { as: "audrey" }],
    ["a new contract", `${list}/new`, "New contract", { as: "dora" }],
    ["a new contract for a reader", `${list}/new`, "You may not see this page", { as: "ada" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "fiona" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

test.describe("contracts", () => {
    test("are narrowed by filters that stand in the address, and exported as they are", async ({ page }) => {
        await open(page, list);
        const filters = page.getByRole("region", { name: "Filters" });
        await expect(filters.getByRole("status")).toHaveText("7 contracts");
        await filters.getByLabel("Channel").selectOption("DIRECT_ENTERPRISE");
        await expect(page).toHaveURL(/channel=DIRECT_ENTERPRISE/);
        await expect(filters.getByRole("status")).toHaveText("4 contracts");
        await filters.getByLabel("Paper").selectOption("ORDER_FORM");
        await filters.getByLabel("Runs on").fill("2026-11-23");
        await filters.getByLabel("Part of a contract").fill("halden");
        await expect(page).toHaveURL(/q=halden/);
        await expect(filters.getByRole("status")).toHaveText("1 contract");
        await settled(page);
        const [header, ...rows] = (await saved(page, "Export CSV")).trim().split("\r\n");
        expect(header).toBe(
            "Contract,Title,Customer,Channel,Paper,First day,Day after the last,Currency,Amendments,Last change",
        );
        expect(rows).toEqual([
            "OF-2026-031,Halden Bank: seats for the risk desk,halden-bank,DIRECT_ENTERPRISE,ORDER_FORM,2026-02-23,2027-02-23,USD,0,2026-02-23T10:00:00Z",
        ]);
        await page.getByRole("button", { name: "Clear all filters" }).click();
        await expect(filters.getByRole("status")).toHaveText("7 contracts");
    });

    test("that end soon are counted, each count leading to its contracts by keyboard", async ({ page }) => {
        await open(page, list);
        const strip = page.getByRole("navigation", { name: "Ending soon" });
        await expect(strip.getByRole("link")).toHaveText([
            "1within 30 days",
            "1within 60 days",
            "2within 90 days",
            "4within 180 days",
        ]);
        await strip.getByRole("link", { name: "2 contracts end within 90 days" }).press("Enter");
        await expect(page).toHaveURL(/endsBefore=2027-02-23&runsOn=2026-11-23/);
        const table = page.getByRole("table", { name: "Contracts" });
        await expect(table.getByRole("row")).toHaveCount(3);
        await expect(table.getByRole("row").filter({ hasText: "OF-2026-012" })).toContainText("21 days left");
        await expect(strip.getByRole("link", { name: "within 90 days" })).toHaveAttribute("aria-current", "true");
    });

    test("are signed only by those who may, and the others are told", async ({ page }) => {
        await open(page, list, { as: "vera" });
        await expect(page.getByText("you need contract.write")).toBeVisible();
        await expect(page.getByRole("link", { name: "New contract" })).toHaveCount(0);
        await page.getByRole("link", { name: mainContract }).click();
        await expect(page.getByRole("button", { name: "Bill what is due" })).toHaveCount(0);
        await expect(page.getByRole("link", { name: "Amend", exact: true })).toHaveCount(0);
    });
});

test.describe("a contract", () => {
    test("tells its lines on a day, by the slider, the field and the lanes", async ({ page }) => {
        await open(page, `${one}?on=2026-03-15`);
        const state = page.getByRole("region", { name: "On Mar 15, 2026" });
        await expect(state.getByRole("row").filter({ hasText: "L1" })).toContainText("500");
        await page.getByRole("slider", { name: "Day of the contract" }).press("ArrowRight");
        await expect(page).toHaveURL(/on=2026-03-16/);
        const next = page.getByRole("region", { name: "On Mar 16, 2026" });
        await expect(next.getByRole("row").filter({ hasText: "L1" })).toContainText("600");
        await page.getByLabel("As of").fill("2026-11-05");
        await expect(page.getByText("OpenAI → Microsoft → Northwind Analytics")).toBeVisible();
        await expect(page.getByText("Microsoft keeps 12%")).toBeVisible();
        await page.getByRole("region", { name: "Lines over time" }).first().scrollIntoViewIfNeeded();
        await page.getByRole("link", { name: /^L1: 600 × .* 63 a seat/ }).press("Enter");
        await expect(page).toHaveURL(/on=2027-01-01/);
        await expect(page.getByRole("region", { name: "On Jan 1, 2027" })).toContainText("63 a seat and period");
    });

    test("and the spend agreement that was signed with it lead to each other", async ({ page }) => {
        await open(page, one);
        await page.getByRole("region", { name: "Spend agreements" }).getByRole("link").press("Enter");
        await expect(page).toHaveURL(/spend-agreements\/EA-2026-01$/);
        await page.getByRole("link", { name: "EA-2026-001", exact: true }).press("Enter");
        await expect(page).toHaveURL(/contracts\/EA-2026-001$/);
    });

    test("tells what it said as known on an earlier day", async ({ page }) => {
        await open(page, `${one}?on=2026-07-20&knownOn=2026-07-31`);
        const l2 = page.getByRole("region", { name: "On Jul 20, 2026" }).getByRole("row").filter({ hasText: "L2" });
        await expect(l2).toContainText("120");
        await page.getByRole("button", { name: "Back to today" }).click();
        await expect(l2).toContainText("100");
        await page.getByLabel("As known on").fill("2025-01-01");
        await expect(page.getByText("It was not known yet")).toBeVisible();
        await page.getByRole("button", { name: "Back to today" }).click();
        await expect(l2).toContainText("100");
    });

    test("has its lanes as a table as well", async ({ page }) => {
        await open(page, one);
        const lanes = page.getByRole("region", { name: "Lines over time" }).first();
        await lanes.getByRole("button", { name: "Table" }).click();
        const csv = await saved(page, "Export CSV", lanes);
        expect(csv).toContain("L2,codex,seat,120,25 a seat and period,2026-01-01,2026-06-01");
        expect(csv).toContain("L2,codex,seat,100,22 a seat and period,2026-07-10,2027-01-01");
    });

    test("compares before and after an amendment side by side and in one text", async ({ page }) => {
        await open(page, `${one}?tab=amendments`);
        const chain = page.getByRole("table", { name: "The chain of amendments" });
        await expect(chain.getByRole("row").nth(3)).toContainText("Backdated");
        await chain.getByRole("link", { name: "Compare before and after amendment 5" }).press("Enter");
        await expect(page).toHaveURL(/amendment=5/);
        const compare = page.getByRole("region", { name: "Before and after amendment 5" }).first();
        const channel = compare.getByRole("row").filter({ hasText: "Channel" });
        await expect(channel.locator("del")).toHaveText("Direct, enterprise");
        await expect(channel.locator("ins")).toHaveText("Microsoft CSP");
        await expect(compare.getByRole("row").filter({ hasText: "Route" })).toContainText("Microsoft keeps 12%");
        await expect(compare.getByRole("row")).toHaveCount(3);
        await compare.getByRole("button", { name: "Everything" }).click();
        await expect(compare.getByRole("row").filter({ hasText: "Line L3" })).toBeVisible();
        await compare.getByRole("button", { name: "Unified" }).click();
        await expect(page).toHaveURL(/view=unified/);
        await expect(compare.getByRole("columnheader")).toHaveText(["What", "Unified"]);
    });
});

test.describe("its revenue", () => {
    test("is told by month, with what is deferred or unbilled meanwhile", async ({ page }) => {
        await open(page, `${one}?tab=revenue`);
        const months = page.getByRole("table", { name: "Revenue by month" });
        await expect(months.getByRole("row").filter({ hasText: "Mar 2026" })).toContainText("34,096.78");
        await expect(months.getByRole("row").last()).toContainText("USD 93,096.78");
        const deferred = page.getByRole("table", { name: "Deferred and unbilled" });
        await expect(deferred.getByRole("row").filter({ hasText: "Jan 2026" })).toContainText("-1,000.00");
        await expect(page.getByText("a contract of its own")).toBeVisible();
        await expect(months.getByRole("row").filter({ hasText: "Feb 2026" })).toContainText("Posted as 2");
        await expect(months.getByRole("row").filter({ hasText: "a contract of its own" })).toContainText("Expected");
        await expect(deferred.getByRole("row").filter({ hasText: "Mar 2026" })).toContainText("Expected");
    });
});

test.describe("its bills", () => {
    test("sum by day and in all, credits with what they correct", async ({ page }) => {
        await open(page, `${one}?tab=bills`);
        const days = page.getByRole("table", { name: "Sums by bill day" });
        const march = days.getByRole("row").filter({ hasText: "Mar 16, 2026" });
        await expect(march).toContainText("18,580.65");
        await expect(march).toContainText("-15,483.87");
        await expect(march).toContainText("3,096.78");
        const items = page.getByRole("region", { name: "Billed items" }).first();
        await expect(items.getByRole("row").filter({ hasText: "of item 5" })).toContainText("-15,483.87");
        await page.getByRole("button", { name: "Next page" }).click();
        await expect(page).toHaveURL(/page=2/);
        const csv = (await saved(page, "Export CSV", items)).trim().split("\r\n");
        expect(csv).toHaveLength(31);
        expect(csv[7]).toMatch(/^7,5,2026-03-16,L1,2026-03-16,2026-04-01,2026-03-01,2026-04-01,/);
    });

    test("are told ahead by a day, with nothing recorded", async ({ page }) => {
        await open(page, `${one}?tab=bills`);
        const next = page.getByRole("region", { name: "What is billed next" }).first();
        await expect(next.getByRole("row").filter({ hasText: "In all" })).toContainText("42,200.00");
        await next.getByLabel("By").fill("2026-11-30");
        await expect(page).toHaveURL(/by=2026-11-30/);
        await expect(next).toContainText("Nothing is due by that day");
    });

    test("bill what is due once, after saying what that is", async ({ page }) => {
        await open(page, `${list}/OF-2026-031?tab=bills`);
        await page.getByRole("button", { name: "Bill what is due" }).click();
        const dialog = page.getByRole("dialog", { name: "Bill what is due" });
        await expect(dialog).toContainText("Due by Nov 23, 2026: 1 item, USD 4,800.00 in all.");
        await expectAccessible(page);
        await dialog.getByRole("button", { name: "Bill what is due" }).press("Enter");
        await expect(page.getByText("1 item was billed.")).toBeVisible();
        await expect(page.getByRole("table", { name: "Sums by bill day" })).toContainText("4,800.00");
        await page.getByRole("button", { name: "Bill what is due" }).click();
        await expect(dialog).toContainText("Nothing is due by Nov 23, 2026.");
        await expect(dialog.getByRole("button", { name: "Bill what is due" })).toBeDisabled();
    });
});

/** Writes that so many seats are added to a line, or taken off it. */
async function write(page: Page, kind: string, field: string, many: string): Promise<void> {
    await page.getByLabel("Add a change").selectOption(kind);
    await page.getByLabel("Line (required)").selectOption("L1");
    await page.getByLabel(field).fill(many);
}

test.describe("an amendment", () => {
    test("tells its effect while it is written, and is signed after saying so", async ({ page }) => {
        await open(page, `${one}/amend`, { as: "dora" });
        const effect = page.getByRole("region", { name: "What it would do" });
        await expect(effect).toContainText("Choose a day and a change");
        await page.getByLabel("Effective on").fill("2026-12-01");
        await page.getByLabel("Add a change").selectOption("ADD_QUANTITY");
        await expect(effect).toContainText("Fill in what is still empty");
        await page.getByLabel("Line (required)").selectOption("L1");
        await page.getByLabel("How many more").fill("10");
        await expect(effect).toContainText("From 2026-12-01 it adds 10 to line L1.");
        await expect(effect).toContainText("USD +7,800.00");
        await page.getByRole("button", { name: "Sign the amendment" }).click();
        await expect(page.getByText("Say why.")).toBeVisible();
        await page.getByLabel("Reason").fill("Ten more analysts");
        await page.getByRole("button", { name: "Sign the amendment" }).click();
        const dialog = page.getByRole("dialog", { name: "Sign the amendment" });
        await expect(dialog).toContainText("It bears from Dec 1, 2026");
        await expectAccessible(page);
        await dialog.getByRole("button", { name: "Sign the amendment" }).click();
        await expect(page).toHaveURL(/tab=amendments&amendment=7/);
        await expect(page.getByText("Ten more analysts")).toBeVisible();
    });

    test("has its faults at their fields, in words and with a way there", async ({ page }) => {
        await open(page, `${one}/amend`, { as: "dora" });
        await write(page, "REDUCE_QUANTITY", "How many fewer", "900");
        const said = "Line L1 has 600 on 2026-11-23: a line that ends is ended.";
        const effect = page.getByRole("region", { name: "What it would do" });
        await expect(effect).toContainText(`Change 1: How many fewer: ${said}`);
        await page.getByLabel("Reason").fill("Too many");
        await expect(effect).toContainText(said);
        await page.getByRole("button", { name: "Sign the amendment" }).click();
        await page.getByRole("button", { name: "Go to Change 1: How many fewer" }).press("Enter");
        await expect(page.getByRole("textbox", { name: "How many fewer" })).toBeFocused();
        await expectAccessible(page);
    });

    test("that the terms deny says so by its clause before it is signed", async ({ page }) => {
        await open(page, `${one}/amend`, { as: "dora" });
        await page.getByLabel("Add a change").selectOption("RENEW");
        await page.getByLabel("Last day (required)").fill("2030-12-31");
        const effect = page.getByRole("region", { name: "What it would do" });
        await expect(effect).toContainText("The partner terms deny it");
        await expect(effect).toContainText("DENIED by R6.no-resale");
        await expectAccessible(page);
    });

    test("outlives a reload, and one that was signed meanwhile by somebody else", async ({ page }) => {
        const contracts: ContractsWorld = contractsWorld();
        await open(page, `${one}/amend`, { as: "dora", contracts });
        await write(page, "ADD_QUANTITY", "How many more", "10");
        await page.getByLabel("Reason").fill("Ten more analysts");
        await expect(page.getByRole("region", { name: "What it would do" })).toContainText("adds 10 to line L1");
        await page.waitForTimeout(400);
        await page.reload();
        await settled(page);
        await expect(page.getByLabel("Reason")).toHaveValue("Ten more analysts");
        contracts.contracts[0]?.amendments.push({
            number: 7,
            effectiveOn: "2026-12-01",
            reason: "By another hand",
            changes: [{ kind: "ADD_QUANTITY", line: "L2", more: "5" }],
            recordedAt: "2026-11-23T08:59:00Z",
        });
        await page.getByRole("button", { name: "Sign the amendment" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Sign the amendment" }).click();
        await expect(page.getByText("Amended since you read it: 1 amendment more")).toBeVisible();
        await expect(page.getByText("Amendment 7: From 2026-12-01 it adds 5 to line L2.")).toBeVisible();
        await expect(page.getByLabel("How many more")).toHaveValue("10");
        await expectAccessible(page);
        await page.getByRole("button", { name: "Go on, as amendment 8" }).click();
        await page.getByRole("button", { name: "Sign the amendment" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Sign the amendment" }).click();
        await expect(page).toHaveURL(/amendment=8/);
        expect(contracts.contracts[0]?.amendments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    for (const width of [1440, 390]) {
        test(`has fields for every kind of change, ${String(width)} wide`, async ({ page }) => {
            await page.setViewportSize({ width, height: 900 });
            await open(page, `${one}/amend`, { as: "dora" });
            await page.getByLabel("Add a change").selectOption("SUSPEND");
            const kind = page.getByLabel("Change 1 is to");
            const kinds = await kind
                .locator("option")
                .evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
            expect(kinds).toHaveLength(18);
            for (const value of kinds) {
                await kind.selectOption(value);
                await expect(kind).toHaveValue(value);
                await expectNoSidewaysScroll(page);
                if (["ADD_LINE", "CHANGE_PRICE", "TRANSFER", "RENEW"].includes(value)) {
                    // At its end nothing of the form lies under the bar that stays in sight.
                    await page.locator("#main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
                    await expectAccessible(page);
                }
            }
        });
    }
});

test.describe("a new contract", () => {
    test("has its faults at their fields, and is signed once they are mended", async ({ page }) => {
        await open(page, `${list}/new`, { as: "dora" });
        await page.getByLabel("Id (required)").fill("OF-2026-099");
        await page.getByLabel("Channel").selectOption("MS_CSP");
        await page.getByRole("button", { name: "Add a party on the way" }).press("Enter");
        await page.getByLabel("Party 1 on the way").selectOption("microsoft");
        await page.getByRole("button", { name: "Add a margin" }).click();
        await page.getByLabel("Margin 1: part (required)", { exact: true }).fill("0.12");
        await page.getByRole("button", { name: "Sign the contract" }).click();
        const faults = page.getByRole("list", { name: "What is wrong" }).or(page.locator(".tr-faults"));
        await expect(faults.first()).toContainText("A title has 1 to 120 characters.");
        await expect(page.getByText("There is no such organization.").first()).toBeVisible();
        await expectAccessible(page);
        await page.getByRole("textbox", { name: "Title" }).fill("Orchard Health: pilots");
        await page.getByLabel("Customer (required)").selectOption("orchard-health");
        await page.getByLabel("Product (required)").selectOption("chatgpt-enterprise");
        await page.getByRole("textbox", { name: "Quantity" }).fill("40");
        await page.getByRole("textbox", { name: "Price (required)", exact: true }).fill("60");
        await page.getByLabel("Standalone price").fill("60");
        await page.getByRole("button", { name: "Sign the contract" }).click();
        await expect(page).toHaveURL(/\/contracts\/OF-2026-099/);
        await expect(page.getByRole("heading", { level: 1 })).toContainText("Still ahead");
    });

    test("is refused the id of another, at its field, and kept", async ({ page }) => {
        await open(page, `${list}/new`, { as: "dora" });
        await page.getByLabel("Id (required)").fill(mainContract);
        await page.getByRole("button", { name: "Sign the contract" }).click();
        await expect(page.getByText(`There is another contract ${mainContract}.`).first()).toBeVisible();
        await page.waitForTimeout(400);
        await page.reload();
        await settled(page);
        await expect(page.getByLabel("Id (required)")).toHaveValue(mainContract);
    });

    test("that the terms deny is passed over for a reason, by others", async ({ page }) => {
        await open(page, `${list}/new`, { as: "dora" });
        await page.getByLabel("Id (required)").fill("DENIED-1");
        await page.getByRole("button", { name: "Sign the contract" }).click();
        const denied = page.getByRole("region", { name: "The partner terms do not let it pass" });
        await expect(page.getByText("DENIED by R6.exclusivity").first()).toBeVisible();
        await expect(page.getByRole("button", { name: "Ask to pass it over" })).toBeDisabled();
        await denied.getByLabel("Why it is passed over").fill("Agreed with Microsoft by letter.");
        await expectAccessible(page);
        await page.getByRole("button", { name: "Ask to pass it over" }).click();
        await expect(page.getByText("Contract DENIED-1 waits for approval.")).toBeVisible();
        await expect(page).toHaveURL(/\/approvals\//);
    });

    test("can be written by keyboard alone, line by line", async ({ page }) => {
        await open(page, `${list}/new`, { as: "dora" });
        await page.getByRole("button", { name: "Add a line" }).press("Enter");
        await expect(page.getByRole("group", { name: "Line 2" })).toBeVisible();
        await page.getByRole("button", { name: "Take line 2 away" }).press("Enter");
        await expect(page.getByRole("group", { name: "Line 2" })).toHaveCount(0);
        await page.getByLabel("At the end").selectOption("AUTOMATIC");
        await expect(page.getByLabel("Further months")).toHaveValue("12");
        await page.getByLabel("Kind of price").selectOption("ONE_TIME_FEE");
        await expect(page.getByLabel("Months of the price")).toHaveValue("0");
    });
});
