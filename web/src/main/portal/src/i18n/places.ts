/** What one does where: beside the links of the home page. */
export const places: Readonly<Record<string, string>> = {
    "/approvals": "Say yes or no to what needs it, or see who has to.",
    "/deals": "See what is registered before it is signed, and for how long it is protected.",
    "/deals/rules": "See by which rules deals are registered, protected and decided.",
    "/deals/customers": "See by which names, domains and numbers customers are known.",
    "/quotes": "Offer what customers ask for, priced from the books, and weigh the roads it may take.",
    "/contracts": "Read what customers signed on any day, amend it, and see what it bills.",
    "/entitlements": "See what a customer may use on any day: seats, allowances and features of all its contracts.",
    "/service-measurements": "Record what was measured of service, and what contracts promise of it.",
    "/renewals": "See which terms end, what follows, and until when notice may be given.",
    "/attribution": "See revenue by channel, product and payee, and drill down to each line.",
    "/attribution/shares": "Search every share line and read its explanation.",
    "/attribution/reconciliation": "Compare published figures with computed ones.",
    "/attribution/payments": "See what falls due under each agreement, on which day, before and after netting.",
    "/attribution/lines": "Report revenue lines from a file, take them out again, or open one by its key.",
    "/attribution/concentration":
        "See how much depends on one channel, partner or cloud, and what a departure would leave.",
    "/attribution/commitments":
        "See what customers committed to spend through several channels, and what is left of it.",
    "/attribution/co-sell": "See who is credited with sales that several brought about, through which channel.",
    "/revenue": "See what is recognised and deferred month by month, and close a month.",
    "/what-if": "Replay history under other terms, prices or growth. Nothing is booked.",
    "/products": "See where each product is in its life, and whether it may be sold.",
    "/price-books": "Read what things cost on any day, and since when that is known.",
    "/catalog-changes": "Launch a product or change prices, with a second person’s approval.",
    "/rating-bench": "Paste usage and see what it comes to, step by step.",
    "/subscriptions": "See what each customer runs, by which version of its book, and what it is billed.",
    "/usage": "See what sources report, and what of it waits.",
    "/spend-agreements": "See what customers committed to spend, what they drew, and what is billed of it.",
    "/rules": "Change the terms between partners, and see what a change would do before it does.",
    "/rules/guard": "Ask whether a sale is allowed, under which clause.",
    "/rules/products": "Read how products are classed, and class one anew.",
    "/agreements": "Read the terms in force on any day, as known on any day.",
    "/runs": "See what was attributed when, or start a run.",
    "/restatements": "Read what partners were told, what is true now, and why.",
    "/audit": "See who changed what, when, and that nothing of it was altered since.",
};

/** Where a partner does something else than the vendor's people. */
export const partnerPlaces: Readonly<Record<string, string>> = {
    "/deals": "Register a deal, and see for how long nobody else may.",
    "/contracts": "See the contracts you stand on the road of, what is sold by them, and what you keep.",
    "/attribution": "See your earnings by month, and how each came about.",
    "/attribution/payments": "See what falls due to you and from you, on which day.",
    "/restatements": "What you were told before, what is true now, and where the difference was booked.",
};
