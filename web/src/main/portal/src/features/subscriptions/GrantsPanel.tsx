import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as usage from "../../api/usage";
import { subscriptions as subscriptionsWords } from "../../i18n/subscriptions";
import { amountText, dayText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Label } from "../../ui/primitives";
import { daysOf, type Asked } from "./asked";

const words = subscriptionsWords;

const columns: readonly Column<Schemas["Grant"]>[] = [
    {
        key: "grant",
        title: words.grant,
        cell: ({ name, keptUntil }) => (
            <span className="tr-two">
                <strong>{name}</strong>
                {keptUntil ? (
                    <span>
                        <Label color="orange" isCompact>
                            {words.keptText(dayText(keptUntil))}
                        </Label>
                    </span>
                ) : null}
            </span>
        ),
    },
    {
        key: "amount",
        title: words.amount,
        cell: ({ quantity }) => (quantity ? amountText(quantity) : words.feature),
        numeric: true,
    },
    { key: "from", title: words.grantFrom, cell: ({ from }) => dayText(from), modifier: "nowrap" },
];

/** What its offering grants on the day; an earlier grant that is kept says until when. */
export function GrantsPanel({ id, ...days }: Asked) {
    const { data, error, refetch } = useQuery(usage.grants(id, daysOf(days)));
    return (
        <Panel title={words.grants} lead={words.grantsLead}>
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="catalog.read" />
            ) : data?.items.length === 0 ? (
                <p className="tr-quiet">{words.noGrants}</p>
            ) : (
                <DataTable
                    label={words.grants}
                    columns={columns}
                    rows={data?.items}
                    rowKey={({ name }) => name}
                    skeletonRows={3}
                />
            )}
        </Panel>
    );
}
