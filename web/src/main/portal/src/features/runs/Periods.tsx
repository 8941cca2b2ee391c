import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { momentText, monthText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { TypedConfirm } from "../../ui/Inputs";
import { useNotice } from "../../ui/Notices";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { PeriodLabel } from "../../ui/StateLabels";

type Period = Schemas["Period"];

const few = 8;

/** The months and whether they are closed. Closing one is for good, so its name has to be typed. */
export function Periods() {
    const closes = can(useMe(), "period.close");
    const { data, error, refetch } = useQuery(ledger.periods);
    const [all, setAll] = useState(false);
    const [closing, setClosing] = useState<string>();
    const newestFirst = [...(data?.items ?? [])].sort((a, b) => b.month.localeCompare(a.month));
    const shown = all ? newestFirst : newestFirst.slice(0, few);
    const columns: Column<Period>[] = [
        {
            key: "month",
            title: ledgerWords.periods.month,
            cell: ({ month }) => <strong>{monthText(month)}</strong>,
            value: ({ month }) => month,
            modifier: "nowrap",
        },
        {
            key: "state",
            title: ledgerWords.periods.state,
            cell: ({ state }) => <PeriodLabel state={state} />,
            value: ({ state }) => state,
        },
        {
            key: "closed",
            title: ledgerWords.periods.closed,
            cell: ({ closedAt, closedBy }) =>
                closedAt ? (
                    <span className="tr-two">
                        {momentText(closedAt)}
                        {closedBy ? <span className="tr-quiet">{ledgerWords.periods.by(closedBy)}</span> : null}
                    </span>
                ) : (
                    m.shares.none
                ),
            value: ({ closedAt }) => closedAt ?? "",
        },
        { key: "by", title: ledgerWords.periods.closedBy, value: ({ closedBy }) => closedBy ?? "", exportOnly: true },
        ...(closes
            ? [
                  {
                      key: "close",
                      title: m.table.actions,
                      cell: ({ month, state }: Period) =>
                          state === "OPEN" ? (
                              <Button
                                  variant="secondary"
                                  size="sm"
                                  aria-label={ledgerWords.periods.closeMonth(monthText(month))}
                                  onClick={() => setClosing(month)}
                              >
                                  {ledgerWords.periods.close}
                              </Button>
                          ) : null,
                  },
              ]
            : []),
    ];
    return (
        <Panel
            title={ledgerWords.periods.title}
            lead={ledgerWords.periods.lead}
            actions={
                <ExportRows
                    name="tributary-periods"
                    columns={columns}
                    rows={newestFirst}
                    disabled={newestFirst.length === 0}
                />
            }
        >
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="attribution.read" />
            ) : data?.items.length === 0 ? (
                <p className="tr-quiet">{ledgerWords.periods.none}</p>
            ) : (
                <DataTable
                    label={ledgerWords.periods.table}
                    columns={columns}
                    rows={data ? shown : undefined}
                    rowKey={({ month }) => month}
                />
            )}
            {newestFirst.length > few ? (
                <Button variant="link" isInline onClick={() => setAll(!all)}>
                    {all ? ledgerWords.periods.fewer : ledgerWords.periods.all(newestFirst.length)}
                </Button>
            ) : null}
            {closing ? (
                <Close month={closing} periods={data?.items ?? []} onClose={() => setClosing(undefined)} />
            ) : null}
        </Panel>
    );
}

interface CloseProps {
    month: string;
    periods: readonly Period[];
    onClose: () => void;
}

function Close({ month, periods, onClose }: CloseProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const close = useMutation({
        mutationFn: ledger.closePeriod,
        onSuccess: () => {
            say(ledgerWords.periods.done(monthText(month)));
            void queries.invalidateQueries({ queryKey: ledger.periods.queryKey });
            onClose();
        },
    });
    const count = periods.filter((period) => period.state === "OPEN" && period.month <= month).length;
    const problem = close.error ? problemOfThrown(close.error) : undefined;
    return (
        <TypedConfirm
            title={ledgerWords.periods.closeTitle(monthText(month))}
            word={month}
            prompt={ledgerWords.periods.prompt(month)}
            action={ledgerWords.periods.closeMonth(monthText(month))}
            busy={close.isPending}
            onConfirm={() => close.mutate(month)}
            onClose={onClose}
        >
            {problem ? (
                <Alert variant="danger" isInline title={problem.message} component="p">
                    {problem.detail}
                </Alert>
            ) : null}
            <Alert variant="warning" isInline title={ledgerWords.periods.effect(count, monthText(month))} component="p">
                <p>{ledgerWords.periods.effectText}</p>
                <p>
                    <strong>{ledgerWords.periods.irreversible}</strong>
                </p>
            </Alert>
        </TypedConfirm>
    );
}
