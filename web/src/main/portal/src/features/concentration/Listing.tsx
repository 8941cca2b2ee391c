import { useState } from "react";
import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { ledger } from "../../i18n/ledger";
import { amountText, monthText } from "../../i18n/format";
import { compare } from "../../money/decimal";
import { amountColumn } from "../../ui/columns";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import type { Answer, Month, PartProps } from "./shape";

const few = 6;

export function PartsTable({ data, nameOf }: PartProps) {
    const rows = [...(data?.total.parts ?? [])].sort((a, b) => compare(b.amount, a.amount));
    const columns: Column<Schemas["ConcentrationPart"]>[] = [
        {
            key: "part",
            title: ledger.concentration.part,
            cell: ({ key }) => nameOf(key),
            value: ({ key }) => nameOf(key),
        },
        amountColumn("amount", ledger.concentration.revenue),
        {
            key: "percent",
            title: ledger.concentration.percent,
            cell: ({ percent }) => <strong>{`${amountText(percent)}%`}</strong>,
            value: ({ percent }) => percent,
            numeric: true,
        },
    ];
    return (
        <Panel
            title={ledger.concentration.table}
            actions={
                <ExportRows
                    name={`tributary-concentration-by-${data?.by ?? ""}`}
                    columns={columns}
                    rows={rows}
                    disabled={data === undefined}
                />
            }
        >
            <DataTable
                label={ledger.concentration.table}
                columns={columns}
                rows={data ? rows : undefined}
                rowKey={({ key }) => key}
                {...(data
                    ? { footer: { part: m.attribution.sum, amount: amountText(data.total.amount), percent: "" } }
                    : {})}
            />
        </Panel>
    );
}

/** When the contracts end that the revenue comes by. */
export function EndsTable({ data, nameOf }: PartProps) {
    const rows = data ? [...data.contractEnds, data.noContractEnd] : undefined;
    const largest = ({ parts }: Month) => [...parts].sort((a, b) => compare(b.amount, a.amount))[0];
    const part = (month: Month) => {
        const most = largest(month);
        return most ? `${nameOf(most.key)} ${amountText(most.percent)}%` : "";
    };
    const endText = ({ month }: Month) => (month ? monthText(month) : ledger.concentration.noEnd);
    const columns: Column<Month>[] = [
        { key: "ends", title: ledger.concentration.endsIn, cell: endText, value: ({ month }) => month ?? "" },
        amountColumn("amount", ledger.concentration.revenue),
        { key: "largest", title: ledger.concentration.largestPart, cell: part, value: part },
        amountColumn("index", ledger.concentration.index),
    ];
    return (
        <Panel
            title={ledger.concentration.ends}
            lead={ledger.concentration.endsLead}
            actions={
                <ExportRows
                    name={`tributary-concentration-ends-by-${data?.by ?? ""}`}
                    columns={columns}
                    rows={rows}
                    disabled={data === undefined}
                />
            }
        >
            <DataTable
                label={ledger.concentration.ends}
                columns={columns}
                rows={rows}
                rowKey={({ month }) => month ?? ""}
                {...(data
                    ? {
                          footer: {
                              ends: m.attribution.sum,
                              amount: amountText(data.total.amount),
                              largest: "",
                              index: "",
                          },
                      }
                    : {})}
            />
        </Panel>
    );
}

export function Breaches({ data }: { data: Answer | undefined }) {
    const [all, setAll] = useState(false);
    const of = (data ? [data.total, ...[...data.months].reverse()] : []).filter(({ breaches }) => breaches.length > 0);
    return (
        <Panel title={ledger.concentration.breachList}>
            {data && of.length === 0 ? (
                <Alert variant="success" isInline isPlain title={ledger.concentration.breachNone} component="p" />
            ) : (
                <ul className="tr-breaches">
                    {(all ? of : of.slice(0, few)).map(({ month, breaches }) => (
                        <li key={month ?? ""}>
                            <strong>{month ? monthText(month) : ledger.concentration.whole}</strong>
                            <span>{breaches.join(" ")}</span>
                        </li>
                    ))}
                </ul>
            )}
            {of.length > few ? (
                <Button variant="link" isInline onClick={() => setAll(!all)}>
                    {all ? ledger.concentration.breachFewer : ledger.concentration.breachAll(of.length)}
                </Button>
            ) : null}
        </Panel>
    );
}
