import type { ProblemError } from "../../api/problem";
import type * as ask from "../../api/quotes";
import { quotes } from "../../i18n/quotes";
import { Panel } from "../../ui/Panels";
import type { Document } from "../document";
import { Refused } from "../rules/Refused";
import { isWeighable } from "./offer";
import { Roads } from "./Roads";

const words = quotes.write;

interface OutcomeProps {
    document: Document;
    roads: readonly ask.Road[] | undefined;
    waiting: boolean;
    problem: ProblemError | undefined;
}

/** What it would come to, before it is kept. */
export function Outcome({ document, roads, waiting, problem }: OutcomeProps) {
    if (!isWeighable(document)) {
        return (
            <Panel title={words.outcome}>
                <p className="tr-quiet">{words.outcomeWait}</p>
            </Panel>
        );
    }
    if (problem) {
        return (
            <Panel title={words.outcome}>
                <Refused problem={problem} />
            </Panel>
        );
    }
    return roads ? (
        <div aria-busy={waiting}>
            <Roads roads={roads} file="tributary-quote-preview" brief />
        </div>
    ) : (
        <Panel title={words.outcome}>
            <p className="tr-quiet" role="status">
                {words.outcomeBusy}
            </p>
        </Panel>
    );
}
