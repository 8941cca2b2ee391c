import { m } from "../../i18n";
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
        { key: "party", title: m.line.party, cell: ({ party }) => names.party(party) },
        { key: "currency", title: m.line.currency, cell: ({ currency }) => currency },
        {
            key: "amount",
            title: m.line.amount,
            cell: ({ amount }) => <strong>{amountText(amount)}</strong>,
            numeric: true,
        },
    ];
    return (
        <Panel title={m.line.net} lead={m.line.netLead}>
            <DataTable
                label={m.line.net}
                columns={columns}
                rows={rows}
                rowKey={({ party, currency }) => `${party} ${currency}`}
            />
        </Panel>
    );
}
