import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import * as ask from "../../api/quotes";
import { mayQuote } from "../../app/places";
import { useMe } from "../../app/session";
import { countText, dayText, momentText, rangeText } from "../../i18n/format";
import { quotes as words } from "../../i18n/quotes";
import { usageQuotes } from "../../i18n/usageQuotes";
import { CopyLink } from "../../ui/Actions";
import { OneFilter } from "../../ui/FilterBar";
import { ButtonLink, TextLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Alert, Skeleton } from "../../ui/primitives";
import { QuoteStateLabel } from "../../ui/QuoteLabels";
import { currentStep, roleText } from "../approvals/words";
import { textAt, textsAt } from "../catalogue/pointer";
import { InTrail } from "../audit/History";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { Acts } from "./Acts";
import { Lines } from "./QuoteLines";
import { quoteLink } from "./Quotes";
import { Roads } from "./Roads";
import { UsageLines } from "./UsageLines";

/** One quote: what a version offers, what it comes to on each road, and what happened to it. */
export default function Quote() {
    const { id = "" } = useParams();
    const { data, error, refetch } = useQuery(ask.quote(id));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="quote.read" />;
    }
    return data?.id === id ? <Shown quote={data} refetch={() => void refetch()} /> : <PageSkeleton />;
}

function Shown({ quote, refetch }: { quote: ask.Quote; refetch: () => void }) {
    const me = useMe();
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const last = quote.versions.length;
    const number = Number(params.get("version")) || last;
    const version = quote.versions.find((one) => one.number === number) ?? quote.versions[last - 1];
    if (version === undefined) {
        return <PageSkeleton />;
    }
    return (
        <Page
            title={
                <span className="tr-labels">
                    {quote.id}
                    <QuoteStateLabel state={quote.state} />
                </span>
            }
            name={quote.id}
            lead={
                <>
                    <strong>{textAt(version.offer, "/title")}</strong> {words.headline(names.party(quote.customer))}
                </>
            }
            meta={words.meta(version.number, version.author, momentText(version.recordedAt))}
            crumbs={[{ to: "/quotes", text: words.title }]}
            actions={
                <>
                    <CopyLink />
                    {mayQuote(me) ? (
                        <>
                            {quote.steps.includes("WRITE") ? (
                                <ButtonLink to={`${quoteLink(quote.id)}/write`} variant="secondary">
                                    {words.acts.WRITE}
                                </ButtonLink>
                            ) : null}
                            <Acts quote={quote} refetch={refetch} />
                        </>
                    ) : null}
                </>
            }
        >
            {quote.contract ? (
                <Alert variant="success" isInline title={words.becameContract}>
                    <TextLink to={`/contracts/${encodeURIComponent(quote.contract)}`}>{quote.contract}</TextLink>
                </Alert>
            ) : null}
            {quote.agreement ? (
                <Alert variant="success" isInline title={usageQuotes.becameAgreement}>
                    <TextLink to={`/spend-agreements/${encodeURIComponent(quote.agreement)}`}>
                        {quote.agreement}
                    </TextLink>
                </Alert>
            ) : null}
            {quote.approval && quote.state === "DRAFT" ? <Asked approval={quote.approval} /> : null}
            {last > 1 ? (
                <section className="tr-filters" aria-label={words.versions}>
                    <div className="tr-filters-row">
                        <OneFilter
                            label={words.versions}
                            value={String(version.number)}
                            options={quote.versions.map((one) => ({
                                value: String(one.number),
                                text:
                                    one.number === last
                                        ? `${words.version(one.number)} (${words.latest})`
                                        : words.version(one.number),
                            }))}
                            onChange={(value) =>
                                setParams((known) =>
                                    withParams(known, { version: value === String(last) ? "" : value }),
                                )
                            }
                        />
                        {version.number === last ? null : <span className="tr-quiet">{words.older}</span>}
                    </div>
                </section>
            ) : null}
            <OnItsRoads id={quote.id} number={version.number} />
            {version.lines.length > 0 ? <Lines quote={quote} version={version} names={names} /> : null}
            {version.usage.length > 0 ? (
                <UsageLines
                    usage={version.usage}
                    names={names}
                    agreement={version.number === last ? quote.agreement : undefined}
                />
            ) : null}
            <About quote={quote} version={version} names={names} />
            <History quote={quote} />
            <InTrail kind="quote" object={quote.id} />
        </Page>
    );
}

/** Whose yes the last version waits for, or has. */
function Asked({ approval }: { approval: NonNullable<ask.Quote["approval"]> }) {
    const step = currentStep(approval);
    return (
        <Alert
            variant={approval.state === "APPROVED" ? "success" : approval.state === "PENDING" ? "info" : "warning"}
            isInline
            title={words.approval.title[approval.state]}
        >
            {step ? <p>{words.approval.waits(roleText(step.role))}</p> : null}
            <ul className="tr-plain-list">
                {approval.reasons.map(({ words: said }) => (
                    <li key={said}>{said}</li>
                ))}
            </ul>
            <TextLink to={`/approvals/${approval.id}`}>{words.approval.open}</TextLink>
        </Alert>
    );
}

function OnItsRoads({ id, number }: { id: string; number: number }) {
    const { data, error, refetch } = useQuery(ask.roads(id, number));
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="quote.read" />;
    }
    return data ? (
        <Roads roads={data.items} file={`tributary-quote-${id}-${String(number)}`} />
    ) : (
        <Panel title={words.roads}>
            <Skeleton height="12rem" screenreaderText={words.write.outcomeBusy} />
        </Panel>
    );
}

interface PartProps {
    quote: ask.Quote;
    version: ask.Version;
    names: Names;
}

function About({ quote, version, names }: PartProps) {
    const { offer } = version;
    const clauses = textsAt(offer, "/nonStandard");
    return (
        <Panel title={words.write.about}>
            <Facts
                columns={2}
                facts={[
                    { term: words.customer, value: names.party(quote.customer) },
                    { term: words.channel, value: names.channel(textAt(offer, "/through/channel")) },
                    {
                        term: words.write.term,
                        value: rangeText(textAt(offer, "/term/from"), textAt(offer, "/term/to")),
                    },
                    { term: words.write.country, value: textAt(offer, "/country") },
                    { term: words.validUntil, value: dayText(textAt(offer, "/validUntil")) },
                    quote.deal
                        ? {
                              term: words.deal,
                              value: <TextLink to={`/deals/${quote.deal}`}>{quote.deal.slice(0, 8)}</TextLink>,
                          }
                        : undefined,
                    clauses.length > 0
                        ? {
                              term: words.write.nonStandard,
                              value: (
                                  <ul className="tr-plain-list">
                                      {clauses.map((clause) => (
                                          <li key={clause}>{clause}</li>
                                      ))}
                                  </ul>
                              ),
                          }
                        : undefined,
                ]}
            />
        </Panel>
    );
}

function History({ quote }: { quote: ask.Quote }) {
    return (
        <Panel title={words.history}>
            <ol className="tr-plain-list">
                {[...quote.history].reverse().map(({ step, number, actor, at, words: said }, index) => (
                    <li key={index}>
                        <strong>{words.by(words.steps[step], number, actor)}</strong>{" "}
                        <span className="tr-quiet">
                            {momentText(at)} · {countText(quote.history.length - index)}
                        </span>
                        {said ? <div>{said}</div> : null}
                    </li>
                ))}
            </ol>
        </Panel>
    );
}
