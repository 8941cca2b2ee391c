import { useState } from "react";
import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { amountText, monthText } from "../../i18n/format";
import { compare } from "../../money/decimal";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import type { Answer, PartProps } from "./shape";

const few = 6;

export function PartsTable({ data, nameOf }: PartProps) {
    const rows = [...(data?.total.parts ?? [])].sort((a, b) => compare(b.amount, a.amount));
    const columns: Column<Schemas["ConcentrationPart"]>[] = [
        { key: "part", title: m.concentration.part, cell: ({ key }) => nameOf(key), value: ({ key }) => nameOf(key) },
        {
            key: "amount",
            title: m.concentration.revenue,
            cell: ({ amount }) => amountText(amount),
            value: ({ amount }) => amount,
            numeric: true,
        },
        {
            key: "percent",
            title: m.concentration.percent,
            cell: ({ percent }) => <strong>{`${amountText(percent)}%`}</strong>,
            value: ({ percent }) => percent,
            numeric: true,
        },
    ];
    return (
        <Panel
            title={m.concentration.table}
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
                label={m.concentration.table}
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

export function Breaches({ data }: { data: Answer | undefined }) {
    const [all, setAll] = useState(false);
    const of = (data ? [data.total, ...[...data.months].reverse()] : []).filter(({ breaches }) => breaches.length > 0);
    return (
        <Panel title={m.concentration.breachList}>
            {data && of.length === 0 ? (
                <Alert variant="success" isInline isPlain title={m.concentration.breachNone} component="p" />
            ) : (
                <ul className="tr-breaches">
                    {(all ? of : of.slice(0, few)).map(({ month, breaches }) => (
                        <li key={month ?? ""}>
                            <strong>{month ? monthText(month) : m.concentration.whole}</strong>
                            <span>{breaches.join(" ")}</span>
                        </li>
                    ))}
                </ul>
            )}
            {of.length > few ? (
                <Button variant="link" isInline onClick={() => setAll(!all)}>
                    {all ? m.concentration.breachFewer : m.concentration.breachAll(of.length)}
                </Button>
            ) : null}
        </Panel>
    );
}
