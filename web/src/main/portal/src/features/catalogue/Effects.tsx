import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as catalogue from "../../api/catalogue";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { amountText, dayText, signedText } from "../../i18n/format";
import { compare } from "../../money/decimal";
import type { Column } from "../../ui/DataTable";
import { Kpi } from "../../ui/Kpi";
import { ListPanel } from "../../ui/ListPanel";
import { Tiles } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Alert } from "../../ui/primitives";
import { useNames, type Names } from "../names";
import { byCurrency } from "./change";

const words = catalogueWords.effects;

type Effect = Schemas["PriceEffect"];

function amount(key: "before" | "after"): Column<Effect> {
    return {
        key,
        title: words[key],
        cell: (row) => (row[key] ? amountText(row[key].amount) : ""),
        value: (row) => row[key]?.amount ?? "",
        numeric: true,
    };
}

const columnsOf = (names: Names): Column<Effect>[] => [
    {
        key: "subscription",
        title: words.subscription,
        cell: ({ subscription }) => <strong>{subscription}</strong>,
        value: ({ subscription }) => subscription,
        modifier: "nowrap",
    },
    {
        key: "customer",
        title: words.customer,
        cell: ({ customer }) => names.party(customer),
        value: ({ customer }) => customer,
    },
    {
        key: "product",
        title: words.product,
        cell: ({ product }) => names.product(product),
        value: ({ product }) => product,
    },
    {
        key: "movesOn",
        title: words.movesOn,
        cell: ({ movesOn, missing }) =>
            missing === undefined ? (
                movesOn === undefined ? (
                    <span className="tr-quiet">{words.never}</span>
                ) : (
                    dayText(movesOn)
                )
            ) : (
                <span className="tr-fault">
                    {words.missing}: {missing}
                </span>
            ),
        value: ({ movesOn, missing }) => movesOn ?? (missing ? `${words.missing}: ${missing}` : words.never),
    },
    {
        key: "currency",
        title: words.currency,
        cell: ({ difference }) => difference?.currency ?? "",
        value: ({ difference }) => difference?.currency ?? "",
    },
    amount("before"),
    amount("after"),
    {
        key: "difference",
        title: words.difference,
        cell: ({ difference }) => (difference ? <strong>{signedText(difference.amount)}</strong> : ""),
        value: ({ difference }) => difference?.amount ?? "",
        numeric: true,
    },
];

/** What a change does to running contracts, contract by contract, the greatest difference first. */
export function Effects({ change }: { change: catalogue.Change }) {
    const names = useNames();
    const { data, error, refetch } = useQuery(catalogue.effects(change));
    const sums = byCurrency(data?.items ?? []);
    const lost = data?.items.filter(({ missing }) => missing !== undefined) ?? [];
    const rows =
        data &&
        [...data.items].sort(
            (a, b) =>
                Number(b.missing !== undefined) - Number(a.missing !== undefined) ||
                compare(size(b), size(a)) ||
                a.subscription.localeCompare(b.subscription),
        );
    return (
        <>
            {lost.length > 0 ? (
                <Alert variant="warning" isInline title={words.missingTitle(lost.length)} component="h2">
                    <p>{words.missingText}</p>
                </Alert>
            ) : null}
            {sums.length > 0 ? (
                <Tiles label={words.sum}>
                    {sums.map(({ currency, contracts, before, after, difference }) => (
                        <Kpi
                            key={currency}
                            term={`${words.difference} ${currency}`}
                            definition={words.differenceHint}
                            amount={difference}
                            currency={currency}
                            signed
                            note={`${words.contracts(contracts)} · ${amountText(before)} → ${amountText(after)}`}
                        />
                    ))}
                </Tiles>
            ) : null}
            <ListPanel
                title={words.title}
                lead={words.lead}
                file={`tributary-change-${change.id}-effects`}
                columns={columnsOf(names)}
                rows={rows}
                rowKey={({ subscription }) => subscription}
                error={error}
                onRetry={() => void refetch()}
                capability="catalog.read"
                none={<Empty title={words.none} text={words.noneText} />}
            />
        </>
    );
}

function size({ difference }: Effect): string {
    return difference?.amount.replace("-", "") ?? "0";
}
