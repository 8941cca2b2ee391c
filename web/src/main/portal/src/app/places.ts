import { m } from "../i18n";
import type { PlaceGroup } from "../ui/Frame";
import { can, type Me } from "./session";

/** Where the caller may go. The server decides again on every call; this only spares dead ends. */
export function placesOf(me: Me): PlaceGroup[] {
    const partner = me.partner !== undefined;
    const attribution = can(me, "attribution.read");
    const groups: PlaceGroup[] = [
        { places: [{ to: "/", text: m.nav.home }] },
        {
            title: m.nav.sell,
            places: [
                ...(maySeeApprovals(me) ? [{ to: "/approvals", text: m.nav.approvals }] : []),
                ...(maySeeDeals(me) ? [{ to: "/deals", text: partner ? m.nav.dealsPartner : m.nav.deals }] : []),
                ...(maySeeQuotes(me) ? [{ to: "/quotes", text: m.nav.quotes }] : []),
                ...(maySeeDealRules(me)
                    ? [
                          { to: "/deals/rules", text: m.nav.dealRules },
                          { to: "/deals/customers", text: m.nav.customers },
                      ]
                    : []),
                ...(maySeeContracts(me) ? [{ to: "/contracts", text: m.nav.contracts }] : []),
                ...(maySeeOwnContracts(me) ? [{ to: "/contracts", text: m.nav.contractsPartner }] : []),
                ...(maySeeContracts(me) ? [{ to: "/entitlements", text: m.nav.entitlements }] : []),
                ...(maySeeRenewals(me) ? [{ to: "/renewals", text: m.nav.renewals }] : []),
                ...(maySeeContracts(me) ? [{ to: "/service-measurements", text: m.nav.service }] : []),
            ],
        },
        {
            title: m.nav.revenue,
            places: [
                ...(attribution
                    ? [
                          { to: "/attribution", text: partner ? m.nav.earnings : m.nav.attribution },
                          { to: "/attribution/shares", text: partner ? m.nav.earningLines : m.nav.shares },
                      ]
                    : []),
                ...(attribution
                    ? [{ to: "/attribution/payments", text: partner ? m.nav.paymentsPartner : m.nav.payments }]
                    : []),
                ...(maySeeLines(me) ? [{ to: "/attribution/lines", text: m.nav.lines }] : []),
                ...(maySeeConcentration(me) ? [{ to: "/attribution/concentration", text: m.nav.concentration }] : []),
                ...(maySeeCommitments(me) ? [{ to: "/attribution/commitments", text: m.nav.commitments }] : []),
                ...(maySeeCoSell(me) ? [{ to: "/attribution/co-sell", text: m.nav.coSell }] : []),
                ...(maySeeRevenue(me) ? [{ to: "/revenue", text: m.nav.recognition }] : []),
                ...(mayReplay(me) ? [{ to: "/what-if", text: m.nav.whatIf }] : []),
                ...(attribution && partner ? [{ to: "/restatements", text: m.nav.myRestatements }] : []),
                ...(mayReconcile(me) ? [{ to: "/attribution/reconciliation", text: m.nav.reconciliation }] : []),
            ],
        },
        {
            title: m.nav.catalogue,
            places: [
                ...(maySeeCatalogue(me)
                    ? [
                          { to: "/products", text: m.nav.offered },
                          { to: "/price-books", text: m.nav.priceBooks },
                          { to: "/catalog-changes", text: m.nav.catalogChanges },
                          { to: "/rating-bench", text: m.nav.bench },
                          { to: "/subscriptions", text: m.nav.subscriptions },
                          { to: "/usage", text: m.nav.usage },
                      ]
                    : []),
                ...(maySeeSpend(me) ? [{ to: "/spend-agreements", text: m.nav.spend }] : []),
            ],
        },
        {
            title: m.nav.terms,
            places: [
                ...(mayRule(me)
                    ? [
                          { to: "/rules", text: m.nav.rules },
                          { to: "/rules/guard", text: m.nav.guard },
                          { to: "/rules/products", text: m.nav.products },
                      ]
                    : []),
                ...(can(me, "terms.read") ? [{ to: "/agreements", text: m.nav.agreements }] : []),
            ],
        },
        {
            title: m.nav.operations,
            places: [
                ...(maySeeRuns(me) ? [{ to: "/runs", text: m.nav.runs }] : []),
                ...(attribution && !partner ? [{ to: "/restatements", text: m.nav.restatements }] : []),
                ...(maySeeAudit(me) ? [{ to: "/audit", text: m.nav.audit }] : []),
            ],
        },
    ];
    return groups.filter(({ places }) => places.length > 0);
}

export function mayReconcile(me: Me): boolean {
    return me.partner === undefined && can(me, "reconciliation.read");
}

/** Drafts and the guard are the vendor's own: a partner reads its agreements. */
export function mayRule(me: Me): boolean {
    return me.partner === undefined && can(me, "terms.read");
}

/**
 * Sales ops, finance and administrators may. No single capability says so: who drafts terms and who loads reference data are together
 * just those.
 */
export function mayReclassify(me: Me): boolean {
    return me.partner === undefined && (can(me, "terms.draft") || can(me, "reference.load"));
}

export function maySeeDeals(me: Me): boolean {
    return can(me, "deal.read");
}

/** By which rules deals are registered, and what is known of customers, is the vendor's own. */
export function maySeeDealRules(me: Me): boolean {
    return me.partner === undefined && maySeeDeals(me);
}

/** Sales ops and administrators may: who registers deals for the vendor, and who loads reference data. */
export function mayRecordDealRules(me: Me): boolean {
    return maySeeDealRules(me) && (can(me, "deal.register") || can(me, "reference.load"));
}

