import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { m } from "../../i18n";
import { dayText, momentText, rangeText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { ProvenanceLabel, RegimeLabel } from "../../ui/Labels";
import { Page } from "../../ui/Page";
import { Empty, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Label } from "../../ui/primitives";
import { Timeline } from "../../ui/Timeline";
import { useNames } from "../names";
import { clauseAnchor } from "./Agreements";
import { DayPickers, today, useDays } from "./Days";

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
        (a, b) => b.validFrom.localeCompare(a.validFrom) || b.recordedAt.localeCompare(a.recordedAt),
    );
    const inForce = newestFirst.find((revision) => covers(revision, asOf));
    return (
        <Page
            title={data.name}
            lead={data.parties.map(names.party).join(" · ")}
            meta={`${m.agreements.count(data.revisions.length)} · ${m.money.inCurrency(data.currency)}`}
            crumbs={[{ to: "/agreements", text: m.agreements.title }]}
            actions={<CopyLink />}
        >
            <DayPickers days={days} />
            {newestFirst.length === 0 ? (
                <Empty title={m.agreements.none} text={m.agreements.noneText} />
            ) : (
                <>
                    <Panel title={m.agreements.timeline}>
                        <Timeline
                            label={m.agreements.timeline}
                            day={asOf}
                            spans={[...newestFirst].reverse().map((revision) => ({
                                key: anchorOf(revision),
                                text: revision.regime,
                                title: `${revision.regime}: ${revision.title}, ${rangeText(revision.validFrom, revision.validTo)}`,
                                from: revision.validFrom,
                                to: revision.validTo,
                                chosen: revision === inForce,
                            }))}
                        />
                    </Panel>
                    {newestFirst.map((revision) => (
                        <RevisionPanel key={anchorOf(revision)} revision={revision} inForce={revision === inForce} />
                    ))}
                </>
            )}
        </Page>
    );
}

function covers({ validFrom, validTo }: Revision, day: string): boolean {
    return validFrom <= day && (validTo === undefined || day < validTo);
}

function anchorOf({ regime, recordedAt }: Revision): string {
    return `revision-${regime}-${recordedAt.slice(0, 10)}`;
}

function RevisionPanel({ revision, inForce }: { revision: Revision; inForce: boolean }) {
    return (
        <Panel
            title={`${revision.regime} – ${revision.title}`}
            id={anchorOf(revision)}
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
            <ul className="tr-clauses">
                {revision.clauses.map((clause) => (
                    <li key={clause.id} id={clauseAnchor(clause.id)}>
                        <div className="tr-clause-head">
                            <Label isCompact variant="outline">
                                {m.agreements.clauseKind[clause.kind]}
                            </Label>
                            <ProvenanceLabel provenance={clause.provenance} plain />
                            <code>{clause.id}</code>
                        </div>
                        <p>{clause.words}</p>
                        <p className="tr-quiet">
                            {m.agreements.source}: {clause.provenance.source}
                            {clause.accrualEnd ? ` · ${rangeText(revision.validFrom, clause.accrualEnd)}` : ""}
                            {clause.scopeStart ? ` · ${m.home.capSince(dayText(clause.scopeStart))}` : ""}
                        </p>
                    </li>
                ))}
            </ul>
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
