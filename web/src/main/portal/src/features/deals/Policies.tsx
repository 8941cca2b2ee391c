import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as ask from "../../api/dealRules";
import { mayRecordDealRules } from "../../app/places";
import { useMe } from "../../app/session";
import { dealRules as words } from "../../i18n/dealRules";
import { deals as dealsWords } from "../../i18n/deals";
import { dayText, momentText, rangeText } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Alert, Button, Skeleton } from "../../ui/primitives";
import { useNames, type Names } from "../names";
import { RecordPolicy } from "./RecordPolicy";

/** By which rules deals are registered: those of today, and all that were recorded. */
export default function Policies() {
    const may = mayRecordDealRules(useMe());
    const names = useNames();
    const { data, error, refetch } = useQuery(ask.policies);
    const [recording, setRecording] = useState(false);
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="deal.read" />;
    }
    return (
        <Page
            title={words.title}
            lead={words.lead}
            crumbs={[{ to: "/deals", text: dealsWords.title }]}
            actions={
                may ? (
                    <Button isDisabled={data === undefined || recording} onClick={() => setRecording(true)}>
                        {words.record}
                    </Button>
                ) : undefined
            }
        >
            {may ? null : <Alert variant="info" isInline title={words.mayNot} component="p" />}
            {recording && data ? <RecordPolicy begin={data.inForce} onClose={() => setRecording(false)} /> : null}
            <Panel title={words.inForce}>
                {data ? <InForce policy={data.inForce} names={names} /> : <Skeleton width="60%" />}
            </Panel>
            <ListPanel
                title={words.recorded}
                lead={words.recordedLead}
                file="tributary-registration-rules"
                columns={columns}
                rows={data?.items}
                rowKey={({ policy, recordedAt }) => `${policy.from} ${recordedAt}`}
                error={null}
                onRetry={() => undefined}
                capability="deal.read"
                skeletonRows={3}
                none={<Empty title={words.none} text={words.noneText} />}
            />
        </Page>
    );
}

function InForce({ policy, names }: { policy: ask.Policy; names: Names }) {
    return (
        <Facts
            columns={3}
            facts={[
                { term: words.protection, value: String(policy.protectionDays) },
                { term: words.extension, value: String(policy.extensionDays) },
                { term: words.decision, value: words.hours(policy.targetHours, policy.decisionHours) },
                { term: words.reminders, value: policy.reminderDays.join(", ") },
                { term: words.tieBreak, value: words.tieBreaks[policy.tieBreak] },
                { term: words.adjudicator, value: policy.adjudicator ?? words.anyAdjudicator },
                { term: words.territories, value: told(territoriesOf(policy, names), words.territoriesNone) },
                { term: words.houseAccounts, value: told(houseAccountsOf(policy, names), words.houseAccountsNone) },
                { term: words.source, value: policy.provenance.source },
            ]}
        />
    );
}

const territoriesOf = ({ territories }: ask.Policy, names: Names) =>
    territories.map(({ partner, countries }) => `${names.party(partner)}: ${countries.join(", ")}`);

const houseAccountsOf = ({ houseAccounts }: ask.Policy, names: Names) =>
    houseAccounts.map(({ customer, days }) => `${names.party(customer)}, ${rangeText(days.from, days.to)}`);

function told(texts: readonly string[], none: string) {
    return texts.length === 0 ? (
        none
    ) : (
        <span className="tr-two">
            {texts.map((text) => (
                <span key={text}>{text}</span>
            ))}
        </span>
    );
}

const columns: Column<ask.RecordedPolicy>[] = [
    {
        key: "from",
        title: words.from,
        cell: ({ policy }) => dayText(policy.from),
        value: ({ policy }) => policy.from,
        modifier: "nowrap",
    },
    {
        key: "protection",
        title: words.protection,
        cell: ({ policy }) => String(policy.protectionDays),
        value: ({ policy }) => String(policy.protectionDays),
        numeric: true,
    },
    {
        key: "extension",
        title: words.extension,
        cell: ({ policy }) => String(policy.extensionDays),
        value: ({ policy }) => String(policy.extensionDays),
        numeric: true,
    },
    {
        key: "territories",
        title: words.territories,
        cell: ({ policy }) => String(policy.territories.length),
        value: ({ policy }) => String(policy.territories.length),
        numeric: true,
    },
    {
        key: "houseAccounts",
        title: words.houseAccounts,
        cell: ({ policy }) => String(policy.houseAccounts.length),
        value: ({ policy }) => String(policy.houseAccounts.length),
        numeric: true,
    },
    {
        key: "source",
        title: words.source,
        cell: ({ policy }) => policy.provenance.source,
        value: ({ policy }) => policy.provenance.source,
    },
    {
        key: "recorded",
        title: words.at,
        cell: ({ recordedAt, recordedBy }) => (
            <span className="tr-two">
                {momentText(recordedAt)}
                <span className="tr-quiet">{recordedBy}</span>
            </span>
        ),
        value: ({ recordedAt }) => recordedAt,
    },
];
