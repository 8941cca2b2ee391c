import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, settled } from "../fixtures/axe";
import { serve, type Answers } from "../fixtures/api";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";
import { draftIds, rulesWorld, saveOver } from "../fixtures/rules";

/** The rules area: every screen in every look, and what people do there. */
const submitted = `/rules/drafts/${draftIds.submitted}`;
const written = `/rules/drafts/${draftIds.written}`;
const asked = "/rules/guard?seller=amazon&product=api-frontier&host=amazon&asOf=2026-03-01";
const dora: Answers = { as: "dora" };
const fails = (path: RegExp): Answers => ({ as: "dora", refuse: { path, status: 500 } });

const screens: readonly Look[] = [
    ["rules", "/rules", "Rules", dora],
    ["rules on two days", "/rules?asOf=2026-01-15&knownOn=2026-03-01&agreement=openai-brightpath", "Rules", dora],
    ["rules before any was known", "/rules?knownOn=2020-01-01&state=REJECTED", "Rules", { as: "audrey" }],
    ["rules without drafts", "/rules", "Rules", { as: "dora", empty: true }],
    ["rules when the server fails", "/rules", "Rules", fails(/agreements/)],
    ["rules for a partner", "/rules", "You may not see this page", { as: "mira" }],
    ["a new draft", "/rules/drafts/new?agreement=microsoft-openai", "New draft", dora],
    ["a new draft of a file", "/rules/drafts/new?from=file", "New draft", dora],
    ["a new draft for an auditor", "/rules/drafts/new", "You may not see this page", { as: "audrey" }],
    ["the document of a draft", submitted, /^R7 – Reduced share from May/, dora],
    ["a document one only reads", submitted, /^R7/, { as: "audrey" }],
    ["the clauses of a draft", `${submitted}?tab=clauses`, /^R7/, dora],
    ["a comparison", `${submitted}?tab=compare&unchanged=show`, /^R7/, dora],
    ["a comparison in one", `${submitted}?tab=compare&view=unified`, /^R7/, dora],
    ["a comparison without changes", `${written}?tab=compare`, /^B2a/, dora],
    ["the impact of a draft", `${submitted}?tab=impact&by=channel`, /^R7/, dora],
    ["an impact without lines", `${submitted}?tab=impact&from=2001-01-01&to=2001-02-01`, /^R7/, dora],
    ["an impact that fails", `${submitted}?tab=impact`, /^R7/, fails(/impact/)],
    ["the test bench", `${submitted}?tab=bench`, /^R7/, dora],
    ["a test bench without cases", `${written}?tab=bench`, /^B2a/, dora],
    ["the history of a draft", `${submitted}?tab=history`, /^R7/, dora],
    ["a rejected draft", `/rules/drafts/${draftIds.rejected}?tab=history`, /^A2/, dora],
    ["a published draft", `/rules/drafts/${draftIds.published}`, /^R6/, { as: "vera" }],
    ["a draft that is not there", "/rules/drafts/nosuch", "There is nothing here", dora],
    ["the guard", "/rules/guard", "Guard", dora],
    ["the guard's answer", asked, "Guard", dora],
    ["the guard's condition", asked.replace("2026-03-01", "2026-06-01"), "Guard", { as: "audrey" }],
    ["the guard before any record", "/rules/guard", "Guard", { as: "dora", empty: true }],
    ["the guard when the server fails", asked, "Guard", fails(/guard/)],
    ["products", "/rules/products", "Products", dora],
    ["a product classed anew", "/rules/products?reclassify=codex", "Reclassify Codex", dora],
    ["products for an auditor", "/rules/products?reclassify=codex", "Products", { as: "audrey" }],
    ["products of a class there is not", "/rules/products?class=OPEN_WEIGHT", "Products", dora],
    ["products when the server fails", "/rules/products", "Products", fails(/^\/products/)],
    ["products for a partner", "/rules/products", "You may not see this page", { as: "mira" }],
    ["boundary probes", "/rules/agreements/openai-brightpath/probes", "Boundary probes", dora],
    [
        "no boundary probes",
        "/rules/agreements/openai-brightpath/probes",
        "Boundary probes",
        { as: "dora", empty: true },
    ],
    ["an agreement for an approver", "/agreements/microsoft-openai", "Microsoft–OpenAI partnership", { as: "vera" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = dora): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

test("terms over time show what is superseded, where nothing is in force, and lead to the clauses", async ({
    page,
}) => {
    await open(page, "/rules?asOf=2026-01-15");
    const lanes = page.getByRole("region", { name: "Revisions of Microsoft–OpenAI partnership over time" });
    await expect(lanes.getByRole("link", { name: /^R5: Definitive.*Superseded/ })).toBeVisible();
    await expect(lanes.getByRole("link", { name: /^R5: Joint statement/ })).toHaveAttribute("aria-current", "true");
    const gap = page.getByRole("region", { name: "Revisions of Brightpath distribution over time" });
    await expect(gap.getByText("No terms in force: Jan 1, 2026 – Jan 31, 2026")).toHaveCount(1);
    await expect(page.getByText("nothing in force").first()).toBeVisible();

    await page.getByLabel("As known on").fill("2026-02-01");
    await expect(page).toHaveURL(/knownOn=2026-02-01/);
    await expect(lanes.getByRole("link", { name: /^R5/ })).toHaveCount(1);
    await lanes.getByRole("link", { name: /^R5/ }).click();
    await page.waitForURL("**/agreements/microsoft-openai?asOf=2026-01-15&knownOn=2026-02-01#revision-3");
});

test("which clause wins is told in order for the chosen day, by keyboard, and exported", async ({ page }) => {
    await open(page, "/rules?asOf=2026-03-01");
    const panel = page.getByRole("region", { name: "Which clause wins" });
    const other = panel.getByRole("link", { name: "A1.frontier" });
    await expect(other).toBeHidden();
    await panel.getByText("Amazon–OpenAI distribution: A1 governs").focus();
    await page.keyboard.press("Enter");
    await expect(other).toBeVisible();
    await expect(panel.getByText("Revision 4: Joint statement: what the words meant")).toBeVisible();
    await expect(panel.getByText("It goes before what was recorded earlier for the day: revision 3.")).toBeVisible();
    const permission = panel.getByRole("list", { name: "Microsoft–OpenAI partnership: May it be sold so?" });
    await expect(permission.locator("h3")).toHaveText(["Carve-outs", "Exclusivity", "First refusal", "First ship"]);
    await expect(permission.getByRole("link")).toHaveText(["R5.carve-out", "R5.exclusivity", "R5.first-party"]);
    await expect(permission.getByText("No such clause.")).toHaveCount(2);
    const money = panel.getByRole("list", { name: "Microsoft–OpenAI partnership: Who owes what?" });
    await expect(money.getByRole("link")).toHaveText(["R5.share.microsoft", "R5.share.openai", "R5.payment"]);
    await expectAccessible(page);
    const rows = (await saved(page, "Export CSV", panel)).trim().split("\r\n");
    const told = rows.filter((row) => row.startsWith("microsoft-openai,R5,4,"));
    expect(told.map((row) => /,(R5\.[\w.-]+),/.exec(row)?.[1])).toEqual([
        "R5.carve-out",
        "R5.exclusivity",
        "R5.first-party",
        "R5.share.microsoft",
        "R5.share.openai",
        "R5.payment",
        "R5.agi",
    ]);
    await permission.getByRole("link", { name: "R5.exclusivity" }).click();
    await page.waitForURL("**/agreements/microsoft-openai#clause-R5-exclusivity");
});

test("of one agreement the order of its clauses is open at once, and says where a clause no longer bears", async ({
    page,
}) => {
    await open(page, "/rules?asOf=2031-01-01&agreement=microsoft-openai");
    const panel = page.getByRole("region", { name: "Which clause wins" });
    const share = panel.getByRole("listitem").filter({ has: page.getByRole("link", { name: "R6.share.microsoft" }) });
    await expect(share.last()).toContainText("not on that day");
    const day = page.getByRole("textbox", { name: "Terms as of" });
    await day.fill("2030-12-31");
    await expect(page).toHaveURL(/asOf=2030-12-31/);
    await expect(share.last()).not.toContainText("not on that day");
    await day.fill("2020-01-01");
    await expect(panel.getByText("A sale on it is refused, never given the nearest terms.")).toBeVisible();
    await expect(panel.getByRole("button", { name: "Export CSV" })).toBeDisabled();
});

test("drafts are filtered by state and agreement in the address, and exported as shown", async ({ page }) => {
    await open(page, "/rules?state=SUBMITTED&state=REJECTED");
    const drafts = page.getByRole("table", { name: "Drafts" });
    await expect(drafts.getByRole("link")).toHaveText([
        "R7 – Reduced share from May",
        "A2 – Distribution on two clouds",
    ]);
    await page.getByRole("button", { name: "Remove Rejected" }).click();
    await expect(drafts.getByRole("link")).toHaveCount(1);
    await page.goBack();
    await expect(drafts.getByRole("link")).toHaveCount(2);
    const panel = page.getByRole("region", { name: "Drafts", exact: true });
    expect((await saved(page, "Export CSV", panel)).trim().split("\r\n")).toHaveLength(3);
});

test("a draft starts from the newest revision, and its faults lead into the text", async ({ page }) => {
    await open(page, "/rules");
    await page.getByRole("link", { name: "New draft" }).click();
    await page.getByLabel(/^Agreement/).selectOption("microsoft-openai");
    await expect(page).toHaveURL(/agreement=microsoft-openai/);
    const editor = page.getByRole("textbox", { name: "Document of the revision" });
    await expect(editor).toHaveValue(/"regime": "R6"/);

    const text = await editor.inputValue();
    expect(text).not.toContain("recordedAt");
    await editor.fill(text.replace('"rate": "0.2"', '"rate": "2"').replace('"regime": "R6"', '"regime": "R8"'));
    await page.getByRole("button", { name: "Create the draft" }).click();
    await expect(page.getByText("A rate lies between 0 and 1.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Go to /clauses/0/rate" }).click();
    await expect(editor).toBeFocused();
    const selected = await editor.evaluate((field: HTMLTextAreaElement) =>
        field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect(selected).toBe('"2"');

    await page.keyboard.type('"0.12"');
    await page.getByRole("button", { name: "Create the draft" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("R8 – Amended agreement");
    await expect(page.getByText("Draft of R8 created.")).toBeVisible();
});

test("a draft starts from a file of an agreement", async ({ page }) => {
    await open(page, "/rules/drafts/new?from=file");
    const file = page.getByLabel(/JSON file/);
    const upload = (text: string) =>
        file.setInputFiles({ name: "terms.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await upload("{ nothing");
    await expect(page.getByText("Line 1, column 3: a field’s name in quotes is missing here.")).toBeVisible();
    await upload(
        JSON.stringify({
            id: "openai-brightpath",
            revisions: [
                { regime: "B1", recordedAt: "2025-01-01T00:00:00Z", clauses: [] },
                { regime: "B4", title: "From a file", recordedAt: "2026-01-01T00:00:00Z", clauses: [] },
            ],
        }),
    );
    await expect(page.getByText("terms.json read: revision B4.")).toBeVisible();
    await expect(page).toHaveURL(/agreement=openai-brightpath/);
    await page.getByRole("button", { name: "Create the draft" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("B4 – From a file");
});

test("what one writes is kept, a text that is no JSON is not sent, and saving makes a new version", async ({
    page,
}) => {
    await open(page, written);
    const editor = page.getByRole("textbox", { name: "Document of the revision" });
    const text = await editor.inputValue();
    await editor.fill(text.replace("January 2026, closing the gap", "January 2026"));
    await expect(page.getByRole("button", { name: "Submit" })).toBeDisabled();
    await page.getByRole("link", { name: "History" }).click();
    await page.reload();
    await page.getByRole("link", { name: "Document" }).click();
    await expect(editor).toHaveValue(/"title": "January 2026"/);

    await editor.fill(`${text},`);
    await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
    await expect(page.getByText(/the document has ended before this/)).toBeVisible();
    await expectAccessible(page);

    await editor.fill(JSON.stringify({ ...(JSON.parse(text) as object), title: "Closed" }));
    await page.getByRole("button", { name: "Format" }).click();
    await expect(editor).toHaveValue(/\n {2}"title": "Closed"/);
    expect(JSON.parse(await saved(page, "Download"))).toMatchObject({ title: "Closed" });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved as version 2.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("B2a – Closed");
});

test("a draft changed while one edited keeps both texts until one decides", async ({ page }) => {
    const rules = rulesWorld();
    await open(page, written, { as: "dora", rules });
    const editor = page.getByRole("textbox", { name: "Document of the revision" });
    const text = await editor.inputValue();
    await editor.fill(text.replace("January 2026, closing the gap", "Mine"));

    const draft = rules.drafts.find(({ id }) => id === draftIds.written);
    if (draft) {
        saveOver(draft, { ...draft.revision, title: "Theirs" }, "fiona");
    }
    await page.getByRole("button", { name: "Save" }).click();

    await expect(page.getByText("Changed while you edited: fiona saved version 2")).toBeVisible();
    const changes = page.getByRole("region", { name: "What is saved, against what you wrote" });
    await expect(changes.getByRole("deletion")).toContainText("Theirs");
    await expect(changes.getByRole("insertion")).toContainText("Mine");
    await expect(editor).toHaveValue(/Mine/);
    await expectAccessible(page);

    await page.getByRole("button", { name: "Keep mine" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved as version 3.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("B2a – Mine");
});

test("a second person approves, and publishes only after typing the regime", async ({ page }) => {
    await open(page, submitted, { as: "dora" });
    await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
    await expect(page.getByText("It waits for a second person")).toBeVisible();

    await page.unrouteAll();
    await open(page, submitted, { as: "vera" });
    await page.getByRole("button", { name: "Reject" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Reject" })).toBeDisabled();
    await expectAccessible(page);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Approve" }).click();
    await dialog.getByLabel("Comment").fill("Checked against the term sheet.");
    await dialog.getByRole("button", { name: "Approve" }).click();
    await expect(page.getByText(/Approved\.$/)).toBeVisible();

    await page.getByRole("button", { name: "Publish" }).click();
    await expect(dialog).toContainText("R7 is known as the terms of Microsoft–OpenAI partnership for May 1, 2026 – …");
    await expect(dialog.getByRole("button", { name: "Publish" })).toBeDisabled();
    await dialog.getByLabel(/Type R7/).fill("R7");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText("Published: it is known from now on.")).toBeVisible();
    await page.getByRole("link", { name: "History" }).click();
    await expect(page.getByRole("list", { name: "History" }).getByRole("listitem").first()).toContainText("Published");
    await expect(page.getByText("Checked against the term sheet.")).toBeVisible();
});

test("a step over a version that has changed is refused and shows how it stands", async ({ page }) => {
    const rules = rulesWorld();
    await open(page, submitted, { as: "vera", rules });
    const draft = rules.drafts.find(({ id }) => id === draftIds.submitted);
    if (draft) {
        saveOver(draft, { ...draft.revision, title: "Changed at the last minute" }, "dora");
    }
    await page.getByRole("button", { name: "Approve" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await expect(page.getByText(/It has changed since you read it/)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Changed at the last minute");
});

test("a comparison shows words and fields, and its view stands in the address", async ({ page }) => {
    await open(page, `${submitted}?tab=compare`);
    const list = page.getByRole("list", { name: "Clause by clause" });
    await expect(list.getByRole("heading", { level: 3 })).toHaveText([
        "R6.share.microsoft",
        "R7.share.microsoft",
        "R6.cap",
        "R7.payment",
    ]);
    await expect(page.getByText("R7 against R6, which it follows. 2 added, 1 removed, 1 changed.")).toBeVisible();
    await expect(page.getByRole("table", { name: "Fields: R6.cap" }).getByRole("row")).toHaveCount(5);
    await page.getByRole("button", { name: "Unchanged 2" }).click();
    await expect(page).toHaveURL(/unchanged=show/);
    await expect(list.getByRole("heading", { level: 3 })).toHaveCount(6);
    await page.getByRole("button", { name: "Unified" }).click();
    await expect(page).toHaveURL(/view=unified/);
    await expect(list.getByRole("deletion").first()).toBeVisible();
    await page.getByRole("button", { name: "Added 2" }).click();
    await expect(list.getByRole("heading", { level: 3 })).toHaveCount(4);
});

test("the impact says what the vendor and its partners would have had, and its table is saved", async ({ page }) => {
    await open(page, `${submitted}?tab=impact&from=2026-04-01&to=2026-07-01&by=month`);
    await expect(
        page.getByRole("img", { name: /^Difference by month\. Apr 2026 USD 0, May 2026 USD \d/ }),
    ).toBeVisible();
    const card = page.getByRole("region", { name: "Difference by month" }).first();
    await card.getByRole("button", { name: "Table" }).click();
    await expectAccessible(page);
    const text = await saved(page, "Export CSV");
    const rows = text.trim().split("\r\n").slice(1);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^Apr 2026,(\d+\.\d\d),\1,0\.00$/);
    await page.getByRole("button", { name: "Partner", exact: true }).click();
    await expect(page).toHaveURL(/by=partner/);
    await page.getByRole("button", { name: "Range", exact: true }).click();
    await page.getByRole("button", { name: "2026 Q2" }).click();
    await expect(page).toHaveURL(/from=2026-04-01&to=2026-07-01/);
});

test("golden cases tell what was not computed and what was not expected, and can be written", async ({ page }) => {
    await open(page, `${submitted}?tab=bench`);
    await expect(page.getByText("2 of 3 cases pass")).toBeVisible();
    const failing = page.getByRole("table", { name: "Shares of The cap cuts in proportion" });
    await expect(failing.getByRole("row").nth(1)).toContainText("Not computed");
    await expect(failing.getByRole("row").nth(2)).toContainText("Not expected");

    await page.getByRole("button", { name: "Edit: The cap cuts in proportion" }).click();
    await page.getByLabel("Payable, row 1").fill("750000000.00");
    await page.getByRole("button", { name: "Save and run" }).click();
    await expect(page.getByText("3 of 3 passed.")).toBeVisible();

    await page.getByRole("button", { name: "Add a case" }).click();
    await page.getByRole("button", { name: "Save and run" }).click();
    await expect(page.getByText("A case needs a name of up to 120 letters.")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(/^Name/).fill("E1 straddle");
    await page.getByLabel("Read the lines from a file").setInputFiles({
        name: "e1.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("source,document\ngolden,E1\n"),
    });
    await page
        .getByRole("textbox", { name: "Paste rows" })
        .fill("line\tclause\taccrued\tpayable\n1\tR6.share\t20.00\t20.00\nx");
    await page.getByRole("button", { name: "Paste rows" }).click();
    await expect(page.getByText("1 row added. Not read: rows 3.")).toBeVisible();
    await page.getByRole("button", { name: "Save and run" }).click();
    await expect(page.getByText("3 of 4 passed.")).toBeVisible();

    await page.getByRole("button", { name: "Remove: E1 straddle" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("heading", { name: "E1 straddle" })).toHaveCount(0);
});

test("the guard answers in words, by address, and leads to the deciding clause", async ({ page }) => {
    await open(page, "/rules/guard?asOf=2026-03-01");
    await page.getByLabel(/^Seller/).selectOption("openai");
    await page.getByLabel(/^Product/).selectOption("chatgpt-enterprise");
    await page.getByLabel("Hosted by").selectOption("amazon");
    const verdict = page.getByRole("status").filter({ hasText: "selling" });
    await expect(verdict).toContainText("Allowed on a condition");
    await page.getByLabel("As known on").fill("2026-01-31");
    await expect(verdict).toHaveText(/^Allowed(?! on)/);
    await expect(page).toHaveURL(/seller=openai&product=chatgpt-enterprise&host=amazon&knownOn=2026-01-31/);

    await page.getByLabel(/^Product/).selectOption("api-frontier");
    await expect(verdict).toContainText("Denied");
    await page.getByLabel("Customer segment").fill("national_security");
    await expect(verdict).toContainText("Allowed");
    await page.getByRole("link", { name: "R5.carve-out" }).click();
    await page.waitForURL("**/agreements/microsoft-openai?asOf=2026-03-01&knownOn=2026-01-31#clause-R5-carve-out");
    await expect(page.locator("#clause-R5-carve-out")).toBeInViewport();
});

test("the permission matrix is exported, launches and waivers are recorded", async ({ page }) => {
    await open(page, "/rules/guard");
    const matrix = page.getByRole("region", { name: "Permission matrix" });
    await expect(matrix.getByRole("row")).toHaveCount(13);
    expect(await saved(page, "Export CSV", matrix)).toMatch(/^\ufeffCase,R3,R4,R5,R6\r\n/);

    await page.getByRole("button", { name: "Record a launch" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^Product/).selectOption("codex");
    await dialog.getByLabel(/^Host/).selectOption("oracle");
    await dialog.getByLabel(/^Source/).fill("Oracle announcement (S15)");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Record a launch" }).click();
    await expect(page.getByRole("table", { name: "Launches" }).getByRole("row")).toHaveCount(5);

    await page.getByRole("button", { name: "Record a waiver" }).click();
    await dialog.getByLabel("Cannot support it").check();
    await expect(dialog).toContainText("It does not free the product");
    await dialog.getByLabel("Declines to support it").check();
    await expect(dialog).toContainText("It frees the product");
    await expectAccessible(page);
});

test("who only reads sees no way to record, draft or step", async ({ page }) => {
    await open(page, "/rules/guard", { as: "audrey" });
    await expect(page.getByRole("button", { name: /^Record/ })).toHaveCount(0);
    await page.goto("/rules");
    await settled(page);
    await expect(page.getByRole("link", { name: "New draft" })).toHaveCount(0);
    await page.goto(written);
    await settled(page);
    await expect(page.getByRole("textbox", { name: "Document of the revision" })).toHaveAttribute("readonly");
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
});

test("a partner reads its agreements, and nothing of drafts or the guard", async ({ page }) => {
    await open(page, "/agreements", { as: "mira" });
    await expect(page.getByRole("table", { name: "Agreements" }).getByRole("link")).toHaveText([
        "Microsoft–OpenAI partnership",
    ]);
    await page.getByRole("link", { name: "Microsoft–OpenAI partnership" }).click();
    await settled(page);
    await expect(page.getByRole("link", { name: "New draft" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Boundary probes" })).toHaveCount(0);
    await page.goto("/rules/guard");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You may not see this page");
});

test("an event is recorded after its effect was read and its name typed", async ({ page }) => {
    await open(page, "/agreements/microsoft-openai", { as: "vera" });
    expect(JSON.parse(await saved(page, "Download document"))).toMatchObject({ id: "microsoft-openai" });
    await page.getByRole("button", { name: "Record an event" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("No clause in force on Nov 23, 2026 is ended by it.");
    await dialog.getByLabel(/^Happened on/).fill("2026-03-10");
    await expect(dialog).toContainText("It ends 2 clauses with Mar 10, 2026, which still counts:");
    await expect(dialog.getByRole("listitem")).toHaveText([/^R5.share.microsoft/, /^R5.exclusivity/]);
    await dialog.getByLabel(/^Source/).fill("panel's statement");
    await expect(dialog.getByRole("button", { name: "Record an event" })).toBeDisabled();
    await dialog.getByLabel(/Type AGI_VERIFIED/).fill("AGI_VERIFIED");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Record an event" }).click();
    await expect(page.getByText("AGI_VERIFIED recorded.")).toBeVisible();
    await expect(page.getByRole("table", { name: "Events" })).toContainText("Mar 10, 2026");
});

test("boundary probes name days without terms, and are exported", async ({ page }) => {
    await open(page, "/rules/agreements/openai-brightpath/probes");
    const table = page.getByRole("table");
    await expect(table.getByRole("row").filter({ hasText: "the day before B2" })).toContainText("No terms in force");
    expect(await saved(page, "Export CSV")).toContain("2026-02-01,the first day of B2,B2,B2.share");
    await page.getByLabel("As known on").fill("2025-12-31");
    await expect(page).toHaveURL(/knownOn=2025-12-31/);
    await expect(table.getByRole("row").filter({ hasText: "B2" })).toHaveCount(0);
});

test("a product is classed anew, all that is missing said at its field, and the server's fault at its own", async ({
    page,
}) => {
    await open(page, "/rules/products");
    const row = page.getByRole("row").filter({ hasText: "Frontier API" });
    await row.getByRole("button", { name: "Reclassify Frontier API" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/^From/).fill("");
    await dialog.getByRole("button", { name: "Reclassify" }).click();
    await expect(dialog.getByText("Choose a class.")).toBeVisible();
    await expect(dialog.getByText("Say from which day on.")).toBeVisible();
    await expect(dialog.getByText("Say why.")).toBeVisible();
    await expectAccessible(page);

    await dialog.getByLabel(/^Class/).selectOption("API_STATEFUL");
    await dialog.getByLabel(/^From/).fill("2026-06-01");
    await dialog.getByLabel(/^Reason/).fill("x".repeat(501));
    await dialog.getByRole("button", { name: "Reclassify" }).click();
    const reason = dialog.getByLabel(/^Reason/);
    await expect(reason).toHaveAccessibleDescription("A reclassification gives its reason, in 500 characters at most.");
    await expectAccessible(page);
    await reason.fill("It keeps state since June.");
    await expect(dialog).toContainText("Frontier API counts as “Stateful API” from Jun 1, 2026 on.");
    await dialog.getByRole("button", { name: "Reclassify" }).click();
    await expect(page.getByText("Frontier API is classed as “Stateful API”.")).toBeVisible();
    await expect(row).toContainText("Stateful API from Jun 1, 2026");
    await expect(row).toContainText("Stateless API from the beginning");
});

test("products are filtered by their class today in the address, and exported with their history", async ({ page }) => {
    await open(page, "/rules/products?class=API_STATEFUL");
    const table = page.getByRole("table", { name: "Products" });
    await expect(table.getByRole("row")).toHaveCount(2);
    const text = await saved(page, "Export CSV");
    expect(text).toContain("codex,team,API_STATEFUL,");
    expect(text).toContain("API_STATEFUL from 2026-05-01, known since 2026-06-12T08:20:00Z");
    await page.getByRole("button", { name: "Remove Stateful API" }).click();
    await expect(page).toHaveURL(/products$/);
    await expect(table.getByRole("row")).toHaveCount(5);
    await expect(page.getByRole("button", { name: "Reclassify Codex" })).toBeVisible();
});

test("an auditor reads products and classes none", async ({ page }) => {
    await open(page, "/rules/products", { as: "audrey" });
    await expect(page.getByRole("table", { name: "Products" }).getByRole("row")).toHaveCount(5);
    await expect(page.getByRole("button", { name: /^Reclassify/ })).toHaveCount(0);
});

test("products are reached and a dialog opened and left by keyboard", async ({ page }) => {
    await open(page, "/");
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await expect(page).toHaveURL(/rules\/products$/);
    await settled(page);
    await page.getByRole("button", { name: "Reclassify Codex" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a failing part says so with its reference, and the rest of the page stays", async ({ page }) => {
    await open(page, "/rules", fails(/^\/drafts/));
    await expect(page.getByText("Reference for support: c0ffee00-1234-4abc-9def-000000000042")).toBeVisible();
    await expect(page.getByRole("region", { name: "Revisions of Brightpath distribution over time" })).toBeVisible();
    await page.unrouteAll();
    await serve(page, dora);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("table", { name: "Drafts" })).toBeVisible();
});

test("rules work by keyboard alone", async ({ page }) => {
    await open(page, "/");
    await page.keyboard.press("g");
    await page.keyboard.press("u");
    await expect(page).toHaveURL(/\/rules$/);
    await settled(page);
    await page.keyboard.press("/");
    await expect(page.getByRole("button", { name: "Agreement", exact: true })).toBeFocused();
    await page.getByRole("table", { name: "Drafts" }).getByRole("link").first().focus();
    await page.keyboard.press("Enter");
    await settled(page);
    await page.getByRole("link", { name: "Compare" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("list", { name: "Clause by clause" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Compare" })).toHaveAttribute("aria-current", "page");
    await page.getByRole("button", { name: "Unified" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/view=unified/);
});
