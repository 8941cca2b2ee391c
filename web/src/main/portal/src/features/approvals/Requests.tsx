import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import * as api from "../../api/approvals";
import { useMe } from "../../app/session";
import { approvals as words } from "../../i18n/approvals";
import { moneyText, momentText } from "../../i18n/format";
import { ApprovalStateLabel, EscalatedLabel } from "../../ui/ApprovalLabels";
import type { Column } from "../../ui/DataTable";
import { CheckFilter, FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { PickBar } from "../many/PickBar";
import { pickColumn } from "../many/pickColumn";
import { usePicked } from "../many/usePicked";
import { toggled, withParams } from "../params";
import { Bulk } from "./Bulk";
import { queryOf, states, type ApprovalFilter } from "./filter";
import { currentStep, kindText, roleText } from "./words";

/** The requests under the filters; of the inbox many may be decided at once. */
export function Requests({ filter }: { filter: ApprovalFilter }) {
    const me = useMe();
    const [, setParams] = useSearchParams();
    const picked = usePicked();
    const [asking, setAsking] = useState<api.Decision>();
    const answer = useQuery(api.approvals(queryOf(filter, me.username)));
    const inbox = filter.tab === "inbox";
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const toggle = (value: string) => setParams((known) => toggled(known, "state", value));
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    const chosen = (answer.data?.items ?? []).filter(({ id }) => picked.has(id));
    return (
        <>
            <FilterBar
                chips={[
                    {
                        key: "state",
                        name: words.state,
                        chips: filter.state.map((state) => ({ value: state, text: words.states[state] })),
                    },
                    {
                        key: "kind",
                        name: words.kind,
                        chips: filter.kind ? [{ value: filter.kind, text: kindText(filter.kind) }] : [],
                    },
                    {
                        key: "mine",
                        name: words.mine,
                        chips: filter.mine ? [{ value: "true", text: words.onlyMine }] : [],
                    },
                    { key: "q", name: words.searched, chips: filter.q ? [{ value: filter.q, text: filter.q }] : [] },
                ]}
                onRemove={(key, value) => (key === "state" ? toggle(value) : put({ [key]: "" }))}
                onClear={() => setParams(inbox ? {} : { tab: filter.tab })}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
            >
                {inbox ? null : (
                    <>
                        <CheckFilter
                            name={words.state}
                            options={states.map((state) => ({ value: state, text: words.states[state] }))}
                            chosen={filter.state}
                            onToggle={toggle}
                        />
                        <CheckFilter
                            name={words.mine}
                            options={[{ value: "true", text: words.onlyMine }]}
                            chosen={filter.mine ? ["true"] : []}
                            onToggle={() => put({ mine: filter.mine ? "" : "true" })}
                        />
                    </>
                )}
                <OneFilter
                    label={words.kind}
                    value={filter.kind}
                    options={[
                        { value: "", text: words.anyKind },
                        ...Object.entries(words.kinds).map(([value, text]) => ({ value, text })),
                    ]}
                    onChange={(kind) => put({ kind })}
                />
                <SearchFilter label={words.search} value={filter.q} onChange={search} />
            </FilterBar>
            {inbox && chosen.length > 0 ? (
                <PickBar
                    text={words.chosen(chosen.length)}
                    acts={[
                        { text: words.approveAll, act: () => setAsking("APPROVE") },
                        { text: words.rejectAll, danger: true, act: () => setAsking("REJECT") },
                    ]}
                    onClear={picked.clear}
                />
            ) : null}
            <PagedList
                title={words.tab[filter.tab]}
                file={`tributary-approvals-${filter.tab}`}
                columns={[
                    ...(inbox
                        ? [
                              pickColumn<api.Approval>(
                                  picked,
                                  ({ id }) => id,
                                  ({ title }) => words.pick(title),
                              ),
                          ]
                        : []),
                    ...columns,
                ]}
                rowKey={({ id }) => id}
                capability="approval.read"
                answer={answer}
                paging={words.paging}
                onPage={(page) => setParams((known) => withParams(known, { page: String(page) }))}
                none={
                    filter.narrowed ? (
                        <Empty title={words.noneFiltered} text={words.noneFilteredText} />
                    ) : inbox ? (
                        <Empty title={words.none} text={words.noneText} />
                    ) : (
                        <Empty title={words.noneAll} text={words.noneAllText} />
                    )
                }
            />
            {asking ? (
                <Bulk
                    decision={asking}
                    chosen={chosen}
                    onClose={() => setAsking(undefined)}
                    onDone={() => {
                        setAsking(undefined);
                        picked.clear();
                    }}
                />
            ) : null}
        </>
    );
}

const columns: readonly Column<api.Approval>[] = [
    {
        key: "title",
        title: words.what,
        cell: ({ id, title, kind }) => (
            <span className="tr-two">
                <TextLink to={`/approvals/${id}`}>{title}</TextLink>
                <span className="tr-quiet">{kindText(kind)}</span>
            </span>
        ),
        value: ({ title }) => title,
    },
    { key: "kind", title: words.kind, value: ({ kind }) => kind, exportOnly: true },
    {
        key: "why",
        title: words.why,
        cell: ({ reasons }) => (
            <ul className="tr-plain-list">
                {reasons.map(({ rule, words: why }) => (
                    <li key={`${rule} ${why}`}>{why}</li>
                ))}
            </ul>
        ),
        value: ({ reasons }) => reasons.map(({ words: why }) => why).join("; "),
    },
    {
        key: "value",
        title: words.value,
        cell: ({ value }) => (value ? moneyText(value) : null),
        value: ({ value }) => (value ? `${value.amount} ${value.currency}` : ""),
        numeric: true,
    },
    {
        key: "state",
        title: words.state,
        cell: ({ state }) => <ApprovalStateLabel state={state} />,
        value: ({ state }) => state,
    },
    {
        key: "waitsFor",
        title: words.waitsFor,
        cell: (approval) => <Waiting approval={approval} />,
        value: (approval) => currentStep(approval)?.role ?? "",
    },
    {
        key: "expiresAt",
        title: words.expires,
        cell: ({ state, expiresAt }) => (state === "PENDING" || state === "EXPIRED" ? momentText(expiresAt) : null),
        value: ({ expiresAt }) => expiresAt,
    },
    {
        key: "requester",
        title: words.requester,
        cell: ({ requester, openedAt }) => (
            <span className="tr-two">
                {requester}
                <span className="tr-quiet">{momentText(openedAt)}</span>
            </span>
        ),
        value: ({ requester }) => requester,
    },
    { key: "openedAt", title: words.opened, value: ({ openedAt }) => openedAt, exportOnly: true },
];

/** Whose yes it waits for, when others may step in, and for whom the caller would decide. */
function Waiting({ approval }: { approval: api.Approval }) {
    const step = currentStep(approval);
    if (step === undefined) {
        return null;
    }
    const { escalatesAt, escalatesTo, escalated, role } = step;
    const { onBehalfOf } = approval.standing;
    return (
        <span className="tr-two">
            {roleText(role)}
            {escalatesTo && escalated ? <EscalatedLabel text={words.escalatedTo(roleText(escalatesTo))} /> : null}
            {escalatesTo && escalatesAt && !escalated ? (
                <span className="tr-quiet">{words.stageEscalates(momentText(escalatesAt), roleText(escalatesTo))}</span>
            ) : null}
            {onBehalfOf ? <span className="tr-quiet">{words.forOther(onBehalfOf)}</span> : null}
        </span>
    );
}
