import { expect, test, type Locator, type Page } from "@playwright/test";
import { add } from "../../src/money/decimal";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { dealsWorld } from "../fixtures/deals";
import { linePath } from "../fixtures/ledger";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";

/** Commitments and co-sell: every screen in every look, and what people do there. */
const failing = (path: RegExp): Answers => ({ as: "fiona", refuse: { path, status: 500 } });
const list = "/attribution/commitments";
const coSell = "/attribution/co-sell";

const screens: readonly Look[] = [
    ["commitments", list, "Commitments", { as: "fiona" }],
    ["commitments nothing matches", `${list}?phase=OVER&q=orchard`, "Commitments", { as: "fiona" }],
    ["commitments before the first", list, "Commitments", { as: "fiona", empty: true }],
    ["commitments when the server fails", list, "Commitments", failing(/^\/commitments$/)],
    ["commitments for a partner", list, "You may not see this page", { as: "mira" }],
    ["commitments for a reader", `${list}?record=1`, "Commitments", { as: "audrey" }],
    ["a commitment being recorded", `${list}?record=1`, "Record a commitment", { as: "dora" }],
    ["one commitment", `${list}/NW-2026-014`, /^NW-2026-014/, { as: "fiona" }],
    ["a commitment with breakage", `${list}/HB-2025-003`, /^HB-2025-003/, { as: "audrey" }],
    ["a commitment all drawn", `${list}/NW-2025-002`, /^NW-2025-002/, { as: "fiona" }],
    ["a commitment not drawn yet", `${list}/OH-2027-001`, /^OH-2027-001/, { as: "fiona" }],
    ["a commitment drawn beyond", `${list}/HB-2026-011`, "This did not work", { as: "fiona" }],
    ["a commitment that is not there", `${list}/nosuch`, "There is nothing here", { as: "fiona" }],
    ["co-sell", coSell, "Co-sell", { as: "fiona" }],
    ["co-sell nothing matches", `${coSell}?from=2027-01-01`, "Co-sell", { as: "fiona" }],
    ["co-sell before the first", coSell, "Co-sell", { as: "fiona", empty: true }],
    ["co-sell when the server fails", coSell, "Co-sell", failing(/co-sell/)],
    ["co-sell for a partner", coSell, "You may not see this page", { as: "mira" }],
    ["co-sell for a reader", `${coSell}?credit=1`, "Co-sell", { as: "audrey" }],
    ["a credit being recorded", `${coSell}?credit=1`, "Record a credit", { as: "dora" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "fiona" }): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

/** What is said at a field, as a screen reader hears it. */
function saidAt(field: Locator): Promise<string> {
    return field.evaluate((element) => {
        const told = element.getAttribute("aria-describedby") ?? "";
        return document.getElementById(told)?.textContent ?? "";
    });
}

/** Fills in a commitment sold through Microsoft; the vendor is there already. */
async function written(dialog: Locator, contract: string, amount: string): Promise<void> {
    await dialog.getByLabel("Contract (required)").fill(contract);
    await dialog.getByLabel("Customer").selectOption("orchard-health");
    await dialog.getByLabel("Committed").fill(amount);
    await dialog.getByLabel("From").fill("2026-12-01");
    await dialog.getByLabel("Through").fill("2027-11-30");
    await dialog.getByLabel("Contracting channel").selectOption("MS_CSP");
    await dialog.getByLabel("Product").selectOption("api-frontier");
    await dialog.getByRole("button", { name: "Add a party on the way" }).press("Enter");
    await dialog.getByLabel("Party 1 on the way").selectOption("microsoft");
}

test.describe("commitments", () => {
    test("say what is drawn and what is left of each, and breakage by its name", async ({ page }) => {
        await open(page, list);
        const table = page.getByRole("table", { name: "Commitments" });
        const row = (contract: string) => table.getByRole("row").filter({ hasText: contract });
        await expect(row("NW-2026-014")).toContainText("786,650.55");
        await expect(row("NW-2026-014")).toContainText("413,349.45");
        await expect(row("NW-2026-014")).not.toContainText("breakage");
        await expect(row("HB-2025-003")).toContainText("68,749.60breakage");
        await expect(row("HB-2026-011")).toContainText("The draws cannot be summed");
        await expect(row("OH-2027-001")).toContainText("Still ahead");
    });

    test("are narrowed by filters that stand in the address, and exported as they are", async ({ page }) => {
        await open(page, list);
        const filters = page.getByRole("region", { name: "Filters" });
        await filters.getByRole("button", { name: "Term is" }).click();
        await page
            .getByRole("menuitem", { name: "Under way" })
            .or(page.getByRole("checkbox", { name: "Under way" }))
            .first()
            .click();
        await expect(page).toHaveURL(/phase=RUNNING/);
        await page.keyboard.press("Escape");
        await expect(filters.getByRole("status")).toHaveText("2 commitments");
        await page.getByLabel("Part of a contract or customer").fill("northwind");
        await expect(page).toHaveURL(/q=northwind/);
        await expect(filters.getByRole("status")).toHaveText("1 commitment");
        await settled(page);
        const [header, ...rows] = (await saved(page, "Export CSV")).trim().split("\r\n");
        expect(header).toBe(
            "Contract,Customer,Contracting channel,First day,Day after the last,Currency,Committed,Drawn,Left,Remark",
        );
        expect(rows).toEqual([
            "NW-2026-014,northwind-analytics,AZURE_OPENAI,2026-01-01,2027-01-01,USD,1200000.00,786650.55,413349.45,",
        ]);
        await page.getByRole("button", { name: "Clear all filters" }).click();
        await expect(page).not.toHaveURL(/phase|q=/);
        // A refusal of one commitment stands in its row; the others are there.
        expect(await saved(page, "Export CSV")).toMatch(/HB-2026-011,.*,,,.*The draws come to EUR 97500\.00/);
    });

    test("are told as known on an earlier day", async ({ page }) => {
        await open(page, `${list}?knownOn=2025-12-01`);
        const table = page.getByRole("table", { name: "Commitments" });
        await expect(table.getByRole("row").filter({ hasText: "NW-2026-014" })).toHaveCount(0);
        await expect(table.getByRole("row").filter({ hasText: "NW-2025-002" })).toContainText("Under way");
        await page.getByRole("button", { name: "Back to today" }).click();
        await expect(table.getByRole("row").filter({ hasText: "NW-2025-002" })).toContainText("Over");
    });

    test("come in pages, and the export has them all", async ({ page }) => {
        await serve(page, { as: "fiona" });
        const one = dealsWorld().commitments[3]?.commitment;
        const items = Array.from({ length: 25 }, (_, at) => ({
            ...one,
            contract: `C-${String(at + 1).padStart(2, "0")}`,
        }));
        await page.route("**/api/v1/commitments", (route) => route.fulfill({ json: { items } }));
        await page.route("**/api/v1/commitments/*", (route) =>
            route.fulfill({ json: { commitment: one, draws: [], drawn: "0.00", remaining: one?.amount } }),
        );
        await page.goto(list);
        await settled(page);
        const table = page.getByRole("table", { name: "Commitments" });
        await expect(table.getByRole("row")).toHaveCount(21);
        await page.getByRole("button", { name: "Next page" }).click();
        await expect(page).toHaveURL(/page=2/);
        await expect(table.getByRole("row")).toHaveCount(6);
        expect((await saved(page, "Export CSV")).trim().split("\r\n")).toHaveLength(26);
    });

    test("lead to one, whose draws and what is left sum to the cent", async ({ page }) => {
        await open(page, list);
        await page.getByRole("link", { name: "NW-2026-014" }).focus();
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL(/commitments\/NW-2026-014$/);
        await expect(page.getByTestId("kpi-Term gone")).toHaveText("89.3%");
        await expect(page.getByText("326 of 365 days")).toBeVisible();
        const rows = (await saved(page, "Export CSV")).trim().split("\r\n").slice(1);
        expect(rows.map((row) => row.split(",")[1] ?? "").reduce(add, "413349.45")).toBe("1200000.00");
        await expect(page.getByText("If nothing more is drawn, USD 413,349.45 goes to Azure OpenAI")).toBeVisible();
        await page.getByLabel("As known on").fill("2025-12-31");
        await expect(page).toHaveURL(/knownOn=2025-12-31/);
        await expect(page.getByRole("heading", { name: "Nothing was drawn yet" })).toBeVisible();
    });

    test("that are over hand out the line that books the breakage", async ({ page }) => {
        await open(page, `${list}/HB-2025-003`);
        await expect(page.getByTestId("kpi-Breakage")).toBeVisible();
        const line = JSON.parse(await saved(page, "Save the line")) as Record<string, unknown>;
        expect(line).toMatchObject({
            source: "commitments",
            document: "HB-2025-003",
            amount: "68749.60",
            currency: "EUR",
            channel: "DIRECT_ENTERPRISE",
            invoicedOn: "2026-07-01",
        });
        await page.getByRole("link", { name: "Report revenue lines" }).click();
        await expect(page).toHaveURL(/attribution\/lines$/);
    });

    test("say by keyboard what is missing, at its field", async ({ page }) => {
        await open(page, list);
        await page.getByRole("button", { name: "Record a commitment" }).focus();
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL(/record=1/);
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("Contract (required)").focus();
        await page.keyboard.press("Enter");
        await expect(dialog.getByText("Name the contract.")).toBeVisible();
        expect(await saidAt(dialog.getByLabel("Through"))).toBe("Say until when; not before the first day.");
        await expectAccessible(page);
    });

    test("are recorded, and stand in the list", async ({ page }) => {
        await open(page, `${list}?record=1`);
        const dialog = page.getByRole("dialog");
        await written(dialog, "OH-2026-009", "250000.00");
        const [asked] = await Promise.all([
            page.waitForRequest((request) => request.method() === "POST"),
            dialog.getByLabel("Committed").press("Enter"),
        ]);
        expect(asked.postDataJSON()).toEqual({
            contracting: {
                channel: "MS_CSP",
                route: ["openai", "microsoft", "orchard-health"],
                product: "api-frontier",
                customer: "orchard-health",
                contract: "OH-2026-009",
            },
            amount: "250000.00",
            currency: "USD",
            term: { from: "2026-12-01", to: "2027-12-01" },
        });
        await expect(dialog).toHaveCount(0);
        await expect(page.getByText("The commitment under OH-2026-009 is recorded.")).toBeVisible();
        await expect(page.getByRole("link", { name: "OH-2026-009" })).toBeVisible();
    });

    test("show what the server refuses at its field", async ({ page }) => {
        await open(page, `${list}?record=1`);
        const dialog = page.getByRole("dialog");
        await written(dialog, "faulty", "250000.005");
        await dialog.getByLabel("Committed").press("Enter");
        await expect(dialog.getByText("USD has two digits after the point.")).toBeVisible();
        expect(await saidAt(dialog.getByLabel("Product"))).toBe("There is no product api-frontier.");
        expect(await saidAt(dialog.getByLabel("Party 1 on the way"))).toBe("There is no organization microsoft.");
        expect(await saidAt(dialog.getByLabel("Committed"))).toBe("USD has two digits after the point.");
        await expectAccessible(page);
    });

    test("are refused in words where the contract has another", async ({ page }) => {
        await open(page, `${list}?record=1`);
        const dialog = page.getByRole("dialog");
        await written(dialog, "NW-2026-014", "250000.00");
        await dialog.getByLabel("Committed").press("Enter");
        await expect(dialog.getByText(/A commitment of other content is recorded/)).toBeVisible();
        await dialog.getByRole("button", { name: "Cancel" }).click();
        await expect(page).not.toHaveURL(/record/);
    });

    test("are not recorded by who only reads them", async ({ page }) => {
        await open(page, `${list}?record=1`, { as: "audrey" });
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await expect(page.getByRole("button", { name: "Record a commitment" })).toHaveCount(0);
        await expect(page.getByRole("link", { name: "NW-2026-014" })).toBeVisible();
    });

    test("say why there are none, and come back", async ({ page }) => {
        await open(page, list, failing(/^\/commitments$/));
        await expect(page.getByText("Reference for support: c0ffee00-1234-4abc-9def-000000000042")).toBeVisible();
        await page.unrouteAll();
        await serve(page, { as: "fiona" });
        await page.getByRole("button", { name: "Try again" }).focus();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("link", { name: "NW-2026-014" })).toBeVisible();
    });
});

