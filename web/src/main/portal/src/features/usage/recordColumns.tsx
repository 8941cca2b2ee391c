import type { KeptUsage } from "../../api/usage";
import { usage as usageWords } from "../../i18n/usage";
import { momentText } from "../../i18n/format";
import { amountColumn } from "../../ui/columns";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { UsageStandingLabel } from "../../ui/UsageLabels";
import { subscriptionLink } from "../links";

const words = usageWords.records;

const exported = (key: keyof KeptUsage, title: string): Column<KeptUsage> => ({
    key: `plain-${key}`,
    title,
    value: (record) => record[key] ?? "",
    exportOnly: true,
});

/** Where a record is read with those around it. */
function recordLink(source: string, id: string): string {
    return `/usage?${new URLSearchParams({ tab: "records", source, id }).toString()}`;
}

export const recordColumns: readonly Column<KeptUsage>[] = [
    {
        key: "id",
        title: words.id,
        cell: ({ source, id }) => (
            <span className="tr-two">
                <TextLink to={recordLink(source, id)}>{id}</TextLink>
                <span className="tr-quiet">{source}</span>
            </span>
        ),
        value: ({ id }) => id,
    },
    exported("source", words.source),
    {
        key: "standing",
        title: words.standing,
        cell: ({ standing, source, replaces, replacedBy }) => (
            <span className="tr-stack">
                <span>
                    <UsageStandingLabel standing={standing} />
                </span>
                {replacedBy ? <TextLink to={recordLink(source, replacedBy)}>{words.by(replacedBy)}</TextLink> : null}
                {replaces ? <TextLink to={recordLink(source, replaces)}>{words.of(replaces)}</TextLink> : null}
            </span>
        ),
        value: ({ standing }) => standing,
    },
    exported("replaces", words.replaces),
    exported("replacedBy", words.replacedBy),
    {
        key: "subscription",
        title: words.subscription,
        cell: ({ subscription, at }) => (
            <TextLink to={subscriptionLink(subscription, at.slice(0, 10))}>{subscription}</TextLink>
        ),
        value: ({ subscription }) => subscription,
    },
    {
        key: "product",
        title: words.product,
        cell: ({ product, meter }) => (
            <span className="tr-two">
                <strong>{product}</strong>
                <span className="tr-quiet">{meter}</span>
            </span>
        ),
        value: ({ product }) => product,
    },
    exported("meter", words.meter),
    amountColumn("quantity", words.quantity),
    {
        key: "situation",
        title: words.situation,
        cell: ({ serviceTier, region, requestInput }) => words.situationOf(serviceTier, region, requestInput),
    },
    exported("serviceTier", words.tier),
    exported("region", words.region),
    exported("requestInput", words.requestInput),
    { key: "at", title: words.at, cell: ({ at }) => momentText(at), value: ({ at }) => at },
    {
        key: "arrived",
        title: words.arrived,
        cell: ({ arrivedAt }) => momentText(arrivedAt),
        value: ({ arrivedAt }) => arrivedAt,
    },
];
