import { expect, test, type Page } from "@playwright/test";
import { serve, type Answers } from "../fixtures/api";
import { approvalIds, approvalsWorld } from "../fixtures/approvals";
import { expectAccessible, settled } from "../fixtures/axe";
import { contractsWorld, mainContract, proposalOf } from "../fixtures/contracts";
import { looksRight, onTheDay, saved, type Look } from "../fixtures/looks";

/** Approvals: every screen in every look, and how a yes is asked for, given, lent and ruled. */
const fiona: Answers = { as: "fiona" };
const fails = (path: RegExp): Answers => ({ as: "fiona", refuse: { path, status: 500 } });
const at = (id: keyof typeof approvalIds) => `/approvals/${approvalIds[id]}`;
const contract = `/contracts/${mainContract}`;

function withProposal(version: number): Answers {
    const contracts = contractsWorld();
    const main = contracts.contracts.find(({ signed }) => signed.id === mainContract);
    main?.proposals.push(
        proposalOf(mainContract, version, {
            number: 1,
            reason: "Fewer seats",
            effectiveOn: "2026-12-01",
            changes: [{ kind: "REDUCE_QUANTITY", line: "L1", less: "200" }],
        }),
    );
    return { as: "dora", contracts };
}

const screens: readonly Look[] = [
    ["the inbox", "/approvals", "Approvals", fiona],
    ["an inbox nothing waits in", "/approvals", "Approvals", { as: "audrey" }],
    ["an inbox nothing matches in", "/approvals?q=nosuch", "Approvals", fiona],
    ["the inbox when the server fails", "/approvals", "Approvals", fails(/approvals/)],
    ["all requests", "/approvals?tab=all", "Approvals", { as: "dora" }],
    ["requests that were rejected", "/approvals?tab=all&state=REJECTED&kind=QUOTE", "Approvals", fiona],
    ["requests before the first", "/approvals?tab=all", "Approvals", { as: "fiona", empty: true }],
    ["approvals for a partner", "/approvals", "You may not see this page", { as: "mira" }],
    ["a request to decide", at("quote"), /^Halden Robotics/, fiona],
    ["a request of one's own", at("half"), /^Silverbirch Health/, fiona],
    ["a request that was rejected", at("rejected"), /^Aldermoor Bank/, { as: "audrey" }],
    ["a request that expired", at("expired"), /^Cobalt Freight/, { as: "vera" }],
    ["a request that is not there", "/approvals/nosuch", "There is nothing here", fiona],
    ["delegations", "/approvals?tab=delegations", "Approvals", { as: "vera" }],
    ["no delegations", "/approvals?tab=delegations", "Approvals", { as: "fiona", empty: true }],
    ["delegations when the server fails", "/approvals?tab=delegations", "Approvals", fails(/delegations/)],
    ["the rules of approval", "/approvals?tab=policy", "Approvals", fiona],
    ["no rules of approval", "/approvals?tab=policy", "Approvals", { as: "ada", empty: true }],
    ["the rules of approval when the server fails", "/approvals?tab=policy", "Approvals", fails(/policies/)],
    ["a contract with a proposal", contract, /^EA-2026-001/, withProposal(6)],
    ["a contract with a proposal overtaken", `${contract}?tab=amendments`, /^EA-2026-001/, withProposal(1)],
];

looksRight(screens);

async function open(page: Page, path: string, answers: Answers = fiona): Promise<void> {
    await onTheDay(page);
    await serve(page, answers);
    await page.goto(path);
    await settled(page);
}

const row = (page: Page, name: string) => page.getByRole("table").getByRole("row").filter({ hasText: name });

test("the inbox tells what, why, for how much and until when, and narrows in the address", async ({ page }) => {
    await open(page, "/approvals");
    await expect(page.getByText("2 requests")).toBeVisible();
    await expect(row(page, "fewer seats")).toContainText("credit 12400.00 USD is above 10000.00 USD");
    await expect(row(page, "fewer seats")).toContainText("Escalates to Approver");
    await expect(row(page, "Halden Robotics")).toContainText("escalated to Finance");
    await expect(row(page, "Halden Robotics")).toContainText("48,600.00");
    // what one asked for oneself is not there to be decided
    await expect(row(page, "Silverbirch Health")).toHaveCount(0);

    await page.getByLabel("Part of a title or name").fill("halden");
    await expect(page).toHaveURL(/q=halden/);
    await expect(page.getByText("1 request", { exact: true })).toBeVisible();
    const lines = (await saved(page, "Export CSV")).trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("discount 32 % is above 15 %; discount 32 % is above 30 %");
});

test("many are tried out, told one by one, and those decided that can be", async ({ page }) => {
    const approvals = approvalsWorld();
    await open(page, "/approvals", { as: "fiona", approvals });
    await page.getByRole("checkbox", { name: /fewer seats/ }).check();
    await page.getByRole("checkbox", { name: /Halden Robotics/ }).check();
    await expect(page.getByRole("status").filter({ hasText: "2 requests chosen" })).toBeVisible();
    await page.getByRole("button", { name: "Approve", exact: true }).click();

    const dialog = page.getByRole("dialog");
    const told = dialog.getByRole("list", { name: "What would happen" });
    await expect(told).toContainText("Halden Robotics, 400 seats for two years would wait for Finance next");
    await expect(told).toContainText("cannot be done: The contract was amended since it was read");
    await expect(dialog.getByText("1 of them is left out.")).toBeVisible();
    await expectAccessible(page);
    const sent = page.waitForRequest(
        (request) =>
            request.url().endsWith("/approval-decisions") && (request.postData() ?? "").includes('"dryRun":false'),
    );
    await dialog.getByRole("button", { name: "Approve", exact: true }).click();

    expect((await sent).postDataJSON()).toEqual({
        items: [{ id: approvalIds.quote, version: 1 }],
        decision: "APPROVE",
        dryRun: false,
    });
    await expect(page.getByText("1 request decided.")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /Halden/ })).not.toBeChecked();
});

