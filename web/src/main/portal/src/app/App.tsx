import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from "react";
import { BrowserRouter, Outlet, Route, Routes, useLocation, useNavigate } from "react-router";
import { ProblemError } from "../api/problem";
import * as ask from "../api/queries";
import { Home } from "../features/home/Home";
import { m } from "../i18n";
import { KeysSheet } from "../ui/Dialogs";
import { Frame, type PlaceGroup } from "../ui/Frame";
import { Notices, useNotice } from "../ui/Notices";
import { Missing, PageSkeleton, ProblemState } from "../ui/PageState";
import { Boundary } from "./Boundary";
import { useKeys } from "./keys";
import {
    keyPlaces,
    mayContract,
    mayDraftCatalogue,
    mayReconcile,
    mayRegisterDeals,
    mayReplay,
    mayRule,
    maySeeApprovals,
    maySeeAudit,
    maySeeCatalogue,
    maySeeCommitments,
    maySeeConcentration,
    maySeeContracts,
    maySeeQuotes,
    maySeeRevenue,
    mayQuote,
    maySeeCoSell,
    maySeeDealRules,
    maySeeDeals,
    maySeeLines,
    maySeeOwnContracts,
    maySeeRuns,
    maySeeSpend,
    placesOf,
} from "./places";
import { Guarded } from "./Guarded";
import { Caller, can, takeReturnTo, useSession, type Me } from "./session";
import { Welcome } from "./Welcome";

const Overview = lazy(() => import("../features/attribution/Overview"));
const Shares = lazy(() => import("../features/attribution/Shares"));
const ExplainedShare = lazy(() => import("../features/share/ExplainedShare"));
const Reconciliation = lazy(() => import("../features/reconciliation/Reconciliation"));
const Agreements = lazy(() => import("../features/agreements/Agreements"));
const Agreement = lazy(() => import("../features/agreements/Agreement"));
const Rules = lazy(() => import("../features/rules/Rules"));
const NewDraft = lazy(() => import("../features/rules/NewDraft"));
const Draft = lazy(() => import("../features/rules/draft/Draft"));
const Guard = lazy(() => import("../features/rules/Guard"));
const Probes = lazy(() => import("../features/rules/Probes"));
const Runs = lazy(() => import("../features/runs/Runs"));
const Run = lazy(() => import("../features/runs/Run"));
const Payments = lazy(() => import("../features/payments/Payments"));
const Commitments = lazy(() => import("../features/commitments/Commitments"));
const Commitment = lazy(() => import("../features/commitments/Commitment"));
const CoSell = lazy(() => import("../features/cosell/CoSell"));
const Products = lazy(() => import("../features/products/Products"));
const PriceBooks = lazy(() => import("../features/catalogue/PriceBooks"));
const PriceBook = lazy(() => import("../features/catalogue/PriceBook"));
const PriceBookVersion = lazy(() => import("../features/catalogue/PriceBookVersion"));
const Changes = lazy(() => import("../features/catalogue/Changes"));
const Change = lazy(() => import("../features/catalogue/Change"));
const NewChange = lazy(() => import("../features/catalogue/NewChange"));
const Launch = lazy(() => import("../features/catalogue/Launch"));
const Offered = lazy(() => import("../features/catalogue/Offered"));
const Bench = lazy(() => import("../features/catalogue/Bench"));
const Subscriptions = lazy(() => import("../features/subscriptions/Subscriptions"));
const Subscription = lazy(() => import("../features/subscriptions/Subscription"));
const Usage = lazy(() => import("../features/usage/Usage"));
const SpendAgreements = lazy(() => import("../features/spend/SpendAgreements"));
const SpendAgreement = lazy(() => import("../features/spend/SpendAgreement"));
const Contracts = lazy(() => import("../features/contracts/Contracts"));
const Contract = lazy(() => import("../features/contracts/Contract"));
const Amend = lazy(() => import("../features/contracts/Amend"));
const Quotes = lazy(() => import("../features/quotes/Quotes"));
const Quote = lazy(() => import("../features/quotes/Quote"));
const WriteQuote = lazy(() => import("../features/quotes/WriteQuote"));
const Discounts = lazy(() => import("../features/quotes/Discounts"));
const NewContract = lazy(() => import("../features/contracts/NewContract"));
const Renewals = lazy(() => import("../features/renewals/Renewals"));
const Audit = lazy(() => import("../features/audit/Audit"));
const MyContracts = lazy(() => import("../features/mycontracts/MyContracts"));
const MyContract = lazy(() => import("../features/mycontracts/MyContract"));
const Entitlements = lazy(() => import("../features/entitlements/Entitlements"));
const Measurements = lazy(() => import("../features/service/Measurements"));
const Revenue = lazy(() => import("../features/revenue/Revenue"));
const Palette = lazy(() => import("../features/palette/Palette"));
const Deals = lazy(() => import("../features/deals/Deals"));
const Deal = lazy(() => import("../features/deals/Deal"));
const Approvals = lazy(() => import("../features/approvals/Approvals"));
const Request = lazy(() => import("../features/approvals/Request"));
const Policies = lazy(() => import("../features/deals/Policies"));
const Profiles = lazy(() => import("../features/deals/Profiles"));
const RegisterDeal = lazy(() => import("../features/deals/RegisterDeal"));
const Lines = lazy(() => import("../features/lines/Lines"));
const Line = lazy(() => import("../features/lines/Line"));
const Restatements = lazy(() => import("../features/restatements/Restatements"));
const Restatement = lazy(() => import("../features/restatements/Restatement"));
const WhatIf = lazy(() => import("../features/whatif/WhatIf"));
const NewScenario = lazy(() => import("../features/whatif/NewScenario"));
const Scenario = lazy(() => import("../features/whatif/Scenario"));
const Concentration = lazy(() => import("../features/concentration/Concentration"));