/** Whether a deal is protected is decided by the vendor. */
export function mayDecideDeals(me: Me): boolean {
    return me.partner === undefined && can(me, "deal.decide");
}

export function mayRegisterDeals(me: Me): boolean {
    return maySeeDeals(me) && can(me, "deal.register");
}

/** Prices and what is planned of them are the vendor's own. */
export function maySeeCatalogue(me: Me): boolean {
    return me.partner === undefined && can(me, "catalog.read");
}

export function mayDraftCatalogue(me: Me): boolean {
    return maySeeCatalogue(me) && can(me, "catalog.draft");
}

/** What customers agreed about their spend is the vendor's own. */
export function maySeeSpend(me: Me): boolean {
    return me.partner === undefined && can(me, "spend.read");
}

export function mayAgreeSpend(me: Me): boolean {
    return maySeeSpend(me) && can(me, "spend.write");
}

export function mayBillSpend(me: Me): boolean {
    return maySeeSpend(me) && can(me, "spend.bill");
}

export function maySeeRuns(me: Me): boolean {
    return me.partner === undefined && (can(me, "attribution.run") || can(me, "attribution.read"));
}

/** Lines name the customer and what everyone on the route keeps: they are for the vendor's people. */
export function maySeeLines(me: Me): boolean {
    return me.partner === undefined && (can(me, "attribution.read") || can(me, "revenue-line.submit"));
}

export function maySeeConcentration(me: Me): boolean {
    return me.partner === undefined && can(me, "concentration.read");
}

export function maySeeCommitments(me: Me): boolean {
    return me.partner === undefined && can(me, "commitment.read");
}

export function mayCommit(me: Me): boolean {
    return me.partner === undefined && can(me, "commitment.write");
}

export function maySeeCoSell(me: Me): boolean {
    return me.partner === undefined && can(me, "co-sell.read");
}

/** Who may record commitments may credit co-sell as well: the server asks for the same roles, and no capability is its own. */
export function mayCredit(me: Me): boolean {
    return maySeeCoSell(me) && mayCommit(me);
}

/** Quotes say what every party of the route would keep: they are for the vendor's people. */
export function maySeeQuotes(me: Me): boolean {
    return me.partner === undefined && can(me, "quote.read");
}

export function mayQuote(me: Me): boolean {
    return maySeeQuotes(me) && can(me, "quote.write");
}

/** How deep a discount each role may quote. */
export function maySetDiscounts(me: Me): boolean {
    return maySeeQuotes(me) && can(me, "quote.floors");
}

/** Contracts say what every party of the route keeps: they are for the vendor's people. */
export function maySeeContracts(me: Me): boolean {
    return me.partner === undefined && can(me, "contract.read");
}

/** A partner has its own side of the contracts on whose road it stands. */
export function maySeeOwnContracts(me: Me): boolean {
    return me.partner !== undefined && can(me, "partner-contract.read");
}

/** What of contracts ends is no question of billing systems. */
export function maySeeRenewals(me: Me): boolean {
    return maySeeContracts(me);
}

export function mayContract(me: Me): boolean {
    return maySeeContracts(me) && can(me, "contract.write");
}

export function mayBill(me: Me): boolean {
    return maySeeContracts(me) && can(me, "contract.bill");
}

/** What of contracts is revenue, and when, is the vendor's own. */
export function maySeeRevenue(me: Me): boolean {
    return me.partner === undefined && can(me, "revenue.read");
}

export function mayCloseRevenue(me: Me): boolean {
    return maySeeRevenue(me) && can(me, "revenue.close");
}

/** By which policy changes of contracts are accounted for. */
export function maySetRecognition(me: Me): boolean {
    return maySeeRevenue(me) && can(me, "revenue.policy");
}

/** What needs whose yes is the vendor's own. */
export function maySeeApprovals(me: Me): boolean {
    return me.partner === undefined && can(me, "approval.read");
}

export function mayDecide(me: Me): boolean {
    return maySeeApprovals(me) && can(me, "approval.decide");
}

export function maySetApprovals(me: Me): boolean {
    return maySeeApprovals(me) && can(me, "approval.policy");
}

/** What was done to one thing is told to whoever reads such things; a partner reads none of it. */
export function maySeeHistories(me: Me): boolean {
    return me.partner === undefined && can(me, "contract.read");
}

/** Who changed what is read by whoever has to prove it. */
export function maySeeAudit(me: Me): boolean {
    return me.partner === undefined && can(me, "audit.read");
}

export function mayReplay(me: Me): boolean {
    return me.partner === undefined && can(me, "scenario.read");
}

/** The letters after `G`. */
export function keyPlaces(groups: readonly PlaceGroup[]): Record<string, string> {
    const letters: Record<string, string> = {
        "/": "h",
        "/attribution": "a",
        "/attribution/shares": "s",
        "/attribution/payments": "d",
        "/attribution/reconciliation": "c",
        "/rules": "u",
        "/rules/guard": "g",
        "/rules/products": "p",
        "/agreements": "t",
        "/runs": "r",
        "/restatements": "e",
        "/attribution/lines": "l",
        "/attribution/concentration": "n",
        "/attribution/commitments": "m",
        "/attribution/co-sell": "o",
        "/what-if": "w",
        "/products": "f",
        "/price-books": "b",
        "/catalog-changes": "i",
        "/rating-bench": "q",
        "/subscriptions": "v",
        "/usage": "y",
        "/spend-agreements": "z",
        "/contracts": "k",
        "/deals": "j",
        "/approvals": "x",
    };
    return Object.fromEntries(
        groups.flatMap(({ places }) =>
            places.map(({ to }) => [letters[to] ?? "", to] as const).filter(([letter]) => letter),
        ),
    );
}