test("one is decided with its reason, and stands decided", async ({ page }) => {
    await open(page, at("quote"));
    const steps = page.getByRole("list", { name: "Steps" });
    await expect(steps.getByRole("listitem").first()).toContainText("Escalated: Finance may decide too");
    await page.getByRole("button", { name: "Reject" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Reject" })).toBeDisabled();
    await dialog.getByLabel("Why not (required)").fill("Too deep for two years.");
    await dialog.getByRole("button", { name: "Reject" }).click();

    await expect(page.getByRole("heading", { level: 1 })).toContainText("Rejected");
    await expect(page.getByRole("list", { name: "History" })).toContainText("Too deep for two years.");
    await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
});

test("who asked may take it back and nothing else, and is told why", async ({ page }) => {
    await open(page, at("half"));
    await expect(page.getByText("Who asked, or wrote what is asked about, does not decide on it.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
    await expect(page.getByRole("list", { name: "History" })).toContainText("by sana for vera as Approver");
    await page.getByRole("button", { name: "Take back" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();

    await expect(page.getByRole("heading", { level: 1 })).toContainText("Withdrawn");
});

test("somebody is let decide for some days, and the delegation is ended", async ({ page }) => {
    await open(page, "/approvals?tab=delegations");
    await page.getByRole("button", { name: "Let somebody decide for me" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Username (required)").fill("fiona");
    await dialog.getByLabel("Reason (required)").fill("Leave");
    await dialog.getByRole("button", { name: "Let somebody decide for me" }).click();
    await expect(dialog.getByText("Nobody decides for himself by a delegation.")).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel("Username (required)").fill("felix");
    await dialog.getByLabel("Last day (required)").fill("2026-11-30");
    const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("delegations"));
    await dialog.getByRole("button", { name: "Let somebody decide for me" }).click();
    const request = await sent;
    expect(request.headers()["idempotency-key"]).toBeTruthy();
    expect(request.postDataJSON()).toEqual({
        to: "felix",
        firstDay: "2026-11-23",
        endDay: "2026-12-01",
        reason: "Leave",
    });

    await expect(row(page, "felix")).toContainText("Bears now");
    await row(page, "felix").getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await expect(row(page, "felix")).toContainText("Revoked");
    // of another's one sees that it is there
    await expect(row(page, "sana").getByRole("button", { name: "Revoke" })).toHaveCount(0);
});

test("rules are written, every fault at its place, and confirmed by a second person", async ({ page }) => {
    const approvals = approvalsWorld();
    await open(page, "/approvals?tab=policy", { as: "fiona", approvals });
    const rules = page.getByRole("list", { name: "Rules" });
    await expect(rules).toContainText("Discount above 15 %");
    await expect(rules).toContainText("Approver (after 24 hours Finance too)");
    await expect(rules).toContainText("USD 10,000.00, EUR 9,000.00");
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
    await expect(row(page, "The board's decision of November")).toContainText("fiona");

    await page.getByRole("button", { name: "Write new rules" }).click();
    await expect(page.getByLabel("Bound in percent (required)")).toHaveValue("15");
    await page.getByLabel("Where it comes from (required)").fill("The desk's decision");
    await page.getByRole("button", { name: "Add a rule" }).click();
    const third = page.getByRole("region", { name: "Rule 3" });
    await third.getByLabel("Can be decided for hours (required)").fill("soon");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Record the rules" }).click();
    await expect(third.getByText("A name has 1 to 80 characters.")).toBeVisible();
    await expect(third.getByText("A request can be decided for 1 to 8,760 hours.")).toBeVisible();
    await third.getByLabel("Name (required)").fill("Margin below 40 %");
    await third.getByLabel("Measure").selectOption("MARGIN");
    await third.getByLabel("Is").selectOption("BELOW");
    await third.getByLabel("Bound in percent (required)").fill("40");
    await third.getByLabel("Can be decided for hours (required)").fill("48");
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await page.getByRole("button", { name: "Record the rules" }).click();
    const { policy } = (await sent).postDataJSON() as { policy: { rules: unknown[] } };
    expect(policy.rules[2]).toEqual({
        name: "Margin below 40 %",
        when: [{ kind: "BELOW", measure: "MARGIN", bound: "0.4" }],
        steps: [{ role: "approver" }],
        expiresAfterHours: 48,
    });
    await expect(row(page, "Margin below 40 %")).toContainText("Waits for a second person");
});

test("an amendment that needs a yes says so before it is signed, and waits on its contract", async ({ page }) => {
    await open(page, `${contract}/amend`, { as: "dora" });
    await page.getByLabel("Reason").fill("Fewer seats");
    await page.getByLabel("Add a change").selectOption("REDUCE_QUANTITY");
    await page.getByLabel("Line (required)").selectOption("L1");
    await page.getByLabel("How many fewer").fill("150");
    const effect = page.getByRole("region", { name: "What it would do" });
    await expect(effect.getByText("It needs approval")).toBeVisible();
    await expect(effect).toContainText("Signing it asks Finance");
    await page.getByRole("button", { name: "Ask for approval" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Ask for approval" }).click();

    await expect(page).toHaveURL(/tab=amendments/);
    const proposals = page.getByRole("list", { name: "Proposed amendments" });
    await expect(proposals).toContainText("Waits for Finance");
    await proposals.getByRole("link", { name: "Open the request" }).click();
    await expect(page).toHaveURL(/\/approvals\//);
});
