import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { m } from "../../i18n";
import { amountText } from "../../i18n/format";
import { isDecimal } from "../../money/decimal";
import { CopyLink } from "../../ui/Actions";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { ProvenanceLabel, VerdictLabel } from "../../ui/Labels";
import { Page } from "../../ui/Page";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { ToggleGroup, ToggleGroupItem } from "../../ui/primitives";
import { KnownOnField } from "../KnownOn";
import { withParams } from "../params";
import { dayIn } from "../days";

type Check = Schemas["ReconciliationCheck"];
type Verdict = Check["verdict"];

const verdicts = Object.keys(m.verdict) as Verdict[];

/** A figure where it is one, words where it is words. */
function figure(text: string): string {
    return isDecimal(text) ? amountText(text) : text;
}

const columns: readonly Column<Check>[] = [
    {
        key: "check",
        title: m.reconciliation.check,
        cell: ({ id, title, arithmetic }) => (
            <div className="tr-check">
                <span className="tr-check-id">{id}</span>
                <span>
                    <strong>{title}</strong>
                    <span className="tr-quiet tr-arithmetic">{arithmetic}</span>
                </span>
            </div>
        ),
        value: ({ id, title }) => `${id} ${title}`,
    },
    {
        key: "published",
        title: m.reconciliation.published,
        cell: ({ published, unit }) => (
            <>
                {figure(published)} <span className="tr-unit">{unit}</span>
            </>
        ),
        value: ({ published }) => published,
        numeric: true,
    },
    {
        key: "computed",
        title: m.reconciliation.computed,
        cell: ({ computed }) => figure(computed),
        value: ({ computed }) => computed,
        numeric: true,
    },
    {
        key: "difference",
        title: m.reconciliation.difference,
        cell: ({ difference }) => figure(difference),
        value: ({ difference }) => difference,
        numeric: true,
    },
    {
        key: "verdict",
        title: m.reconciliation.verdict,
        cell: ({ verdict, provenance }) => (
            <span className="tr-labels">
                <VerdictLabel verdict={verdict} />
                {provenance ? <ProvenanceLabel provenance={provenance} /> : null}
            </span>
        ),
        value: ({ verdict }) => m.verdict[verdict],
    },
    {
        key: "proves",
        title: m.reconciliation.proves,
        cell: ({ proves }) => <span className="tr-words">{proves}</span>,
        value: ({ proves }) => proves,
    },
];

/** Published figures against computed ones. */
export default function Reconciliation() {
    const [params, setParams] = useSearchParams();
    const knownOn = dayIn(params, "knownOn");
    const { data, error, refetch } = useQuery(ask.reconciliation(knownOn));
    const chosen = verdicts.find((verdict) => verdict === params.get("verdict"));
    const shown = data?.items.filter(({ verdict }) => chosen === undefined || verdict === chosen);
    const present = verdicts.filter((verdict) => data?.items.some((check) => check.verdict === verdict));
    const choose = (verdict: string) => setParams((known) => withParams(known, { verdict }), { replace: true });
    return (
        <Page
            title={m.reconciliation.title}
            lead={m.reconciliation.lead}
            crumbs={[{ to: "/attribution", text: m.attribution.title }]}
            actions={
                <>
                    <CopyLink />
                    <ExportRows name="tributary-reconciliation" columns={columns} rows={shown} />
                </>
            }
        >
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="reconciliation.read" />
            ) : (
                <>
                    <div className="tr-filters">
                        <div className="tr-filters-row">
                            <ToggleGroup aria-label={m.reconciliation.show} className="tr-wrap">
                                <ToggleGroupItem
                                    text={`${m.reconciliation.all} ${data?.items.length ?? ""}`}
                                    isSelected={chosen === undefined}
                                    onChange={() => choose("")}
                                />
                                {present.map((verdict) => (
                                    <ToggleGroupItem
                                        key={verdict}
                                        text={`${m.verdict[verdict]} ${
                                            data?.items.filter((check) => check.verdict === verdict).length ?? ""
                                        }`}
                                        isSelected={verdict === chosen}
                                        onChange={() => choose(verdict)}
                                    />
                                ))}
                            </ToggleGroup>
                            <KnownOnField
                                value={knownOn}
                                onChange={(day) => setParams((known) => withParams(known, { knownOn: day }))}
                            />
                            <span className="tr-count" role="status">
                                {shown ? m.reconciliation.count(shown.length) : ""}
                            </span>
                        </div>
                    </div>
                    <Panel title={m.reconciliation.table}>
                        <DataTable
                            label={m.reconciliation.table}
                            columns={columns}
                            rows={shown}
                            rowKey={({ id }) => id}
                            skeletonRows={10}
                        />
                    </Panel>
                </>
            )}
        </Page>
    );
}