const client = ask.newQueryClient();

export function App() {
    return (
        <QueryClientProvider client={client}>
            <BrowserRouter>
                <Notices>
                    <Session />
                </Notices>
            </BrowserRouter>
        </QueryClientProvider>
    );
}

/** Signed in, not yet, or no longer. */
function Session() {
    const session = useSession();
    const ended = useEnded();
    if (session.data !== undefined && !ended) {
        return <Shell me={session.data} />;
    }
    if (session.isPending) {
        return <PageSkeleton />;
    }
    const refused = session.error instanceof ProblemError && session.error.unauthenticated;
    if (ended || refused) {
        return <Welcome ended={ended} loggedOut={new URLSearchParams(window.location.search).has("loggedOut")} />;
    }
    return (
        <main id="main">
            <ProblemState error={session.error} heading="h1" onRetry={() => void session.refetch()} />
        </main>
    );
}

/** Whether a call was refused for want of a session while there had been one. */
function useEnded(): boolean {
    const queries = useQueryClient();
    const [ended, setEnded] = useState(false);
    useEffect(() => {
        const see = (error: unknown) => {
            if (error instanceof ProblemError && error.unauthenticated && queries.getQueryData(ask.me.queryKey)) {
                setEnded(true);
            }
        };
        const stopQueries = queries.getQueryCache().subscribe((event) => {
            if (event.type === "updated" && event.action.type === "error") {
                see(event.action.error);
            }
        });
        const stopMutations = queries.getMutationCache().subscribe((event) => {
            if (event.type === "updated" && event.action.type === "error") {
                see(event.action.error);
            }
        });
        return () => {
            stopQueries();
            stopMutations();
        };
    }, [queries]);
    return ended;
}

function Shell({ me }: { me: Me }) {
    const groups = useMemo(() => placesOf(me), [me]);
    const [help, setHelp] = useState(false);
    const showHelp = useCallback(() => setHelp(true), []);
    const places = useMemo(() => keyPlaces(groups), [groups]);
    const { enabled, enable } = useKeys(places, showHelp);
    const [palette, setPalette] = useState(false);
    usePaletteKey(setPalette);
    const navigate = useNavigate();
    const say = useNotice();
    useEffect(() => {
        const path = takeReturnTo();
        if (path !== undefined) {
            void navigate(path, { replace: true });
        }
    }, [navigate]);
    const logOut = () => {
        ask.logOut().then(
            ({ endSessionUrl }) => window.location.assign(endSessionUrl),
            (error: unknown) => say(error instanceof Error ? error.message : m.state.failed, "danger"),
        );
    };
    return (
        <Caller.Provider value={me}>
            <Frame
                groups={groups}
                user={{
                    name: me.name,
                    username: me.username,
                    roles: me.roles,
                    readOnly: me.roles.includes("auditor"),
                    ...(me.partner ? { partner: me.partner.name } : {}),
                }}
                onLogOut={logOut}
                onKeys={showHelp}
                onSearch={() => setPalette(true)}
            >
                <Screens me={me} />
            </Frame>
            {palette ? (
                <Suspense>
                    <Palette onClose={() => setPalette(false)} />
                </Suspense>
            ) : null}
            {help ? (
                <KeysSheet
                    keys={keysOf(groups, places)}
                    enabled={enabled}
                    onEnable={enable}
                    onClose={() => setHelp(false)}
                />
            ) : null}
        </Caller.Provider>
    );
}

