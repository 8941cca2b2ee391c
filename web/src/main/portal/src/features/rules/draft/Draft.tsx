import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import * as ask from "../../../api/queries";
import * as terms from "../../../api/terms";
import { m } from "../../../i18n";
import { rules } from "../../../i18n/rules";
import { momentText } from "../../../i18n/format";
import { CopyLink } from "../../../ui/Actions";
import { Page } from "../../../ui/Page";
import { PageSkeleton, ProblemState } from "../../../ui/PageState";
import { Panel } from "../../../ui/Panels";
import { DraftStateLabel } from "../../../ui/RuleLabels";
import { TabLinks } from "../../../ui/TabLinks";
import { History } from "../../approval/History";
import { useKeptText } from "../../approval/keptText";
import { ClauseList } from "../../agreements/ClauseList";
import { ApprovalBar } from "./ApprovalBar";
import { Bench } from "./Bench";
import { Compare } from "./Compare";
import { DocumentTab } from "./DocumentTab";
import { Impact } from "./Impact";

const tabs = ["document", "clauses", "compare", "impact", "bench", "history"] as const;

/** One draft of a revision: what it says, what it changes, what it would do, and how far it is. */
export default function Draft() {
    const { id = "" } = useParams();
    const { data, error, refetch } = useQuery(terms.draft(id));
    if (error && data === undefined) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="terms.read" />;
    }
    return data === undefined ? <PageSkeleton /> : <Shown key={data.id} draft={data} refetch={() => void refetch()} />;
}

function Shown({ draft, refetch }: { draft: terms.Draft; refetch: () => void }) {
    const [params] = useSearchParams();
    const tab = tabs.find((one) => one === params.get("tab")) ?? "document";
    const agreements = useQuery(ask.agreements({})).data?.items;
    const name = agreements?.find(({ id }) => id === draft.agreement)?.name ?? draft.agreement;
    const [kept, keep] = useKeptText(draft.id);
    const title = rules.draft.title(draft.regime, draft.title);
    return (
        <Page
            title={
                <span className="tr-labels">
                    {title} <DraftStateLabel state={draft.state} />
                </span>
            }
            name={title}
            meta={rules.draft.meta(name, draft.version, draft.author, momentText(draft.changedAt))}
            crumbs={[{ to: "/rules", text: rules.title }]}
            actions={<CopyLink />}
        >
            <ApprovalBar draft={draft} agreement={name} unsaved={kept !== undefined} refetch={refetch} />
            <TabLinks
                label={rules.draft.tabs}
                tabs={tabs.map((one) => ({
                    text: rules.draft.tab[one],
                    to: one === "document" ? "?" : `?tab=${one}`,
                    here: one === tab,
                }))}
            />
            {tab === "document" ? <DocumentTab draft={draft} kept={kept} keep={keep} refetch={refetch} /> : null}
            {tab === "clauses" ? (
                <Panel title={rules.draft.tab.clauses} lead={m.agreements.clauseCount(draft.clauses.length)}>
                    <ClauseList clauses={draft.clauses} />
                </Panel>
            ) : null}
            {tab === "compare" ? <Compare draft={draft} /> : null}
            {tab === "impact" ? <Impact draft={draft} /> : null}
            {tab === "bench" ? <Bench draft={draft} /> : null}
            {tab === "history" ? (
                <History history={draft.history} file={`tributary-draft-${draft.regime}-history`} />
            ) : null}
        </Page>
    );
}
