import type { Schemas } from "../../api/client";
import { ledger } from "../../i18n/ledger";
import { dayText, momentText, moneyText } from "../../i18n/format";
import { sum } from "../../money/decimal";
import { DataTable, type Column } from "../../ui/DataTable";
import { Panel } from "../../ui/Panels";

type Payment = Schemas["Payment"];

const columns: readonly Column<Payment>[] = [
    {
        key: "paidOn",
        title: ledger.line.paidOn,
        cell: ({ paidOn, recordedAt }) => (
            <span className="tr-two">
                {dayText(paidOn)}
                {recordedAt ? <span className="tr-quiet">{ledger.line.recorded(momentText(recordedAt))}</span> : null}
            </span>
        ),
    },
    { key: "reference", title: ledger.line.reference, cell: ({ reference }) => reference },
    {
        key: "amount",
        title: ledger.line.amount,
        cell: (payment) => moneyText(payment),
        numeric: true,
        modifier: "nowrap",
    },
];

/** What the customer paid of a line. */
export function PaymentsPanel({ line, payments }: { line: Schemas["RevenueLine"]; payments: readonly Payment[] }) {
    const paid = sum(payments.filter(({ currency }) => currency === line.currency).map(({ amount }) => amount));
    return (
        <Panel title={ledger.line.payments} lead={ledger.line.paymentsLead}>
            {payments.length === 0 ? (
                <p className="tr-quiet">{ledger.line.noPayments}</p>
            ) : (
                <>
                    <DataTable
                        label={ledger.line.payments}
                        columns={columns}
                        rows={payments}
                        rowKey={({ reference, paidOn }) => `${reference} ${paidOn}`}
                    />
                    <p className="tr-quiet">
                        {ledger.line.paid(moneyText({ amount: paid, currency: line.currency }), moneyText(line))}
                    </p>
                </>
            )}
        </Panel>
    );
}
