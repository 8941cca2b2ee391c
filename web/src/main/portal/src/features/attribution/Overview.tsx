import { useQuery } from "@tanstack/react-query";
import * as ask from "../../api/queries";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { counted } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { ButtonLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { Nothing, ProblemState } from "../../ui/PageState";
import { AsOf } from "./AsOf";
import { FlowOfMoney, GrossToNet, MonthsChart } from "./Charts";
import { Figures } from "./Figures";
import { isEmpty, totalsQuery, writeFilter } from "./filter";
import { Filters } from "./Filters";
import { TotalsTable } from "./TotalsTable";
import { useFilter } from "./useFilter";

/** Revenue and shares by channel, product and party; every figure leads to its lines. */
export default function Overview() {
    const partner = useMe().partner !== undefined;
    const state = useFilter();
    const { filter } = state;
    const months = useQuery(ask.totals(["month"], totalsQuery(filter)));
    const totals = months.data;
    const lines = `/attribution/shares?${writeFilter(filter).toString()}`;
    return (
        <Page
            title={partner ? m.attribution.titlePartner : m.attribution.title}
            lead={partner ? m.attribution.leadPartner : m.attribution.lead}
            meta={<AsOf totals={totals} />}
            actions={
                <>
                    <CopyLink />
                    <ButtonLink to={lines} variant="secondary">
                        {m.attribution.allLines}
                    </ButtonLink>
                </>
            }
        >
            <Filters state={state} count={totals ? counted(totals.sum.lines, "line", "lines") : undefined} />
            {months.error ? (
                <ProblemState
                    error={months.error}
                    onRetry={() => void months.refetch()}
                    capability="attribution.read"
                />
            ) : totals?.sum.lines === 0 ? (
                <Nothing filtered={!isEmpty(filter)} />
            ) : (
                <>
                    <Figures totals={totals} months={totals?.rows} label={m.attribution.figures} to={lines} />
                    <Columns wide="first">
                        <MonthsChart filter={filter} />
                        <GrossToNet totals={totals} />
                    </Columns>
                    <FlowOfMoney filter={filter} />
                    <TotalsTable filter={filter} />
                </>
            )}
        </Page>
    );
}
