import { useQueries, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import * as ask from "../../api/contracts";
import { exportContracts } from "../../api/work";
import { mayContract } from "../../app/places";
import { useMe } from "../../app/session";
import { contracts as words } from "../../i18n/contracts";
import { countText, dayText, rangeText, shiftDay } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { ContractPhaseLabel } from "../../ui/ContractLabels";
import type { Column } from "../../ui/DataTable";
import { DayField, FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { ButtonLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { Strip } from "../../ui/Strip";
import { today } from "../days";
import { ExportFiles } from "../ExportFiles";
import { ChannelFilter } from "../ChannelFilter";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { SavedViews } from "../views/SavedViews";
import { chipsOf, endingWithin, kinds, queryOf, withinDays, type Filter } from "./filter";
import { daysBetween, phaseOf } from "./spans";
import { summaryColumns } from "./summaryColumns";

const size = 50;

/** What customers signed, as the last amendment leaves it, and how much of it ends soon. */
export default function Contracts() {
    const may = mayContract(useMe());
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const filter = queryOf(params);
    const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1);
    const answer = useQuery(ask.contracts({ ...filter, page, size }));
    const chips = chipsOf(filter, names);
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    <SavedViews screen="contracts" title={words.title} />
                    <CopyLink />
                    {may ? (
                        <ButtonLink to="/contracts/new" variant="primary">
                            {words.create}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <FilterBar
                chips={chips}
                onRemove={(key) => put({ [key]: "" })}
                onClear={() => setParams({})}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
                {...(may ? {} : { note: words.mayNot("contract.write") })}
            >
                <SearchFilter label={words.search} value={filter.q ?? ""} onChange={search} />
                <ChannelFilter
                    label={words.channel}
                    any={words.anyChannel}
                    value={filter.channel}
                    onChange={(channel) => put({ channel })}
                />
                <OneFilter
                    label={words.kind}
                    value={filter.kind ?? ""}
                    options={[
                        { value: "", text: words.anyKind },
                        ...kinds.map((kind) => ({ value: kind, text: words.kinds[kind] })),
                    ]}
                    onChange={(kind) => put({ kind })}
                />
                <DayField
                    label={words.endsBefore}
                    value={filter.endsBefore ?? ""}
                    onChange={(endsBefore) => put({ endsBefore })}
                />
                <DayField label={words.runsOn} value={filter.runsOn ?? ""} onChange={(runsOn) => put({ runsOn })} />
            </FilterBar>
            <Expiry filter={filter} />
            <PagedList
                title={words.title}
                file="tributary-contracts"
                columns={columnsOf(names, today())}
                rowKey={({ id }) => id}
                capability="contract.read"
                answer={answer}
                files={
                    <ExportFiles
                        name="tributary-contracts"
                        disabled={!answer.data?.total}
                        content={(format) => exportContracts(filter, format)}
                    />
                }
                paging={words.paging}
                onPage={(next) => put({ page: String(next) })}
                none={
                    chips.some((one) => one.chips.length > 0) ? (
                        <Nothing filtered />
                    ) : (
                        <Empty title={words.none} text={words.noneText}>
                            {may ? (
                                <ButtonLink to="/contracts/new" variant="primary">
                                    {words.create}
                                </ButtonLink>
                            ) : null}
                        </Empty>
                    )
                }
            />
        </Page>
    );
}

/** How many contracts of the filter end within so many days; each count leads to its contracts. */
function Expiry({ filter }: { filter: Filter }) {
    const day = today();
    const [params] = useSearchParams();
    const filters = withinDays.map((days) => endingWithin(filter, day, days));
    const counts = useQueries({ queries: filters.map((one) => ask.contracts({ ...one, page: 1, size: 1 })) });
    if (counts.some(({ error }) => error)) {
        return null;
    }
    return (
        <Strip
            label={words.expiry}
            lead={words.expiryLead}
            steps={withinDays.map((days, at) => {
                const total = counts[at]?.data?.total;
                const { endsBefore = "", runsOn = "" } = filters[at] ?? {};
                return {
                    key: String(days),
                    figure: total === undefined ? undefined : countText(total),
                    text: words.within(days),
                    title: words.withinOf(total ?? 0, days),
                    to: `/contracts?${withParams(params, { endsBefore, runsOn, page: "" }).toString()}`,
                    chosen: filter.endsBefore === endsBefore && filter.runsOn === runsOn,
                };
            })}
        />
    );
}

function columnsOf(names: Names, day: string): Column<ask.Summary>[] {
    return [
        ...summaryColumns<ask.Summary>(names),
        { key: "kind", title: words.kind, value: ({ kind }) => kind, exportOnly: true },
        {
            key: "term",
            title: words.term,
            cell: (contract) => <Term contract={contract} day={day} />,
        },
        { key: "startsOn", title: words.startsOn, value: ({ startsOn }) => startsOn, exportOnly: true },
        { key: "endsOn", title: words.endsOn, value: ({ endsOn }) => endsOn, exportOnly: true },
        {
            key: "currency",
            title: words.currency,
            cell: ({ currency }) => currency,
            value: ({ currency }) => currency,
        },
        {
            key: "amendments",
            title: words.amendments,
            cell: ({ version }) => countText(version),
            value: ({ version }) => String(version),
            numeric: true,
        },
        {
            key: "changed",
            title: words.changed,
            cell: ({ changedAt }) => dayText(changedAt.slice(0, 10)),
            value: ({ changedAt }) => changedAt,
            modifier: "nowrap",
        },
    ];
}

/** The days of a contract, where it stands on a day, and how long it still runs. */
function Term({ contract, day }: { contract: ask.Summary; day: string }) {
    const phase = phaseOf(contract, day);
    return (
        <span className="tr-two">
            {rangeText(contract.startsOn, contract.endsOn)}
            <span className="tr-labels">
                <ContractPhaseLabel phase={phase} />
                {phase === "RUNNING" ? (
                    <span className="tr-quiet">{words.endsIn(daysBetween(day, shiftDay(contract.endsOn, -1)))}</span>
                ) : null}
            </span>
        </span>
    );
}
