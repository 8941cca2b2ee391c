import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";
import { dealIds, registeredWorld } from "../fixtures/registered";

/** Deals: every screen in every look, and what partners and sales ops do there. */
const dora: Answers = { as: "dora" };
const mira: Answers = { as: "mira" };
const vera: Answers = { as: "vera" };
const fails = (path: RegExp): Answers => ({ as: "dora", refuse: { path, status: 500 } });
const at = (id: keyof typeof dealIds) => `/deals/${dealIds[id]}`;

const screens: readonly Look[] = [
    ["deals", "/deals", "Deals", dora],
    ["deals of a partner", "/deals", "My deals", mira],
    ["deals that end soon", "/deals?state=REGISTERED&expiringWithin=30&conflicted=true", "Deals", dora],
    ["deals before the first", "/deals", "Deals", { as: "dora", empty: true }],
    ["deals when the server fails", "/deals", "Deals", fails(/deals/)],
    ["a deal that waits", at("waiting"), /^Halden Robotics/, dora],
    ["a deal in conflict", at("conflicted"), /^NORTHWIND ANALYTICS/, vera],
    ["a deal in conflict for its partner", at("conflicted"), /^NORTHWIND ANALYTICS/, mira],
    ["a deal that is protected", at("direct"), /^Silverbirch Health/, dora],
    ["a deal that was refused", at("refused"), /^Aldermoor Bank/, mira],
    ["a deal that was won", at("won"), /^Tamarind Foods/, { as: "audrey" }],
    ["a deal that expired", at("expired"), /^Cobalt Freight/, dora],
    ["a deal whose conflicts fail", at("waiting"), /^Halden Robotics/, fails(/conflicts/)],
    ["a deal of another partner", at("protected"), "There is nothing here", mira],
    ["a deal that is not there", "/deals/nosuch", "There is nothing here", dora],
    ["a deal being registered", "/deals/new", "Register a deal", dora],
    ["a deal being registered by a partner", "/deals/new", "Register a deal", mira],
    ["a registration for an auditor", "/deals/new", "You may not see this page", { as: "audrey" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = dora): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

const row = (page: Page, name: string) =>
    page.getByRole("table", { name: "Deals" }).getByRole("row").filter({ hasText: name });

test("deals are filtered in the address, sorted by the server, and saved whole", async ({ page }) => {
    await open(page, "/deals");
    await expect(page.getByText("7 deals")).toBeVisible();
    await expect(row(page, "NORTHWIND ANALYTICS, Inc.")).toContainText("In conflict");
    // protected until 2026-12-10, seen on 2026-11-23
    await expect(row(page, "Amazon")).toContainText("17 days left");
    await expect(row(page, "Cobalt Freight")).toContainText("Expired");

    await page.getByRole("combobox", { name: "Protection ends within" }).selectOption("30");
    await expect(page).toHaveURL(/expiringWithin=30/);
    await expect(page.getByText("1 deal", { exact: true })).toBeVisible();
    await page.getByRole("combobox", { name: "Protection ends within" }).selectOption("");
    await page.getByLabel("Part of a customer's name").fill("northwind");
    await expect(page).toHaveURL(/q=northwind/);
    await expect(page.getByText("2 deals", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Customer", exact: true }).click();
    await expect(page).toHaveURL(/sort=-?legalName/);

    const lines = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(lines).toHaveLength(3);
});

test("a partner registers a deal: the match while typing, what it meets, every fault at its field", async ({
    page,
}) => {
    await open(page, "/deals/new", mira);
    await page.getByRole("button", { name: "Register" }).click();
    await expect(page.getByText("Say the customer's legal name.")).toBeVisible();
    await expect(page.getByText("Choose a product.")).toBeVisible();

    await page.getByLabel("Legal name").fill("Northwind Analytics");
    await page.getByLabel("Domain").fill("northwind.example");
    const matches = page.getByRole("list", { name: "Who that may be" });
    await expect(matches).toContainText("The vendor knows this customer");
    await expect(matches).toContainText("Likely the same, 95 of 100");
    await expect(matches).toContainText("The same domain, northwind.example.");
    await expect(matches).not.toContainText("Northwind Analytics Inc.");

    await page.getByLabel("Product").selectOption("chatgpt-enterprise");
    await page.getByLabel("Channel").selectOption("DIRECT_ENTERPRISE");
    await page.getByRole("textbox", { name: "Seats" }).fill("250");
    await page.getByLabel("Country of the customer").fill("us");
    await page.getByLabel("What happened, when and with whom").fill("Met the head of data.");
    await page.getByRole("button", { name: "Check" }).click();
    const met = page.getByRole("list", { name: "4. What it would meet" });
    await expect(met).toContainText("Another partner registered this customer, and is protected.");
    await expect(met).not.toContainText("Amazon");
    await expectAccessible(page);

    const sent = page.waitForRequest((request) => request.url().endsWith("/deals") && request.method() === "POST");
    await page.getByRole("button", { name: "Register" }).click();
    const request = await sent;
    expect(request.headers()["idempotency-key"]).toBeTruthy();
    expect(request.postDataJSON()).toMatchObject({
        deal: { prospect: { legalName: "Northwind Analytics" }, size: { kind: "SEATS", seats: 250 }, territory: "US" },
    });
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Waiting for a decision");
});

test("sales ops take a known customer, and read what the server refuses at its field", async ({ page }) => {
    await open(page, "/deals/new");
    await page.getByLabel("Legal name").fill("Northwind");
    const matches = page.getByRole("list", { name: "Who that may be" });
    await expect(matches).toContainText("Northwind Analytics Inc.");
    await matches.getByRole("button", { name: "This is the customer" }).click();
    await expect(matches.getByRole("button", { name: "Taken as the customer" })).toHaveAttribute(
        "aria-pressed",
        "true",
    );

    await page.getByLabel("Domain").fill("no domain");
    await page.getByLabel("Product").selectOption("chatgpt-enterprise");
    await page.getByLabel("Channel").selectOption("DIRECT_ENTERPRISE");
    await page.getByRole("radio", { name: "Spend a year" }).check();
    await page.getByRole("textbox", { name: "Spend a year" }).fill("250000.00");
    await page.getByLabel("Country of the customer").fill("US");
    await page.getByLabel("What happened, when and with whom").fill("They asked.");
    const sent = page.waitForRequest((request) => request.url().endsWith("/deals") && request.method() === "POST");
    await page.getByRole("button", { name: "Register" }).click();
    expect((await sent).postDataJSON()).toMatchObject({ deal: { customer: "northwind-analytics" } });
    await expect(page.getByText("A domain is such as northwind.example.")).toBeVisible();
});

test("a conflict bars a registration until the named adjudicator decides it", async ({ page }) => {
    const registered = registeredWorld();
    await open(page, at("conflicted"), { as: "dora", registered });
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    await expect(page.getByRole("dialog")).toContainText("What it meets is adjudicated first; 1 is open.");
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("button", { name: "Decide" })).toHaveCount(0);

    await page.unrouteAll({ behavior: "wait" });
    await open(page, at("conflicted"), { as: "vera", registered });
    const met = page.getByRole("list", { name: "What it meets" });
    await expect(met).toContainText("The tie-break rule proposes that this deal yields.");
    await page.getByRole("button", { name: "Decide" }).click();
    await page.getByLabel("Decision").selectOption("STANDS");
    await page.getByRole("dialog").getByLabel("Reason").fill("The customer asked for another partner.");
    await page.getByRole("dialog").getByRole("button", { name: "Decide" }).click();
    await expect(met).toContainText("Decided in its favour");
    await expect(page.getByRole("list", { name: "Decisions" })).toContainText(
        "The customer asked for another partner.",
    );
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Protected");
    await expect(page.getByText("90 days of protection left")).toBeVisible();
});

test("a refusal names its reason, an extension its proof, and a version that moved on is told", async ({ page }) => {
    const registered = registeredWorld();
    await open(page, at("direct"), { as: "dora", registered });
    await page.getByRole("button", { name: "Extend" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Extend" })).toBeDisabled();
    await dialog.getByLabel("What happened, when and with whom").fill("The pilot goes on.");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Extend" }).click();
    await expect(page.getByText("Extended once; it is not extended again.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Extend" })).toHaveCount(0);

    await page.goto(at("waiting"));
    await settled(page);
    await page.getByRole("button", { name: "Refuse" }).click();
    await dialog.getByLabel("Reason").selectOption("THIN_EVIDENCE");
    await dialog.getByLabel("Why").fill("One meeting is too little.");
    const other = registered.deals.find(({ id }) => id === dealIds.waiting);
    if (other) {
        other.version = 2;
    }
    await dialog.getByRole("button", { name: "Refuse" }).click();
    await expect(dialog).toContainText("The deal is at version 2, not at 1 any more.");
    await dialog.getByRole("button", { name: "Refuse" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Refused");
    await expect(page.getByRole("list", { name: "History" })).toContainText("Too little evidence of work");
    await expect(page.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
});

test("many deals are decided at once, after it was tried out for each", async ({ page }) => {
    await open(page, "/deals?state=SUBMITTED", { as: "vera" });
    const boxes = page.getByRole("checkbox", { name: /^Choose the deal of/ });
    const count = await boxes.count();
    expect(count).toBeGreaterThan(1);
    for (const box of await boxes.all()) {
        await box.check();
    }
    await page.getByRole("button", { name: "Refuse", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("Complete the form to see what would happen.");
    await dialog.getByLabel("Reason").selectOption("THIN_EVIDENCE");
    await expect(dialog.getByRole("list", { name: "What would happen" }).getByText("would be: Refused")).toHaveCount(
        count,
    );
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Cancel" }).click();

    await page.getByRole("button", { name: "Accept", exact: true }).click();
    await expect(dialog).toContainText("cannot be done: What it meets is adjudicated first; 1 is open.");
    await dialog.getByRole("button", { name: "Accept" }).click();
    await expect(page.getByText(new RegExp(`${String(count - 1)} deals? decided`))).toBeVisible();
});
