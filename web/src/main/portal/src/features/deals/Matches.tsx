import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import * as api from "../../api/deals";
import { deals as dealsWords } from "../../i18n/deals";
import { ScoreLabel } from "../../ui/DealLabels";
import { TextLink } from "../../ui/Links";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";

const words = dealsWords.form;

interface MatchesProps {
    question: api.MatchQuery | undefined;
    /** The known customer that was taken. */
    taken: string;
    /** Only the vendor says which customer it is. */
    onTake: ((customer: string) => void) | undefined;
}

/** Who the customer may be, asked a moment after the last letter: scores with their reasons. */
export function Matches({ question, taken, onTake }: MatchesProps) {
    const asked = useSettled(question);
    const { data, error, refetch, isFetching } = useQuery({
        ...api.matches(asked ?? { name: "-" }),
        enabled: asked !== undefined,
    });
    const items = asked === undefined ? undefined : data?.items;
    return (
        <Panel title={words.matches}>
            <div role="status" aria-live="polite" aria-busy={isFetching}>
                {error ? (
                    <ProblemState error={error} onRetry={() => void refetch()} capability="deal.read" />
                ) : items === undefined ? (
                    <p className="tr-quiet">{words.matching}</p>
                ) : items.length === 0 ? (
                    <p>{words.noMatch}</p>
                ) : (
                    <ul className="tr-met" aria-label={words.matches}>
                        {items.map((match, at) => (
                            <li key={`${match.customer ?? match.deal ?? ""} ${at}`}>
                                <span className="tr-labels">
                                    <strong>{match.legalName ?? words.unnamed}</strong>
                                    <ScoreLabel
                                        likely={match.likely}
                                        text={`${match.likely ? words.likely : words.possible}, ${words.scoreOf(match.score)}`}
                                    />
                                </span>
                                <p className="tr-quiet">
                                    {match.legalName === undefined ? words.unnamedText : words.match[match.known]}
                                </p>
                                <p>{match.reasons.join(" ")}</p>
                                {match.deal ? (
                                    <p className="tr-links">
                                        <TextLink to={`/deals/${match.deal}`}>{dealsWords.otherDeal}</TextLink>
                                    </p>
                                ) : null}
                                {onTake && match.customer && match.known === "CUSTOMER" ? (
                                    <div>
                                        <Button
                                            size="sm"
                                            variant="secondary"
                                            aria-pressed={taken === match.customer}
                                            onClick={() =>
                                                onTake(taken === match.customer ? "" : (match.customer ?? ""))
                                            }
                                        >
                                            {taken === match.customer ? words.taken : words.take}
                                        </Button>
                                    </div>
                                ) : null}
                            </li>
                        ))}
                    </ul>
                )}
            </div>
        </Panel>
    );
}

/** The question once it has not changed for a moment. */
function useSettled(question: api.MatchQuery | undefined): api.MatchQuery | undefined {
    const text = question === undefined ? "" : JSON.stringify(question);
    const [settled, setSettled] = useState(text);
    useEffect(() => {
        const later = setTimeout(() => setSettled(text), 350);
        return () => clearTimeout(later);
    }, [text]);
    return settled === "" ? undefined : (JSON.parse(settled) as api.MatchQuery);
}
