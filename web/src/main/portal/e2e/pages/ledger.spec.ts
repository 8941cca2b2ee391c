import { expect, test, type Page } from "@playwright/test";
import { amountText } from "../../src/i18n/format";
import { add, subtract } from "../../src/money/decimal";
import { serve, type Answers } from "../fixtures/api";
import { expectAccessible, settled } from "../fixtures/axe";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";
import { lineKey, linePath, lineShares, scenario, shareColumns, whatIfPath } from "../fixtures/ledger";

/** Lines, runs, restatements, scenarios and concentration: every screen in every look, and what people do there. */
const failing = (path: RegExp): Answers => ({ as: "fiona", refuse: { path, status: 500 } });

const screens: readonly Look[] = [
    ["revenue lines", "/attribution/lines", "Revenue lines", { as: "fiona" }],
    ["revenue lines for a partner", "/attribution/lines", "You may not see this page", { as: "mira" }],
    ["one line", linePath, /CSP-2026-0311 · line 1/, { as: "fiona" }],
    ["a line not attributed yet", linePath.replace("0311/", "0311-CR/"), /CR · line 1/, { as: "fiona" }],
    ["a line that is not there", "/attribution/lines/a/b/c/1", "There is nothing here", { as: "fiona" }],
    ["a line that cannot be read", linePath, "This did not work", failing(/attribution$/)],
    ["a run under way", "/runs/6", /^Run 6/, { as: "fiona" }],
    ["a run that failed", "/runs/5", /^Run 5/, { as: "fiona" }],
    ["a run that is not there", "/runs/99", "There is nothing here", { as: "fiona" }],
    ["a run for a partner", "/runs/3", "You may not see this page", { as: "mira" }],
    ["restatements", "/restatements", "Restatements", { as: "fiona" }],
    ["restatements before the first", "/restatements", "Restatements", { as: "fiona", empty: true }],
    ["restatements when the server fails", "/restatements", "Restatements", failing(/^\/restatements/)],
    ["corrections of a partner", "/restatements", "Corrections", { as: "mira" }],
    ["one restatement", "/restatements/4", "Restatement 4", { as: "fiona" }],
    ["one restatement for a partner", "/restatements/4", "Restatement 4", { as: "mira" }],
    ["a restatement without a difference", "/restatements/2", "Restatement 2", { as: "fiona" }],
    ["restatements for an administrator", "/restatements", "You may not see this page", { as: "ada" }],
    ["payments due", "/attribution/payments", "Payments due", { as: "fiona" }],
    ["payments due on an earlier day", "/attribution/payments?knownOn=2026-01-31", "Payments due", { as: "fiona" }],
    ["payments of a partner", "/attribution/payments?agreement=microsoft-openai", "Payments", { as: "mira" }],
    ["payments of another", "/attribution/payments?agreement=openai-amazon", "Payments", { as: "mira" }],
    ["payments when the server fails", "/attribution/payments", "Payments due", failing(/payments-due/)],
    ["payments without agreements", "/attribution/payments", "Payments due", failing(/^\/agreements/)],
    ["payments for an administrator", "/attribution/payments", "You may not see this page", { as: "ada" }],
    ["what-if", "/what-if", "What-if", { as: "fiona" }],
    ["what-if before any scenario", "/what-if", "What-if", { as: "fiona", empty: true }],
    ["what-if with the example", "/what-if", "What-if", { as: "fiona", noScenarios: true }],
    ["what-if when the server fails", "/what-if", "What-if", failing(/^\/scenarios/)],
    ["what-if for a partner", "/what-if", "You may not see this page", { as: "mira" }],
    ["a scenario being written", "/what-if/new", "New scenario", { as: "fiona" }],
    ["one scenario with a curve", whatIfPath, "R5 had continued", { as: "fiona" }],
    ["a scenario that is not there", "/what-if/nosuch", "There is nothing here", { as: "fiona" }],
    [
        "concentration with a departure",
        "/attribution/concentration?by=partner&leaving=microsoft&mostShare=30",
        "Concentration",
        { as: "fiona" },
    ],
    ["concentration before any revenue", "/attribution/concentration", "Concentration", { as: "fiona", empty: true }],
    ["concentration when the server fails", "/attribution/concentration", "Concentration", failing(/concentration/)],
    ["concentration for a partner", "/attribution/concentration", "You may not see this page", { as: "mira" }],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = { as: "fiona" }): Promise<void> {
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

test.describe("a line", () => {
    test("shows each hop, pairs what was taken back, and sums to the cent", async ({ page }) => {
        await open(page, linePath);
        const hops = page.getByRole("list", { name: "From the customer to the vendor" }).getByRole("listitem");
        await expect(hops).toHaveCount(5);
        await expect(hops.nth(1)).toContainText("keeps USD 100.00");
        await expect(hops.nth(3)).toContainText("receives USD 855.00 as principal");
        const booked = page.getByRole("region", { name: "Everything booked of it" });
        await expect(booked.locator(".tr-struck")).toHaveCount(3);
        await expect(booked.locator(".tr-struck").first()).toContainText("USD -50.00");
        await expect(booked.locator(".tr-struck").first()).toContainText("booked instead: USD 45.00");
        await expect(booked.getByText("sum to USD 1,000.00: exactly the line")).toBeVisible();
        await expect(page.getByText("USD 1,000.00 of USD 1,000.00 paid")).toBeVisible();
        await expect(page.getByRole("link", { name: "CSP-2026-0311-CR / 1" })).toBeVisible();
    });

    test("explains each share in place, by keyboard", async ({ page }) => {
        await open(page, linePath);
        await page.getByRole("button", { name: "Explain USD 171.00 to OpenAI" }).focus();
        await page.keyboard.press("Enter");
        const steps = page.getByRole("list", { name: "How this number was computed" }).getByRole("listitem");
        await expect(steps.first()).toBeVisible();
        await expectAccessible(page);
        await page.getByRole("link", { name: "Open this share" }).focus();
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL(/attribution\/shares\/e1100000/);
    });

    test("is read as known on an earlier day, by its address", async ({ page }) => {
        await open(page, `${linePath}?knownOn=2026-11-21`);
        const booked = page.getByRole("region", { name: "Everything booked of it" });
        await expect(booked.locator(".tr-struck")).toHaveCount(0);
        await expect(booked.getByRole("row")).toHaveCount(5);
        await page.getByRole("button", { name: "Back to today" }).click();
        await expect(booked.locator(".tr-struck")).toHaveCount(3);
    });

    test("exports every share and reversal of it", async ({ page }) => {
        await open(page, linePath);
        const rows = (await saved(page, "Export CSV")).trim().split("\r\n");
        expect(rows).toHaveLength(1 + lineShares.length);
        expect(rows[0]).toContain("Takes back");
    });

    test("is reached from the share lines and from a share", async ({ page }) => {
        await open(page, "/attribution/shares?kind=MARGIN&size=20");
        await page
            .getByRole("link", { name: /^Line \d/ })
            .first()
            .click();
        await expect(page).toHaveURL(/attribution\/lines\/vendor-ledger\//);
        await page.goto(`/attribution/shares/${lineShares[0]?.id ?? ""}`);
        await page.getByRole("link", { name: "See everything booked of it" }).click();
        await expect(page).toHaveURL(new RegExp(`${lineKey.document}/1/1$`));
    });
});

test.describe("revenue lines", () => {
    const csv = (body: string) => ({ name: "march.csv", mimeType: "text/csv", buffer: Buffer.from(body) });

    test("of a file are recorded, with a receipt that leads to the next step", async ({ page }) => {
        await open(page, "/attribution/lines");
        await page.locator("input[type=file]").setInputFiles(csv("source,document\na,1\na,2\na,3\n"));
        await expect(page.getByText("3 lines recorded")).toBeVisible();
        await expect(page.getByText("2 lines were known already")).toBeVisible();
        await expectAccessible(page);
        await page.getByRole("link", { name: "Start a run to attribute them" }).click();
        await expect(page).toHaveURL(/\/runs$/);
    });

    test("of a faulty file are refused, each fault with its row and column", async ({ page }) => {
        await open(page, "/attribution/lines");
        await page.locator("input[type=file]").setInputFiles(csv("source,document\nfaulty,1\n"));
        await expect(page.getByText("Nothing was recorded: 4 faults in the file")).toBeVisible();
        const faults = page.getByRole("table", { name: "Faults in the file" });
        await expect(faults.getByRole("row").nth(1)).toContainText(/2\s*amount\s*USD has two digits/);
        await expect(faults.getByRole("row").nth(2)).toContainText(/4\s*service_end/);
        await expectAccessible(page);
        expect(
            await saved(page, "Export CSV", page.getByRole("region", { name: "Report lines from a file" })),
        ).toContain("2,amount,");
    });

    test("can be dropped on the page", async ({ page }) => {
        await open(page, "/attribution/lines");
        const transfer = await page.evaluateHandle(() => {
            const data = new DataTransfer();
            data.items.add(new File(["source,document\na,1\n"], "dropped.csv", { type: "text/csv" }));
            return data;
        });
        await page.getByRole("group", { name: "Drop a file here" }).dispatchEvent("drop", { dataTransfer: transfer });
        await expect(page.getByText("From dropped.csv.")).toBeVisible();
    });

    test("are taken out for a range that stands in the address", async ({ page }) => {
        await open(page, "/attribution/lines?from=2026-01-01&through=2026-03-31");
        const [asked] = await Promise.all([
            page.waitForRequest(/revenue-lines\?/),
            saved(page, "Export CSV", page.getByRole("region", { name: "Take lines out" })),
        ]);
        expect(asked.url()).toContain("from=2026-01-01&to=2026-04-01&format=csv");
        expect(asked.headers().accept).toContain("text/csv");
        const rows = await saved(page, "Export NDJSON");
        expect(JSON.parse(rows.split("\n")[0] ?? "")).toMatchObject({ document: lineKey.document });
    });

    test("are opened by their key; what is missing is said", async ({ page }) => {
        await open(page, "/attribution/lines");
        const find = page.getByRole("form", { name: "Open a line" });
        await find.getByLabel("Source").fill("azure-ledger");
        await find.getByRole("button", { name: "Open" }).click();
        await expect(find.getByText("Needed")).toHaveCount(2);
        await find.getByLabel("Document").fill(lineKey.document);
        await find.getByLabel("Line").fill("1");
        await page.keyboard.press("Enter");
        await expect(page.getByRole("heading", { level: 1 })).toContainText(lineKey.document);
    });
});

test.describe("a run", () => {
    test("is followed live from the start to its end, and its figures come by themselves", async ({ page }) => {
        await open(page, "/runs", { as: "fiona", finishing: true });
        await page.getByRole("button", { name: "Start a run" }).click();
        const [asked] = await Promise.all([
            page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/runs")),
            page.getByRole("dialog").getByRole("button", { name: "Start a run" }).click(),
        ]);
        expect(asked.headers().prefer).toBe("respond-async");
        await expect(page).toHaveURL(/\/runs\/7$/);
        await expect(page.getByRole("heading", { level: 1 })).toContainText("Finished");
        await expect(page.getByText("100,000 of 100,000 lines")).toBeVisible();
        await expect(page.getByText("360,412").first()).toBeVisible();
    });

    test("shows how far it is, also after a reload", async ({ page }) => {
        await open(page, "/runs/6");
        await expect(page.getByText("58,400 of 100,000 lines")).toBeVisible();
        await page.reload();
        await expect(page.getByText("58,400 of 100,000 lines")).toBeVisible();
        await expect(page.getByText("58%")).toBeVisible();
        await expect(page.getByRole("list", { name: "Stages" }).locator("[aria-current=step]")).toContainText(
            "Attributing",
        );
    });

    test("is asked for where its events cannot be heard", async ({ page }) => {
        await serve(page, { as: "fiona", refuse: { path: /events$/, status: 500 } });
        const asked: string[] = [];
        page.on("request", (request) => {
            if (request.url().endsWith("/runs/6")) {
                asked.push(request.url());
            }
        });
        await page.goto("/runs/6");
        await expect(page.getByText("Asked again every other second")).toBeVisible();
        await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(2);
        await expect(page.getByText("41,200 of 100,000 lines")).toBeVisible();
    });

    test("that failed says so, with its stable code", async ({ page }) => {
        await open(page, "/runs/5");
        await expect(page.getByText("fx.rate-missing")).toBeVisible();
        await expect(page.getByRole("list", { name: "Stages" }).getByRole("listitem").nth(2)).toContainText(
            "failed here",
        );
    });

    test("is cancelled once it is clear what that means", async ({ page }) => {
        await open(page, "/runs/6");
        await page.getByRole("button", { name: "Cancel the run" }).click();
        const dialog = page.getByRole("dialog", { name: "Cancel run 6?" });
        await expect(dialog).toContainText("books nothing");
        await expectAccessible(page);
        await dialog.getByRole("button", { name: "Cancel the run" }).click();
        await expect(page.getByRole("heading", { name: "Cancelled by fiona" })).toBeVisible();
        await expect(page.getByRole("button", { name: "Cancel the run" })).toHaveCount(0);
        await expectAccessible(page);
    });

    test("is not an auditor's to cancel", async ({ page }) => {
        await serve(page, { as: "audrey" });
        await page.goto("/runs/6");
        await settled(page);
        await expect(page.getByRole("heading", { level: 1 })).toContainText("Run 6");
        await expect(page.getByRole("button", { name: "Cancel the run" })).toHaveCount(0);
    });

    test("of a restatement leads to its document", async ({ page }) => {
        await open(page, "/runs");
        await page.getByRole("link", { name: "Run 4" }).click();
        await page.getByRole("link", { name: "Read what it restated" }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Restatement 4");
    });
});

test("the months are exported with who closed them", async ({ page }) => {
    await open(page, "/runs");
    const panel = page.getByRole("region", { name: "Periods" });
    const rows = (await saved(page, "Export CSV", panel)).trim().split("\r\n");
    expect(rows).toHaveLength(13);
    expect(rows[1]).toBe("2026-06,OPEN,,");
    expect(rows[3]).toBe("2026-04,CLOSED,2026-05-08T09:15:00Z,fiona");
});

test("a month is closed only by typing its name, and the effect is said before", async ({ page }) => {
    await open(page, "/runs");
    await page.getByRole("button", { name: "Close Jun 2026" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("every open month before it, 2 in all");
    await expect(dialog).toContainText("cannot be opened again");
    await expectAccessible(page);
    const close = dialog.getByRole("button", { name: "Close Jun 2026" });
    await dialog.getByLabel("Type 2026-06 to confirm").fill("2026-05");
    await expect(close).toBeDisabled();
    await dialog.getByLabel("Type 2026-06 to confirm").fill("2026-06");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Jun 2026 is closed")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Close / })).toHaveCount(0);
});

test.describe("a restatement", () => {
    test("is asked for with a cause and an order in plain words", async ({ page }) => {
        await open(page, "/restatements?restate=1");
        const dialog = page.getByRole("dialog");
        await expect(dialog).toContainText("only real changes show");
        await expectAccessible(page);
        await dialog.getByRole("button", { name: "Restate" }).click();
        await expect(dialog.getByText("Say what changed.")).toBeVisible();
        await expect(dialog.getByText("Choose an agreement.").last()).toBeVisible();
        await dialog.getByRole("combobox", { name: "Agreement" }).selectOption("microsoft-openai");
        await dialog.getByLabel("Cause").fill("Amendment of 27 April, backdated to 1 January");
        await dialog.getByLabel("By day earned").check();
        const [asked] = await Promise.all([
            page.waitForRequest((request) => request.method() === "POST"),
            dialog.getByRole("button", { name: "Restate" }).click(),
        ]);
        expect(asked.postDataJSON()).toEqual({
            agreement: "microsoft-openai",
            reason: "Amendment of 27 April, backdated to 1 January",
            order: "EARNED",
        });
        await expect(page).toHaveURL(/restatements\/4$/);
    });

    test("says what was told, what is true now, and leads to each line", async ({ page }) => {
        await open(page, "/restatements/4?size=20");
        const totals = page.getByRole("table", { name: "What partners were told, what is true now" });
        await expect(totals.getByRole("row").filter({ hasText: "OpenAI" })).toContainText("0.00");
        const chart = page.getByRole("region", { name: "OpenAI: from told to true" });
        await chart.getByRole("button", { name: "Table" }).click();
        await expect(chart.getByRole("row").filter({ hasText: "R5.share.openai" })).toContainText(/-\d/);
        await chart.getByRole("button", { name: "Microsoft" }).click();
        await expect(page).toHaveURL(/party=microsoft/);
        expect((await saved(page, "Export CSV")).split("\r\n")[0]).toBe("document,clause,told,now,difference");
        await page.getByRole("link", { name: "AZURE_OPENAI-2026-01 / 1" }).click();
        await expect(page).toHaveURL(/attribution\/lines\/vendor-ledger\/AZURE_OPENAI-2026-01\/1\/1/);
    });

    test("without a difference says that nothing was written", async ({ page }) => {
        await open(page, "/restatements/2");
        await expect(page.getByRole("heading", { name: "Nothing differed" })).toBeVisible();
        await expect(page.getByRole("button", { name: "Export CSV" })).toBeDisabled();
    });

    test("shows a partner its own totals, and no way to restate", async ({ page }) => {
        await open(page, "/restatements/4", { as: "mira" });
        const totals = page.getByRole("table", { name: "What you were told, what is true now" });
        await expect(totals.getByRole("row")).toHaveCount(2);
        await page.goto("/restatements?restate=1");
        await settled(page);
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await expect(page.getByRole("button", { name: "Restate" })).toHaveCount(0);
    });
});

test.describe("what-if", () => {
    test("begins with the shipped example, one click away", async ({ page }) => {
        await open(page, "/what-if", { as: "fiona", noScenarios: true });
        const [asked] = await Promise.all([
            page.waitForRequest((request) => request.method() === "POST"),
            page.getByRole("button", { name: "Run the example" }).click(),
        ]);
        expect(asked.postDataJSON()).toEqual({
            name: "R5 had continued",
            agreement: "microsoft-openai",
            from: "2025-07-01",
            to: "2026-07-01",
            terms: { continued: "R5" },
        });
        await expect(page).toHaveURL(/what-if\/5ce0a110/);
    });

    test("is written by keyboard, with growth, and says what is missing", async ({ page }) => {
        await open(page, "/what-if/new?agreement=microsoft-openai");
        await page.getByRole("button", { name: "Run the scenario" }).click();
        await expect(page.getByText("A name of up to 120 letters is needed.")).toBeVisible();
        await expect(page.getByText("Choose the terms.")).toBeVisible();
        await expectAccessible(page);
        await page.getByLabel("Name").fill("Bedrock grows");
        await page.getByLabel("The terms as known on a day").check();
        await page.getByLabel(/^Known on/).fill("2026-03-31");
        await page.getByRole("button", { name: "Add a factor" }).click();
        const factor = page.getByRole("group", { name: "Factor 1" });
        await factor.getByLabel("Factor").fill("1.5");
        await factor.getByLabel("Channel").selectOption("AWS_BEDROCK");
        await factor.getByLabel("From month").fill("2026-05");
        await expectAccessible(page);
        const [asked] = await Promise.all([
            page.waitForRequest((request) => request.method() === "POST"),
            page.getByRole("button", { name: "Run the scenario" }).press("Enter"),
        ]);
        expect(asked.postDataJSON()).toMatchObject({
            name: "Bedrock grows",
            terms: { knownOn: "2026-03-31" },
            factors: [{ channel: "AWS_BEDROCK", fromMonth: "2026-05", factor: "1.5" }],
        });
        await expect(page).toHaveURL(/what-if\/5ce0a110/);
    });

    test("compares by partner, channel, product, month and clause; the tab stands in the address", async ({ page }) => {
        await open(page, whatIfPath.split("?")[0] ?? "");
        await page.getByRole("tab", { name: "By partner" }).focus();
        await page.keyboard.press("ArrowRight");
        await expect(page).toHaveURL(/by=channel/);
        await expect(page.getByRole("tab", { name: "By channel" })).toBeFocused();
        const table = page.getByRole("table", { name: "By channel" });
        await expect(table.getByRole("row").filter({ hasText: "Azure OpenAI" })).toContainText("+");
        await page.keyboard.press("End");
        await expect(page.getByRole("link", { name: "R5.share.openai" })).toBeVisible();
        const bridge = page.getByRole("region", { name: "From what was to what would have been" });
        await bridge.getByRole("button", { name: "Table" }).click();
        await expect(bridge.getByRole("row").filter({ hasText: "Scenario" })).toContainText(
            new Intl.NumberFormat("en-US", { minimumFractionDigits: 2 }).format(Number(scenario.result.total.scenario)),
        );
        expect(await saved(page, "Export all rows")).toContain("baseline,scenario,difference");
    });

    test("draws how one parameter moves it, and keeps the question in the address", async ({ page }) => {
        await open(page, whatIfPath.split("?")[0] ?? "");
        const ask = page.getByRole("form", { name: "Sensitivity" });
        await ask.getByLabel("How many values").fill("1");
        await ask.getByRole("button", { name: "Draw the curve" }).click();
        await expect(ask.getByText("From 2 to 25.")).toBeVisible();
        await ask.getByLabel("How many values").fill("5");
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL(/parameter=RATE&clause=R5\.share\.\w+&low=0&high=40&values=5/);
        const curve = page.getByRole("region", { name: /^Rate of a share: R5/ });
        await curve.scrollIntoViewIfNeeded();
        await expect(curve.getByRole("img").locator("svg")).toBeVisible();
        await curve.getByRole("button", { name: "Table" }).click();
        await expect(curve.getByRole("row")).toHaveCount(6);
        await expect(curve.getByRole("row").nth(2)).toContainText("10%");
        await expectAccessible(page);
    });
});

test.describe("concentration", () => {
    test("says in words where a threshold is passed, and thresholds stand in the address", async ({ page }) => {
        await open(page, "/attribution/concentration");
        await expect(page.getByRole("region", { name: "Thresholds passed, month by month" })).toContainText(
            "DIRECT_SELF_SERVE has",
        );
        await page.getByLabel("One share at most, percent").fill("90");
        await page.getByLabel("Index at most, points").fill("9000");
        await page.keyboard.press("Enter");
        await expect(page).toHaveURL(/mostShare=90&mostIndex=9000/);
        await expect(page.getByText("No threshold is passed in any month.")).toBeVisible();
    });

    test("shows what would be left if a partner left", async ({ page }) => {
        await open(page, "/attribution/concentration?by=partner");
        await page.getByLabel("If it left").selectOption("microsoft");
        await expect(page).toHaveURL(/leaving=microsoft/);
        const effect = page.getByRole("region", { name: "If Microsoft left" }).first();
        await expect(effect.getByTestId("kpi-Revenue lost")).toBeVisible();
        await expect(effect.getByTestId("kpi-Index after")).toHaveText(/\d/);
        expect(await saved(page, "Export CSV")).toContain("Microsoft,");
    });

    test("is told by the end of contracts, which sums to the same", async ({ page }) => {
        await open(page, "/attribution/concentration");
        const ends = page.getByRole("region", { name: "By the end of contracts" });
        await expect(ends.getByRole("row")).toHaveCount(5);
        await expect(ends.getByRole("row").nth(1)).toContainText("Dec 2026");
        await expect(ends.getByRole("row").nth(3)).toContainText("No contract");
        const rows = (await saved(page, "Export CSV", ends)).trim().split("\r\n").slice(1);
        const total = await ends.getByRole("row").last().getByRole("cell").nth(1).textContent();
        const amounts = rows.map((row) => row.split(",")[1] ?? "0");
        expect(amountText(amounts.reduce((all, amount) => add(all, amount), "0"))).toBe(total);
    });

    test("has its charts as tables too", async ({ page }) => {
        await open(page, "/attribution/concentration?by=cloud");
        const line = page.getByRole("region", { name: "Herfindahl index by month" });
        await expect(line.getByRole("img", { name: /Threshold 1,800/ }).locator("svg")).toBeVisible();
        await line.getByRole("button", { name: "Table" }).click();
        await expect(line.getByRole("row")).toHaveCount(13);
        await expectAccessible(page);
    });
});

test("attribution is read as known on an earlier day, and says so", async ({ page }) => {
    await open(page, "/attribution/shares?size=20");
    await page.getByLabel("As known on").fill("2026-03-31");
    await expect(page).toHaveURL(/knownOn=2026-03-31/);
    await expect(page.getByText("Nothing matches the filters")).toBeVisible();
    await page.getByRole("button", { name: "Remove Mar 31, 2026" }).click();
    await expect(page).not.toHaveURL(/knownOn/);
});

test("the export of shares is the server's own, in both forms", async ({ page }) => {
    await open(page, "/attribution/shares?kind=REVENUE_SHARE&size=20");
    const text = await saved(page, "Export CSV");
    const results = await page.getByRole("status").filter({ hasText: "results" }).textContent();
    expect(text.split("\r\n")[0]).toBe(shareColumns);
    expect(`${text.trim().split("\r\n").length - 1} results`).toBe(results);
    expect((await saved(page, "Export NDJSON")).trim().split("\n")).toHaveLength(text.trim().split("\r\n").length - 1);
});

test.describe("payments due", () => {
    test("are read gross and net by the day due, and sum to the cent", async ({ page }) => {
        await onTheDay(page);
        await open(page, "/attribution/payments?agreement=microsoft-openai");
        const table = page.getByRole("table", { name: "By the day due" });
        await expect(table.getByRole("row").filter({ hasText: "Dec 31, 2026" })).toHaveCount(2);
        await expect(table.getByRole("row").filter({ hasText: "set off in full" }).first()).toContainText("0.00");
        await expect(page.getByTestId("kpi-Next day due")).toHaveText("Dec 31, 2026");

        const lines = (await saved(page, "Export CSV")).trim().split("\r\n").slice(1);
        const dues = lines.map((line) => line.split(","));
        expect(dues.map(([day]) => day)).toEqual(dues.map(([day]) => day).sort());
        const total = (column: number) => dues.map((row) => row[column] ?? "").reduce(add, "0.00");
        const footer = table.getByRole("row").last();
        await expect(footer).toContainText(amountText(total(3)));
        await expect(footer).toContainText(amountText(total(4)));
        // What each owes the other, one against the other, is what is wired.
        const owed = (payer: string) =>
            dues
                .filter(([, from]) => from === payer)
                .map((row) => row[3] ?? "")
                .reduce(add, "0.00");
        expect(subtract(owed("openai"), owed("microsoft"))).toBe(total(4));
    });

    test("are read of another agreement, and as known before a run, by the address", async ({ page }) => {
        await open(page, "/attribution/payments");
        await page.getByLabel("Agreement").selectOption("openai-brightpath");
        await expect(page).toHaveURL(/agreement=openai-brightpath/);
        await expect(page.getByRole("heading", { name: "Nothing falls due" })).toBeVisible();
        await page.goBack();
        await expect(page.getByRole("table", { name: "By the day due" })).toBeVisible();
        await page.getByLabel("As known on").fill("2026-11-21");
        await expect(page).toHaveURL(/knownOn=2026-11-21/);
        await expect(page.getByRole("heading", { name: "Nothing falls due" })).toBeVisible();
        await page.getByRole("button", { name: "Back to today" }).click();
        await expect(page.getByRole("table", { name: "By the day due" })).toBeVisible();
    });

    test("are a partner's own, under a name of their own", async ({ page }) => {
        await open(page, "/", { as: "mira" });
        await page.getByRole("navigation").getByRole("link", { name: "Payments" }).click();
        await settled(page);
        await expect(page.getByLabel("Agreement").getByRole("option")).toHaveText(["Microsoft–OpenAI partnership"]);
        await expect(page.getByRole("table", { name: "By the day due" }).getByRole("row").nth(1)).toContainText(
            "Microsoft",
        );
    });

    test("say why there are none, and come back", async ({ page }) => {
        await open(page, "/attribution/payments", failing(/payments-due/));
        await expect(page.getByText("Reference for support: c0ffee00-1234-4abc-9def-000000000042")).toBeVisible();
        await page.unrouteAll();
        await serve(page, { as: "fiona" });
        await page.getByRole("button", { name: "Try again" }).focus();
        await page.keyboard.press("Enter");
        await expect(page.getByRole("table", { name: "By the day due" })).toBeVisible();
    });
});
