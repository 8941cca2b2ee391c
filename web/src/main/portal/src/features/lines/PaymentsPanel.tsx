import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { dayText, momentText, moneyText } from "../../i18n/format";
import { sum } from "../../money/decimal";
import { DataTable, type Column } from "../../ui/DataTable";
import { Panel } from "../../ui/Panels";

type Payment = Schemas["Payment"];

const columns: readonly Column<Payment>[] = [
    {
        key: "paidOn",
        title: m.line.paidOn,
        cell: ({ paidOn, recordedAt }) => (
            <span className="tr-two">
                {dayText(paidOn)}
                {recordedAt ? <span className="tr-quiet">{m.line.recorded(momentText(recordedAt))}</span> : null}
            </span>
        ),
    },
    { key: "reference", title: m.line.reference, cell: ({ reference }) => reference },
    { key: "amount", title: m.line.amount, cell: (payment) => moneyText(payment), numeric: true, modifier: "nowrap" },
];

/** What the customer paid of a line. */
export function PaymentsPanel({ line, payments }: { line: Schemas["RevenueLine"]; payments: readonly Payment[] }) {
    const paid = sum(payments.filter(({ currency }) => currency === line.currency).map(({ amount }) => amount));
    return (
        <Panel title={m.line.payments} lead={m.line.paymentsLead}>
            {payments.length === 0 ? (
                <p className="tr-quiet">{m.line.noPayments}</p>
            ) : (
                <>
                    <DataTable
                        label={m.line.payments}
                        columns={columns}
                        rows={payments}
                        rowKey={({ reference, paidOn }) => `${reference} ${paidOn}`}
                    />
                    <p className="tr-quiet">
                        {m.line.paid(moneyText({ amount: paid, currency: line.currency }), moneyText(line))}
                    </p>
                </>
            )}
        </Panel>
    );
}
