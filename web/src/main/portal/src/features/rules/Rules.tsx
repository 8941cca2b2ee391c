import { useQueries, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ask from "../../api/queries";
import * as terms from "../../api/terms";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { CheckFilter, DayField, FilterBar } from "../../ui/FilterBar";
import { ButtonLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { Empty, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Skeleton } from "../../ui/primitives";
import { useDays } from "../agreements/Days";
import { toggled } from "../params";
import { AgreementLanes } from "./AgreementLanes";
import { DraftsPanel } from "./DraftsPanel";
import { scaleOf } from "./lanes";
import { PrecedencePanel } from "./PrecedencePanel";
import { RevisionsPanel } from "./RevisionsPanel";
import { today } from "../days";

const states = Object.keys(rules.drafts.states) as terms.DraftState[];

/** Every agreement's terms over time, on both time axes, and the drafts of terms to come. */
export default function Rules() {
    const me = useMe();
    const days = useDays();
    const { agreement: chosen, state: chosenStates, toggle, clear } = useChoice();
    const asOf = days.asOf ?? today();
    const { error, refetch, summaries, agreements } = useAgreements(days.knownOn);
    const shown = agreements?.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
    const scale = scaleOf(shown?.flatMap(({ revisions }) => revisions) ?? [], asOf);
    const draft = `/rules/drafts/new${chosen.length === 1 ? `?agreement=${encodeURIComponent(chosen[0] ?? "")}` : ""}`;
    return (
        <Page
            title={rules.title}
            lead={rules.lead}
            actions={
                <>
                    <CopyLink />
                    <ButtonLink to="/rules/guard" variant="secondary">
                        {rules.guardLink}
                    </ButtonLink>
                    {can(me, "terms.draft") ? (
                        <ButtonLink to={draft} variant="primary">
                            {rules.newDraft}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <FilterBar
                chips={[
                    {
                        key: "agreement",
                        name: rules.agreement,
                        chips: chosen.map((id) => ({
                            value: id,
                            text: summaries?.find((one) => one.id === id)?.name ?? id,
                        })),
                    },
                    {
                        key: "state",
                        name: rules.state,
                        chips: chosenStates.map((state) => ({ value: state, text: rules.drafts.states[state] })),
                    },
                    {
                        key: "asOf",
                        name: m.agreements.asOf,
                        chips: days.asOf ? [{ value: days.asOf, text: dayText(days.asOf) }] : [],
                    },
                    {
                        key: "knownOn",
                        name: m.agreements.knownOn,
                        chips: days.knownOn ? [{ value: days.knownOn, text: dayText(days.knownOn) }] : [],
                    },
                ]}
                onRemove={(key, value) =>
                    key === "asOf" || key === "knownOn" ? days.put({ [key]: "" }) : toggle(key, value)
                }
                onClear={clear}
            >
                <CheckFilter
                    name={rules.agreement}
                    options={(summaries ?? []).map(({ id, name }) => ({ value: id, text: name }))}
                    chosen={chosen}
                    onToggle={(id) => toggle("agreement", id)}
                />
                <CheckFilter
                    name={rules.state}
                    options={states.map((state) => ({ value: state, text: rules.drafts.states[state] }))}
                    chosen={chosenStates}
                    onToggle={(state) => toggle("state", state)}
                />
                <DayField
                    label={m.agreements.asOf}
                    hint={m.agreements.asOfHint}
                    value={asOf}
                    onChange={(day) => days.put({ asOf: day })}
                />
                <DayField
                    label={m.agreements.knownOn}
                    hint={m.agreements.knownOnHint}
                    value={days.knownOn ?? today()}
                    onChange={(day) => days.put({ knownOn: day })}
                />
            </FilterBar>
            {error ? (
                <ProblemState error={error} onRetry={refetch} capability="terms.read" />
            ) : (
                <>
                    {shown?.length === 0 ? (
                        <Empty title={rules.noneShown} text={rules.noneShownText} />
                    ) : (
                        <Panel title={rules.lanes} lead={rules.lanesLead}>
                            {shown === undefined ? (
                                <Skeleton height="9rem" screenreaderText={m.state.loading} />
                            ) : (
                                shown.map((agreement) => (
                                    <AgreementLanes
                                        key={agreement.id}
                                        agreement={agreement}
                                        scale={scale}
                                        asOf={asOf}
                                        days={days}
                                    />
                                ))
                            )}
                        </Panel>
                    )}
                    {shown?.length === 0 ? null : <PrecedencePanel agreements={shown} asOf={asOf} />}
                    <DraftsPanel agreements={chosen} states={chosenStates} summaries={summaries ?? []} />
                    {shown?.length === 0 ? null : <RevisionsPanel agreements={shown} asOf={asOf} />}
                </>
            )}
        </Page>
    );
}

function useAgreements(knownOn: string | undefined) {
    const list = useQuery(ask.agreements(knownOn ? { knownOn } : {}));
    const all = useQueries({ queries: (list.data?.items ?? []).map(({ id }) => ask.agreement(id, knownOn)) });
    const failed = all.find(({ error }) => error);
    const read = all.map(({ data }) => data).filter((data) => data !== undefined);
    return {
        error: list.error ?? failed?.error,
        refetch: () => void (failed ? failed.refetch() : list.refetch()),
        summaries: list.data?.items,
        agreements: list.data && read.length === list.data.items.length ? read : undefined,
    };
}

/** The agreements and states chosen, as the address has them. */
function useChoice() {
    const [params, setParams] = useSearchParams();
    const toggle = (name: string, value: string) => setParams((known) => toggled(known, name, value));
    return {
        agreement: params.getAll("agreement"),
        state: states.filter((state) => params.getAll("state").includes(state)),
        toggle,
        clear: () => setParams({}),
    };
}
