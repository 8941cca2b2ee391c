import { m } from "../../i18n";
import { commitments } from "../../i18n/commitments";
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
            title: commitments.contract,
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
            title: commitments.customer,
            value: ({ commitment }) => commitment.contracting.customer,
            exportOnly: true,
        },
        {
            key: "channel",
            title: commitments.channel,
            cell: ({ commitment }) => names.channel(commitment.contracting.channel),
            value: ({ commitment }) => commitment.contracting.channel,
        },
        {
            key: "term",
            title: commitments.term,
            cell: ({ commitment }) => (
                <span className="tr-two">
                    {rangeText(commitment.term.from, commitment.term.to)}
                    <span>
                        <Label variant="outline" isCompact>
                            {commitments.phases[phaseOn(commitment, day)]}
                        </Label>
                    </span>
                </span>
            ),
        },
        {
            key: "from",
            title: commitments.termFrom,
            value: ({ commitment }) => commitment.term.from,
            exportOnly: true,
        },
        { key: "to", title: commitments.termTo, value: ({ commitment }) => commitment.term.to, exportOnly: true },
        {
            key: "currency",
            title: commitments.currency,
            cell: ({ commitment }) => commitment.currency,
            value: ({ commitment }) => commitment.currency,
        },
        {
            key: "amount",
            title: commitments.amount,
            cell: ({ commitment }) => amountText(commitment.amount),
            value: ({ commitment }) => commitment.amount,
            numeric: true,
        },
        {
            key: "drawn",
            title: commitments.drawn,
            cell: (row) => (
                <>
                    {told(row, ({ drawn }) => amountText(drawn))}
                    {row.use ? (
                        <span className="tr-aside">{percentText(partOf(row.use.drawn, row.use))}</span>
                    ) : row.remark ? (
                        <span className="tr-aside">{commitments.unreadable}</span>
                    ) : null}
                </>
            ),
            value: ({ use }) => use?.drawn ?? "",
            numeric: true,
        },
        {
            key: "left",
            title: commitments.left,
            cell: (row) => (
                <>
                    <strong>{told(row, ({ remaining }) => amountText(remaining))}</strong>
                    {row.use?.breakage && phaseOn(row.commitment, day) === "OVER" ? (
                        <span className="tr-aside">{commitments.breakageMark}</span>
                    ) : null}
                </>
            ),
            value: ({ use }) => use?.remaining ?? "",
            numeric: true,
        },
        { key: "remark", title: commitments.remark, value: ({ remark }) => remark ?? "", exportOnly: true },
    ];
}
