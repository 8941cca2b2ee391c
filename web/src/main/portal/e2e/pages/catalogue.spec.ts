import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { catalogueWorld, changeIds, overwrite } from "../fixtures/catalogue";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";

/** The catalogue: every screen in every look, and what people do there. */
const dora: Answers = { as: "dora" };
const fails = (path: RegExp): Answers => ({ as: "dora", refuse: { path, status: 500 } });
const none: Answers = { as: "dora", empty: true };
const version = "/price-books/chatgpt-list/2026-04-02";
const cut = `/catalog-changes/${changeIds.cut}`;
const launch = `/catalog-changes/${changeIds.launch}`;
const bench = "/rating-bench?book=api-list&from=2026-06-01&through=2026-06-30";

const screens: readonly Look[] = [
    ["price books", "/price-books", "Price books", dora],
    ["price books on two days", "/price-books?asOf=2025-10-01&knownOn=2026-01-01&span=all", "Price books", dora],
    ["price books of a kind there is not", "/price-books?kind=CUSTOMER&asOf=2020-01-01", "Price books", dora],
    ["price books before the first", "/price-books", "Price books", none],
    ["price books when the server fails", "/price-books", "Price books", fails(/price-books/)],
    ["price books for a partner", "/price-books", "You may not see this page", { as: "mira" }],
    ["a price book being opened", "/price-books?open=1", "Open a price book", dora],
    ["one price book", "/price-books/chatgpt-list", "ChatGPT list", dora],
    ["a price book without versions", "/price-books/northwind-prices", "Northwind Analytics prices", dora],
    ["a price book in credits", "/price-books/credit-rates", "Codex credits", { as: "audrey" }],
    ["a price book that is not there", "/price-books/nosuch", "There is nothing here", dora],
    ["a version of a price book", version, /^Seat price cut/, dora],
    ["a version with modifiers", "/price-books/api-list/2026-03-05?kind=TOKEN_PRICES", /^GPT-5.4/, { as: "audrey" }],
    ["a version nothing matches", `${version}?q=nosuch`, /^Seat price cut/, dora],
    ["two versions side by side", `${version}?against=2025-08-01`, /^Seat price cut/, dora],
    ["two versions, the same too", `${version}?against=2025-08-01&same=show`, /^Seat price cut/, dora],
    ["a version being withdrawn", "/price-books/chatgpt-list/2027-01-01?withdraw=1", /^Withdraw/, { as: "vera" }],
    ["a version that is not there", "/price-books/chatgpt-list/2019-01-01", "There is nothing here", dora],
    ["changes", "/catalog-changes", "Catalogue changes", dora],
    ["changes in no such state", "/catalog-changes?state=REJECTED", "Catalogue changes", { as: "audrey" }],
    ["changes before the first", "/catalog-changes", "Catalogue changes", none],
    ["changes when the server fails", "/catalog-changes", "Catalogue changes", fails(/catalog-changes/)],
    ["changes for a partner", "/catalog-changes", "You may not see this page", { as: "mira" }],
    ["a new change", "/catalog-changes/new", "New change", dora],
    ["a new version", "/catalog-changes/new?book=api-list&from=2026-03-05", "New change", dora],
    ["a new change for an auditor", "/catalog-changes/new", "You may not see this page", { as: "audrey" }],
    ["a change being written", launch, /^Launch of ChatGPT Team Lite/, dora],
    ["a change one only reads", launch, /^Launch of ChatGPT Team Lite/, { as: "audrey" }],
    ["a change to approve", cut, /^Yearly Business seats at 18/, { as: "vera" }],
    ["a change price by price", `${cut}?tab=compare`, /^Yearly/, { as: "vera" }],
    [
        "a change with modifiers price by price",
        `/catalog-changes/${changeIds.published}?tab=compare`,
        /^Cheaper mini/,
        { as: "vera" },
    ],
    ["a change without price changes", `${cut}?tab=compare`, /^Yearly/, none],
    ["the effect of a change", `${cut}?tab=effects`, /^Yearly/, { as: "vera" }],
    ["a change without effect", `${launch}?tab=effects`, /^Launch/, dora],
    ["an effect that fails", `${cut}?tab=effects`, /^Yearly/, fails(/effects/)],
    ["the history of a change", `${cut}?tab=history`, /^Yearly/, dora],
    ["a published change", `/catalog-changes/${changeIds.published}`, /^Cheaper mini/, { as: "vera" }],
    ["a change that is not there", "/catalog-changes/nosuch", "There is nothing here", dora],
    ["the launch of a product", "/catalog-changes/launch?book=chatgpt-list", "Launch a product", dora],
    ["a launch for an approver", "/catalog-changes/launch", "You may not see this page", { as: "vera" }],
    ["products on offer", "/products", "Products on offer", dora],
    [
        "whether a product may be sold",
        "/products?product=chatgpt-business&channel=DIRECT_SELF_SERVE&country=US&seats=5",
        "Products on offer",
        dora,
    ],
    [
        "why a product may not be sold",
        "/products?product=gpt-5&channel=AZURE_OPENAI&country=DE&state=RENEW_ONLY",
        "Products on offer",
        { as: "audrey" },
    ],
    ["products on offer before the first", "/products", "Products on offer", none],
    ["products on offer when the server fails", "/products", "Products on offer", fails(/offerings/)],
    ["products on offer for a partner", "/products", "You may not see this page", { as: "mira" }],
    ["the rating bench", "/rating-bench", "Rating bench", dora],
    ["the rating bench when the server fails", bench, "Rating bench", fails(/price-books/)],
    ["the rating bench for a partner", "/rating-bench", "You may not see this page", { as: "mira" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = dora): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

/** The document that the next change is made of. */
function posted(page: Page, method: "POST" | "PUT" = "POST") {
    return page
        .waitForRequest((request) => /catalog-changes/.test(request.url()) && request.method() === method)
        .then((request) => (request.postDataJSON() as { change: Record<string, unknown> }).change);
}

test("price books tell what is in force, what comes, and where nothing is; the days stand in the address", async ({
    page,
}) => {
    await open(page, "/price-books");
    const table = page.getByRole("table", { name: "Price books" });
    const row = (name: string) => table.getByRole("row").filter({ hasText: name });
    await expect(row("ChatGPT list")).toContainText("Seat price cut");
    await expect(row("ChatGPT list")).toContainText("Business in the new year");
    await expect(row("ChatGPT list")).toContainText("Covered");
    await expect(row("API list").first()).toContainText("Beyond its guarantee");
    await expect(row("Halden Bank private offer")).toContainText("Nothing in force");

    await page.getByLabel("Prices as of").fill("2025-10-01");
    await expect(page).toHaveURL(/asOf=2025-10-01/);
    await expect(row("ChatGPT list")).toContainText("Enterprise seats");
    await page.getByLabel("As known on").fill("2026-01-01");
    await expect(row("Halden Bank private offer")).toContainText("none planned");
    const lines = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(lines).toHaveLength(7);
    await row("ChatGPT list").getByRole("link", { name: "Enterprise seats" }).click();
    await page.waitForURL("**/price-books/chatgpt-list/2025-08-01?asOf=2025-10-01&knownOn=2026-01-01");
});

test("versions stand on a time chart whose gaps are told, and in a table with the same", async ({ page }) => {
    await open(page, "/price-books");
    const card = page.getByRole("region", { name: "Versions over time" }).first();
    await card.scrollIntoViewIfNeeded();
    const lane = card.getByRole("list", { name: "ChatGPT list" });
    await expect(
        lane.getByRole("link", { name: /^Seat price cut, Apr 2, 2026 – Dec 31, 2026, 8 prices/ }),
    ).toBeVisible();
    await expect(card.getByText("Nothing in force before Feb 1, 2027")).toBeAttached();
    await card.getByRole("button", { name: "Table" }).click();
    const table = card.getByRole("table", { name: "Versions over time" });
    await expect(table.getByRole("row")).toHaveCount(13);
    await expect(table.getByRole("row").filter({ hasText: "Seat price cut" })).toContainText(
        "move at their next billing, from Apr 2, 2026; bound for more than a month: at their renewal; the difference is credited until they move",
    );
    await expectAccessible(page);
});

test("a price book is opened, and its id is told when it is taken", async ({ page }) => {
    await open(page, "/price-books");
    await page.getByRole("button", { name: "Open a price book" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("API list");
    await dialog.getByLabel("Kind").selectOption("VENDOR_LIST");
    await dialog.getByRole("button", { name: "Open a price book" }).click();
    await expect(dialog.getByText("There is a price book of this id already.")).toBeVisible();
    await dialog.getByLabel("Name").fill("Oracle cloud list");
    await dialog.getByLabel("Kind").selectOption("CHANNEL_LIST");
    await dialog.getByLabel("Channel").selectOption("AZURE_OPENAI");
    await dialog.getByRole("button", { name: "Open a price book" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Oracle cloud list");
    await expect(page.getByText("It has no version yet")).toBeVisible();
});

test("prices of a version are found, exported, downloaded as a table, and compared side by side", async ({ page }) => {
    await open(page, version);
    await page.getByRole("textbox", { name: "Search products and prices" }).fill("business");
    await expect(page).toHaveURL(/q=business/);
    await expect(page.getByText("3 of 8 prices")).toBeVisible();
    const rows = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain('"25 a seat and period, 2 seats at least"');
    expect(await saved(page, "Download the table")).toContain(
        "product,charge,country,currency,term,period,guaranteed_until,tag,source,kind",
    );

    await page.getByLabel("Compare with").selectOption("2025-08-01");
    await expect(page).toHaveURL(/against=2025-08-01/);
    const table = page.getByRole("table", { name: "Seat price cut against Enterprise seats" });
    const monthly = table.getByRole("row").filter({ hasText: "USD" }).filter({ hasText: "Month" });
    await expect(monthly).toContainText("30 a seat and period");
    await expect(monthly).toContainText("25 a seat and period");
    await expect(monthly).toContainText("Changed");
    await page.getByRole("link", { name: "New version from this" }).click();
    await page.waitForURL("**/catalog-changes/new?book=chatgpt-list&from=2026-04-02");
});

test("a version is withdrawn before its day by an approver, with a reason", async ({ page }) => {
    await open(page, "/price-books/chatgpt-list/2027-01-01", { as: "vera" });
    await page.getByRole("button", { name: "Withdraw" }).click();
    const dialog = page.getByRole("dialog");
    const act = dialog.getByRole("button", { name: "Withdraw" });
    await expect(act).toBeDisabled();
    await dialog.getByLabel("Reason").fill("Decided otherwise.");
    const sent = page.waitForRequest(/withdrawal/);
    await act.click();
    expect((await sent).postDataJSON()).toEqual({ reason: "Decided otherwise." });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("ChatGPT list");
    await expect(page.getByRole("table", { name: "Versions" }).getByRole("row")).toHaveCount(4);
});

test("a version of the past, and whoever does not approve, offers no withdrawal", async ({ page }) => {
    await open(page, version, { as: "vera" });
    await expect(page.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
    await open(page, "/price-books/chatgpt-list/2027-01-01?withdraw=1", { as: "audrey" });
    await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a pasted sheet is refused cell by cell, each fault leads to its cell, and what is right replaces the prices", async ({
    page,
}) => {
    await open(page, "/catalog-changes/new?book=chatgpt-list&from=2026-04-02");
    await page.getByRole("button", { name: "Paste from a sheet" }).click();
    const table = page.getByRole("textbox", { name: "Table", exact: true });
    const sheet = (price: string) =>
        [
            "product\tcharge\tcurrency\tterm\tprice",
            `chatgpt-business\tseat\tUSD\tMONTH\t${price}`,
            "chatgpt-team\tseat\tUSD\tYEAR\t9.5",
        ].join("\n");
    await table.fill(sheet("cheap").replace("9.5", "9,5"));
    await page.getByRole("button", { name: "Read the table" }).click();
    await expect(page.getByText("2 cells cannot be read")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Go to row 2, price" }).click();
    const chosen = await table.evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect(chosen).toBe("cheap");

    await table.fill(sheet("24"));
    await page.getByRole("button", { name: "Read the table" }).click();
    await expect(page.getByText("2 prices read from the table.")).toBeVisible();
    const grid = page.getByRole("table", { name: "Prices of ChatGPT list, a row each" });
    await expect(grid.getByLabel("Price, row 5")).toHaveValue("24");
    await expect(grid.getByLabel("Product, row 9")).toHaveValue("chatgpt-team");
});

test("the faults of a change stand at their cells and in a list that leads there", async ({ page }) => {
    await open(page, "/catalog-changes/new?book=chatgpt-list&from=2026-04-02");
    const grid = page.getByRole("table", { name: "Prices of ChatGPT list, a row each" });
    await page.getByLabel("Title").fill("Dearer Plus");
    await grid.getByLabel("Price, row 3").fill("much");
    await page.getByRole("button", { name: "Create the change" }).click();
    await expect(page.getByText("2 faults")).toBeVisible();
    await expect(grid.getByText("A price is a decimal.")).toBeVisible();
    await expect(grid.getByLabel("Price, row 3")).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Go to ChatGPT list, Row 3, chatgpt-plus: Price" }).click();
    await expect(grid.getByLabel("Price, row 3")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("25");
    await page.keyboard.press("Enter");
    await expect(grid.getByLabel("Price, row 4")).toBeFocused();
    await page.getByLabel("Name of the version").fill("Plus at 25");

    const made = posted(page);
    await page.getByRole("button", { name: "Create the change" }).click();
    const { title, prices } = (await made) as { title: string; prices: { version: Record<string, unknown> }[] };
    expect(title).toBe("Dearer Plus");
    const { entries, recordedAt, newSalesFrom, running } = prices[0]?.version as {
        entries: { charge: unknown }[];
        recordedAt?: string;
        newSalesFrom: string;
        running: unknown;
    };
    expect(recordedAt).toBeUndefined();
    expect(newSalesFrom).toBe("2026-11-24");
    expect(running).toEqual({
        policy: "NEXT_BILLING",
        credit: "UNTIL_MOVED",
        longTerms: "RENEWAL",
        from: "2026-11-24",
    });
    expect(entries[2]?.charge).toEqual({ kind: "FLAT_FEE", price: "25" });
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Dearer Plus");
});

test("rows are added, take another kind of charge with its own fields, and are removed", async ({ page }) => {
    await open(page, "/catalog-changes/new");
    await page.getByLabel("Title").fill("Tools");
    await page.getByRole("button", { name: "Add prices of a book" }).click();
    await page.getByLabel("Whose prices").selectOption("api-list");
    const grid = page.getByRole("table", { name: "Prices of API list, a row each" });
    await expect(grid.getByRole("row")).toHaveCount(6);
    await expect(
        page.getByRole("table", { name: "Modifiers of API list: Service tier" }).getByLabel("Input ×, modifier 1"),
    ).toHaveValue("0.5");
    await page.getByRole("button", { name: "Add a price" }).click();
    await expect(grid.getByLabel("Product, row 6")).toBeFocused();
    await grid.getByLabel("Kind, row 6").selectOption("GRADUATED_PRICE");
    await grid.getByLabel("Up to of band 1, row 6").fill("100");
    await grid.getByRole("button", { name: "Add a band to row 6" }).click();
    await expect(grid.getByLabel("Price of band 3, row 6")).toBeVisible();
    await grid.getByLabel("Kind, row 6").selectOption("SCALE_TIER");
    await expect(grid.getByLabel("Output a minute, row 6")).toBeVisible();
    await expectAccessible(page);
    await grid.getByRole("button", { name: "Remove row 6" }).click();
    await expect(grid.getByRole("row")).toHaveCount(6);
});

test("a launch on one page makes the right change, a second person approves and publishes it, and it is sellable", async ({
    page,
}) => {
    const catalogue = catalogueWorld();
    await open(page, "/products", { as: "dora", catalogue });
    await page.getByRole("link", { name: "Launch a product" }).click();
    await page.getByRole("button", { name: "Create and submit" }).click();
    await expect(page.getByText("Say what it is called.")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Name (required)").fill("ChatGPT Solo");
    await expect(page.getByLabel("Id (required)")).toHaveValue("chatgpt-solo");
    await page.getByLabel("Plan or tier").fill("solo");
    await page.getByLabel("Direct, self-serve").check();
    await page.getByLabel("Countries").fill("us, de");
    await page.getByLabel("Sellable from").fill("2026-11-23");
    await page.getByLabel("Price book").selectOption("chatgpt-list");
    await expect(page.getByText("Joins 8 prices of “Seat price cut”.")).toBeVisible();
    await expect(page.getByText("“Business in the new year” takes over on Jan 1, 2027")).toBeVisible();
    await page.getByLabel("Source (required)").fill("launch decision");
    await page.getByLabel("Price, row 1").fill("12");
    await page.getByLabel("Price, row 2").fill("free");
    await page.getByRole("button", { name: "Create and submit" }).click();
    await page.getByRole("button", { name: "Go to Row 2: Price" }).click();
    await expect(page.getByLabel("Price, row 2")).toBeFocused();
    await page.getByLabel("Price, row 2").fill("10");

    const made = posted(page);
    await page.getByRole("button", { name: "Create and submit" }).click();
    const { products, offerings, prices } = (await made) as {
        products: unknown;
        offerings: { lifecycle: unknown }[];
        prices: { book: string; version: { newSalesFrom: string; running: unknown; entries: unknown[] } }[];
    };
    expect(products).toEqual([{ id: "chatgpt-solo", name: "ChatGPT Solo", productClass: "NON_API", tier: "solo" }]);
    expect(offerings[0]?.lifecycle).toEqual([
        { state: "SELLABLE", from: "2026-11-23", channels: ["DIRECT_SELF_SERVE"], countries: ["US", "DE"] },
    ]);
    expect(prices[0]?.version.running).toEqual({ policy: "NEVER", from: "2026-11-23", credit: "NONE" });
    expect(prices[0]?.version.entries).toHaveLength(10);
    expect(prices[0]?.version.entries.at(-1)).toEqual({
        product: "chatgpt-solo",
        code: "seat",
        currency: "USD",
        term: "YEAR",
        per: "MONTH",
        charge: { kind: "SEAT_FEE", price: "10" },
        provenance: { tag: "OFFICIAL", source: "launch decision" },
    });
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Launch of ChatGPT Solo");
    await expect(page.getByText("It waits for a second person")).toBeVisible();
    await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);

    await page.unrouteAll();
    await open(page, `/catalog-changes/${changeIds.fresh}`, { as: "vera", catalogue });
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Type publish to confirm").fill("publish");
    await dialog.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("link", { name: "May ChatGPT Solo be sold?" }).click();
    const ask = page.getByRole("region", { name: "May it be sold?" });
    await ask.getByLabel("Channel").selectOption("DIRECT_SELF_SERVE");
    await ask.getByLabel("Country").fill("US");
    await expect(ask.getByText("It may be sold")).toBeVisible();
    await ask.getByLabel("Country").fill("FR");
    await expect(ask.getByText("It may not be sold")).toBeVisible();
    await expect(ask.getByRole("list", { name: "Why not" })).toContainText(
        "not announced through DIRECT_SELF_SERVE in FR",
    );
});

test("who wrote a change does not approve it; a second person rejects it only with a reason", async ({ page }) => {
    const catalogue = catalogueWorld();
    await open(page, cut, { as: "dora", catalogue });
    await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
    await page.unrouteAll();
    await open(page, cut, { as: "vera", catalogue });
    await page.getByRole("button", { name: "Reject" }).click();
    const reject = page.getByRole("dialog").getByRole("button", { name: "Reject" });
    await expect(reject).toBeDisabled();
    await page.getByRole("dialog").getByLabel("Reason").fill("Too low.");
    await reject.click();
    await expect(page.getByText("It was rejected. An edit makes it a draft again.")).toBeVisible();
});

test("what a change does is told price by price and contract by contract, with sums by currency", async ({ page }) => {
    await open(page, `${cut}?tab=compare`, { as: "vera" });
    const row = page.getByRole("table", { name: "Prices of chatgpt-list" }).getByRole("row").last();
    await expect(row).toContainText("20 a seat and period, 2 seats at least");
    await expect(row).toContainText("18 a seat and period, 2 seats at least");
    await page.getByRole("link", { name: "Running contracts" }).click();
    await expect(page).toHaveURL(/tab=effects/);
    const sums = page.getByRole("region", { name: "In total" });
    await expect(sums).toContainText("−6,663.01".replace("−", "-"));
    await expect(sums).toContainText("3 contracts · 86,400.00 → 79,736.99");
    await expect(sums).toContainText("EUR");
    await expect(page.getByText("1 contract has no price any more")).toBeVisible();
    const lines = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain("OH-2025-011");
    expect(lines[2]).toContain(
        "NW-2026-014,northwind-analytics,chatgpt-business,2027-03-01,USD,48000.00,44000.00,-4000.00",
    );
});

test("what one writes outlives a reload, and a save of others meanwhile is told", async ({ page }) => {
    const catalogue = catalogueWorld();
    await open(page, launch, { as: "dora", catalogue });
    await page.getByLabel("Title").fill("Launch of Team Lite");
    await expect(page.getByText("Not saved yet")).toBeVisible();
    await expect(page.getByRole("button", { name: "Submit" })).toBeDisabled();
    await page.waitForTimeout(400);
    await page.reload();
    await settled(page);
    await expect(page.getByLabel("Title")).toHaveValue("Launch of Team Lite");

    const [draft] = catalogue.changes;
    if (draft) {
        overwrite(draft, { ...draft.change, title: "Launch, by another" }, "fiona");
    }
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Changed while you edited: fiona saved version 3")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Keep mine" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved as version 4.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Launch of Team Lite");
});

test("the bench rates the example: steps on demand, quarantined rows with their reasons, all of it exported", async ({
    page,
}) => {
    await open(page, "/rating-bench");
    await expect(page.getByRole("button", { name: "Rate it" })).toBeDisabled();
    await page.getByRole("button", { name: "Take the example" }).click();
    await expect(page).toHaveURL(/book=api-list/);
    await page.getByRole("button", { name: "Rate it" }).click();
    await expect(page.getByTestId("kpi-Total")).toHaveText("24.32");
    const lines = page.getByRole("table", { name: "Lines" });
    await lines.getByRole("button", { name: "Why: gpt-5.4, tokens" }).click();
    const steps = page.getByRole("list", { name: "Why: gpt-5.4, tokens" });
    await expect(steps.getByRole("listitem")).toHaveCount(5);
    await expect(steps).toContainText("800000 input tokens at 0.00000125, batch");
    const quarantined = page.getByRole("table", { name: "Quarantined" });
    await expect(quarantined.getByRole("row")).toHaveCount(3);
    await expect(quarantined).toContainText("gpt-5.4 has no price for audio-token.");
    await expectAccessible(page);
    const rows = (await saved(page, "Export CSV", page.getByRole("region", { name: "What it comes to" }).last()))
        .trim()
        .split("\r\n");
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)).toContain("24.32,USD");

    await page.getByLabel("Currency").fill("EUR");
    await expect(page.getByText("The question has changed since.")).toBeVisible();
});

test("faults of pasted usage lead to their cells", async ({ page }) => {
    await open(page, bench);
    const usage = page.getByRole("textbox", { name: "Usage" });
    await usage.fill("product,meter,quantity\ngpt-5.4,input-token,lots\n");
    await page.getByRole("button", { name: "Rate it" }).click();
    await page.getByRole("button", { name: "Go to row 2, quantity" }).click();
    const chosen = await usage.evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect(chosen).toBe("lots");
    await expectAccessible(page);
});

test("products on offer are seen through a channel, in a country and on a day, and asked for by keyboard", async ({
    page,
}) => {
    await open(page, "/products?channel=AZURE_OPENAI&country=DE");
    const table = page.getByRole("table", { name: "Products on offer" });
    const row = (name: string) => table.getByRole("row").filter({ hasText: name });
    await expect(row("ChatGPT Enterprise")).toContainText("Not announced");
    await expect(row("ChatGPT Plus")).toContainText("Sellable");
    await page.getByLabel("On", { exact: true }).fill("2025-09-01");
    await expect(row("ChatGPT Go")).toContainText("Not announced");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/product=chatgpt-go/);
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await page.waitForURL("**/price-books");
    await page.keyboard.press("g");
    await page.keyboard.press("q");
    await page.waitForURL("**/rating-bench");
});
