import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import * as ask from "../../api/partnerContracts";
import { dayText, rangeText } from "../../i18n/format";
import { myContracts as words } from "../../i18n/myContracts";
import { CopyLink } from "../../ui/Actions";
import { oneChip } from "../../ui/chips";
import { ContractPhaseLabel } from "../../ui/ContractLabels";
import type { Column } from "../../ui/DataTable";
import { DayField, FilterBar, SearchFilter } from "../../ui/FilterBar";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { summaryColumns } from "../contracts/summaryColumns";
import { dayIn, today } from "../days";
import { ExportFiles } from "../ExportFiles";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { phaseBetween } from "./sides";

const size = 50;

/** The contracts on whose road the partner stands. */
export default function MyContracts() {
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const filter = queryOf(params);
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1);
    const answer = useQuery(ask.contracts({ ...filter, page, size }));
    const { q, customer, runsOn } = filter;
    return (
        <Page title={words.title} lead={words.lead} actions={<CopyLink />}>
            <FilterBar
                chips={[
                    oneChip("q", words.searched, q),
                    oneChip("customer", words.customer, customer, customer && names.party(customer)),
                    oneChip("runsOn", words.runsOn, runsOn, runsOn && dayText(runsOn)),
                ]}
                onRemove={(key) => put({ [key]: "" })}
                onClear={() => setParams({})}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
            >
                <SearchFilter label={words.search} value={q ?? ""} onChange={search} />
                <DayField label={words.runsOn} value={runsOn ?? ""} onChange={(day) => put({ runsOn: day })} />
            </FilterBar>
            <PagedList
                title={words.title}
                file="tributary-my-contracts"
                columns={columnsOf(names)}
                rowKey={({ id }) => id}
                capability="partner-contract.read"
                answer={answer}
                files={
                    <ExportFiles
                        name="tributary-my-contracts"
                        disabled={!answer.data?.total}
                        content={(format) => ask.exportContracts(filter, format)}
                    />
                }
                paging={words.paging}
                onPage={(next) => put({ page: String(next) })}
                none={
                    Object.keys(filter).length > 0 ? (
                        <Nothing filtered />
                    ) : (
                        <Empty title={words.none} text={words.noneText} />
                    )
                }
            />
        </Page>
    );
}

function queryOf(params: URLSearchParams): Omit<ask.PartnerContractsQuery, "page" | "size"> {
    const q = params.get("q")?.trim();
    const customer = params.get("customer")?.trim();
    const runsOn = dayIn(params, "runsOn");
    return { ...(q ? { q } : {}), ...(customer ? { customer } : {}), ...(runsOn ? { runsOn } : {}) };
}

function columnsOf(names: Names): Column<ask.PartnerSummary>[] {
    return [
        ...summaryColumns<ask.PartnerSummary>(names),
        {
            key: "days",
            title: words.days,
            cell: ({ startsOn, endsOn }) => (
                <span className="tr-two">
                    {rangeText(startsOn, endsOn)}
                    <span className="tr-labels">
                        <ContractPhaseLabel phase={phaseBetween(startsOn, endsOn, today())} />
                    </span>
                </span>
            ),
            value: ({ startsOn, endsOn }) => `${startsOn} ${endsOn}`,
        },
    ];
}
