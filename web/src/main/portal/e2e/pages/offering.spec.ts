import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { catalogueWorld, changeIds } from "../fixtures/catalogue";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";

/** Offerings as they are changed in the portal: every screen in every look, and what people do there. */
const dora: Answers = { as: "dora" };
const suite = `/catalog-changes/${changeIds.suite}`;
const begin = "/catalog-changes/new?product=";

const screens: readonly Look[] = [
    ["an offering being changed", suite, /^ChatGPT Suite from 50/, dora],
    ["an offering one only reads", suite, /^ChatGPT Suite from 50/, { as: "audrey" }],
    ["an offering before and after", `${suite}?tab=compare`, /^ChatGPT Suite from 50/, { as: "vera" }],
    ["an offering being restricted", `${begin}gpt-5.4&as=restrict&channel=AZURE_OPENAI`, "New change", dora],
    ["an offering being retired", `${begin}chatgpt-pro-200&as=retire`, "New change", dora],
    ["an offering of what is not on offer", `${begin}nosuch`, "New change", dora],
    ["an offering that cannot be read", `${begin}codex`, "This did not work", fails()],
    ["modifiers being changed", "/catalog-changes/new?book=api-list&from=2026-03-05", "New change", dora],
];

function fails(): Answers {
    return { as: "dora", refuse: { path: /offerings/, status: 500 } };
}

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = dora): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

interface Sent {
    title: string;
    offerings: Record<string, unknown>[];
    prices: { version: { modifiers: unknown[] } }[];
}

/** The document that the next change is made of. */
function posted(page: Page): Promise<Sent> {
    return page
        .waitForRequest((request) => request.url().endsWith("/catalog-changes") && request.method() === "POST")
        .then((request) => (request.postDataJSON() as { change: Sent }).change);
}

const create = (page: Page) => page.getByRole("button", { name: "Create the change" }).click();

test("a product is retired where one looks: the step is there, the lanes show it, the change says it in words", async ({
    page,
}) => {
    const catalogue = catalogueWorld();
    await open(page, "/products?channel=AZURE_OPENAI&country=DE", { as: "dora", catalogue });
    await page.getByRole("link", { name: "Retire ChatGPT Plus" }).click();
    await expect(page.getByLabel("Title")).toHaveValue("Retirement of ChatGPT Plus");
    const last = page.getByRole("group", { name: "Step 2" });
    await expect(last.getByLabel("State")).toHaveValue("RETIRED");
    await expect(last.getByLabel("From")).toHaveValue("2026-11-24");
    await expect(last.getByRole("button", { name: "Channels: Azure OpenAI" })).toBeVisible();
    await expect(last.getByLabel("Countries")).toHaveValue("DE");
    const lanes = page.getByRole("region", { name: "The life of chatgpt-plus by channel" });
    await expect(lanes.getByRole("list", { name: "Azure OpenAI, in DE" })).toContainText("Retired, Nov 24, 2026 – …");
    await expect(lanes.getByRole("list", { name: "Every other channel" })).toContainText("Sellable, Feb 1, 2023 – …");

    const made = posted(page);
    await create(page);
    const [offering] = (await made).offerings;
    expect(offering).toEqual({
        product: "chatgpt-plus",
        lifecycle: [
            { state: "SELLABLE", from: "2023-02-01" },
            { state: "RETIRED", from: "2026-11-24", channels: ["AZURE_OPENAI"], countries: ["DE"] },
        ],
        provenance: { tag: "OFFICIAL", source: "the vendor's release notes" },
    });
    await page.getByRole("link", { name: "Before and after" }).click();
    const row = page.getByRole("row").filter({ hasText: "retired through AZURE_OPENAI in DE" });
    await expect(row).toContainText("not said");
    await expect(row).toContainText("from 2026-11-24");
    await expect(row).toContainText("Added");
});

