import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import * as ask from "../../api/revenue";
import { exportRecognitionEntries } from "../../api/work";
import { moneyText, monthText } from "../../i18n/format";
import { revenue as words } from "../../i18n/revenue";
import { BearingLabel } from "../../ui/ApprovalLabels";
import type { Column } from "../../ui/DataTable";
import { FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { Empty, Nothing } from "../../ui/PageState";
import { ChannelFilter } from "../ChannelFilter";
import { contractLink } from "../contracts/words";
import { ExportFiles } from "../ExportFiles";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { chipsOf, entriesOf } from "./filter";

const size = 50;

/** What was posted, entry by entry, with what its filters come to. */
export function Entries() {
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const filter = entriesOf(params);
    const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1);
    const answer = useQuery(ask.entries({ ...filter, page, size }));
    const closed = (useQuery(ask.periods).data?.items ?? []).filter(({ state }) => state === "CLOSED");
    const chips = chipsOf(filter, names);
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    const sums = answer.data?.sums ?? [];
    return (
        <>
            <FilterBar
                chips={chips}
                onRemove={(key) => put({ [key]: "" })}
                onClear={() => setParams({ tab: "entries" })}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
                {...(sums.length > 0 ? { note: words.sums(sums.map(moneyText).join(", ")) } : {})}
            >
                <OneFilter
                    label={words.period}
                    value={filter.fromMonth ?? ""}
                    options={[
                        { value: "", text: words.anyPeriod },
                        ...closed.map(({ month }) => ({ value: month, text: monthText(month) })).reverse(),
                    ]}
                    onChange={(period) => put({ period })}
                />
                <OneFilter
                    label={words.which}
                    value={filter.late ? "true" : ""}
                    options={[
                        { value: "", text: words.allEntries },
                        { value: "true", text: words.lateOnly },
                    ]}
                    onChange={(late) => put({ late })}
                />
                <ChannelFilter
                    label={words.channel}
                    any={words.anyChannel}
                    value={filter.channel}
                    onChange={(channel) => put({ channel })}
                />
                <SearchFilter label={words.search} value={filter.q ?? ""} onChange={search} />
            </FilterBar>
            <PagedList
                title={words.entriesTitle}
                file="tributary-revenue-entries"
                columns={columnsOf(names)}
                rowKey={({ contract, number }) => `${contract} ${String(number)}`}
                capability="revenue.read"
                answer={answer}
                files={
                    <ExportFiles
                        name="tributary-revenue-entries"
                        disabled={!answer.data?.total}
                        content={(format) => exportRecognitionEntries(filter, format)}
                    />
                }
                paging={words.paging}
                onPage={(next) => put({ page: String(next) })}
                none={
                    chips.some((one) => one.chips.length > 0) ? (
                        <Nothing filtered />
                    ) : (
                        <Empty title={words.noEntries} text={words.noEntriesText} />
                    )
                }
            />
        </>
    );
}

function columnsOf(names: Names): Column<ask.PostedEntry>[] {
    return [
        {
            key: "period",
            title: words.period,
            cell: ({ period }) => monthText(period),
            modifier: "nowrap",
        },
        {
            key: "contract",
            title: words.contract,
            cell: ({ contract, title, number }) => (
                <span className="tr-two">
                    <strong>
                        <TextLink to={`${contractLink(contract)}?tab=revenue`}>{contract}</TextLink>
                    </strong>
                    <span className="tr-quiet">
                        {title}, {words.entry(number)}
                    </span>
                </span>
            ),
        },
        {
            key: "customer",
            title: words.customer,
            cell: ({ customer, channel }) => (
                <span className="tr-two">
                    {names.party(customer)}
                    <span className="tr-quiet">{names.channel(channel)}</span>
                </span>
            ),
        },
        { key: "line", title: words.line, cell: ({ line }) => line },
        {
            key: "month",
            title: words.forMonth,
            cell: ({ month, period }) =>
                month === period ? (
                    monthText(month)
                ) : (
                    <span className="tr-two">
                        {monthText(month)}
                        <BearingLabel bears={false} text={words.lateEntry} />
                    </span>
                ),
            modifier: "nowrap",
        },
        {
            key: "reason",
            title: words.reason,
            cell: ({ reason, amendment, policy }) => (
                <span className="tr-two">
                    {reason}
                    <span className="tr-quiet">
                        {words.amendment} {amendment ?? words.signing}, {words.policyVersion} {policy}
                    </span>
                </span>
            ),
        },
        { key: "amount", title: words.amount, cell: ({ amount }) => moneyText(amount), numeric: true },
    ];
}
