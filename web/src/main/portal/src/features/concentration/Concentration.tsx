import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import * as ledger from "../../api/ledger";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { CopyLink } from "../../ui/Actions";
import { Columns, Page } from "../../ui/Page";
import { Empty, ProblemState } from "../../ui/PageState";
import { others } from "../attribution/shapes";
import { useNames } from "../names";
import { withParams } from "../params";
import { queryOf, readView } from "./shape";
import { Controls } from "./Controls";
import { Departure, Whole } from "./Outcome";
import { Index, Parts } from "./ConcentrationCharts";
import { Breaches, EndsTable, PartsTable } from "./Listing";
import type { NameOf } from "./shape";

/** How much depends on one channel, partner or cloud, month by month, and what would be left without it. */
export default function Concentration() {
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const view = useMemo(() => readView(params), [params]);
    const { data, error, refetch } = useQuery(ledger.concentration(queryOf(view)));
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    // While another grouping is on its way, what is shown is still keyed by the one before.
    const shownBy = data?.by ?? view.by;
    const nameOf = useCallback<NameOf>(
        (key) =>
            key === others
                ? ledgerWords.concentration.rest
                : shownBy === "channel"
                  ? names.channel(key)
                  : names.party(key),
        [shownBy, names],
    );
    return (
        <Page
            title={ledgerWords.concentration.title}
            lead={ledgerWords.concentration.lead}
            meta={data ? m.money.inCurrency(data.currency) : m.state.loading}
            crumbs={[{ to: "/attribution", text: m.attribution.title }]}
            actions={<CopyLink />}
        >
            <Controls view={view} put={put} total={data?.total} nameOf={nameOf} />
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="concentration.read" />
            ) : data?.months.length === 0 ? (
                <Empty title={ledgerWords.concentration.none} text={ledgerWords.concentration.noneText} />
            ) : (
                <>
                    <Whole data={data} nameOf={nameOf} />
                    {data?.departure ? <Departure data={data} departure={data.departure} nameOf={nameOf} /> : null}
                    <Columns wide="first">
                        <Parts data={data} nameOf={nameOf} />
                        <Index data={data} />
                    </Columns>
                    <Columns wide="first">
                        <PartsTable data={data} nameOf={nameOf} />
                        <Breaches data={data} />
                    </Columns>
                    <EndsTable data={data} nameOf={nameOf} />
                </>
            )}
        </Page>
    );
}
