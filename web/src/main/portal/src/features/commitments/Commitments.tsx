import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import * as ledger from "../../api/ledger";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import { mayCommit } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { commitments } from "../../i18n/commitments";
import { dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { CheckFilter, FilterBar, SearchFilter } from "../../ui/FilterBar";
import { ListPanel } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { Button } from "../../ui/primitives";
import { KnownOnField } from "../KnownOn";
import { useNames } from "../names";
import { toggled, withParams } from "../params";
import { refusalText } from "../rules/refusal";
import { RecordCommitment } from "./RecordCommitment";
import { columnsOf, type Row } from "./columns";
import { matching, phases, type Commitment } from "./uses";
import { dayIn, today } from "../days";

const most = 20;

/** What customers committed to spend, how much of it is drawn, and for those who may a way to record one more. */
export default function Commitments() {
    const may = mayCommit(useMe());
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const channels = useQuery(ask.channels).data?.items ?? [];
    const { data, error, refetch } = useQuery(ledger.commitments);
    const knownOn = dayIn(params, "knownOn");
    const day = knownOn ?? today();
    const narrowed = {
        phase: phases.filter((one) => params.getAll("phase").includes(one)),
        channel: params.getAll("channel"),
        q: params.get("q") ?? "",
    };
    const found = data ? matching(data.items, narrowed, knownOn, day, names.party) : undefined;
    const page = Math.max(1, Number(params.get("page")) || 1);
    const shown = found?.slice((page - 1) * most, page * most);
    const rows = useRows(shown, knownOn);
    const rowsOf = useAllRows(knownOn);
    const toggle = (field: string, value: string) => setParams((known) => toggled(known, field, value));
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    const filtered = narrowed.phase.length + narrowed.channel.length > 0 || narrowed.q !== "" || knownOn !== undefined;
    const recording = may && params.has("record");
    const open = (wanted: boolean) =>
        setParams((known) => withParams(known, { record: wanted ? "1" : "" }), { replace: true });
    return (
        <Page
            title={commitments.title}
            lead={commitments.lead}
            crumbs={[{ to: "/attribution", text: m.attribution.title }]}
            actions={
                <>
                    <CopyLink />
                    {may ? (
                        <Button variant="primary" onClick={() => open(true)}>
                            {commitments.record}
                        </Button>
                    ) : null}
                </>
            }
        >
            <FilterBar
                chips={[
                    {
                        key: "phase",
                        name: commitments.phase,
                        chips: narrowed.phase.map((one) => ({ value: one, text: commitments.phases[one] })),
                    },
                    {
                        key: "channel",
                        name: commitments.channel,
                        chips: narrowed.channel.map((one) => ({ value: one, text: names.channel(one) })),
                    },
                    {
                        key: "q",
                        name: commitments.searched,
                        chips: narrowed.q ? [{ value: narrowed.q, text: narrowed.q }] : [],
                    },
                    {
                        key: "knownOn",
                        name: m.knownOn.label,
                        chips: knownOn ? [{ value: knownOn, text: dayText(knownOn) }] : [],
                    },
                ]}
                onRemove={(key, value) =>
                    key === "phase" || key === "channel" ? toggle(key, value) : put({ [key]: "" })
                }
                onClear={() => setParams({})}
                {...(found ? { count: commitments.count(found.length) } : {})}
            >
                <CheckFilter
                    name={commitments.phase}
                    options={phases.map((one) => ({ value: one, text: commitments.phases[one] }))}
                    chosen={narrowed.phase}
                    onToggle={(one) => toggle("phase", one)}
                />
                <CheckFilter
                    name={commitments.channel}
                    options={channels.map(({ code, name }) => ({ value: code, text: name }))}
                    chosen={narrowed.channel}
                    onToggle={(one) => toggle("channel", one)}
                />
                <KnownOnField value={knownOn} onChange={(next) => put({ knownOn: next })} />
                <SearchFilter label={commitments.search} value={narrowed.q} onChange={search} />
            </FilterBar>
            <ListPanel
                title={commitments.title}
                file="tributary-commitments"
                columns={columnsOf(names, day)}
                rows={rows}
                all={() => rowsOf(found ?? [])}
                rowKey={({ commitment }) => commitment.contract}
                error={error}
                onRetry={() => void refetch()}
                capability="commitment.read"
                none={filtered ? <Nothing filtered /> : <Empty title={commitments.none} text={commitments.noneText} />}
            >
                {found && found.length > most ? (
                    <Paging
                        label={commitments.paging}
                        page={page}
                        size={most}
                        total={found.length}
                        onPage={(next) => put({ page: String(next) })}
                    />
                ) : null}
            </ListPanel>
            {recording ? <RecordCommitment onClose={() => open(false)} /> : null}
        </Page>
    );
}

/** The commitments of one page with what was drawn of each. */
function useRows(shown: readonly Commitment[] | undefined, knownOn: string | undefined): Row[] | undefined {
    const uses = useQueries({ queries: (shown ?? []).map(({ contract }) => ledger.commitment(contract, knownOn)) });
    return shown?.map((commitment, at) => ({
        commitment,
        use: uses[at]?.data,
        remark: uses[at]?.error ? refusalText(problemOfThrown(uses[at].error)) : undefined,
    }));
}

/** Asks for what was drawn of each, one after the other, so that an export does not storm the server. */
function useAllRows(knownOn: string | undefined) {
    const queries = useQueryClient();
    return async (all: readonly Commitment[]): Promise<Row[]> => {
        const rows: Row[] = [];
        for (const commitment of all) {
            try {
                const use = await queries.query({
                    ...ledger.commitment(commitment.contract, knownOn),
                    staleTime: 60_000,
                });
                rows.push({ commitment, use, remark: undefined });
            } catch (thrown) {
                const problem = problemOfThrown(thrown);
                // A refusal is of this one commitment and is told in its row; without an answer there is no export.
                if (problem.transient || problem.status >= 500) {
                    throw problem;
                }
                rows.push({ commitment, use: undefined, remark: refusalText(problem) });
            }
        }
        return rows;
    };
}