/** Control or command and K opens the palette from everywhere, and closes it again; it is no single letter, so that nothing switches it off. */
function usePaletteKey(show: (change: (shown: boolean) => boolean) => void): void {
    useEffect(() => {
        const press = (event: KeyboardEvent) => {
            if (
                (event.ctrlKey || event.metaKey) &&
                !event.altKey &&
                !event.shiftKey &&
                event.key.toLowerCase() === "k"
            ) {
                event.preventDefault();
                show((shown) => !shown && document.querySelector("[aria-modal=true]") === null);
            }
        };
        document.addEventListener("keydown", press);
        return () => document.removeEventListener("keydown", press);
    }, [show]);
}

function keysOf(groups: readonly PlaceGroup[], places: Readonly<Record<string, string>>) {
    const texts = new Map(groups.flatMap((group) => group.places.map(({ to, text }) => [to, text] as const)));
    return [
        { keys: ["?"], does: m.keys.help },
        { keys: [m.search.keys, "K"], does: m.search.open },
        { keys: ["/"], does: m.keys.filter },
        { keys: ["J"], does: m.keys.next },
        { keys: ["K"], does: m.keys.previous },
        { keys: ["E"], does: m.keys.export },
        { keys: ["Esc"], does: m.keys.close },
        ...Object.entries(places).map(([letter, to]) => ({
            keys: ["G", letter.toUpperCase()],
            does: m.keys.goTo(texts.get(to) ?? to),
        })),
    ];
}

