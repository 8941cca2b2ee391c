import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ledger from "../../api/ledger";
import * as ask from "../../api/queries";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { payments } from "../../i18n/payments";
import { amountText, dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { amountColumn } from "../../ui/columns";
import type { Column } from "../../ui/DataTable";
import { FilterBar, OneFilter } from "../../ui/FilterBar";
import { Figure, Kpi } from "../../ui/Kpi";
import { ListPanel } from "../../ui/ListPanel";
import { Page, Tiles } from "../../ui/Page";
import { Empty, ProblemState } from "../../ui/PageState";
import { KnownOnField } from "../KnownOn";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { aheadOf, isSetOff, settledText, sumsOf, type Due } from "./dues";
import { dayIn, today } from "../days";

/** What falls due under an agreement, by day: what each owes the other, and what is wired. A partner reads its own. */
export default function Payments() {
    const partner = useMe().partner !== undefined;
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    const agreements = useQuery(ask.agreements({}));
    const options = (agreements.data?.items ?? []).map(({ id, name }) => ({ value: id, text: name }));
    const chosen = params.get("agreement") ?? options[0]?.value ?? "";
    const knownOn = dayIn(params, "knownOn");
    const { data, error, refetch, isPlaceholderData } = useQuery({
        ...ledger.paymentsDue(chosen, knownOn),
        enabled: chosen !== "",
    });
    const day = knownOn ?? today();
    return (
        <Page
            title={partner ? payments.titlePartner : payments.title}
            lead={partner ? payments.leadPartner : payments.lead}
            crumbs={[{ to: "/attribution", text: partner ? m.nav.earnings : m.attribution.title }]}
            actions={<CopyLink />}
        >
            {agreements.error ? (
                <ProblemState
                    error={agreements.error}
                    onRetry={() => void agreements.refetch()}
                    capability="terms.read"
                />
            ) : agreements.data?.items.length === 0 && chosen === "" ? (
                <Empty title={payments.noAgreements} text={payments.noAgreementsText} />
            ) : (
                <>
                    <FilterBar
                        chips={[
                            {
                                key: "knownOn",
                                name: m.knownOn.label,
                                chips: knownOn ? [{ value: knownOn, text: dayText(knownOn) }] : [],
                            },
                        ]}
                        onRemove={() => put({ knownOn: "" })}
                        onClear={() => put({ knownOn: "" })}
                        {...(data ? { count: payments.count(data.items.length) } : {})}
                    >
                        <OneFilter
                            label={payments.agreement}
                            value={chosen}
                            options={
                                options.some(({ value }) => value === chosen)
                                    ? options
                                    : [...options, { value: chosen, text: chosen }]
                            }
                            onChange={(agreement) => put({ agreement })}
                        />
                        <KnownOnField value={knownOn} onChange={(next) => put({ knownOn: next })} />
                    </FilterBar>
                    {error || data?.items.length === 0 ? null : (
                        <StillToCome dues={data?.items} currency={data?.currency ?? ""} day={day} />
                    )}
                    <ListPanel
                        title={payments.table}
                        file={`tributary-payments-due-${chosen}`}
                        columns={columnsOf(names, data?.currency ?? "", day)}
                        rows={data?.items}
                        rowKey={({ dueOn, payer, payee }) => [dueOn, payer, payee].join(" ")}
                        busy={isPlaceholderData}
                        error={error}
                        onRetry={() => void refetch()}
                        capability="attribution.read"
                        none={<Empty title={payments.none} text={payments.noneText} />}
                        footer={footerOf(data?.items ?? [], data?.currency ?? "")}
                    />
                </>
            )}
        </Page>
    );
}

interface StillToComeProps {
    dues: readonly Due[] | undefined;
    currency: string;
    day: string;
}

function StillToCome({ dues, currency, day }: StillToComeProps) {
    const ahead = dues ? aheadOf(dues, day) : undefined;
    return (
        <Tiles label={payments.tiles}>
            <Figure
                term={payments.next}
                definition={payments.nextDefinition}
                figure={ahead ? (ahead.next ? dayText(ahead.next) : payments.nextNone) : undefined}
            />
            <Kpi
                term={payments.grossAhead}
                definition={payments.grossAheadDefinition}
                amount={ahead?.gross}
                currency={currency}
            />
            <Kpi
                term={payments.netAhead}
                definition={payments.netAheadDefinition}
                amount={ahead?.net}
                currency={currency}
            />
        </Tiles>
    );
}

function footerOf(dues: readonly Due[], currency: string) {
    const { gross, net } = sumsOf(dues);
    return {
        due: payments.sum,
        gross: `${currency} ${amountText(gross)}`,
        net: `${currency} ${amountText(net)}`,
    };
}

function columnsOf(names: Names, currency: string, day: string): Column<Due>[] {
    return [
        {
            key: "due",
            title: payments.due,
            cell: ({ dueOn }) => (
                <span className="tr-two">
                    <strong>{dayText(dueOn)}</strong>
                    <span className="tr-quiet">{dueOn >= day ? payments.ahead : payments.passed}</span>
                </span>
            ),
            value: ({ dueOn }) => dueOn,
            modifier: "nowrap",
        },
        {
            key: "payer",
            title: payments.payer,
            cell: ({ payer }) => names.party(payer),
            value: ({ payer }) => payer,
        },
        {
            key: "payee",
            title: payments.payee,
            cell: ({ payee }) => names.party(payee),
            value: ({ payee }) => payee,
        },
        amountColumn("gross", payments.gross),
        {
            key: "net",
            title: payments.net,
            cell: (due) => (
                <>
                    <strong>{amountText(due.net)}</strong>
                    {isSetOff(due) ? <span className="tr-aside">{payments.setOff}</span> : null}
                </>
            ),
            value: ({ net }) => net,
            numeric: true,
        },
        { key: "currency", title: payments.currency, value: () => currency, exportOnly: true },
        {
            key: "settled",
            title: payments.settled,
            cell: ({ settled }) => settledText(settled),
            value: ({ settled }) => settled,
        },
    ];
}
