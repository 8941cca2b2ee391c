import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { maySeeRuns } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { amountText, dayText, momentText, moneyText, percentText, rangeText } from "../../i18n/format";
import { isZero, subtract } from "../../money/decimal";
import { CopyLink } from "../../ui/Actions";
import { KindLabel, ProvenanceLabel, RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel, Steps } from "../../ui/Panels";
import { ReversalLabel } from "../../ui/StateLabels";
import { clauseLink, keyText, lineLink, ofRoute } from "../links";
import { useNames, type Names } from "../names";
import { Postings } from "./Postings";

/** One share, told from the sale to the cent: steps, clause, figures, postings, and the sale itself. */
export default function ExplainedShare() {
    const { id = "" } = useParams();
    const partner = useMe().partner !== undefined;
    const names = useNames();
    const { data, error, refetch } = useQuery(ask.share(id));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="attribution.read" />;
    }
    if (data === undefined) {
        return <PageSkeleton />;
    }
    const { share, steps, postings, revenueLine } = data;
    return (
        <Page
            title={
                <>
                    {m.share.title(names.party(share.payee))} <KindLabel kind={share.kind} />{" "}
                    {share.reverses ? <ReversalLabel /> : null}
                </>
            }
            name={m.share.title(names.party(share.payee))}
            crumbs={[
                { to: "/attribution", text: partner ? m.attribution.titlePartner : m.attribution.title },
                { to: "/attribution/shares", text: partner ? m.shares.titlePartner : m.shares.title },
            ]}
            lead={
                <span className="tr-headline">
                    <strong>{moneyText(share.payable)}</strong>{" "}
                    {m.share.direction(names.party(share.payer), names.party(share.payee))}
                </span>
            }
            meta={m.asOf(momentText(share.recordedAt), String(share.run))}
            actions={<CopyLink />}
        >
            <Columns wide="first">
                <Panel title={m.share.explained}>
                    <Steps
                        label={m.share.explained}
                        steps={steps.map((step) => ({
                            title: step.title,
                            text: step.text,
                            ...(step.amount ? { figure: moneyText(step.amount) } : {}),
                            notes:
                                step.clause || step.provenance ? (
                                    <>
                                        {step.clause ? (
                                            <ClauseLink clause={step.clause} agreement={share.agreement} />
                                        ) : null}
                                        {step.provenance ? (
                                            <>
                                                <ProvenanceLabel provenance={step.provenance} plain />
                                                <span className="tr-quiet">{step.provenance.source}</span>
                                            </>
                                        ) : null}
                                    </>
                                ) : undefined,
                        }))}
                    />
                </Panel>
                <Panel title={m.share.facts}>
                    <ShareFacts share={share} names={names} />
                </Panel>
            </Columns>
            <Postings postings={postings} names={names} />
            <Panel
                title={m.share.source}
                {...(revenueLine
                    ? { actions: <TextLink to={lineLink(share.line)}>{m.share.wholeLine}</TextLink> }
                    : {})}
            >
                {revenueLine ? (
                    <LineFacts line={revenueLine} names={names} />
                ) : (
                    <p className="tr-quiet">{m.share.sourceHidden}</p>
                )}
            </Panel>
        </Page>
    );
}

function ClauseLink({ clause, agreement }: { clause: string; agreement: string | undefined }) {
    return ofRoute(clause) ? (
        <code>{clause}</code>
    ) : (
        <TextLink to={clauseLink(clause, agreement)}>
            {m.share.clause} {clause}
        </TextLink>
    );
}

function ShareFacts({ share, names }: { share: Schemas["Share"]; names: Names }) {
    const me = useMe();
    const held = subtract(share.accrued.amount, share.payable.amount);
    return (
        <Facts
            facts={[
                { term: m.share.payable, value: <strong>{moneyText(share.payable)}</strong> },
                { term: m.share.accrued, value: moneyText(share.accrued) },
                isZero(held)
                    ? undefined
                    : { term: m.share.held, value: moneyText({ amount: held, currency: share.accrued.currency }) },
                { term: m.share.rate, value: share.rate ? percentText(share.rate, 4) : m.share.notRated },
                { term: m.share.base, value: `${moneyText(share.base)} – ${m.share.baseKind[share.baseKind]}` },
                { term: m.share.clause, value: <ClauseLink clause={share.clause} agreement={share.agreement} /> },
                { term: m.share.regime, value: <RegimeLabel regime={share.regime} /> },
                { term: m.share.segment, value: rangeText(share.segmentStart, share.segmentEnd) },
                { term: m.share.earnedOn, value: dayText(share.earnedOn) },
                { term: m.share.channel, value: names.channel(share.channel) },
                { term: m.share.product, value: names.product(share.product) },
                share.fxRate ? { term: m.share.fx, value: share.fxRate } : undefined,
                { term: m.share.recorded, value: momentText(share.recordedAt) },
                {
                    term: m.share.run,
                    value: maySeeRuns(me) ? (
                        <TextLink to={`/runs/${share.run}`}>{m.runs.number(share.run)}</TextLink>
                    ) : (
                        m.runs.number(share.run)
                    ),
                },
                share.reverses
                    ? {
                          term: m.reversed.reverses,
                          value: (
                              <span className="tr-two">
                                  <TextLink to={`/attribution/shares/${share.reverses}`}>
                                      {m.reversed.original}
                                  </TextLink>
                                  <span className="tr-quiet">{m.reversed.reversesText}</span>
                              </span>
                          ),
                      }
                    : undefined,
            ]}
        />
    );
}

function LineFacts({ line, names }: { line: Schemas["RevenueLine"]; names: Names }) {
    return (
        <Facts
            columns={3}
            facts={[
                { term: m.share.document, value: line.document },
                { term: m.share.system, value: line.source },
                { term: m.share.lineNumber, value: `${line.line} · v${line.version}` },
                { term: m.share.typeOf, value: m.share.lineKind[line.kind] },
                { term: m.share.price, value: <strong>{moneyText(line)}</strong> },
                { term: m.share.customer, value: names.party(line.customer) },
                { term: m.share.route, value: line.route.map(names.party).join(" → ") },
                { term: m.share.service, value: rangeText(line.serviceStart, line.serviceEnd) },
                { term: m.share.invoiced, value: dayText(line.invoicedOn) },
                line.deductions && line.deductions.length > 0
                    ? {
                          term: m.share.deductions,
                          value: line.deductions
                              .map(({ party, amount }) => `${names.party(party)} ${amountText(amount)}`)
                              .join(", "),
                      }
                    : undefined,
                line.corrects
                    ? {
                          term: m.share.corrects,
                          value: <TextLink to={lineLink(line.corrects)}>{keyText(line.corrects)}</TextLink>,
                      }
                    : undefined,
                line.provenance
                    ? { term: m.share.provenance, value: <ProvenanceLabel provenance={line.provenance} /> }
                    : undefined,
            ]}
        />
    );
}
