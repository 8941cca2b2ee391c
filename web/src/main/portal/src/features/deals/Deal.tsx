import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import * as api from "../../api/deals";
import { dealCalendar } from "../../api/obligations";
import { mayQuote, maySeeQuotes } from "../../app/places";
import { useMe } from "../../app/session";
import { deals as dealsWords } from "../../i18n/deals";
import { dayText, moneyText, momentText, shiftDay } from "../../i18n/format";
import { CopyLink, SaveFile } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { DealStateLabel } from "../../ui/DealLabels";
import { ExportRows } from "../../ui/ExportRows";
import { ButtonLink } from "../../ui/Links";
import { Columns, Page } from "../../ui/Page";
import { PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Bar } from "../../ui/Stages";
import { InTrail } from "../audit/History";
import { useNames } from "../names";
import { today } from "../days";
import { Acts } from "./Acts";
import { Conflicts } from "./Conflicts";

const words = dealsWords;

/** One deal: what it is about, how long it is protected, what it meets, and what happened to it. */
export default function Deal() {
    const { id = "" } = useParams();
    const { data, error, refetch } = useQuery(api.deal(id));
    if (error && data === undefined) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="deal.read" />;
    }
    return data === undefined ? <PageSkeleton /> : <Shown deal={data} refetch={() => void refetch()} />;
}

function Shown({ deal, refetch }: { deal: api.Deal; refetch: () => void }) {
    const me = useMe();
    const names = useNames();
    const { legalName } = deal.deal.prospect;
    const by = deal.partner ? names.party(deal.partner) : words.direct;
    return (
        <Page
            title={
                <span className="tr-labels">
                    {legalName} <DealStateLabel state={deal.state} />
                </span>
            }
            name={legalName}
            meta={words.meta(by, momentText(deal.submittedAt), deal.submittedBy)}
            crumbs={[{ to: "/deals", text: words.title }]}
            actions={
                <>
                    <CopyLink />
                    {maySeeQuotes(me) ? (
                        <ButtonLink to={`/quotes?deal=${deal.id}`} variant="secondary">
                            {words.quotesOf}
                        </ButtonLink>
                    ) : null}
                    {mayQuote(me) ? (
                        <ButtonLink to={`/quotes/new?deal=${deal.id}`} variant="secondary">
                            {words.quote}
                        </ButtonLink>
                    ) : null}
                    <Acts deal={deal} refetch={refetch} />
                </>
            }
        >
            <Columns wide="first">
                <About deal={deal} />
                <Clock deal={deal} />
            </Columns>
            <Conflicts deal={deal} refetch={refetch} />
            <History deal={deal} />
            <InTrail kind="deal" object={deal.id} />
        </Page>
    );
}

function About({ deal: { deal } }: { deal: api.Deal }) {
    const names = useNames();
    const { prospect, size } = deal;
    return (
        <Panel title={words.facts}>
            <Facts
                columns={2}
                facts={[
                    { term: words.legalName, value: prospect.legalName },
                    prospect.domain ? { term: words.domain, value: prospect.domain } : undefined,
                    prospect.taxId
                        ? { term: words.taxId, value: `${prospect.taxId.country} ${prospect.taxId.number}` }
                        : undefined,
                    deal.customer ? { term: words.customer, value: names.party(deal.customer) } : undefined,
                    { term: words.productOnly, value: names.product(deal.product) },
                    { term: words.channel, value: names.channel(deal.channel) },
                    {
                        term: words.size,
                        value: size.kind === "SEATS" ? words.seats(size.seats) : words.aYear(moneyText(size.aYear)),
                    },
                    { term: words.term, value: words.months(deal.termMonths) },
                    { term: words.territory, value: deal.territory },
                ]}
            />
            <h3>{words.evidence}</h3>
            <ul className="tr-plain-list">
                {deal.evidence.map(({ kind, words: said, link }, at) => (
                    <li key={at}>
                        <strong>{words.evidenceKinds[kind]}</strong> {said}{" "}
                        {link ? (
                            <a href={link} rel="noreferrer" target="_blank">
                                {words.evidenceLink}
                            </a>
                        ) : null}
                    </li>
                ))}
            </ul>
        </Panel>
    );
}

