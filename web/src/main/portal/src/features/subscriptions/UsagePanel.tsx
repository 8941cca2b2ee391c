import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as usage from "../../api/usage";
import { can, useMe } from "../../app/session";
import { usage as usageWords } from "../../i18n/usage";
import { amountText, countText, momentText, rangeText, shiftDay } from "../../i18n/format";
import { isZero } from "../../money/decimal";
import { amountColumn } from "../../ui/columns";
import { DataTable, type Column } from "../../ui/DataTable";
import { Figure } from "../../ui/Kpi";
import { ListPanel } from "../../ui/ListPanel";
import { Columns, Tiles } from "../../ui/Page";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button, Skeleton } from "../../ui/primitives";
import { dayIn } from "../days";
import { withParams } from "../params";
import { daysOf, type Asked } from "./asked";
import { BillUsage } from "./BillUsage";
import { dueOf } from "./figures";
import { RatedLines } from "./RatedLines";

const words = usageWords;

type Rating = usage.Rating;

/** The usage of the billing period that holds a day: what it comes to, what of it is billed, and what waits. */
export function UsagePanel({ of, day, knownOn }: Omit<Asked, "id"> & { of: usage.Subscription }) {
    const [params, setParams] = useSearchParams();
    const chosen = dayIn(params, "usageOn") ?? day;
    const within = chosen < of.start ? of.start : chosen;
    const { data, error, refetch } = useQuery(usage.rating(of.id, daysOf({ day: within, knownOn })));
    const go = (next: string) => setParams((known) => withParams(known, { usageOn: next }));
    if (error) {
        return (
            <Panel title={words.ofPeriod}>
                <ProblemState error={error} onRetry={() => void refetch()} capability="catalog.read" />
            </Panel>
        );
    }
    if (data === undefined) {
        return (
            <Panel title={words.ofPeriod}>
                <Skeleton height="12rem" />
            </Panel>
        );
    }
    return (
        <>
            <Panel
                title={words.ofPeriod}
                lead={rangeText(data.from, data.to)}
                actions={
                    <>
                        <Button
                            variant="link"
                            isDisabled={data.from <= of.start}
                            onClick={() => go(shiftDay(data.from, -1))}
                        >
                            {words.earlier}
                        </Button>
                        <Button variant="link" onClick={() => go(data.to)}>
                            {words.later}
                        </Button>
                        {knownOn === undefined ? <Bill rating={data} day={within} /> : null}
                    </>
                }
            >
                <PeriodTiles rating={data} />
            </Panel>
            <RatedLines rating={data} />
            <Columns wide="first">
                <ListPanel
                    title={words.held}
                    lead={words.heldLead}
                    file={`tributary-waiting-${of.id}-${data.from}`}
                    columns={heldColumns}
                    rows={data.held}
                    rowKey={({ source, id }) => `${source} ${id}`}
                    error={null}
                    onRetry={() => void refetch()}
                    capability="catalog.read"
                    none={<p className="tr-quiet">{words.waiting.none}.</p>}
                />
                <Panel title={words.bills} lead={words.billsLead}>
                    {data.bills.length === 0 ? (
                        <p className="tr-quiet">{words.noBills}</p>
                    ) : (
                        <DataTable
                            label={words.bills}
                            columns={billColumns}
                            rows={data.bills}
                            rowKey={({ sequence }) => String(sequence)}
                        />
                    )}
                </Panel>
            </Columns>
        </>
    );
}

/** The way to a bill, for those who may; why there is none where all is billed. */
function Bill({ rating, day }: { rating: Rating; day: string }) {
    const may = can(useMe(), "usage.bill");
    const [asking, setAsking] = useState(false);
    const due = dueOf(rating);
    if (!may) {
        return null;
    }
    return (
        <>
            <Button variant="primary" isDisabled={isZero(due)} onClick={() => setAsking(true)}>
                {isZero(due) ? words.billNothing : words.bill}
            </Button>
            {asking ? <BillUsage rating={rating} due={due} day={day} onClose={() => setAsking(false)} /> : null}
        </>
    );
}

function PeriodTiles({ rating }: { rating: Rating }) {
    const { total, billed, held } = rating;
    const figure = (term: string, definition: string, amount: string) => (
        <Figure term={term} definition={definition} figure={amountText(amount)} unit={total.currency} />
    );
    return (
        <Tiles label={words.ofPeriod}>
            {figure(words.total, words.totalDefinition, total.amount)}
            {figure(words.billed, words.billedDefinition, billed.amount)}
            {figure(words.due, words.dueDefinition, dueOf(rating))}
            <Figure term={words.heldCount} definition={words.heldDefinition} figure={countText(held.length)} />
        </Tiles>
    );
}

const heldColumns: readonly Column<Schemas["HeldUsage"]>[] = [
    {
        key: "product",
        title: words.product,
        cell: ({ product, meter }) => (
            <span className="tr-two">
                <strong>{product}</strong>
                <span className="tr-quiet">{meter}</span>
            </span>
        ),
        value: ({ product }) => product,
    },
    { key: "meter", title: words.meter, value: ({ meter }) => meter, exportOnly: true },
    amountColumn("quantity", words.quantity),
    { key: "at", title: words.at, cell: ({ at }) => momentText(at), value: ({ at }) => at },
    { key: "source", title: words.source, value: ({ source }) => source, exportOnly: true },
    {
        key: "id",
        title: words.id,
        cell: ({ source, id }) => (
            <span className="tr-two">
                {id}
                <span className="tr-quiet">{source}</span>
            </span>
        ),
        value: ({ id }) => id,
    },
    {
        key: "reason",
        title: words.reason,
        cell: ({ reason, code }) => (
            <span className="tr-two">
                {reason}
                <code className="tr-quiet">{code}</code>
            </span>
        ),
        value: ({ reason }) => reason,
    },
    { key: "code", title: words.code, value: ({ code }) => code, exportOnly: true },
];

const billColumns: readonly Column<Schemas["UsageBill"]>[] = [
    { key: "sequence", title: words.sequence, cell: ({ sequence }) => sequence },
    { key: "by", title: words.by, cell: ({ knownAt }) => momentText(knownAt) },
    { key: "total", title: words.billTotal, cell: ({ total }) => amountText(total.amount), numeric: true },
    { key: "due", title: words.billDue, cell: ({ due }) => <strong>{amountText(due.amount)}</strong>, numeric: true },
];
