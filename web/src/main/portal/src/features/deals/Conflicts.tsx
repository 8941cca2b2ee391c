import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "../../api/client";
import * as api from "../../api/deals";
import { problemOfThrown } from "../../api/problem";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { deals as dealsWords } from "../../i18n/deals";
import { momentText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { ConflictLabel, SettledLabel } from "../../ui/DealLabels";
import { ChoiceField } from "../../ui/Fields";
import { TextLink } from "../../ui/Links";
import { useNotice } from "../../ui/Notices";
import { Empty, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button, Skeleton } from "../../ui/primitives";
import { useNames } from "../names";
import { refusalText } from "../rules/refusal";

const words = dealsWords;
type Met = Schemas["DealConflict"];
type Decision = Schemas["DealAdjudicationInput"]["decision"];

const decisions = Object.entries(words.decisions).map(([value, text]) => ({ value, text }));

/** What a deal meets, what the tie-break rule proposes, and who decides it; the decisions stand below. */
export function Conflicts({ deal, refetch }: { deal: api.Deal; refetch: () => void }) {
    const me = useMe();
    const { data, error, refetch: again } = useQuery(api.conflicts(deal));
    const [deciding, setDeciding] = useState<Met>();
    const may = deal.steps.includes("ADJUDICATE");
    return (
        <Panel title={words.conflicts}>
            {error ? (
                <ProblemState error={error} onRetry={() => void again()} capability="deal.read" />
            ) : data === undefined ? (
                <Skeleton height="4rem" screenreaderText={m.state.loading} />
            ) : data.items.length === 0 ? (
                <Empty title={words.noConflicts} text={words.noConflictsText} />
            ) : (
                <ul className="tr-met" aria-label={words.conflicts}>
                    {data.items.map((met) => (
                        <li key={`${met.kind} ${met.other ?? ""}`}>
                            <Obstacle met={met} vendor={me.partner === undefined} />
                            {may && (met.adjudicator === undefined || met.adjudicator === me.username) ? (
                                <div>
                                    <Button variant="secondary" size="sm" onClick={() => setDeciding(met)}>
                                        {words.adjudicate}
                                    </Button>
                                </div>
                            ) : null}
                        </li>
                    ))}
                </ul>
            )}
            {data && data.adjudications.length > 0 ? (
                <>
                    <h3>{words.decided}</h3>
                    <ol className="tr-history" aria-label={words.decided}>
                        {[...data.adjudications].reverse().map((one) => (
                            <li key={one.decidedAt}>
                                <strong>{words.kinds[one.kind]}</strong>{" "}
                                <span className="tr-quiet">
                                    {words.decidedBy(
                                        words.decisions[one.decision],
                                        one.decidedBy,
                                        momentText(one.decidedAt),
                                    )}
                                </span>
                                <blockquote>{one.reason}</blockquote>
                            </li>
                        ))}
                    </ol>
                </>
            ) : null}
            {deciding ? (
                <Decide deal={deal} met={deciding} refetch={refetch} onClose={() => setDeciding(undefined)} />
            ) : null}
        </Panel>
    );
}

/** One thing a deal meets, in words; to a partner it names nobody. */
export function Obstacle({ met, vendor }: { met: Met; vendor: boolean }) {
    const names = useNames();
    const others = met.kind !== "HOUSE_ACCOUNT" && met.kind !== "TERRITORY";
    return (
        <>
            <span className="tr-labels">
                <ConflictLabel text={words.kinds[met.kind]} />
                {met.settled ? <SettledLabel /> : null}
            </span>
            <p>{met.rule}</p>
            <p>{words.proposal(met.proposal.stands, met.proposal.words)}</p>
            {vendor && others ? <p>{met.holder ? words.holder(names.party(met.holder)) : words.holderVendor}</p> : null}
            {vendor && met.score !== undefined && others ? <p className="tr-quiet">{words.score(met.score)}</p> : null}
            {met.adjudicator ? <p className="tr-quiet">{words.adjudicator(met.adjudicator)}</p> : null}
            {met.other ? (
                <p className="tr-links">
                    <TextLink to={`/deals/${met.other}`}>{words.otherDeal}</TextLink>
                </p>
            ) : null}
        </>
    );
}

interface DecideProps {
    deal: api.Deal;
    met: Met;
    refetch: () => void;
    onClose: () => void;
}

function Decide({ deal, met, refetch, onClose }: DecideProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const [decision, setDecision] = useState<Decision>(met.proposal.stands ? "STANDS" : "YIELDS");
    const decide = useMutation({
        mutationFn: (reason: string) =>
            api.adjudicate(deal.id, {
                version: deal.version,
                kind: met.kind,
                ...(met.other ? { other: met.other } : {}),
                decision,
                reason,
            }),
        onSuccess: (altered) => {
            api.keepDeal(queries, altered);
            say(words.took.ADJUDICATE);
            onClose();
        },
        onError: (thrown) => {
            if (problemOfThrown(thrown).status === 409) {
                refetch();
            }
        },
    });
    return (
        <ActDialog
            title={words.adjudicateTitle}
            effect={
                <>
                    <p>{words.proposal(met.proposal.stands, met.proposal.words)}</p>
                    <p>{words.adjudicateEffect[decision]}</p>
                </>
            }
            action={words.adjudicate}
            busy={decide.isPending}
            comment={{ label: words.reason, required: true }}
            refused={decide.error ? refusalText(problemOfThrown(decide.error)) : undefined}
            onAct={(reason) => decide.mutate(reason)}
            onClose={onClose}
        >
            <ChoiceField
                label={words.decisionField}
                value={decision}
                options={decisions}
                onChange={(value) => setDecision(value as Decision)}
            />
        </ActDialog>
    );
}
