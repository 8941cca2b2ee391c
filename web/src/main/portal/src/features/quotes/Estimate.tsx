import type { Estimate, Outlook } from "../../api/quotes";
import { amountText, dayText, moneyText, rangeText } from "../../i18n/format";
import { quotes } from "../../i18n/quotes";
import { usageQuotes as words } from "../../i18n/usageQuotes";
import { isZero, sum } from "../../money/decimal";
import { amountColumn } from "../../ui/columns";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import type { Fact } from "../../ui/Panels";
import type { PartyParts } from "./sharing";

type Period = NonNullable<Estimate["commitment"]>["periods"][number];

/** The columns of both parts, before what a party has in the end. */
export const partColumns: readonly Column<PartyParts>[] = [
    amountColumn("fixed", words.ofFixed),
    amountColumn("estimated", words.ofEstimate),
];

/** What usage adds to what the customer pays, marked as an estimate. */
export function estimateFacts({ total, estimate }: Outlook): (Fact | undefined)[] {
    return estimate === undefined
        ? []
        : [
              { term: words.estimated, value: moneyText(estimate.total) },
              isZero(estimate.beside.amount) ? undefined : { term: words.beside, value: moneyText(estimate.beside) },
              {
                  term: words.whole,
                  value: moneyText({
                      ...total,
                      amount: sum([total.amount, estimate.total.amount, estimate.beside.amount]),
                  }),
              },
              { term: words.arrears, value: words.arrearsOn(dayText(estimate.firstBilledOn)) },
          ];
}

interface CommitmentProps {
    commitment: NonNullable<Estimate["commitment"]>;
    channel: string;
    file: string;
}

/** The committed floor: what is expected against it, period by period. */
export function Commitment({ commitment, channel, file }: CommitmentProps) {
    const { periods } = commitment;
    const total = (of: (period: Period) => string) => amountText(sum(periods.map(of)));
    return (
        <ListPanel
            title={words.commitment(channel)}
            lead={words.commitmentLead(moneyText(commitment.committed), moneyText(commitment.shortfall))}
            file={file}
            columns={periodColumns}
            rows={periods}
            rowKey={({ from }) => from}
            capability="quote.read"
            error={null}
            onRetry={() => undefined}
            none={<Empty title={quotes.noBill} text={words.noneText} />}
            footer={{
                period: words.sum,
                estimate: total(({ estimate }) => estimate),
                committed: total(({ committed }) => committed),
                overage: total(({ overage }) => overage),
                shortfall: total(({ shortfall }) => shortfall),
                due: total(({ due }) => due),
            }}
        />
    );
}

const periodColumns: readonly Column<Period>[] = [
    {
        key: "period",
        title: words.period,
        cell: ({ from, to }) => rangeText(from, to),
        value: ({ from }) => from,
    },
    amountColumn("estimate", words.spent),
    amountColumn("committed", words.committed),
    amountColumn("overage", words.overage),
    amountColumn("rolledOver", words.rolledOver),
    amountColumn("shortfall", words.shortfall),
    amountColumn("due", words.due),
];
