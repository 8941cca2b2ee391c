import { m } from "../../i18n";
import { amountText, percentText, rangeText } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { Label, Skeleton } from "../../ui/primitives";
import { commitmentLink } from "../links";
import type { Names } from "../names";
import { partOf, phaseOn, type Commitment, type Use } from "./uses";

/** A commitment with what was drawn of it. */
export interface Row {
    commitment: Commitment;
    /** Undefined while it is on its way, or where it cannot be told. */
    use: Use | undefined;
    /** Why the draws cannot be summed. */
    remark: string | undefined;
}

/** The columns of the list, as of a day. */
export function columnsOf(names: Names, day: string): Column<Row>[] {
    const told = (row: Row, text: (use: Use) => string) =>
        row.use ? (
            text(row.use)
        ) : row.remark === undefined ? (
            <Skeleton width="5rem" />
        ) : (
            <span className="tr-quiet">{m.shares.none}</span>
        );
    return [
        {
            key: "contract",
            title: m.commitments.contract,
            cell: ({ commitment }) => (
                <span className="tr-two">
                    <strong>
                        <TextLink to={commitmentLink(commitment.contract)}>{commitment.contract}</TextLink>
                    </strong>
                    <span className="tr-quiet">{names.party(commitment.contracting.customer)}</span>
                </span>
            ),
            value: ({ commitment }) => commitment.contract,
        },
        {
            key: "customer",
            title: m.commitments.customer,
            value: ({ commitment }) => commitment.contracting.customer,
            exportOnly: true,
        },
        {
            key: "channel",
            title: m.commitments.channel,
            cell: ({ commitment }) => names.channel(commitment.contracting.channel),
            value: ({ commitment }) => commitment.contracting.channel,
        },
        {
            key: "term",
            title: m.commitments.term,
            cell: ({ commitment }) => (
                <span className="tr-two">
                    {rangeText(commitment.term.from, commitment.term.to)}
                    <span>
                        <Label variant="outline" isCompact>
                            {m.commitments.phases[phaseOn(commitment, day)]}
                        </Label>
                    </span>
                </span>
            ),
        },
        {
            key: "from",
            title: m.commitments.termFrom,
            value: ({ commitment }) => commitment.term.from,
            exportOnly: true,
        },
        { key: "to", title: m.commitments.termTo, value: ({ commitment }) => commitment.term.to, exportOnly: true },
        {
            key: "currency",
            title: m.commitments.currency,
            cell: ({ commitment }) => commitment.currency,
            value: ({ commitment }) => commitment.currency,
        },
        {
            key: "amount",
            title: m.commitments.amount,
            cell: ({ commitment }) => amountText(commitment.amount),
            value: ({ commitment }) => commitment.amount,
            numeric: true,
        },
        {
            key: "drawn",
            title: m.commitments.drawn,
            cell: (row) => (
                <>
                    {told(row, ({ drawn }) => amountText(drawn))}
                    {row.use ? (
                        <span className="tr-aside">{percentText(partOf(row.use.drawn, row.use))}</span>
                    ) : row.remark ? (
                        <span className="tr-aside">{m.commitments.unreadable}</span>
                    ) : null}
                </>
            ),
            value: ({ use }) => use?.drawn ?? "",
            numeric: true,
        },
        {
            key: "left",
            title: m.commitments.left,
            cell: (row) => (
                <>
                    <strong>{told(row, ({ remaining }) => amountText(remaining))}</strong>
                    {row.use?.breakage && phaseOn(row.commitment, day) === "OVER" ? (
                        <span className="tr-aside">{m.commitments.breakageMark}</span>
                    ) : null}
                </>
            ),
            value: ({ use }) => use?.remaining ?? "",
            numeric: true,
        },
        { key: "remark", title: m.commitments.remark, value: ({ remark }) => remark ?? "", exportOnly: true },
    ];
}