test("everything an offering says is written, and faults stand at their cells", async ({ page }) => {
    // Many fields, each one filled.
    test.slow();
    await open(page, `${begin}codex`);
    await page.getByLabel("Title").fill("Codex as a bundle");
    await page.getByRole("button", { name: "Add a step" }).click();
    const step = page.getByRole("group", { name: "Step 3" });
    await step.getByLabel("State").selectOption("RENEW_ONLY");
    await step.getByLabel("From").fill("");
    await step.getByRole("button", { name: /^Channels/ }).click();
    await page.getByRole("menuitem", { name: "AWS Bedrock" }).click();
    await page.keyboard.press("Escape");
    await page.getByLabel("Segments").fill("commercial");
    await page.getByLabel("Seats at least").fill("5");
    await page.getByLabel("Regions").fill("eu, us");
    await page.getByRole("button", { name: /^Hosts/ }).click();
    await page.getByRole("menuitem", { name: "Microsoft" }).click();
    await page.keyboard.press("Escape");
    await page.getByLabel("Compliance").fill("hipaa-baa");
    await page.getByLabel("Service level").fill("99.9 % a month");
    await page.getByRole("button", { name: "Add a grant" }).click();
    await page.getByRole("button", { name: "Let some keep the earlier one of grant 1" }).click();
    const grant = page.getByRole("group", { name: "Grant 1" });
    await grant.getByLabel("Quantity").fill("10");
    await grant.getByLabel("Subscribed from").fill("2026-11-01");
    await grant.getByLabel("and before").fill("2026-12-01");
    await grant.getByLabel("Kept until").fill("2027-01-01");
    await page.getByRole("button", { name: "Add a part" }).click();
    const part = page.getByRole("group", { name: "Part 1" });
    await part.getByLabel("Product").fill("chatgpt-plus");
    await part.getByLabel("Costs alone").fill("dear");
    await create(page);
    await expect(page.getByText("3 faults")).toBeVisible();
    await expectAccessible(page);
    // Steps go by their days: the one without a day is the first now.
    await page.getByRole("button", { name: "Go to Offering of codex, step 1, from" }).click();
    await expect(page.getByRole("group", { name: "Step 1" }).getByLabel("From")).toBeFocused();
    await page.getByRole("group", { name: "Step 1" }).getByLabel("From").fill("2026-12-31");
    await page.getByRole("button", { name: "Go to Offering of codex, grant 1, name" }).click();
    await page.keyboard.type("allowance");
    await page.getByRole("button", { name: "Go to Offering of codex, part 1, costs alone" }).click();
    await part.getByLabel("Costs alone").fill("20");

    const made = posted(page);
    await create(page);
    expect((await made).offerings[0]).toEqual({
        product: "codex",
        lifecycle: [
            { state: "ANNOUNCED", from: "2025-05-16" },
            { state: "SELLABLE", from: "2025-06-03" },
            { state: "RENEW_ONLY", from: "2026-12-31", channels: ["AWS_BEDROCK"] },
        ],
        eligibility: { segments: ["COMMERCIAL"], minimumSeats: "5" },
        packaging: {
            regions: ["eu", "us"],
            hosts: ["microsoft"],
            compliance: ["HIPAA-BAA"],
            serviceLevel: "99.9 % a month",
        },
        entitlements: [
            {
                name: "allowance",
                quantity: "10",
                from: "2026-11-24",
                grandfathering: { subscribedFrom: "2026-11-01", subscribedTo: "2026-12-01", keptUntil: "2027-01-01" },
            },
        ],
        bundle: [{ product: "chatgpt-plus", standalone: "20" }],
        provenance: { tag: "OFFICIAL", source: "the vendor's release notes" },
    });
});

test("a bundle's price is allocated by the server while it is written", async ({ page }) => {
    await open(page, suite);
    const preview = page.getByRole("region", { name: "How a price is allocated" });
    await preview.getByLabel("Price of the bundle").fill("90.00");
    const table = page.getByRole("table", { name: "How a price is allocated" });
    await expect(table.getByRole("row").nth(1)).toContainText("53.73 USD");
    await expect(table.getByRole("row").nth(2)).toContainText("26.87 USD");
    await expect(table.getByRole("row").nth(3)).toContainText("9.40 USD");
    await page.getByRole("group", { name: "Part 3" }).getByLabel("Costs alone").fill("");
    await expect(preview.getByText("Give every part its product and price")).toBeVisible();
    await expect(table).toHaveCount(0);
    await page.getByRole("button", { name: "Remove part 3" }).click();
    await expect(table.getByRole("row").nth(1)).toContainText("60.00 USD");
    await page.getByRole("button", { name: "Remove part 2" }).click();
    await page.getByRole("button", { name: "Remove part 1" }).click();
    await expect(page.getByText("It is no bundle.")).toBeVisible();
});

