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
import { keyPlaces, mayReconcile, maySeeRuns, placesOf } from "./places";
import { Guarded } from "./Guarded";
import { Caller, can, takeReturnTo, useSession, type Me } from "./session";
import { Welcome } from "./Welcome";

const Overview = lazy(() => import("../features/attribution/Overview"));
const Shares = lazy(() => import("../features/attribution/Shares"));
const ExplainedShare = lazy(() => import("../features/share/ExplainedShare"));
const Reconciliation = lazy(() => import("../features/reconciliation/Reconciliation"));
const Agreements = lazy(() => import("../features/agreements/Agreements"));
const Agreement = lazy(() => import("../features/agreements/Agreement"));
const Runs = lazy(() => import("../features/runs/Runs"));

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
            >
                <Screens me={me} />
            </Frame>
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

function keysOf(groups: readonly PlaceGroup[], places: Readonly<Record<string, string>>) {
    const texts = new Map(groups.flatMap((group) => group.places.map(({ to, text }) => [to, text] as const)));
    return [
        { keys: ["?"], does: m.keys.help },
        { keys: ["/"], does: m.keys.filter },
        { keys: ["Esc"], does: m.keys.close },
        ...Object.entries(places).map(([letter, to]) => ({
            keys: ["G", letter.toUpperCase()],
            does: m.keys.goTo(texts.get(to) ?? to),
        })),
    ];
}

function Screens({ me }: { me: Me }) {
    const attribution = can(me, "attribution.read");
    return (
        <Routes>
            <Route element={<Screen />}>
                <Route index element={<Home />} />
                <Route element={<Guarded when={attribution} capability="attribution.read" />}>
                    <Route path="attribution" element={<Overview />} />
                    <Route path="attribution/shares" element={<Shares />} />
                    <Route path="attribution/shares/:id" element={<ExplainedShare />} />
                </Route>
                <Route element={<Guarded when={mayReconcile(me)} capability="reconciliation.read" />}>
                    <Route path="attribution/reconciliation" element={<Reconciliation />} />
                </Route>
                <Route element={<Guarded when={can(me, "terms.read")} capability="terms.read" />}>
                    <Route path="agreements" element={<Agreements />} />
                    <Route path="agreements/:id" element={<Agreement />} />
                </Route>
                <Route element={<Guarded when={maySeeRuns(me)} capability="attribution.read" />}>
                    <Route path="runs" element={<Runs />} />
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
