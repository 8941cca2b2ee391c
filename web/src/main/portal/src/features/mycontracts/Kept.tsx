import { useQuery } from "@tanstack/react-query";
import * as ask from "../../api/partnerContracts";
import { amountText, dayText, rangeText } from "../../i18n/format";
import { myContracts as words } from "../../i18n/myContracts";
import type { Column } from "../../ui/DataTable";
import { ButtonLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import type { Names } from "../names";

interface KeptProps {
    id: string;
    knownOn: string | undefined;
    names: Names;
}

/** What the partner keeps of each item that was billed. */
export function Kept({ id, knownOn, names }: KeptProps) {
    const { data, error, refetch } = useQuery(ask.keptItems(id, knownOn));
    return (
        <ListPanel
            title={words.kept}
            lead={words.keptLead}
            file={`tributary-contract-${id}-kept`}
            columns={columnsOf(names)}
            rows={data?.items}
            rowKey={({ number }) => String(number)}
            error={error}
            onRetry={() => void refetch()}
            capability="partner-contract.read"
            none={<Empty title={words.nothingKept} text={words.nothingKeptText} />}
            actions={
                <ButtonLink to={`/attribution/shares?q=${encodeURIComponent(id)}`} variant="secondary">
                    {words.earnings}
                </ButtonLink>
            }
        />
    );
}

function columnsOf(names: Names): Column<ask.KeptItem>[] {
    return [
        {
            key: "item",
            title: words.item,
            cell: ({ number, corrects }) => (
                <span className="tr-two">
                    <strong>{number}</strong>
                    {corrects === undefined ? null : <span className="tr-quiet">{words.corrects(corrects)}</span>}
                </span>
            ),
            value: ({ number }) => String(number),
            modifier: "fitContent",
        },
        {
            key: "billedOn",
            title: words.billedOn,
            cell: ({ billedOn }) => dayText(billedOn),
            value: ({ billedOn }) => billedOn,
            modifier: "nowrap",
        },
        {
            key: "line",
            title: words.line,
            cell: ({ line, product, quantity }) => (
                <span className="tr-two">
                    {line}
                    <span className="tr-quiet">
                        {amountText(quantity)} × {names.product(product)}
                    </span>
                </span>
            ),
            value: ({ line }) => line,
        },
        {
            key: "days",
            title: words.lineDays,
            cell: ({ from, to }) => rangeText(from, to),
            value: ({ from, to }) => `${from} ${to}`,
        },
        {
            key: "kept",
            title: words.amount,
            cell: ({ kept }) => amountText(kept.amount),
            value: ({ kept }) => kept.amount,
            numeric: true,
        },
        {
            key: "currency",
            title: words.currency,
            cell: ({ kept }) => kept.currency,
            value: ({ kept }) => kept.currency,
        },
    ];
}