test("what a second person approves of an offering is told before and after, and can be taken along", async ({
    page,
}) => {
    await open(page, `${suite}?tab=compare`, { as: "vera" });
    const table = page.getByRole("table", { name: "Offering of chatgpt-suite" });
    const seats = table.getByRole("row").filter({ hasText: "seats" });
    await expect(seats).toContainText("Who may buy");
    await expect(seats).toContainText("from 25 on");
    await expect(seats).toContainText("from 50 on");
    await expect(seats).toContainText("Changed");
    const lines = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe("Life,retired through AZURE_OPENAI in DE,,from 2027-06-01,Added");
});

test("modifiers are written stage by stage, and a fault stands at what its stage cannot do without", async ({
    page,
}) => {
    // Many cells, each one filled.
    test.slow();
    await open(page, "/catalog-changes/new?book=api-list&from=2026-03-05");
    await page.getByLabel("Title").fill("Dearer in the EU");
    await page.getByLabel("Name of the version").fill("EU");
    const stages = page.getByRole("region", { name: "Modifiers", exact: true }).getByRole("heading", { level: 4 });
    await expect(stages).toHaveText(["1. Service tier", "2. Long context", "3. Residency", "4. Discount"]);
    const tiers = page.getByRole("table", { name: "Modifiers of API list: Service tier" });
    const before = await tiers.getByRole("row").count();
    await page.getByRole("button", { name: "Add a modifier: Service tier" }).click();
    await tiers.getByLabel(`Name, modifier ${before}`).fill("priority");
    await tiers.getByLabel(`Products, modifier ${before}`).fill("gpt-5.4, gpt-5.5");
    await tiers.getByLabel(`Served as, modifier ${before}`).selectOption("PRIORITY");
    await tiers.getByLabel(`What it does, modifier ${before}`).selectOption("PRICES");
    await tiers.getByLabel(`Input, modifier ${before}`).fill("5");
    await tiers.getByLabel(`Output, modifier ${before}`).fill("30");
    await page.getByRole("button", { name: "Add a modifier: Discount" }).click();
    const discounts = page.getByRole("table", { name: "Modifiers of API list: Discount" });
    await discounts.getByRole("button", { name: "Remove modifier 1" }).click();
    await expect(discounts).toHaveCount(0);
    const residency = page.getByRole("table", { name: "Modifiers of API list: Residency" });
    await page.getByRole("button", { name: "Add a modifier: Residency" }).click();
    const row = (await residency.getByRole("row").count()) - 1;
    await residency.getByLabel(`Name, modifier ${row}`).fill("canada");
    await residency.getByLabel(`Input ×, modifier ${row}`).fill("1.1");
    await residency.getByLabel(`Output ×, modifier ${row}`).fill("1.1");
    await create(page);
    await expect(residency.getByText("A modifier at the stage RESIDENCY says when it applies.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Go to API list, modifier \d+, canada/ }).click();
    await residency.getByLabel(`Regions, modifier ${row}`).fill("ca");

    const made = posted(page);
    await create(page);
    const modifiers = (await made).prices[0]?.version.modifiers ?? [];
    expect(modifiers.slice(-2)).toEqual([
        {
            name: "priority",
            stage: "SERVICE_TIER",
            products: ["gpt-5.4", "gpt-5.5"],
            when: { serviceTier: "PRIORITY" },
            effect: {
                kind: "PRICES",
                prices: { kind: "TOKEN_PRICES", input: "5", output: "30", per: 1_000_000 },
            },
        },
        {
            name: "canada",
            stage: "RESIDENCY",
            when: { regions: ["ca"] },
            effect: { kind: "FACTORS", input: "1.1", output: "1.1" },
        },
    ]);
});

test("whoever drafts no change is offered none", async ({ page }) => {
    await open(page, "/products", { as: "audrey" });
    await expect(page.getByRole("table", { name: "Products on offer" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Retire ChatGPT Plus" })).toHaveCount(0);
});
