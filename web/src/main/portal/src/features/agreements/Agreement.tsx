import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import * as terms from "../../api/terms";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { momentText, rangeText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { saveText } from "../../ui/files";
import { RegimeLabel } from "../../ui/Labels";
import { ButtonLink } from "../../ui/Links";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Empty, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Button, Label } from "../../ui/primitives";
import { Timeline } from "../../ui/Timeline";
import { pretty } from "../document";
import { History } from "../audit/History";
import { useNames } from "../names";
import { governing } from "../rules/lanes";
import { clauseAnchor, revisionAnchor } from "./anchors";
import { ClauseList } from "./ClauseList";
import { Events } from "./Events";
import { DayPickers, useDays } from "./Days";
import { today } from "../days";

type Revision = Schemas["Revision"];

/** One agreement: its revisions over time, and every clause in words. */
export default function Agreement() {
    const { id = "" } = useParams();
    const names = useNames();
    const days = useDays();
    const { data, error, refetch } = useQuery(ask.agreement(id, days.knownOn));
    useAnchor(data !== undefined);
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="terms.read" />;
    }
    if (data === undefined) {
        return <PageSkeleton />;
    }
    const asOf = days.asOf ?? today();
    const newestFirst = [...data.revisions].sort(
        (a, b) => b.validFrom.localeCompare(a.validFrom) || b.number - a.number,
    );
    const inForce = governing(data.revisions, asOf);
    const anchors = anchorsOf(data.revisions, inForce);
    return (
        <Page
            title={data.name}
            lead={data.parties.map(names.party).join(" · ")}
            meta={`${m.agreements.count(data.revisions.length)} · ${m.money.inCurrency(data.currency)} · ${m.agreements.daysIn(data.zone)}`}
            crumbs={[{ to: "/agreements", text: m.agreements.title }]}
            actions={<Actions id={id} knownOn={days.knownOn} />}
        >
            <DayPickers days={days} />
            <Events agreement={data} />
            {newestFirst.length === 0 ? (
                <Empty title={m.agreements.none} text={m.agreements.noneText} />
            ) : (
                <>
                    <Panel title={m.agreements.timeline}>
                        <Timeline
                            label={m.agreements.timeline}
                            day={asOf}
                            spans={[...newestFirst].reverse().map((revision) => ({
                                key: revisionAnchor(revision),
                                text: revision.regime,
                                title: `${revision.regime}: ${revision.title}, ${rangeText(revision.validFrom, revision.validTo)}`,
                                from: revision.validFrom,
                                to: revision.validTo,
                                chosen: revision === inForce,
                            }))}
                        />
                    </Panel>
                    {newestFirst.map((revision) => (
                        <RevisionPanel
                            key={revisionAnchor(revision)}
                            revision={revision}
                            inForce={revision === inForce}
                            anchor={anchors(revision)}
                        />
                    ))}
                </>
            )}
            <History kind="agreement" object={id} />
        </Page>
    );
}

function Actions({ id, knownOn }: { id: string; knownOn: string | undefined }) {
    const me = useMe();
    const queries = useQueryClient();
    const say = useNotice();
    const download = () =>
        queries.query(terms.agreementDocument(id, knownOn)).then(
            (document) => saveText(`${id}.json`, `${pretty(document)}\n`),
            (error: unknown) => say(error instanceof Error ? error.message : m.state.failed, "danger"),
        );
    return (
        <>
            <CopyLink />
            <Button variant="link" onClick={() => void download()}>
                {rules.document.download}
            </Button>
            {me.partner === undefined ? (
                <ButtonLink to={`/rules/agreements/${encodeURIComponent(id)}/probes`} variant="secondary">
                    {rules.probesLink}
                </ButtonLink>
            ) : null}
            {me.partner === undefined && can(me, "terms.draft") ? (
                <ButtonLink to={`/rules/drafts/new?agreement=${encodeURIComponent(id)}`} variant="secondary">
                    {rules.newDraft}
                </ButtonLink>
            ) : null}
        </>
    );
}

/** Clauses go on from revision to revision: an address leads to the one in force, else to the newest that has it. */
function anchorsOf(revisions: readonly Revision[], inForce: Revision | undefined) {
    const holders = new Map<string, Revision>();
    for (const revision of [...revisions].sort((a, b) => a.number - b.number)) {
        revision.clauses.forEach(({ id }) => holders.set(id, revision));
    }
    inForce?.clauses.forEach(({ id }) => holders.set(id, inForce));
    return (revision: Revision) => (clause: string) =>
        holders.get(clause) === revision ? clauseAnchor(clause) : undefined;
}

interface RevisionPanelProps {
    revision: Revision;
    inForce: boolean;
    anchor: (clause: string) => string | undefined;
}

function RevisionPanel({ revision, inForce, anchor }: RevisionPanelProps) {
    return (
        <Panel
            title={`${revision.regime} – ${revision.title}`}
            id={revisionAnchor(revision)}
            {...(inForce ? { className: "tr-in-force" } : {})}
            actions={
                inForce ? <Label color="green">{m.agreements.now}</Label> : <RegimeLabel regime={revision.regime} />
            }
        >
            <Facts
                columns={3}
                facts={[
                    { term: m.agreements.applies, value: rangeText(revision.validFrom, revision.validTo) },
                    { term: m.agreements.known, value: momentText(revision.recordedAt) },
                    { term: m.agreements.by, value: m.agreements.attributionDate[revision.attributionDate] },
                    { term: m.agreements.source, value: revision.source },
                ]}
            />
            <h3 className="tr-clauses-title">
                {m.agreements.clauses}{" "}
                <span className="tr-quiet">{m.agreements.clauseCount(revision.clauses.length)}</span>
            </h3>
            <ClauseList clauses={revision.clauses} anchor={anchor} />
        </Panel>
    );
}

/** Goes to the clause the address names, once it is there. */
function useAnchor(ready: boolean): void {
    const { hash } = useLocation();
    useEffect(() => {
        if (ready && hash) {
            const target = document.getElementById(hash.slice(1));
            target?.scrollIntoView({ block: "center" });
            target?.classList.add("tr-target");
        }
    }, [ready, hash]);
}
