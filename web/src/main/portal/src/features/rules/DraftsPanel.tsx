import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as terms from "../../api/terms";
import { can, useMe } from "../../app/session";
import { rules } from "../../i18n/rules";
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
            title: rules.drafts.draft,
            cell: ({ id, regime, title }) => (
                <TextLink to={`/rules/drafts/${id}`}>{rules.draft.title(regime, title)}</TextLink>
            ),
            value: ({ regime, title }) => rules.draft.title(regime, title),
        },
        {
            key: "agreement",
            title: rules.agreement,
            cell: ({ agreement }) => summaries.find(({ id }) => id === agreement)?.name ?? agreement,
            value: ({ agreement }) => agreement,
        },
        {
            key: "state",
            title: rules.state,
            cell: ({ state }) => <DraftStateLabel state={state} />,
            value: ({ state }) => rules.drafts.states[state],
        },
        {
            key: "version",
            title: rules.drafts.version,
            cell: ({ version }) => version,
            value: ({ version }) => String(version),
            numeric: true,
        },
        {
            key: "author",
            title: rules.drafts.author,
            cell: ({ author }) => author,
            value: ({ author }) => author,
        },
        {
            key: "changed",
            title: rules.drafts.changed,
            cell: ({ changedAt }) => momentText(changedAt),
            value: ({ changedAt }) => changedAt,
        },
    ];
    return (
        <ListPanel
            title={rules.drafts.title}
            lead={rules.drafts.lead}
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
                    title={filtered ? rules.drafts.noneFiltered : rules.drafts.none}
                    text={filtered ? rules.drafts.noneFilteredText : rules.drafts.noneText}
                >
                    {!filtered && can(me, "terms.draft") ? (
                        <ButtonLink to="/rules/drafts/new" variant="primary">
                            {rules.newDraft}
                        </ButtonLink>
                    ) : null}
                </Empty>
            }
        >
            <span className="tr-count" role="status">
                {rows ? rules.drafts.count(rows.length) : ""}
            </span>
        </ListPanel>
    );
}
