import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import * as usage from "../../api/usage";
import { m } from "../../i18n";
import { quotes } from "../../i18n/quotes";
import { subscriptions as subscriptionsWords } from "../../i18n/subscriptions";
import { dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { DayField } from "../../ui/FilterBar";
import { TextLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { bookLink } from "../catalogue/bookTexts";
import { dayIn, today } from "../days";
import { KnownOnField } from "../KnownOn";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { discountText } from "../quotes/discount";
import { BillsPanel } from "./BillsPanel";
import { quantityText } from "./columns";
import { GrantsPanel } from "./GrantsPanel";
import { UsagePanel } from "./UsagePanel";
import { VersionsPanel } from "./VersionsPanel";

const words = subscriptionsWords;

/** One subscription on a day, as known on another: its prices, its bills, what is granted to it, and its usage. */
export default function Subscription() {
    const { id = "" } = useParams();
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const { data, error, refetch } = useQuery(usage.subscription(id));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="catalog.read" />;
    }
    if (data === undefined) {
        return <PageSkeleton />;
    }
    const asOf = dayIn(params, "asOf");
    const knownOn = dayIn(params, "knownOn");
    const days = { day: asOf ?? today(), knownOn };
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    return (
        <Page
            title={data.id}
            lead={words.aside(names.party(data.customer), names.product(data.product))}
            crumbs={[{ to: "/subscriptions", text: words.title }]}
            actions={<CopyLink />}
        >
            <section className="tr-filters" aria-label={m.filter.label}>
                <div className="tr-filters-row">
                    <DayField
                        label={words.asOf}
                        hint={words.asOfHint}
                        value={days.day}
                        onChange={(day) => put({ asOf: day })}
                    />
                    <KnownOnField value={knownOn} onChange={(day) => put({ knownOn: day })} />
                </div>
            </section>
            <Columns wide="first">
                <VersionsPanel id={id} {...days} />
                <div className="tr-stack">
                    <Panel title={words.facts}>
                        <SubscriptionFacts of={data} names={names} />
                    </Panel>
                    <GrantsPanel id={id} {...days} />
                </div>
            </Columns>
            <UsagePanel of={data} {...days} />
            <BillsPanel id={id} {...days} />
        </Page>
    );
}

function SubscriptionFacts({ of, names }: { of: usage.Subscription; names: Names }) {
    return (
        <Facts
            facts={[
                { term: words.customer, value: names.party(of.customer) },
                { term: words.product, value: names.product(of.product) },
                { term: words.charge, value: of.charge },
                { term: words.book, value: <TextLink to={bookLink(of.book)}>{of.book}</TextLink> },
                of.channel ? { term: words.channel, value: names.channel(of.channel) } : undefined,
                of.country ? { term: words.country, value: of.country } : undefined,
                { term: words.currency, value: of.currency },
                { term: words.quantity, value: quantityText(of) },
                of.discount ? { term: quotes.discount, value: discountText(of.discount) } : undefined,
                { term: words.term, value: words.terms[of.term] },
                { term: words.billing, value: words.everyMonths(of.billingMonths) },
                { term: words.signedOn, value: dayText(of.signedOn) },
                { term: words.start, value: dayText(of.start) },
                { term: words.end, value: of.end ? dayText(of.end) : words.open },
            ]}
        />
    );
}
