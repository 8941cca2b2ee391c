import { useQuery } from "@tanstack/react-query";
import { Suspense, lazy } from "react";
import * as ask from "../../api/queries";
import { mayReconcile, maySeeRuns } from "../../app/places";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { counted, countText, durationText, momentText } from "../../i18n/format";
import { TextLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { Nothing, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Skeleton } from "../../ui/primitives";
import { AsOf } from "../attribution/AsOf";
import { Figures } from "../attribution/Figures";
import { CapPanel } from "./CapPanel";

const Work = lazy(() => import("./Work"));
const Places = lazy(() => import("./Places"));

/** What needs the reader today, then the newest figures, the newest run, how far the cap is used, and where to go. */
export function Home() {
    const me = useMe();
    const partner = me.partner !== undefined;
    const attribution = can(me, "attribution.read");
    return (
        <Page
            title={m.home.title(me.name.split(" ")[0] ?? me.name)}
            name={m.nav.home}
            lead={partner ? m.home.leadPartner : m.home.lead}
            meta={attribution ? <HomeAsOf /> : undefined}
        >
            <Suspense fallback={<Skeleton height="12rem" screenreaderText={m.state.loading} />}>
                <Work />
            </Suspense>
            {attribution ? <KeyFigures partner={partner} /> : null}
            <Columns>
                {can(me, "terms.read") && attribution ? <CapPanel /> : null}
                {maySeeRuns(me) ? <NewestRun /> : null}
                {mayReconcile(me) ? <Checks /> : null}
            </Columns>
            <Suspense fallback={<Skeleton height="12rem" />}>
                <Places />
            </Suspense>
        </Page>
    );
}

function HomeAsOf() {
    return <AsOf totals={useQuery(ask.totals(["month"], {})).data} />;
}

function KeyFigures({ partner }: { partner: boolean }) {
    const { data, error, refetch } = useQuery(ask.totals(["month"], {}));
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="attribution.read" />;
    }
    if (data?.sum.lines === 0) {
        return <Nothing />;
    }
    return (
        <Figures
            totals={data}
            months={data?.rows}
            label={partner ? m.home.figuresPartner : m.home.figures}
            to="/attribution/shares"
        />
    );
}

function NewestRun() {
    const { data, error } = useQuery(ask.runs(1, 1));
    const run = data?.items[0];
    return (
        <Panel title={m.home.newestRun} actions={<TextLink to="/runs">{m.runs.title}</TextLink>}>
            {error ? (
                <p className="tr-quiet">{m.state.failed}</p>
            ) : data === undefined ? (
                <Skeleton width="60%" />
            ) : run === undefined ? (
                <p>{m.home.noRun}</p>
            ) : (
                <>
                    <p className="tr-big">{m.runs.number(run.id)}</p>
                    <p className="tr-quiet">
                        {run.finishedAt
                            ? `${momentText(run.finishedAt)} · ${m.home.took(durationText(run.startedAt, run.finishedAt))}`
                            : momentText(run.startedAt)}
                    </p>
                    <Facts
                        columns={3}
                        facts={[
                            { term: m.runs.lines, value: countText(run.lines) },
                            { term: m.runs.shares, value: countText(run.shares) },
                            { term: m.runs.postings, value: countText(run.postings) },
                        ]}
                    />
                </>
            )}
        </Panel>
    );
}

const tying: readonly string[] = ["EXACT", "WITHIN_ROUNDING", "PLAUSIBLE"];

function Checks() {
    const { data, error } = useQuery(ask.reconciliation());
    const tie = data?.items.filter(({ verdict }) => tying.includes(verdict)).length ?? 0;
    const rest = data?.items.filter(({ verdict }) => verdict === "DOES_NOT_TIE") ?? [];
    return (
        <Panel
            title={m.home.checks}
            actions={<TextLink to="/attribution/reconciliation">{m.nav.reconciliation}</TextLink>}
        >
            {error ? (
                <p className="tr-quiet">{m.state.failed}</p>
            ) : data === undefined ? (
                <Skeleton width="60%" />
            ) : (
                <>
                    <p className="tr-big">
                        {countText(tie)} / {countText(data.items.length)}
                    </p>
                    <p className="tr-quiet">{m.home.checksTie(tie, data.items.length)}</p>
                    {rest.length > 0 ? (
                        <p>
                            <TextLink to="/attribution/reconciliation?verdict=DOES_NOT_TIE">
                                {`${counted(rest.length, "check", "checks")}: ${m.verdict.DOES_NOT_TIE.toLowerCase()}`}
                            </TextLink>
                        </p>
                    ) : null}
                </>
            )}
        </Panel>
    );
}
