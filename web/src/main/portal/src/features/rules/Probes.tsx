import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import * as terms from "../../api/terms";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { DayField } from "../../ui/FilterBar";
import { RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { Empty, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { clauseAnchor } from "../agreements/anchors";
import { useDays } from "../agreements/Days";
import { today } from "../days";

type Probe = Schemas["BoundaryProbe"];

/** The days around each change of an agreement's terms, and what bears on each. */
export default function Probes() {
    const { id = "" } = useParams();
    const days = useDays();
    const { data, error, refetch, isPlaceholderData } = useQuery(terms.probes(id, days.knownOn));
    const name = useQuery(ask.agreement(id, undefined)).data?.name ?? id;
    const page = `/agreements/${encodeURIComponent(id)}`;
    const columns: readonly Column<Probe>[] = [
        {
            key: "day",
            title: rules.probes.day,
            cell: ({ day }) => <TextLink to={`${page}?asOf=${day}`}>{dayText(day)}</TextLink>,
            value: ({ day }) => day,
            modifier: "nowrap",
        },
        { key: "why", title: rules.probes.why, cell: ({ why }) => why, value: ({ why }) => why },
        {
            key: "regime",
            title: rules.probes.regime,
            cell: ({ regime }) =>
                regime === undefined ? (
                    <span className="tr-fault">{rules.probes.noTerms}</span>
                ) : (
                    <RegimeLabel regime={regime} />
                ),
            value: ({ regime }) => regime ?? rules.probes.noTerms,
        },
        {
            key: "clauses",
            title: rules.probes.clauses,
            cell: ({ day, clauses }) =>
                clauses.length === 0 ? (
                    m.shares.none
                ) : (
                    <span className="tr-labels">
                        {clauses.map((clause) => (
                            <TextLink key={clause} to={`${page}?asOf=${day}#${clauseAnchor(clause)}`}>
                                <code>{clause}</code>
                            </TextLink>
                        ))}
                    </span>
                ),
            value: ({ clauses }) => clauses.join("; "),
        },
    ];
    return (
        <Page
            title={rules.probes.title}
            lead={rules.probes.lead}
            meta={<TextLink to={page}>{name}</TextLink>}
            crumbs={[{ to: "/rules", text: rules.title }]}
            actions={
                <>
                    <CopyLink />
                    <ExportRows name={`tributary-probes-${id}`} columns={columns} rows={data?.items} />
                </>
            }
        >
            <section className="tr-filters" aria-label={m.filter.label}>
                <div className="tr-filters-row">
                    <DayField
                        label={m.agreements.knownOn}
                        hint={m.agreements.knownOnHint}
                        value={days.knownOn ?? today()}
                        onChange={(day) => days.put({ knownOn: day })}
                    />
                    {days.knownOn ? (
                        <Button variant="link" onClick={() => days.put({ knownOn: "" })}>
                            {m.agreements.reset}
                        </Button>
                    ) : null}
                </div>
            </section>
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="terms.read" />
            ) : data?.items.length === 0 ? (
                <Empty title={rules.probes.none} text={rules.probes.noneText} />
            ) : (
                <Panel title={rules.probes.of(name)}>
                    <DataTable
                        label={rules.probes.of(name)}
                        columns={columns}
                        rows={data?.items}
                        rowKey={({ day, why }) => `${day} ${why}`}
                        busy={isPlaceholderData}
                    />
                </Panel>
            )}
        </Page>
    );
}
