import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ask from "../../api/revenue";
import { amountText, monthText, momentText } from "../../i18n/format";
import { revenue as words } from "../../i18n/revenue";
import { sum } from "../../money/decimal";
import type { Column } from "../../ui/DataTable";
import { FilterBar, OneFilter } from "../../ui/FilterBar";
import { TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Empty, ProblemState } from "../../ui/PageState";
import { Alert, Skeleton } from "../../ui/primitives";
import { PeriodLabel } from "../../ui/StateLabels";
import { m } from "../../i18n";
import { ChannelFilter } from "../ChannelFilter";
import { useNames } from "../names";
import { withParams } from "../params";
import { oneChip } from "../../ui/chips";
import { entriesLink, rollForwardOf, yearsOf } from "./filter";
import { NextMonth } from "./NextMonth";

/** A month with what it came to in one currency, once it is closed. */
interface MonthRow extends ask.RevenuePeriod {
    figures: ask.RevenueMonth | undefined;
}

/** How deferred revenue went on from month to month, currency by currency, and the month that is closed next. */
export function Months() {
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const query = rollForwardOf(params);
    const { channel, fromMonth, throughMonth } = query;
    const periods = useQuery(ask.periods);
    const rolled = useQuery(ask.rollForward(query));
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    const error = periods.error ?? rolled.error;
    if (error) {
        return (
            <ProblemState
                error={error}
                capability="revenue.read"
                onRetry={() => {
                    void periods.refetch();
                    void rolled.refetch();
                }}
            />
        );
    }
    if (periods.data === undefined || rolled.data === undefined) {
        return <Skeleton height="24rem" screenreaderText={m.state.loading} />;
    }
    if (periods.data.items.length === 0) {
        return <Empty title={words.none} text={words.noneText} />;
    }
    const year = params.get("year") ?? "";
    const shown = periods.data.items.filter(
        ({ month }) => month >= (fromMonth ?? "") && month <= (throughMonth ?? "9999-12"),
    );
    const { currencies, differences } = rolled.data;
    return (
        <>
            <NextMonth periods={periods.data} />
            {differences.length > 0 ? (
                <Alert variant="danger" isInline title={words.differences} component="h2">
                    <ul className="tr-bullets">
                        {differences.map((one) => (
                            <li key={one}>{one}</li>
                        ))}
                    </ul>
                </Alert>
            ) : null}
            <FilterBar
                chips={[
                    oneChip("year", words.year, fromMonth && year),
                    oneChip("channel", words.channel, channel, channel && names.channel(channel)),
                ]}
                onRemove={(key) => put({ [key]: "" })}
                onClear={() => put({ year: "", channel: "" })}
                note={channel ? words.channelNote : differences.length === 0 ? words.ties : ""}
            >
                <OneFilter
                    label={words.year}
                    value={fromMonth ? year : ""}
                    options={[
                        { value: "", text: words.anyYear },
                        ...yearsOf(periods.data).map((one) => ({ value: one, text: one })),
                    ]}
                    onChange={(one) => put({ year: one })}
                />
                <ChannelFilter
                    label={words.channel}
                    any={words.anyChannel}
                    value={channel}
                    onChange={(one) => put({ channel: one })}
                />
            </FilterBar>
            {currencies.length === 0 ? (
                <MonthsTable title={words.openMonths} rows={shown.map((one) => ({ ...one, figures: undefined }))} />
            ) : (
                currencies.map(({ currency, months }) => (
                    <MonthsTable
                        key={currency}
                        title={words.rollForward(currency)}
                        currency={currency}
                        rows={shown.map((one) => ({
                            ...one,
                            figures: months.find(({ month }) => month === one.month),
                        }))}
                    />
                ))
            )}
        </>
    );
}

function MonthsTable({ title, currency, rows }: { title: string; currency?: string; rows: readonly MonthRow[] }) {
    const figures = rows.flatMap((row) => (row.figures ? [row.figures] : []));
    const total = (name: "billed" | "recognised") => amountText(sum(figures.map((one) => one[name])));
    return (
        <ListPanel
            title={title}
            {...(currency ? { lead: words.rollForwardLead } : {})}
            file={`tributary-revenue${currency ? `-${currency}` : ""}`}
            columns={columnsOf(currency)}
            rows={rows}
            rowKey={({ month }) => month}
            error={null}
            onRetry={() => undefined}
            capability="revenue.read"
            none={null}
            {...(figures.length > 0
                ? { footer: { month: words.sum, billed: total("billed"), recognised: total("recognised") } }
                : {})}
        />
    );
}

type Figure = Exclude<keyof ask.RevenueMonth, "month">;

function figureColumn(key: Figure, title: string): Column<MonthRow> {
    return {
        key,
        title,
        cell: ({ figures }) => (figures ? amountText(figures[key]) : m.shares.none),
        value: ({ figures }) => figures?.[key] ?? "",
        numeric: true,
    };
}

function columnsOf(currency: string | undefined): Column<MonthRow>[] {
    return [
        {
            key: "month",
            title: words.month,
            cell: ({ month, figures }) =>
                figures && currency ? (
                    <TextLink to={entriesLink({ period: month, currency })}>{monthText(month)}</TextLink>
                ) : (
                    monthText(month)
                ),
            value: ({ month }) => month,
            modifier: "nowrap",
        },
        {
            key: "state",
            title: words.state,
            cell: ({ state }) => <PeriodLabel state={state} />,
            value: ({ state }) => words.states[state],
        },
        ...(currency
            ? [
                  figureColumn("opening", words.opening),
                  figureColumn("billed", words.billed),
                  figureColumn("recognised", words.recognised),
                  figureColumn("closing", words.closing),
                  figureColumn("deferred", words.deferred),
                  figureColumn("unbilled", words.unbilled),
              ]
            : []),
        {
            key: "closedAt",
            title: words.closed,
            cell: ({ closedAt, closedBy }) =>
                closedAt ? (
                    <span className="tr-two">
                        {momentText(closedAt)}
                        {closedBy ? <span className="tr-quiet">{words.by(closedBy)}</span> : null}
                    </span>
                ) : (
                    m.shares.none
                ),
            value: ({ closedAt }) => closedAt ?? "",
        },
        { key: "closedBy", title: words.closedBy, value: ({ closedBy }) => closedBy ?? "", exportOnly: true },
    ];
}
