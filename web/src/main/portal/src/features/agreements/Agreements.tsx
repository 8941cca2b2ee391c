import { useQuery } from "@tanstack/react-query";
import { Navigate, useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { m } from "../../i18n";
import { rangeText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { DataTable, type Column } from "../../ui/DataTable";
import { RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { Empty, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { useNames } from "../names";
import { clauseAnchor } from "./anchors";
import { DayPickers, useDays } from "./Days";

type Summary = Schemas["AgreementSummary"];

/** The agreements, with the revision in force on a day, as known on a day. */
export default function Agreements() {
    const names = useNames();
    const days = useDays();
    const [params] = useSearchParams();
    const clause = params.get("clause");
    const { data, error, refetch, isPlaceholderData } = useQuery(
        ask.agreements({
            ...(days.asOf ? { asOf: days.asOf } : {}),
            ...(days.knownOn ? { knownOn: days.knownOn } : {}),
        }),
    );
    const keep = new URLSearchParams(params);
    keep.delete("clause");
    const linkTo = (id: string) => `/agreements/${encodeURIComponent(id)}?${keep.toString()}`;
    if (clause !== null) {
        return <ClauseFinder clause={clause} />;
    }
    const columns: Column<Summary>[] = [
        {
            key: "name",
            title: m.agreements.name,
            cell: ({ id, name }) => <TextLink to={linkTo(id)}>{name}</TextLink>,
        },
        {
            key: "parties",
            title: m.agreements.parties,
            cell: ({ parties }) => parties.map(names.party).join(", "),
        },
        {
            key: "inForce",
            title: m.agreements.inForce,
            cell: ({ inForce }) =>
                inForce ? (
                    <span className="tr-labels">
                        <RegimeLabel regime={inForce.regime} /> {inForce.title}
                    </span>
                ) : (
                    <span className="tr-quiet">{m.agreements.noneInForce}</span>
                ),
        },
        {
            key: "applies",
            title: m.agreements.applies,
            cell: ({ inForce }) => (inForce ? rangeText(inForce.validFrom, inForce.validTo) : m.shares.none),
        },
        {
            key: "revisions",
            title: m.agreements.revisions,
            cell: ({ revisions }) => m.agreements.count(revisions),
        },
    ];
    return (
        <Page title={m.agreements.title} lead={m.agreements.lead} actions={<CopyLink />}>
            <DayPickers days={days} />
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="terms.read" />
            ) : data?.items.length === 0 ? (
                <Empty title={m.agreements.none} text={m.agreements.noneText} />
            ) : (
                <Panel title={m.agreements.title}>
                    <DataTable
                        label={m.agreements.title}
                        columns={columns}
                        rows={data?.items}
                        rowKey={({ id }) => id}
                        skeletonRows={4}
                        busy={isPlaceholderData}
                    />
                </Panel>
            )}
        </Page>
    );
}

/** A share names its clause, not its agreement: looks through the agreements and goes where the clause is. */
function ClauseFinder({ clause }: { clause: string }) {
    const summaries = useQuery(ask.agreements({}));
    const first = summaries.data?.items;
    const found = useQuery({
        queryKey: ["clause", clause, first?.map(({ id }) => id)],
        enabled: first !== undefined,
        queryFn: async ({ client }) => {
            for (const { id } of first ?? []) {
                const { revisions } = await client.query(ask.agreement(id, undefined));
                if (revisions.some(({ clauses }) => clauses.some((one) => one.id === clause))) {
                    return id;
                }
            }
            return null;
        },
    });
    if (found.data) {
        return <Navigate to={`/agreements/${encodeURIComponent(found.data)}#${clauseAnchor(clause)}`} replace />;
    }
    if (found.data === null || found.error || summaries.error) {
        return <Navigate to="/agreements" replace />;
    }
    return <PageSkeleton />;
}