test.describe("co-sell", () => {
    test("is read by party and paper channel, each currency by itself", async ({ page }) => {
        await open(page, coSell);
        const table = page.getByRole("table", { name: "By party and paper channel" });
        await expect(table.getByRole("row").filter({ hasText: "Amazon Web Services" })).toContainText("140,000.00");
        await expect(page.getByTestId("kpi-Parties credited")).toHaveText("6");
        await expect(page.getByTestId("kpi-Credited in EUR")).toHaveText("42.5K");
        await expect(page.getByTestId("kpi-Credited in USD")).toHaveText("344K");
        // Currencies are never added up: with two of them there is no sum.
        await expect(table.getByRole("row").filter({ hasText: "Sum" })).toHaveCount(0);

        await page.getByLabel("Invoiced through").fill("2026-06-11");
        await expect(page).toHaveURL(/to=2026-06-12/);
        await expect(table.getByRole("row").last()).toContainText("344,000.00");
        const filters = page.getByRole("region", { name: "Filters" });
        await filters.getByRole("button", { name: "Party", exact: true }).click();
        await page
            .getByRole("menuitem", { name: "OpenAI" })
            .or(page.getByRole("checkbox", { name: "OpenAI" }))
            .first()
            .click();
        await expect(page).toHaveURL(/party=openai/);
        await page.keyboard.press("Escape");
        const rows = (await saved(page, "Export CSV")).trim().split("\r\n").slice(1);
        expect(rows).toEqual(["openai,AWS_BEDROCK,1,USD,72000.00", "openai,AZURE_OPENAI,1,USD,33333.33"]);
        await page.getByRole("button", { name: "Remove Jun 11, 2026" }).click();
        await expect(page).not.toHaveURL(/to=/);
        await page.goBack();
        await expect(page).toHaveURL(/to=2026-06-12/);
    });

    test("credits a line from its page, split to the cent", async ({ page }) => {
        await open(page, linePath);
        await page.getByRole("link", { name: "Credit co-sell" }).focus();
        await page.keyboard.press("Enter");
        const dialog = page.getByRole("dialog");
        await expect(dialog.getByLabel("Document")).toHaveValue("CSP-2026-0311");
        await expect(dialog.getByLabel("Version")).toHaveValue("1");
        await dialog.getByRole("button", { name: "Add a party" }).press("Enter");
        for (const [at, party] of ["microsoft", "brightpath-distribution", "openai"].entries()) {
            const part = dialog.getByRole("group", { name: `Part ${at + 1}` });
            await part.getByLabel("Party").selectOption(party);
            await part.getByLabel("Part (required)").fill("1/3");
        }
        await expect(dialog.getByText("The parts sum to 1.")).toBeVisible();
        await expectAccessible(page);
        const [asked] = await Promise.all([
            page.waitForRequest((request) => request.method() === "POST"),
            dialog.getByRole("group", { name: "Part 3" }).getByLabel("Part (required)").press("Enter"),
        ]);
        expect(asked.postDataJSON()).toEqual({
            line: { source: "azure-ledger", document: "CSP-2026-0311", line: "1", version: 1 },
            parts: [
                { party: "microsoft", rate: "1/3" },
                { party: "brightpath-distribution", rate: "1/3" },
                { party: "openai", rate: "1/3" },
            ],
        });
        await expect(dialog).toHaveCount(0);
        await expect(page).toHaveURL(/attribution\/co-sell$/);
        await expect(page.getByText("USD 333.34 (1/3)")).toBeVisible();
        await expect(page.getByText("USD 333.33 (1/3)")).toHaveCount(2);
        const table = page.getByRole("table", { name: "By party and paper channel" });
        await expect(table.getByRole("row").filter({ hasText: "Microsoft CSP" })).toHaveCount(3);
        await expectAccessible(page);
        await page.getByRole("link", { name: "Read the line" }).click();
        await expect(page).toHaveURL(new RegExp(`${linePath}$`));
    });

    test("says at its fields all that is wrong, before and after the server is asked", async ({ page }) => {
        await open(page, `${coSell}?credit=1&source=crm&document=lost&line=1`, { as: "dora" });
        const dialog = page.getByRole("dialog");
        const part = (at: number) => dialog.getByRole("group", { name: `Part ${at}` });
        await part(1).getByLabel("Party").selectOption("kestrel-resale");
        await part(1).getByLabel("Part (required)").fill("1.5");
        await part(2).getByLabel("Party").selectOption("kestrel-resale");
        await part(2).getByLabel("Part (required)").fill("0.4");
        await dialog.getByLabel("Source").press("Enter");
        expect(await saidAt(part(1).getByLabel("Part (required)"))).toBe("A part from 0 to 1, such as 0.6 or 1/3.");
        expect(await saidAt(part(2).getByLabel("Party"))).toBe("A party is credited once.");
        await part(1).getByLabel("Part (required)").fill("0.5");
        await expect(dialog.getByText("The parts sum to 9/10, not to 1.")).toBeVisible();
        await expectAccessible(page);
        await part(1).getByLabel("Part (required)").fill("0.6");
        await part(2).getByLabel("Party").selectOption("openai");
        await page.keyboard.press("Tab");
        await dialog.getByLabel("Source").press("Enter");
        await expect(dialog.getByText("There is no line crm/lost/1/1.")).toBeVisible();
        expect(await saidAt(dialog.getByLabel("Document"))).toBe("There is no line crm/lost/1/1.");
        expect(await saidAt(part(1).getByLabel("Party"))).toBe("There is no organization kestrel-resale.");
        await dialog.getByRole("button", { name: "Cancel" }).click();
        await expect(page).toHaveURL(/attribution\/co-sell$/);
    });

    test("is read and not credited by who only reads it, and a partner has neither", async ({ page }) => {
        await open(page, `${coSell}?credit=1`, { as: "audrey" });
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await expect(page.getByRole("button", { name: "Record a credit" })).toHaveCount(0);
        await page.goto(linePath);
        await settled(page);
        await expect(page.getByRole("link", { name: "Credit co-sell" })).toHaveCount(0);
        await page.unrouteAll();
        await open(page, "/", { as: "mira" });
        const places = page.getByRole("navigation", { name: "Main" });
        await expect(places.getByRole("link", { name: /Co-sell|Commitments/ })).toHaveCount(0);
        await page.goto(coSell);
        await expect(page.getByText("co-sell.read")).toBeVisible();
    });

    test("says why there is none, and comes back", async ({ page }) => {
        await open(page, coSell, failing(/co-sell/));
        await expect(page.getByText("Reference for support: c0ffee00-1234-4abc-9def-000000000042")).toBeVisible();
        await page.unrouteAll();
        await serve(page, { as: "fiona" });
        await page.getByRole("button", { name: "Try again" }).focus();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("table", { name: "By party and paper channel" })).toBeVisible();
    });
});
