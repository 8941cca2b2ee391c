import { ledger } from "../../i18n/ledger";
import { amountText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { Panel } from "../../ui/Panels";
import type { Names } from "../names";
import { netByPayee, type Share } from "./booked";

interface NetPanelProps {
    shares: readonly Share[];
    customer: string;
    names: Names;
}

/** Who holds what of a line in the end. */
export function NetPanel({ shares, customer, names }: NetPanelProps) {
    const rows = netByPayee(shares, customer);
    const columns: Column<(typeof rows)[number]>[] = [
        { key: "party", title: ledger.line.party, cell: ({ party }) => names.party(party) },
        { key: "currency", title: ledger.line.currency, cell: ({ currency }) => currency },
        {
            key: "amount",
            title: ledger.line.amount,
            cell: ({ amount }) => <strong>{amountText(amount)}</strong>,
            numeric: true,
        },
    ];
    return (
        <Panel title={ledger.line.net} lead={ledger.line.netLead}>
            <DataTable
                label={ledger.line.net}
                columns={columns}
                rows={rows}
                rowKey={({ party, currency }) => `${party} ${currency}`}
            />
        </Panel>
    );
}
