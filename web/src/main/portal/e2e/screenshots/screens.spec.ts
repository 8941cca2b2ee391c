import { test, type Page } from "@playwright/test";
import { join } from "node:path";
import { serve, type Answers } from "../fixtures/api";
import { settled } from "../fixtures/axe";
import { changeIds } from "../fixtures/catalogue";
import { mainContract } from "../fixtures/contracts";
import { approvalIds } from "../fixtures/approvals";
import { linePath, whatIfPath } from "../fixtures/ledger";
import { ownContract } from "../fixtures/partnerContracts";
import { mainQuote, usageQuoteId } from "../fixtures/quotes";
import { agreement } from "../fixtures/terms";
import { draftIds } from "../fixtures/rules";
import { capped, straddle } from "../fixtures/world";

/** Pictures of every screen, light, dark and narrow, for eyes and for the documentation. */
const folder = process.env.TRIBUTARY_SCREENSHOTS ?? "screenshots";

const screens: readonly [name: string, path: string, answers: Answers][] = [
    ["welcome", "/", {}],
    ["home", "/", { as: "fiona" }],
    ["home-partner", "/", { as: "mira" }],
    ["home-empty", "/", { as: "fiona", empty: true }],
    ["attribution", "/attribution", { as: "fiona" }],
    [
        "attribution-filtered",
        "/attribution?regime=R6&channel=AWS_BEDROCK&channel=DIRECT_ENTERPRISE&by=product",
        { as: "fiona" },
    ],
    ["earnings", "/attribution", { as: "mira" }],
    ["shares", "/attribution/shares?kind=REVENUE_SHARE&size=20", { as: "fiona" }],
    ["share", `/attribution/shares/${straddle.id}`, { as: "fiona" }],
    ["share-capped", `/attribution/shares/${capped.id}`, { as: "mira" }],
    ["reconciliation", "/attribution/reconciliation", { as: "fiona" }],
    ["agreements", "/agreements", { as: "fiona" }],
    ["agreement", `/agreements/${agreement.id}`, { as: "fiona" }],
    ["rules", "/rules", { as: "dora" }],
    ["draft-document", `/rules/drafts/${draftIds.submitted}`, { as: "dora" }],
    ["draft-clauses", `/rules/drafts/${draftIds.submitted}?tab=clauses`, { as: "dora" }],
    ["draft-compare", `/rules/drafts/${draftIds.submitted}?tab=compare&unchanged=show`, { as: "vera" }],
    ["draft-unified", `/rules/drafts/${draftIds.submitted}?tab=compare&view=unified`, { as: "vera" }],
    ["draft-impact", `/rules/drafts/${draftIds.submitted}?tab=impact`, { as: "vera" }],
    ["draft-impact-month", `/rules/drafts/${draftIds.submitted}?tab=impact&by=month&from=2026-01-01`, { as: "vera" }],
    ["draft-bench", `/rules/drafts/${draftIds.submitted}?tab=bench`, { as: "dora" }],
    ["draft-history", `/rules/drafts/${draftIds.submitted}?tab=history`, { as: "dora" }],
    ["draft-new", "/rules/drafts/new?agreement=openai-brightpath", { as: "dora" }],
    [
        "guard",
        "/rules/guard?seller=amazon&product=api-frontier&host=amazon&segment=COMMERCIAL&asOf=2026-03-01",
        { as: "dora" },
    ],
    ["probes", "/rules/agreements/openai-brightpath/probes", { as: "dora" }],
    ["agreement-approver", `/agreements/${agreement.id}`, { as: "vera" }],
    ["spend-agreements", "/spend-agreements", { as: "fiona" }],
    ["spend-drawdown", "/spend-agreements/EA-2026-01", { as: "fiona" }],
    ["spend-credits", "/spend-agreements/EA-2026-02", { as: "fiona" }],
    ["spend-record", "/spend-agreements?record=1", { as: "dora" }],
    ["runs", "/runs", { as: "fiona" }],
    ["run", "/runs/6", { as: "fiona" }],
    ["run-failed", "/runs/5", { as: "fiona" }],
    ["lines", "/attribution/lines", { as: "fiona" }],
    ["line", linePath, { as: "fiona" }],
    ["restatements", "/restatements", { as: "fiona" }],
    ["restatement", "/restatements/4", { as: "fiona" }],
    ["restatement-partner", "/restatements/4", { as: "mira" }],
    ["payments", "/attribution/payments", { as: "fiona" }],
    ["payments-partner", "/attribution/payments", { as: "mira" }],
    ["payments-none", "/attribution/payments?agreement=openai-brightpath", { as: "fiona" }],
    ["commitments", "/attribution/commitments", { as: "fiona" }],
    ["commitments-record", "/attribution/commitments?record=1", { as: "fiona" }],
    ["commitment", "/attribution/commitments/NW-2026-014", { as: "fiona" }],
    ["commitment-over", "/attribution/commitments/HB-2025-003", { as: "fiona" }],
    ["approvals", "/approvals", { as: "fiona" }],
    ["approval", `/approvals/${approvalIds.credit}`, { as: "fiona" }],
    ["approval-policy", "/approvals?tab=policy", { as: "fiona" }],
    ["quotes", "/quotes", { as: "dora" }],
    ["quote", `/quotes/${mainQuote}`, { as: "dora" }],
    ["quote-usage", `/quotes/${usageQuoteId}`, { as: "dora" }],
    ["quote-usage-write", `/quotes/${usageQuoteId}/write`, { as: "dora" }],
    ["contract-entitlements", `/contracts/${mainContract}?tab=entitlements`, { as: "dora" }],
    ["entitlements", "/entitlements?customer=northwind-analytics", { as: "audrey" }],
    ["my-contracts", "/contracts", { as: "mira" }],
    ["my-contract", `/contracts/${ownContract}`, { as: "mira" }],
    ["my-contract-kept", `/contracts/${ownContract}?tab=kept`, { as: "mira" }],
    ["quote-write", `/quotes/${mainQuote}/write`, { as: "dora" }],
    ["discounts", "/quotes/discounts", { as: "fiona" }],
    ["renewals", "/renewals", { as: "dora" }],
    ["contract-revenue", `/contracts/${mainContract}?tab=revenue`, { as: "fiona" }],
    ["contract-renewal", `/contracts/${mainContract}?tab=renewal`, { as: "dora" }],
    ["audit", "/audit", { as: "fiona" }],
    ["contract-history", `/contracts/${mainContract}?tab=history`, { as: "fiona" }],
    ["contract-obligations", `/contracts/${mainContract}?tab=obligations`, { as: "dora" }],
    ["contract-service", `/contracts/${mainContract}?tab=service`, { as: "dora" }],
    ["service-measurements", "/service-measurements", { as: "dora" }],
    ["revenue", "/revenue", { as: "fiona" }],
    ["revenue-policy", "/revenue?tab=policy", { as: "fiona" }],
    ["contracts", "/contracts", { as: "fiona" }],
    ["contract", `/contracts/${mainContract}`, { as: "fiona" }],
    ["contract-amendments", `/contracts/${mainContract}?tab=amendments&amendment=5`, { as: "fiona" }],
    ["contract-bills", `/contracts/${mainContract}?tab=bills`, { as: "fiona" }],
    ["contract-amend", `/contracts/${mainContract}/amend`, { as: "dora" }],
    ["contract-new", "/contracts/new", { as: "dora" }],
    ["co-sell", "/attribution/co-sell", { as: "fiona" }],
    ["co-sell-record", "/attribution/co-sell?credit=1&source=crm&document=OPP-4520&line=1", { as: "fiona" }],
    ["products", "/rules/products", { as: "dora" }],
    ["products-reclassify", "/rules/products?reclassify=codex", { as: "dora" }],
    ["products-reader", "/rules/products", { as: "audrey" }],
    ["price-books", "/price-books", { as: "dora" }],
    ["price-books-open", "/price-books?open=1", { as: "dora" }],
    ["price-book", "/price-books/chatgpt-list", { as: "dora" }],
    ["price-book-version", "/price-books/api-list/2026-06-15", { as: "dora" }],
    ["price-book-compare", "/price-books/chatgpt-list/2026-04-02?against=2025-08-01", { as: "dora" }],
    ["catalog-changes", "/catalog-changes", { as: "dora" }],
    ["catalog-change", `/catalog-changes/${changeIds.launch}`, { as: "dora" }],
    ["offering-editor", `/catalog-changes/${changeIds.suite}`, { as: "dora" }],
    ["offering-compare", `/catalog-changes/${changeIds.suite}?tab=compare`, { as: "vera" }],
    ["offering-retire", "/catalog-changes/new?product=chatgpt-pro-200&as=retire", { as: "dora" }],
    ["catalog-change-approver", `/catalog-changes/${changeIds.cut}`, { as: "vera" }],
    ["catalog-change-compare", `/catalog-changes/${changeIds.cut}?tab=compare`, { as: "vera" }],
    ["catalog-change-effects", `/catalog-changes/${changeIds.cut}?tab=effects`, { as: "vera" }],
    ["catalog-change-new", "/catalog-changes/new?book=api-list&from=2026-03-05", { as: "dora" }],
    ["launch", "/catalog-changes/launch?book=chatgpt-list", { as: "dora" }],
    ["offered", "/products?product=chatgpt-business&channel=DIRECT_SELF_SERVE&country=US&seats=5", { as: "dora" }],
    ["rating-bench", "/rating-bench", { as: "dora" }],
    ["what-if-list", "/what-if", { as: "fiona" }],
    ["what-if-empty", "/what-if", { as: "fiona", noScenarios: true }],
    ["what-if-new", "/what-if/new?continued=R5&name=R5%20had%20continued", { as: "fiona" }],
    ["what-if", whatIfPath, { as: "fiona" }],
    ["concentration", "/attribution/concentration?leaving=AZURE_OPENAI", { as: "fiona" }],
    ["forbidden", "/attribution/reconciliation", { as: "mira" }],
    ["missing", "/nowhere", { as: "fiona" }],
    ["offline", "/runs", { as: "fiona", refuse: { path: /runs/, status: 0 } }],
];

