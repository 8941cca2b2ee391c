import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { dayText, momentText, monthText, rangeText } from "../../i18n/format";
import { CopyLink, SaveFile } from "../../ui/Actions";
import { ButtonLink, TextLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { useNames, type Names } from "../names";
import { useAgreementNames } from "../restatements/Restatements";
import { SensitivityPanel } from "./SensitivityPanel";
import { formLink } from "./useExample";
import { Bridge, Outcome } from "./ScenarioResult";
import { Tables } from "./ScenarioTables";

type Stored = Schemas["Scenario"];

/** One scenario: what the vendor retained, what it would have, and where the difference comes from. */
export default function Scenario() {
    const { id = "" } = useParams();
    const writes = can(useMe(), "scenario.write");
    const names = useNames();
    const { data, error, refetch } = useQuery(ledger.scenario(id));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="scenario.read" />;
    }
    if (data === undefined) {
        return <PageSkeleton />;
    }
    return (
        <Page
            title={data.name}
            lead={`${rangeText(data.from, data.to)}, ${underText(data)}`}
            meta={`${ledgerWords.whatIf.created} ${momentText(data.createdAt)} ${ledgerWords.periods.by(data.createdBy)} · ${ledgerWords.whatIf.lines(data.result.lines)} · ${m.money.inCurrency(data.result.currency)}`}
            crumbs={[{ to: "/what-if", text: ledgerWords.whatIf.title }]}
            actions={
                <>
                    <CopyLink />
                    <SaveFile
                        text={ledgerWords.whatIf.exportRows}
                        name={`tributary-scenario-${data.id}.csv`}
                        content={() => ledger.exportScenario(data.id)}
                    />
                    {writes ? (
                        <ButtonLink to={formLink(data)} variant="secondary">
                            {ledgerWords.whatIf.again}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <Outcome result={data.result} names={names} />
            <Columns wide="first">
                <Bridge result={data.result} names={names} />
                <Replayed scenario={data} names={names} />
            </Columns>
            <Tables result={data.result} names={names} />
            <SensitivityPanel scenario={data} />
        </Page>
    );
}

function underText({ terms }: Stored): string {
    if (terms.continued !== undefined) {
        return ledgerWords.whatIf.under.continued(terms.continued);
    }
    return terms.knownOn === undefined
        ? ledgerWords.whatIf.under.draft(terms.draft ?? "")
        : ledgerWords.whatIf.under.knownOn(dayText(terms.knownOn));
}

function Replayed({ scenario, names }: { scenario: Stored; names: Names }) {
    const { nameOf } = useAgreementNames();
    const factors = scenario.factors.map(({ factor, channel, product, fromMonth }) =>
        ledgerWords.whatIf.factorText(
            factor,
            [channel ? names.channel(channel) : "", product ? names.product(product) : ""].filter(Boolean).join(", ") ||
                ledgerWords.whatIf.all,
            fromMonth ? ledgerWords.whatIf.since(monthText(fromMonth)) : "",
        ),
    );
    return (
        <Panel title={ledgerWords.whatIf.facts}>
            <Facts
                facts={[
                    {
                        term: ledgerWords.whatIf.agreement,
                        value: (
                            <TextLink to={`/agreements/${scenario.agreement}`}>{nameOf(scenario.agreement)}</TextLink>
                        ),
                    },
                    { term: ledgerWords.whatIf.stretch, value: rangeText(scenario.from, scenario.to) },
                    { term: ledgerWords.whatIf.termsFact, value: underText(scenario) },
                    {
                        term: ledgerWords.whatIf.factorsFact,
                        value:
                            factors.length === 0 ? (
                                ledgerWords.whatIf.noFactors
                            ) : (
                                <span className="tr-two">
                                    {factors.map((text) => (
                                        <span key={text}>{text}</span>
                                    ))}
                                </span>
                            ),
                    },
                    scenario.note ? { term: ledgerWords.whatIf.note, value: scenario.note } : undefined,
                ]}
            />
        </Panel>
    );
}
