import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { can, useMe } from "../../app/session";
import { ledger } from "../../i18n/ledger";
import { FieldRow, SelectField, Sheet, TextField } from "../../ui/Inputs";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { withParams } from "../params";
import { faultsOf, parameters, readQuestion, type Parameter, type Question, type QuestionFault } from "./values";
import { Curve } from "./Curve";

type Scenario = Schemas["Scenario"];

const usual: Record<Parameter, { from: string; to: string }> = {
    RATE: { from: "0", to: "40" },
    CAP_AMOUNT: { from: "1000000000", to: "50000000000" },
    CAP_SCOPE_START: { from: "2026-01-01", to: "2026-12-31" },
};

/** One parameter moved over a range; the question stands in the address, so the curve can be sent to a colleague. */
export function SensitivityPanel({ scenario }: { scenario: Scenario }) {
    const [params, setParams] = useSearchParams();
    const asked = readQuestion(params);
    const right = asked !== undefined && faultsOf(asked).length === 0 ? asked : undefined;
    return (
        <Panel title={ledger.sensitivity.title} lead={ledger.sensitivity.lead}>
            <div className="tr-stack">
                <Ask
                    scenario={scenario}
                    asked={asked}
                    onAsk={({ parameter, clause, from, to, count }) =>
                        setParams((known) =>
                            withParams(known, { parameter, clause, low: from, high: to, values: String(count) }),
                        )
                    }
                />
                {right ? (
                    <Curve scenario={scenario} question={right} />
                ) : (
                    <p className="tr-quiet">{ledger.sensitivity.none}</p>
                )}
            </div>
        </Panel>
    );
}

interface AskProps {
    scenario: Scenario;
    asked: Question | undefined;
    onAsk: (question: Question) => void;
}

function Ask({ scenario, asked, onAsk }: AskProps) {
    const [parameter, setParameter] = useState<Parameter>(asked?.parameter ?? "RATE");
    const [range, setRange] = useState({ from: asked?.from, to: asked?.to });
    const [count, setCount] = useState(String(asked?.count ?? 9));
    const [clause, setClause] = useState(asked?.clause ?? "");
    const [tried, setTried] = useState(false);
    const clauses = useClauses(scenario, parameter);
    const chosen = clauses.some(({ value }) => value === clause) ? clause : (clauses[0]?.value ?? "");
    const question: Question = {
        parameter,
        clause: chosen,
        from: range.from ?? usual[parameter].from,
        to: range.to ?? usual[parameter].to,
        count: Number(count),
    };
    const faults = new Set<QuestionFault>(faultsOf(question));
    const fault = (...names: QuestionFault[]) => {
        const found = tried ? names.find((name) => faults.has(name)) : undefined;
        return found ? { fault: ledger.sensitivity.fault[found] } : {};
    };
    const type = parameter === "CAP_SCOPE_START" ? ("date" as const) : ("text" as const);
    return (
        <Sheet
            label={ledger.sensitivity.title}
            onSubmit={() => {
                setTried(true);
                if (faults.size === 0) {
                    onAsk(question);
                }
            }}
        >
            <FieldRow>
                <SelectField
                    label={ledger.sensitivity.parameter}
                    value={parameter}
                    options={parameters.map((value) => ({ value, text: ledger.sensitivity.parameters[value] }))}
                    onChange={(next) => {
                        setParameter(next as Parameter);
                        setRange({ from: undefined, to: undefined });
                    }}
                />
                <SelectField
                    label={ledger.sensitivity.clause}
                    value={chosen}
                    options={clauses}
                    {...(clauses.length === 0 ? { none: ledger.sensitivity.noClause } : {})}
                    onChange={setClause}
                    {...fault("clause")}
                />
                <TextField
                    label={ledger.sensitivity.low[parameter]}
                    type={type}
                    inputMode="decimal"
                    value={question.from}
                    onChange={(from) => setRange({ ...range, from: from.trim() })}
                    {...fault("from")}
                />
                <TextField
                    label={ledger.sensitivity.high[parameter]}
                    type={type}
                    inputMode="decimal"
                    value={question.to}
                    onChange={(to) => setRange({ ...range, to: to.trim() })}
                    {...fault("to", "order")}
                />
                <TextField
                    label={ledger.sensitivity.values}
                    inputMode="numeric"
                    value={count}
                    onChange={(next) => setCount(next.trim())}
                    {...fault("count")}
                />
            </FieldRow>
            <div className="tr-form-foot">
                <Button type="submit" variant="secondary">
                    {ledger.sensitivity.draw}
                </Button>
            </div>
        </Sheet>
    );
}

/** The clauses the parameter can be of, among the terms that the stretch is replayed under. */
function useClauses({ agreement, terms }: Scenario, parameter: Parameter): { value: string; text: string }[] {
    const { data } = useQuery({ ...ask.agreement(agreement, terms.knownOn), enabled: can(useMe(), "terms.read") });
    const kinds = parameter === "RATE" ? ["PROPORTIONAL_SHARE"] : ["CAP"];
    const revisions = data?.revisions ?? [];
    // A regime that goes on is the one in question; its clauses come first.
    const ordered = [...revisions].sort(
        (a, b) =>
            Number(b.regime === terms.continued) - Number(a.regime === terms.continued) ||
            b.validFrom.localeCompare(a.validFrom),
    );
    const found = new Map<string, string>();
    for (const { clauses } of ordered) {
        for (const { id, kind } of clauses) {
            if (kinds.includes(kind) && !found.has(id)) {
                found.set(id, id);
            }
        }
    }
    return [...found].map(([value, text]) => ({ value, text }));
}
