import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";
import { workWorld } from "../fixtures/work";

/** What one person works with: what needs it today, the palette, saved views, files, and the rules of deals. */
const dora: Answers = { as: "dora" };

const screens: readonly Look[] = [
    ["home of sales ops", "/", "Good day, Dora", dora],
    ["home when work fails", "/", "Good day, Dora", { as: "dora", refuse: { path: /^\/home$/, status: 500 } }],
    ["registration rules", "/deals/rules", "Registration rules", dora],
    ["registration rules before the first", "/deals/rules", "Registration rules", { as: "dora", empty: true }],
    ["registration rules for a reader", "/deals/rules", "Registration rules", { as: "audrey" }],
    ["registration rules for a partner", "/deals/rules", "You may not see this page", { as: "mira" }],
    [
        "registration rules when the server fails",
        "/deals/rules",
        "This did not work",
        { as: "dora", refuse: { path: /^\/registration-policies/, status: 500 } },
    ],
    ["customer profiles", "/deals/customers", "Customer profiles", dora],
    ["customer profiles before the first", "/deals/customers", "Customer profiles", { as: "dora", empty: true }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = dora): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

test.describe("home", () => {
    test("says what needs sales ops today, with how long there is, and leads there", async ({ page }) => {
        await open(page, "/");
        const work = page.getByRole("region", { name: "What needs you today" }).first();
        const notices = work.getByRole("region", { name: "Notice closes within 30 days" });
        await expect(notices).toContainText("RO-2026-019 · Halden Bank");
        await expect(notices).toContainText("due in 5 days");
        await expect(notices.getByRole("link", { name: "6 more" })).toHaveAttribute(
            "href",
            "/renewals?noticeWithin=30",
        );
        await notices.getByRole("link", { name: "Halden Bank through Kestrel Resale" }).press("Enter");
        await expect(page).toHaveURL(/contracts\/RO-2026-019\?tab=renewal/);
    });

    test("says of a bill how long it is overdue, and nothing of what others do", async ({ page }) => {
        await open(page, "/", { as: "fiona" });
        const bills = page.getByRole("region", { name: "Contracts to be billed" });
        await expect(bills).toContainText("2 days overdue");
        await expect(page.getByRole("region", { name: "Deals that wait for a decision" })).toHaveCount(0);
    });

    test("says that nothing needs one, where that is so", async ({ page }) => {
        await open(page, "/", { as: "audrey" });
        await expect(page.getByText("Nothing needs you today")).toBeVisible();
    });
});

test.describe("the palette", () => {
    test("finds anything by a word, and opens it by keyboard alone", async ({ page }) => {
        await open(page, "/deals");
        await page.keyboard.press("Control+k");
        const palette = page.getByRole("dialog", { name: "Search and commands" });
        const text = palette.getByRole("combobox");
        await expect(text).toBeFocused();
        await expectAccessible(page);
        await text.fill("northwind");
        const options = palette.getByRole("option");
        await expect(options).toHaveCount(3);
        await expect(options.first()).toContainText("EA-2026-001");
        await expect(options.first()).toHaveAttribute("aria-selected", "true");
        await expectAccessible(page);
        await text.press("ArrowDown");
        await text.press("ArrowUp");
        await text.press("Enter");
        await expect(page).toHaveURL(/contracts\/EA-2026-001/);
        await expect(palette).toHaveCount(0);
    });

    test("goes to screens and begins what the caller may begin", async ({ page }) => {
        await open(page, "/");
        await page.getByRole("button", { name: "Search and commands" }).click();
        const palette = page.getByRole("dialog", { name: "Search and commands" });
        await palette.getByRole("combobox").fill("new contr");
        await expect(palette.getByRole("option")).toHaveText([/New contract/]);
        await palette.getByRole("combobox").press("Enter");
        await expect(page).toHaveURL(/contracts\/new/);
    });

    test("closes by Escape, and the focus returns to the button", async ({ page }) => {
        await open(page, "/", { as: "mira" });
        const button = page.getByRole("button", { name: "Search and commands" });
        await button.press("Enter");
        const palette = page.getByRole("dialog", { name: "Search and commands" });
        await palette.getByRole("combobox").fill("northwind");
        await expect(palette.getByRole("option")).toHaveText([/NORTHWIND ANALYTICS/]);
        await page.keyboard.press("Escape");
        await expect(palette).toHaveCount(0);
        await expect(button).toBeFocused();
    });

    test("still leads to screens when searching fails", async ({ page }) => {
        await open(page, "/", { as: "dora", refuse: { path: /^\/search$/, status: 500 } });
        await page.keyboard.press("Control+k");
        const palette = page.getByRole("dialog", { name: "Search and commands" });
        await palette.getByRole("combobox").fill("rene");
        await expect(palette.getByRole("option").first()).toContainText("Renewals");
    });
});

test.describe("a view", () => {
    test("is saved under a name, opened and removed", async ({ page }) => {
        await open(page, "/renewals?state=NOTICE_OPEN&page=2", { as: "dora", work: workWorld() });
        await page.getByRole("button", { name: "Views" }).click();
        await page.getByRole("menuitem", { name: "Save this view …" }).click();
        const dialog = page.getByRole("dialog", { name: "Save this view" });
        await dialog.getByLabel(/Name/).fill("Open ones");
        const sent = page.waitForRequest((request) => request.method() === "PUT");
        await dialog.getByRole("button", { name: "Save" }).click();
        const request = await sent;
        expect(request.url()).toContain("/views/renewals/Open%20ones");
        expect(request.postDataJSON()).toEqual({ query: "state=NOTICE_OPEN" });
        await expect(page.getByText("View “Open ones” is saved.")).toBeVisible();

        await page.getByRole("button", { name: "Views" }).click();
        await page.getByRole("menuitem", { name: "Notice closes", exact: true }).click();
        await expect(page).toHaveURL(/renewals\?noticeWithin=14$/);
        await page.getByRole("button", { name: "Views" }).click();
        await page.getByRole("menuitem", { name: "Remove view Open ones" }).click();
        await expect(page.getByText("View “Open ones” is removed.")).toBeVisible();
    });
});

test("lists are taken away as they are filtered, as a text and as a workbook", async ({ page }) => {
    await open(page, "/renewals?state=NOTICE_OPEN");
    const lines = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(lines).toEqual(["Contract,Last day,Standing", "RO-2026-019,2026-12-31,NOTICE_OPEN"]);
    const asked = page.waitForRequest((request) => request.url().includes("/renewal-export"));
    await saved(page, "Export XLSX");
    expect((await asked).url()).toContain("format=xlsx");
});

test.describe("the rules of deals", () => {
    test("are recorded from those in force, every fault at its field", async ({ page }) => {
        await open(page, "/deals/rules", { as: "dora", work: workWorld() });
        await expect(page.getByRole("region", { name: "In force today" })).toContainText("Kestrel Resale: DE, AT");
        await page.getByRole("button", { name: "Record rules" }).click();
        const form = page.getByRole("region", { name: "Record rules" }).first();
        await form.getByRole("textbox", { name: /Days of protection/ }).fill("400");
        await form.getByRole("button", { name: "Record rules" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Record rules" }).click();
        await expect(form.getByText("1 to 365 are expected.").first()).toBeVisible();
        await expectAccessible(page);
        await form.getByRole("textbox", { name: /Days of protection/ }).fill("60");
        await form.getByRole("button", { name: "Add a house account" }).click();
        await form.getByLabel(/Customer 2/).selectOption("halden-bank");
        await form.getByRole("button", { name: "Record rules" }).click();
        const sent = page.waitForRequest((request) => request.method() === "POST");
        await page.getByRole("dialog").getByRole("button", { name: "Record rules" }).click();
        expect((await sent).postDataJSON()).toMatchObject({
            policy: { from: "2026-11-23", protectionDays: 60, reminderDays: [30, 14, 7] },
        });
        await expect(page.getByText("The rules from Nov 23, 2026 on are recorded.")).toBeVisible();
    });

    test("are told to who may only read them", async ({ page }) => {
        await open(page, "/deals/customers", { as: "audrey" });
        await expect(page.getByText("To record profiles you need")).toBeVisible();
        await expect(page.getByRole("button", { name: /Change what is known/ })).toHaveCount(0);
    });

    test("what is known of a customer is changed with its tax ids", async ({ page }) => {
        await open(page, "/deals/customers", { as: "dora", work: workWorld() });
        await page.getByRole("button", { name: "Change what is known of Northwind Analytics" }).click();
        const dialog = page.getByRole("dialog", { name: "Record a profile" });
        await dialog.getByLabel(/Tax ids/).fill("US 12-3456789, de 811907980");
        await expectAccessible(page);
        const sent = page.waitForRequest((request) => request.method() === "POST");
        await dialog.getByRole("button", { name: "Record a profile" }).click();
        expect((await sent).postDataJSON()).toMatchObject({
            profile: {
                taxIds: [
                    { country: "US", number: "12-3456789" },
                    { country: "DE", number: "811907980" },
                ],
            },
        });
    });
});