function Screens({ me }: { me: Me }) {
    const attribution = can(me, "attribution.read");
    const own = maySeeOwnContracts(me);
    return (
        <Routes>
            <Route element={<Screen />}>
                <Route index element={<Home />} />
                <Route element={<Guarded when={attribution} capability="attribution.read" />}>
                    <Route path="attribution" element={<Overview />} />
                    <Route path="attribution/shares" element={<Shares />} />
                    <Route path="attribution/shares/:id" element={<ExplainedShare />} />
                    <Route path="attribution/lines/:source/:document/:line/:version" element={<Line />} />
                    <Route path="attribution/payments" element={<Payments />} />
                    <Route path="restatements" element={<Restatements />} />
                    <Route path="restatements/:id" element={<Restatement />} />
                </Route>
                <Route element={<Guarded when={maySeeLines(me)} capability="attribution.read" />}>
                    <Route path="attribution/lines" element={<Lines />} />
                </Route>
                <Route element={<Guarded when={maySeeConcentration(me)} capability="concentration.read" />}>
                    <Route path="attribution/concentration" element={<Concentration />} />
                </Route>
                <Route element={<Guarded when={maySeeCommitments(me)} capability="commitment.read" />}>
                    <Route path="attribution/commitments" element={<Commitments />} />
                    <Route path="attribution/commitments/:contract" element={<Commitment />} />
                </Route>
                <Route element={<Guarded when={maySeeCoSell(me)} capability="co-sell.read" />}>
                    <Route path="attribution/co-sell" element={<CoSell />} />
                </Route>
                <Route element={<Guarded when={mayReplay(me)} capability="scenario.read" />}>
                    <Route path="what-if" element={<WhatIf />} />
                    <Route path="what-if/:id" element={<Scenario />} />
                </Route>
                <Route element={<Guarded when={can(me, "scenario.write")} capability="scenario.write" />}>
                    <Route path="what-if/new" element={<NewScenario />} />
                </Route>
                <Route element={<Guarded when={mayReconcile(me)} capability="reconciliation.read" />}>
                    <Route path="attribution/reconciliation" element={<Reconciliation />} />
                </Route>
                <Route element={<Guarded when={can(me, "terms.read")} capability="terms.read" />}>
                    <Route path="agreements" element={<Agreements />} />
                    <Route path="agreements/:id" element={<Agreement />} />
                </Route>
                <Route element={<Guarded when={mayRule(me)} capability="terms.read" />}>
                    <Route path="rules" element={<Rules />} />
                    <Route path="rules/guard" element={<Guard />} />
                    <Route path="rules/products" element={<Products />} />
                    <Route path="rules/drafts/:id" element={<Draft />} />
                    <Route path="rules/agreements/:id/probes" element={<Probes />} />
                </Route>
                <Route element={<Guarded when={mayRule(me) && can(me, "terms.draft")} capability="terms.draft" />}>
                    <Route path="rules/drafts/new" element={<NewDraft />} />
                </Route>
                <Route element={<Guarded when={maySeeCatalogue(me)} capability="catalog.read" />}>
                    <Route path="products" element={<Offered />} />
                    <Route path="price-books" element={<PriceBooks />} />
                    <Route path="price-books/:id" element={<PriceBook />} />
                    <Route path="price-books/:id/:from" element={<PriceBookVersion />} />
                    <Route path="catalog-changes" element={<Changes />} />
                    <Route path="catalog-changes/:id" element={<Change />} />
                    <Route path="rating-bench" element={<Bench />} />
                    <Route path="subscriptions" element={<Subscriptions />} />
                    <Route path="subscriptions/:id" element={<Subscription />} />
                    <Route path="usage" element={<Usage />} />
                </Route>
                <Route element={<Guarded when={mayDraftCatalogue(me)} capability="catalog.draft" />}>
                    <Route path="catalog-changes/new" element={<NewChange />} />
                    <Route path="catalog-changes/launch" element={<Launch />} />
                </Route>
                <Route element={<Guarded when={maySeeSpend(me)} capability="spend.read" />}>
                    <Route path="spend-agreements" element={<SpendAgreements />} />
                    <Route path="spend-agreements/:id" element={<SpendAgreement />} />
                </Route>
                <Route element={<Guarded when={maySeeQuotes(me)} capability="quote.read" />}>
                    <Route path="quotes" element={<Quotes />} />
                    <Route path="quotes/discounts" element={<Discounts />} />
                    <Route path="quotes/:id" element={<Quote />} />
                </Route>
                <Route element={<Guarded when={mayQuote(me)} capability="quote.write" />}>
                    <Route path="quotes/new" element={<WriteQuote />} />
                    <Route path="quotes/:id/write" element={<WriteQuote />} />
                </Route>
                <Route element={<Guarded when={maySeeContracts(me)} capability="contract.read" />}>
                    <Route path="entitlements" element={<Entitlements />} />
                    <Route path="renewals" element={<Renewals />} />
                    <Route path="service-measurements" element={<Measurements />} />
                </Route>
                <Route element={<Guarded when={maySeeContracts(me) || own} capability="contract.read" />}>
                    <Route path="contracts" element={own ? <MyContracts /> : <Contracts />} />
                    <Route path="contracts/:id" element={own ? <MyContract /> : <Contract />} />
                </Route>
                <Route element={<Guarded when={maySeeRevenue(me)} capability="revenue.read" />}>
                    <Route path="revenue" element={<Revenue />} />
                </Route>
                <Route element={<Guarded when={mayContract(me)} capability="contract.write" />}>
                    <Route path="contracts/new" element={<NewContract />} />
                    <Route path="contracts/:id/amend" element={<Amend />} />
                </Route>
                <Route element={<Guarded when={maySeeDeals(me)} capability="deal.read" />}>
                    <Route path="deals" element={<Deals />} />
                    <Route path="deals/:id" element={<Deal />} />
                </Route>
                <Route element={<Guarded when={maySeeDealRules(me)} capability="deal.read" />}>
                    <Route path="deals/rules" element={<Policies />} />
                    <Route path="deals/customers" element={<Profiles />} />
                </Route>
                <Route element={<Guarded when={mayRegisterDeals(me)} capability="deal.register" />}>
                    <Route path="deals/new" element={<RegisterDeal />} />
                </Route>
                <Route element={<Guarded when={maySeeApprovals(me)} capability="approval.read" />}>
                    <Route path="approvals" element={<Approvals />} />
                    <Route path="approvals/:id" element={<Request />} />
                </Route>
                <Route element={<Guarded when={maySeeRuns(me)} capability="attribution.read" />}>
                    <Route path="runs" element={<Runs />} />
                    <Route path="runs/:id" element={<Run />} />
                </Route>
                <Route element={<Guarded when={maySeeAudit(me)} capability="audit.read" />}>
                    <Route path="audit" element={<Audit />} />
                </Route>
                <Route path="*" element={<Missing heading="h1" />} />
            </Route>
        </Routes>
    );
}

/** One screen may fail or still be on its way without taking the shell with it. */
function Screen() {
    const { pathname } = useLocation();
    return (
        <Boundary key={pathname}>
            <Suspense fallback={<PageSkeleton />}>
                <Outlet />
            </Suspense>
        </Boundary>
    );
}
