import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { mayCredit } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { coSell } from "../../i18n/cosell";
import { amountText, countText, dayText, moneyText, shiftDay } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { CheckFilter, DayField, FilterBar } from "../../ui/FilterBar";
import { Figure, Kpi } from "../../ui/Kpi";
import { TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Page, Tiles } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { Facts } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { KnownOnField } from "../KnownOn";
import { keyText, lineLink } from "../links";
import { useNames, type Names } from "../names";
import { toggled, withParams } from "../params";
import { sumsOf, type Row } from "./parts";
import { RecordCredit } from "./RecordCredit";
import { daysIn } from "../days";

type Credit = Schemas["CoSellCredit"];

/** Who is credited with sales that several brought about, and for those who may a way to credit one more. */
export default function CoSell() {
    const may = mayCredit(useMe());
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const [recorded, setRecorded] = useState<Credit>();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    const toggle = (field: string, value: string) => setParams((known) => toggled(known, field, value));
    const days = daysIn(params, "from", "to", "knownOn");
    const { from = "", to = "", knownOn = "" } = days;
    const { data, error, refetch, isPlaceholderData } = useQuery(ledger.coSell(days));
    const chosen = { party: params.getAll("party"), channel: params.getAll("channel") };
    const rows = data?.items.filter(
        ({ party, channel }) =>
            (chosen.party.length === 0 || chosen.party.includes(party)) &&
            (chosen.channel.length === 0 || chosen.channel.includes(channel)),
    );
    const options = (field: "party" | "channel", known: (value: string) => string) =>
        [...new Set([...(data?.items ?? []).map((row) => row[field]), ...chosen[field]])]
            .map((value) => ({ value, text: known(value) }))
            .sort((a, b) => a.text.localeCompare(b.text));
    const filtered = [from, to, knownOn, ...chosen.party, ...chosen.channel].some(Boolean);
    const close = () =>
        setParams((known) => withParams(known, { credit: "", source: "", document: "", line: "", version: "" }), {
            replace: true,
        });
    return (
        <Page
            title={coSell.title}
            lead={coSell.lead}
            crumbs={[{ to: "/attribution", text: m.attribution.title }]}
            actions={
                <>
                    <CopyLink />
                    {may ? (
                        <Button variant="primary" onClick={() => put({ credit: "1" })}>
                            {coSell.record}
                        </Button>
                    ) : null}
                </>
            }
        >
            {recorded ? <Recorded credit={recorded} names={names} /> : null}
            <FilterBar
                chips={[
                    ...(["party", "channel"] as const).map((key) => ({
                        key,
                        name: coSell[key],
                        chips: chosen[key].map((value) => ({ value, text: names[key](value) })),
                    })),
                    { key: "from", name: coSell.from, chips: from ? [{ value: from, text: dayText(from) }] : [] },
                    {
                        key: "to",
                        name: coSell.through,
                        chips: to ? [{ value: to, text: dayText(shiftDay(to, -1)) }] : [],
                    },
                    {
                        key: "knownOn",
                        name: m.knownOn.label,
                        chips: knownOn ? [{ value: knownOn, text: dayText(knownOn) }] : [],
                    },
                ]}
                onRemove={(key, value) =>
                    key === "party" || key === "channel" ? toggle(key, value) : put({ [key]: "" })
                }
                onClear={() => setParams({})}
                {...(rows ? { count: coSell.count(rows.length) } : {})}
            >
                <DayField label={coSell.from} value={from} onChange={(next) => put({ from: next })} />
                <DayField
                    label={coSell.through}
                    value={to ? shiftDay(to, -1) : ""}
                    onChange={(next) => put({ to: next ? shiftDay(next, 1) : "" })}
                />
                <CheckFilter
                    name={coSell.party}
                    options={options("party", names.party)}
                    chosen={chosen.party}
                    onToggle={(value) => toggle("party", value)}
                />
                <CheckFilter
                    name={coSell.channel}
                    options={options("channel", names.channel)}
                    chosen={chosen.channel}
                    onToggle={(value) => toggle("channel", value)}
                />
                <KnownOnField value={knownOn || undefined} onChange={(next) => put({ knownOn: next })} />
            </FilterBar>
            {error || rows?.length === 0 ? null : <InAll rows={rows} />}
            <ListPanel
                title={coSell.table}
                file="tributary-co-sell"
                columns={columnsOf(names)}
                rows={rows}
                rowKey={({ party, channel, currency }) => [party, channel, currency].join(" ")}
                busy={isPlaceholderData}
                error={error}
                onRetry={() => void refetch()}
                capability="co-sell.read"
                none={filtered ? <Nothing filtered /> : <Empty title={coSell.none} text={coSell.noneText} />}
                {...footerOf(rows ?? [])}
            />
            {may && params.has("credit") ? (
                <RecordCredit
                    start={{
                        source: params.get("source") ?? "",
                        document: params.get("document") ?? "",
                        line: params.get("line") ?? "",
                        version: params.get("version") ?? "1",
                    }}
                    onRecorded={setRecorded}
                    onClose={close}
                />
            ) : null}
        </Page>
    );
}

/** The newest credit, split to the cent. */
function Recorded({ credit, names }: { credit: Credit; names: Names }) {
    const { line, channel, currency, parts } = credit;
    return (
        <Alert variant="success" isInline title={coSell.recordedNow} component="h2" isLiveRegion>
            <p>
                {coSell.recordedText(
                    keyText(line),
                    moneyText({ amount: credit.price, currency }),
                    names.channel(channel),
                )}{" "}
                <TextLink to={lineLink(line)}>{coSell.toLine}</TextLink>
            </p>
            <Facts
                facts={parts.map(({ party, amount, rate }) => ({
                    term: names.party(party),
                    value: `${moneyText({ amount, currency })} (${rate})`,
                }))}
            />
        </Alert>
    );
}

function InAll({ rows }: { rows: readonly Row[] | undefined }) {
    return (
        <Tiles label={coSell.tiles}>
            <Figure
                term={coSell.parties}
                definition={coSell.partiesDefinition}
                figure={rows ? countText(new Set(rows.map(({ party }) => party)).size) : undefined}
            />
            {sumsOf(rows ?? []).map(({ currency, amount }) => (
                <Kpi
                    key={currency}
                    term={coSell.credited(currency)}
                    definition={coSell.creditedDefinition}
                    amount={amount}
                    currency={currency}
                />
            ))}
        </Tiles>
    );
}

/** A sum, where all of it is in one currency. */
function footerOf(rows: readonly Row[]) {
    const [only, ...others] = sumsOf(rows);
    return only && others.length === 0
        ? { footer: { party: coSell.sum, currency: only.currency, amount: amountText(only.amount) } }
        : {};
}

function columnsOf(names: Names): Column<Row>[] {
    return [
        {
            key: "party",
            title: coSell.party,
            cell: ({ party }) => names.party(party),
            value: ({ party }) => party,
        },
        {
            key: "channel",
            title: coSell.channel,
            cell: ({ channel }) => names.channel(channel),
            value: ({ channel }) => channel,
        },
        {
            key: "sales",
            title: coSell.sales,
            cell: ({ sales }) => countText(sales),
            value: ({ sales }) => String(sales),
            numeric: true,
        },
        {
            key: "currency",
            title: coSell.currency,
            cell: ({ currency }) => currency,
            value: ({ currency }) => currency,
        },
        {
            key: "amount",
            title: coSell.amount,
            cell: ({ amount }) => <strong>{amountText(amount)}</strong>,
            value: ({ amount }) => amount,
            numeric: true,
        },
    ];
}
