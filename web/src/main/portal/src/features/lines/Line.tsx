import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import * as ask from "../../api/queries";
import { mayCredit } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { coSell } from "../../i18n/cosell";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { dayText, momentText, moneyText, percentText, rangeText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { Hops } from "../../ui/Hops";
import { ProvenanceLabel } from "../../ui/Labels";
import { ButtonLink, TextLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { Missing, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Label } from "../../ui/primitives";
import { KnownOnField } from "../KnownOn";
import { creditLink, keyText, lineLink } from "../links";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { BookedPanel } from "./BookedPanel";
import { NetPanel } from "./NetPanel";
import { PaymentsPanel } from "./PaymentsPanel";
import { hopsOf, type Hop } from "./route";
import { dayIn } from "../days";

type RevenueLine = Schemas["RevenueLine"];

/** One line as it was reported, and everything that became of it, to the cent. */
export default function Line() {
    const { source = "", document = "", line = "", version = "" } = useParams();
    const number = Number(version);
    if (!Number.isInteger(number) || number < 1) {
        return <Missing heading="h1" />;
    }
    return <KnownLine lineKey={{ source, document, line, version: number }} />;
}

function KnownLine({ lineKey }: { lineKey: ledger.LineKey }) {
    const me = useMe();
    const partner = me.partner !== undefined;
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const knownOn = dayIn(params, "knownOn");
    const { data, error, refetch } = useQuery(ledger.lineAttribution(lineKey, knownOn));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="attribution.read" />;
    }
    if (data === undefined) {
        return <PageSkeleton />;
    }
    const { revenueLine: line, shares, correctedBy, payments } = data;
    const customer = names.party(line.customer);
    return (
        <Page
            title={
                <>
                    {ledgerWords.line.title(line.document, line.line)}{" "}
                    <Label isCompact color={line.kind === "CREDIT" ? "orange" : "grey"}>
                        {m.share.lineKind[line.kind]}
                    </Label>
                </>
            }
            name={ledgerWords.line.title(line.document, line.line)}
            crumbs={[
                { to: "/attribution", text: partner ? m.attribution.titlePartner : m.attribution.title },
                ...(partner ? [] : [{ to: "/attribution/lines", text: ledgerWords.lines.title }]),
            ]}
            lead={
                <span className="tr-headline">
                    <strong>{moneyText(line)}</strong>{" "}
                    {line.kind === "CREDIT" ? ledgerWords.line.leadCredit(customer) : ledgerWords.line.lead(customer)}
                </span>
            }
            meta={`${ledgerWords.line.reported(line.source, line.version)}${
                line.recordedAt ? ` · ${ledgerWords.line.recorded(momentText(line.recordedAt))}` : ""
            }`}
            actions={
                <>
                    <CopyLink />
                    {mayCredit(me) ? (
                        <ButtonLink to={creditLink(lineKey)} variant="secondary">
                            {coSell.recordFor}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <section className="tr-filters" aria-label={m.filter.label}>
                <div className="tr-filters-row">
                    <KnownOnField
                        value={knownOn}
                        onChange={(next) => setParams((known) => withParams(known, { knownOn: next }))}
                    />
                </div>
            </section>
            <Route line={line} names={names} />
            <BookedPanel line={line} shares={shares} names={names} />
            <Columns wide="first">
                <Panel title={ledgerWords.line.facts}>
                    <LineFacts line={line} names={names} correctedBy={correctedBy} />
                </Panel>
                <div className="tr-stack">
                    <NetPanel shares={shares} customer={line.customer} names={names} />
                    <PaymentsPanel line={line} payments={payments} />
                </div>
            </Columns>
        </Page>
    );
}

function Route({ line, names }: { line: RevenueLine; names: Names }) {
    const channels = useQuery(ask.channels).data;
    const channel = channels?.items.find(({ code }) => code === line.channel);
    const hops = hopsOf(line, line.seller ?? channel?.principal ?? line.route[0] ?? "");
    return (
        <Panel title={ledgerWords.line.route} lead={ledgerWords.line.routeLead}>
            <Hops
                label={ledgerWords.line.route}
                hops={hops.map((hop) => ({
                    key: hop.party,
                    name: names.party(hop.party),
                    role: ledgerWords.line.hop[hop.role],
                    figures: figuresOf(hop, line.currency),
                    main: hop.role === "PRINCIPAL",
                }))}
            />
        </Panel>
    );
}

function figuresOf({ role, receives, keeps, passesOn }: Hop, currency: string): string[] {
    const text = (amount: string) => moneyText({ amount, currency });
    switch (role) {
        case "CUSTOMER":
            return [ledgerWords.line.pays(text(passesOn))];
        case "ROUTE":
            return [ledgerWords.line.keeps(text(keeps)), ledgerWords.line.passes(text(passesOn))];
        case "BESIDE":
            return [ledgerWords.line.keeps(text(keeps))];
        case "PRINCIPAL":
            return [ledgerWords.line.principalKeeps(text(receives))];
        case "VENDOR":
            return [ledgerWords.line.sharesOnly];
    }
}

interface LineFactsProps {
    line: RevenueLine;
    names: Names;
    correctedBy: readonly ledger.LineKey[];
}

function LineFacts({ line, names, correctedBy }: LineFactsProps) {
    const link = (key: ledger.LineKey) => <TextLink to={lineLink(key)}>{keyText(key)}</TextLink>;
    const asChannel = <span className="tr-quiet">{ledgerWords.line.asChannel}</span>;
    return (
        <Facts
            columns={2}
            facts={[
                { term: ledgerWords.line.price, value: <strong>{moneyText(line)}</strong> },
                { term: ledgerWords.line.type, value: m.share.lineKind[line.kind] },
                line.corrects
                    ? {
                          term: line.kind === "CHARGE" ? ledgerWords.line.replaces : ledgerWords.line.corrects,
                          value: link(line.corrects),
                      }
                    : undefined,
                correctedBy.length > 0
                    ? {
                          term: ledgerWords.line.correctedBy,
                          value: (
                              <span className="tr-two">
                                  {correctedBy.map((key) => (
                                      <span key={lineLink(key)}>{link(key)}</span>
                                  ))}
                              </span>
                          ),
                      }
                    : undefined,
                { term: ledgerWords.line.service, value: rangeText(line.serviceStart, line.serviceEnd) },
                { term: ledgerWords.line.invoiced, value: dayText(line.invoicedOn) },
                { term: ledgerWords.line.customer, value: names.party(line.customer) },
                {
                    term: ledgerWords.line.segment,
                    value: line.segment ?? <span className="tr-quiet">{ledgerWords.line.segmentDefault}</span>,
                },
                line.contract ? { term: ledgerWords.line.contract, value: line.contract } : undefined,
                { term: ledgerWords.line.channel, value: names.channel(line.channel) },
                { term: ledgerWords.line.product, value: names.product(line.product) },
                { term: ledgerWords.line.seller, value: line.seller ? names.party(line.seller) : asChannel },
                { term: ledgerWords.line.host, value: line.host ? names.party(line.host) : asChannel },
                line.joint
                    ? {
                          term: ledgerWords.line.joint,
                          value: ledgerWords.line.jointOf(
                              names.party(line.joint.partner),
                              percentText(line.joint.share, 2),
                          ),
                      }
                    : undefined,
                line.provenance
                    ? { term: ledgerWords.line.provenance, value: <ProvenanceLabel provenance={line.provenance} /> }
                    : undefined,
            ]}
        />
    );
}
