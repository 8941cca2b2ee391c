import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as terms from "../../api/terms";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { momentText } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import { ButtonLink, TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { DraftStateLabel } from "../../ui/RuleLabels";

type Draft = Schemas["DraftSummary"];

interface DraftsPanelProps {
    agreements: readonly string[];
    states: readonly terms.DraftState[];
    summaries: readonly Schemas["AgreementSummary"][];
}

/** The drafts that the filters leave, the last changed first. */
export function DraftsPanel({ agreements, states, summaries }: DraftsPanelProps) {
    const me = useMe();
    const { data, error, refetch } = useQuery(terms.drafts);
    const rows = data?.items.filter(
        ({ agreement, state }) =>
            (agreements.length === 0 || agreements.includes(agreement)) &&
            (states.length === 0 || states.includes(state)),
    );
    const filtered = agreements.length + states.length > 0;
    const columns: Column<Draft>[] = [
        {
            key: "draft",
            title: m.rules.drafts.draft,
            cell: ({ id, regime, title }) => (
                <TextLink to={`/rules/drafts/${id}`}>{m.rules.draft.title(regime, title)}</TextLink>
            ),
            value: ({ regime, title }) => m.rules.draft.title(regime, title),
        },
        {
            key: "agreement",
            title: m.rules.agreement,
            cell: ({ agreement }) => summaries.find(({ id }) => id === agreement)?.name ?? agreement,
            value: ({ agreement }) => agreement,
        },
        {
            key: "state",
            title: m.rules.state,
            cell: ({ state }) => <DraftStateLabel state={state} />,
            value: ({ state }) => m.rules.drafts.states[state],
        },
        {
            key: "version",
            title: m.rules.drafts.version,
            cell: ({ version }) => version,
            value: ({ version }) => String(version),
            numeric: true,
        },
        {
            key: "author",
            title: m.rules.drafts.author,
            cell: ({ author }) => author,
            value: ({ author }) => author,
        },
        {
            key: "changed",
            title: m.rules.drafts.changed,
            cell: ({ changedAt }) => momentText(changedAt),
            value: ({ changedAt }) => changedAt,
        },
    ];
    return (
        <ListPanel
            title={m.rules.drafts.title}
            lead={m.rules.drafts.lead}
            file="tributary-drafts"
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            skeletonRows={3}
            error={error}
            onRetry={() => void refetch()}
            capability="terms.read"
            none={
                <Empty
                    title={filtered ? m.rules.drafts.noneFiltered : m.rules.drafts.none}
                    text={filtered ? m.rules.drafts.noneFilteredText : m.rules.drafts.noneText}
                >
                    {!filtered && can(me, "terms.draft") ? (
                        <ButtonLink to="/rules/drafts/new" variant="primary">
                            {m.rules.newDraft}
                        </ButtonLink>
                    ) : null}
                </Empty>
            }
        >
            <span className="tr-count" role="status">
                {rows ? m.rules.drafts.count(rows.length) : ""}
            </span>
        </ListPanel>
    );
}
