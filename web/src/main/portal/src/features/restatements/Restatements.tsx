import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import * as ask from "../../api/queries";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { countText, momentText, monthText, signedText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { Restate } from "./Restate";

type Restatement = Schemas["Restatement"];

/** What was corrected after it had been told, newest first, and a way to evaluate an agreement again. */
export default function Restatements() {
    const me = useMe();
    const partner = me.partner !== undefined;
    const names = useNames();
    const agreements = useAgreementNames();
    const [params, setParams] = useSearchParams();
    const page = Math.max(1, Number(params.get("page")) || 1);
    const answer = useQuery(ledger.restatements(page, 20));
    const restates = can(me, "attribution.restate");
    const asking = restates && params.has("restate");
    const ask_ = (open: boolean) =>
        setParams((known) => withParams(known, { restate: open ? "1" : "" }), { replace: true });
    const columns = columnsOf(names, agreements.nameOf);
    const action = restates ? (
        <Button variant="primary" onClick={() => ask_(true)}>
            {m.restatements.restate}
        </Button>
    ) : null;
    return (
        <Page
            title={partner ? m.restatements.titlePartner : m.restatements.title}
            lead={partner ? m.restatements.leadPartner : m.restatements.lead}
            actions={
                <>
                    <CopyLink />
                    {action}
                </>
            }
        >
            <PagedList
                title={m.restatements.table}
                file="tributary-restatements"
                columns={columns}
                rowKey={({ id }) => String(id)}
                capability="attribution.read"
                none={
                    <Empty
                        title={m.restatements.none}
                        text={partner ? m.restatements.noneTextPartner : m.restatements.noneText}
                    />
                }
                answer={answer}
                paging={m.restatements.page}
                onPage={(next) => setParams((known) => withParams(known, { page: String(next) }))}
            />
            {asking ? <Restate options={agreements.options} onClose={() => ask_(false)} /> : null}
        </Page>
    );
}

export function useAgreementNames() {
    const { data } = useQuery({ ...ask.agreements({}), enabled: can(useMe(), "terms.read") });
    return {
        options: (data?.items ?? []).map(({ id, name }) => ({ value: id, text: name })),
        nameOf: (id: string) => data?.items.find((agreement) => agreement.id === id)?.name ?? id,
    };
}

function columnsOf(names: Names, nameOf: (agreement: string) => string): Column<Restatement>[] {
    return [
        {
            key: "id",
            title: m.restatements.number,
            cell: ({ id }) => (
                <strong>
                    <TextLink to={`/restatements/${id}`}>{m.restatements.name(id)}</TextLink>
                </strong>
            ),
            value: ({ id }) => String(id),
            modifier: "nowrap",
        },
        {
            key: "recorded",
            title: m.restatements.recorded,
            cell: ({ recordedAt, startedBy }) => (
                <span className="tr-two">
                    {momentText(recordedAt)}
                    <span className="tr-quiet">{m.periods.by(startedBy)}</span>
                </span>
            ),
            value: ({ recordedAt }) => recordedAt,
        },
        {
            key: "reason",
            title: m.restatements.reason,
            cell: ({ reason, agreement }) => (
                <span className="tr-two">
                    <span className="tr-words">{reason}</span>
                    <span className="tr-quiet">{nameOf(agreement)}</span>
                </span>
            ),
            value: ({ reason }) => reason,
        },
        { key: "agreement", title: m.restatements.agreement, value: ({ agreement }) => agreement, exportOnly: true },
        {
            key: "order",
            title: m.restatements.order,
            cell: ({ order }) => m.restatements.orders[order],
            value: ({ order }) => order,
        },
        {
            key: "period",
            title: m.restatements.period,
            cell: ({ period }) => (period ? monthText(period) : m.shares.none),
            value: ({ period }) => period ?? "",
            modifier: "nowrap",
        },
        {
            key: "rows",
            title: m.restatements.rows,
            cell: ({ rows }) => countText(rows),
            value: ({ rows }) => String(rows),
            numeric: true,
        },
        {
            key: "difference",
            title: m.restatements.difference,
            cell: ({ totals }) =>
                totals.length === 0 ? (
                    <span className="tr-quiet">{m.restatements.nothing}</span>
                ) : (
                    totals.map(({ party, currency, difference }) => (
                        <span key={`${party} ${currency}`} className="tr-aside">
                            {names.party(party)} <strong>{`${currency} ${signedText(difference)}`}</strong>
                        </span>
                    ))
                ),
            value: ({ totals }) =>
                totals.map(({ party, currency, difference }) => `${party} ${currency} ${difference}`).join("; "),
            numeric: true,
        },
    ];
}
