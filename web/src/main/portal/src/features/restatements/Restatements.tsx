import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import * as ask from "../../api/queries";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
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
            {ledgerWords.restatements.restate}
        </Button>
    ) : null;
    return (
        <Page
            title={partner ? ledgerWords.restatements.titlePartner : ledgerWords.restatements.title}
            lead={partner ? ledgerWords.restatements.leadPartner : ledgerWords.restatements.lead}
            actions={
                <>
                    <CopyLink />
                    {action}
                </>
            }
        >
            <PagedList
                title={ledgerWords.restatements.table}
                file="tributary-restatements"
                columns={columns}
                rowKey={({ id }) => String(id)}
                capability="attribution.read"
                none={
                    <Empty
                        title={ledgerWords.restatements.none}
                        text={partner ? ledgerWords.restatements.noneTextPartner : ledgerWords.restatements.noneText}
                    />
                }
                answer={answer}
                paging={ledgerWords.restatements.page}
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
            title: ledgerWords.restatements.number,
            cell: ({ id }) => (
                <strong>
                    <TextLink to={`/restatements/${id}`}>{ledgerWords.restatements.name(id)}</TextLink>
                </strong>
            ),
            value: ({ id }) => String(id),
            modifier: "nowrap",
        },
        {
            key: "recorded",
            title: ledgerWords.restatements.recorded,
            cell: ({ recordedAt, startedBy }) => (
                <span className="tr-two">
                    {momentText(recordedAt)}
                    <span className="tr-quiet">{ledgerWords.periods.by(startedBy)}</span>
                </span>
            ),
            value: ({ recordedAt }) => recordedAt,
        },
        {
            key: "reason",
            title: ledgerWords.restatements.reason,
            cell: ({ reason, agreement }) => (
                <span className="tr-two">
                    <span className="tr-words">{reason}</span>
                    <span className="tr-quiet">{nameOf(agreement)}</span>
                </span>
            ),
            value: ({ reason }) => reason,
        },
        {
            key: "agreement",
            title: ledgerWords.restatements.agreement,
            value: ({ agreement }) => agreement,
            exportOnly: true,
        },
        {
            key: "order",
            title: ledgerWords.restatements.order,
            cell: ({ order }) => ledgerWords.restatements.orders[order],
            value: ({ order }) => order,
        },
        {
            key: "period",
            title: ledgerWords.restatements.period,
            cell: ({ period }) => (period ? monthText(period) : m.shares.none),
            value: ({ period }) => period ?? "",
            modifier: "nowrap",
        },
        {
            key: "rows",
            title: ledgerWords.restatements.rows,
            cell: ({ rows }) => countText(rows),
            value: ({ rows }) => String(rows),
            numeric: true,
        },
        {
            key: "difference",
            title: ledgerWords.restatements.difference,
            cell: ({ totals }) =>
                totals.length === 0 ? (
                    <span className="tr-quiet">{ledgerWords.restatements.nothing}</span>
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