const most = 8000;

function outOfSight(page: Page): Promise<number> {
    return page.evaluate(() => {
        const main = document.getElementById("main");
        return main ? main.scrollHeight - main.clientHeight : 0;
    });
}

for (const [name, path, answers] of screens) {
    for (const look of ["light", "dark", "narrow"] as const) {
        test(`${name} ${look}`, async ({ page }) => {
            await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light", reducedMotion: "reduce" });
            await page.setViewportSize(look === "narrow" ? { width: 390, height: 844 } : { width: 1440, height: 900 });
            await page.clock.setFixedTime(new Date("2026-11-23T09:00:00Z"));
            await serve(page, answers);
            await page.goto(path);
            await settled(page);
            if (name === "rating-bench") {
                await page.getByRole("button", { name: "Take the example" }).click();
                await page.getByRole("button", { name: "Rate it" }).click();
                await page.getByRole("button", { name: "Why: gpt-5.4, tokens" }).click();
            }
            // The screen scrolls inside its frame: make the window taller until nothing of it is out of sight.
            for (let short = await outOfSight(page); short > 0; short = await outOfSight(page)) {
                const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
                if (height >= most) {
                    break;
                }
                await page.setViewportSize({ width, height: Math.min(height + short, most) });
                await settled(page);
                await page.waitForTimeout(400);
            }
            await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
        });
    }
}
