import type { Schemas } from "../../api/client";
import type { SpendAgreement, SpendPeriod } from "../../api/spend";
import { spend as spendWords } from "../../i18n/spend";
import { amountText, dayText } from "../../i18n/format";
import { isZero } from "../../money/decimal";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { Label } from "../../ui/primitives";

const words = spendWords;

type Grant = Schemas["SpendGrant"];

interface CreditsProps {
    agreement: SpendAgreement;
    periods: readonly SpendPeriod[];
    /** The day it is told as of. */
    day: string;
}

/** Each grant as it stands in the last period that it could be used in. */
export function Credits({ agreement, periods, day }: CreditsProps) {
    const latest = new Map<string, Grant & { all: string }>();
    for (const period of periods.filter(({ from }) => from <= day)) {
        for (const grant of period.credits?.grants ?? []) {
            latest.set(grant.id, { ...grant, all: latest.get(grant.id)?.all ?? grant.opening });
        }
    }
    return (
        <ListPanel
            title={words.credits}
            lead={words.creditsLead}
            file={`tributary-credits-${agreement.id}`}
            columns={columnsOf(day)}
            rows={[...latest.values()].sort((one, other) => one.until.localeCompare(other.until))}
            rowKey={({ id }) => id}
            error={null}
            onRetry={() => undefined}
            capability="spend.read"
            none={<Empty title={words.noPeriods} text={words.noPeriodsText} />}
        />
    );
}

function columnsOf(day: string): Column<Grant & { all: string }>[] {
    return [
        { key: "id", title: words.grant, cell: ({ id }) => <strong>{id}</strong>, value: ({ id }) => id },
        {
            key: "all",
            title: words.opening,
            cell: ({ all }) => amountText(all),
            value: ({ all }) => all,
            numeric: true,
        },
        {
            key: "left",
            title: words.left,
            cell: ({ left }) => <strong>{amountText(left)}</strong>,
            value: ({ left }) => left,
            numeric: true,
        },
        {
            key: "until",
            title: words.until,
            cell: ({ until, expired }) =>
                until < day ? (
                    <Label variant="outline" isCompact status={isZero(expired) ? "info" : "warning"}>
                        {words.gone(dayText(until))}
                    </Label>
                ) : (
                    words.expires(dayText(until))
                ),
            value: ({ until }) => until,
        },
        {
            key: "expired",
            title: words.expired,
            cell: ({ expired }) => amountText(expired),
            value: ({ expired }) => expired,
            numeric: true,
        },
    ];
}