/** Its days that must not be missed, with their reminders, for a calendar. */
function Calendar({ id }: { id: string }) {
    return <SaveFile text={words.calendar} name={`tributary-deal-${id}.ics`} content={() => dealCalendar(id)} />;
}

/** The decision clock while it waits, and its protection from then on. */
function Clock({ deal }: { deal: api.Deal }) {
    const { id, protection, decision, state } = deal;
    if (protection === undefined) {
        return (
            <Panel title={words.protectionOf} actions={state === "SUBMITTED" ? <Calendar id={id} /> : null}>
                {state === "SUBMITTED" ? (
                    <>
                        <p>{words.decideBy(momentText(decision.targetAt), momentText(decision.ceilingAt))}</p>
                        {decision.late ? <p className="tr-fault">{words.late}</p> : null}
                        <p className="tr-quiet">{words.protectedNot}</p>
                    </>
                ) : (
                    <p className="tr-quiet">{words.states[state]}</p>
                )}
            </Panel>
        );
    }
    const { from, to, daysLeft, extended, reminders } = protection;
    const all = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
    const gone = Math.min(all, Math.max(0, all - daysLeft));
    return (
        <Panel title={words.protectionOf} actions={state === "REGISTERED" ? <Calendar id={id} /> : null}>
            <p>
                <strong>
                    {state === "EXPIRED"
                        ? words.protectionOver(dayText(to))
                        : words.protectedUntil(dayText(shiftDay(to, -1)))}
                </strong>
            </p>
            {state === "REGISTERED" ? (
                <>
                    <p>{words.protectedFor(daysLeft)}</p>
                    <Bar
                        label={words.protectedBar}
                        percent={Math.round((gone / all) * 100)}
                        text={words.barText(gone, all)}
                        failed={false}
                    />
                </>
            ) : null}
            {reminders.length > 0 ? (
                <>
                    <h3>{words.reminders}</h3>
                    <ul className="tr-plain-list">
                        {reminders.map((day) => (
                            <li key={day} className={day < today() ? "tr-quiet" : undefined}>
                                {dayText(day)}
                            </li>
                        ))}
                    </ul>
                </>
            ) : null}
            {extended ? <p className="tr-quiet">{words.extended}</p> : null}
        </Panel>
    );
}

type Change = api.Deal["history"][number];

const columns: readonly Column<Change>[] = [
    { key: "step", title: words.stepTitle, value: ({ step }) => words.step[step] },
    { key: "actor", title: words.actor, value: ({ actor }) => actor },
    { key: "at", title: words.at, value: ({ at }) => at },
    { key: "reason", title: words.reason, value: ({ reason }) => (reason ? words.reasons[reason] : "") },
    { key: "words", title: words.words, value: ({ words: said }) => said ?? "" },
    { key: "until", title: words.until, value: ({ protectedUntil }) => protectedUntil ?? "" },
];

/** What happened to it, the newest first. */
function History({ deal }: { deal: api.Deal }) {
    return (
        <Panel
            title={words.history}
            actions={<ExportRows name={`tributary-deal-${deal.id}`} columns={columns} rows={deal.history} />}
        >
            <ol className="tr-history" aria-label={words.history}>
                {[...deal.history].reverse().map(({ step, actor, at, reason, words: said, proof }) => (
                    <li key={`${at} ${step}`}>
                        <strong>{words.step[step]}</strong>{" "}
                        <span className="tr-quiet">{words.by(actor, momentText(at))}</span>
                        {reason ? <div>{words.reasons[reason]}</div> : null}
                        {said ? <blockquote>{said}</blockquote> : null}
                        {proof ? (
                            <blockquote>
                                {words.evidenceKinds[proof.kind]}: {proof.words}
                            </blockquote>
                        ) : null}
                    </li>
                ))}
            </ol>
        </Panel>
    );
}
