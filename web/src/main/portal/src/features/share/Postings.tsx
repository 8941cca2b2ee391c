import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { amountText, momentText, moneyText, monthText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Panel } from "../../ui/Panels";
import { type Names } from "../names";

type Posting = Schemas["Posting"];

export function Postings({ postings, names }: { postings: readonly Posting[]; names: Names }) {
    const currency = postings[0]?.reporting.currency ?? "";
    const columns: Column<Posting>[] = [
        {
            key: "month",
            title: m.share.month,
            cell: ({ month }) => monthText(month),
            value: ({ month }) => month,
            modifier: "nowrap",
        },
        {
            key: "period",
            title: m.share.period,
            cell: ({ period }) => monthText(period),
            value: ({ period }) => period,
            modifier: "nowrap",
        },
        {
            key: "account",
            title: m.share.account,
            cell: ({ account }) => m.share.accounts[account],
            value: ({ account }) => m.share.accounts[account],
        },
        { key: "party", title: m.share.party, cell: ({ party }) => names.party(party), value: ({ party }) => party },
        {
            key: "amount",
            title: m.share.amount,
            cell: ({ amount }) => moneyText(amount),
            value: ({ amount }) => amount.amount,
            numeric: true,
        },
        {
            key: "reporting",
            title: m.share.reporting(currency),
            cell: ({ reporting }) => amountText(reporting.amount),
            value: ({ reporting }) => reporting.amount,
            numeric: true,
        },
        {
            key: "recordedAt",
            title: m.share.recordedAt,
            cell: ({ recordedAt }) => momentText(recordedAt),
            value: ({ recordedAt }) => recordedAt,
        },
    ];
    return (
        <Panel
            title={m.share.postings}
            lead={m.share.postingsLead}
            actions={<ExportRows name="tributary-postings" columns={columns} rows={postings} />}
        >
            <DataTable
                label={m.share.postings}
                columns={columns}
                rows={postings}
                rowKey={(posting) =>
                    `${posting.month} ${posting.account} ${posting.party} ${posting.amount.amount} ${posting.recordedAt}`
                }
            />
        </Panel>
    );
}
