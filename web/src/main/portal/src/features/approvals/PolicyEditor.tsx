import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as api from "../../api/approvals";
import { problemOfThrown, type ProblemError } from "../../api/problem";
import { approvals } from "../../i18n/approvals";
import { TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { today } from "../days";
import { emptyRule, policyOf, written, type WrittenRule } from "./policyForm";
import { RuleFields } from "./RuleFields";

const words = approvals.policy;

/** Where the server finds something wrong, its message; several of one place together. */
export type FaultAt = (place: string) => string | undefined;

function faultsOf(problem: ProblemError | undefined): FaultAt {
    return (place) => {
        const told = (problem?.faults ?? [])
            .filter(({ pointer }) => pointer === `/policy${place}`)
            .map(({ message }) => message)
            .join(" ");
        return told === "" ? undefined : told;
    };
}

/** New rules being written, from those in force on. */
export function PolicyEditor({ begin, onClose }: { begin: api.Policy; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [policy, setPolicy] = useState(() => written(begin, today()));
    const record = useMutation({
        mutationFn: () => api.recordPolicy(policyOf(policy)),
        onSuccess: async ({ confirmedBy }) => {
            await queries.invalidateQueries({ queryKey: api.policies.queryKey });
            say(words.recorded(confirmedBy !== undefined));
            onClose();
        },
    });
    const problem = record.error ? problemOfThrown(record.error) : undefined;
    const fault = faultsOf(problem);
    const putRule = (at: number, rule: WrittenRule) =>
        setPolicy((known) => ({ ...known, rules: known.rules.map((one, i) => (i === at ? rule : one)) }));
    return (
        <form
            className="tr-stack"
            noValidate
            aria-label={words.writeTitle}
            onSubmit={(event) => {
                event.preventDefault();
                if (!record.isPending) {
                    record.mutate();
                }
            }}
        >
            {problem ? (
                <Alert variant="danger" isInline isLiveRegion component="h2" title={problem.detail ?? problem.message}>
                    <ul className="tr-bullets">
                        {problem.faults.map(({ pointer, code, message }) => (
                            <li key={`${pointer} ${code} ${message}`}>{message}</li>
                        ))}
                    </ul>
                </Alert>
            ) : null}
            <Panel title={words.writeTitle} lead={words.writeLead}>
                <div className="tr-field-row">
                    <TextField
                        label={words.from}
                        type="date"
                        value={policy.from}
                        onChange={(from) => setPolicy((known) => ({ ...known, from }))}
                        fault={fault("/from")}
                        required
                    />
                    <TextField
                        label={words.source}
                        value={policy.source}
                        onChange={(source) => setPolicy((known) => ({ ...known, source }))}
                        fault={fault("/source")}
                        maxLength={200}
                        required
                    />
                </div>
            </Panel>
            {policy.rules.map((rule, at) => (
                <Panel
                    key={at}
                    title={words.rule(at + 1)}
                    actions={
                        <Button
                            variant="link"
                            aria-label={words.removeRule(at + 1)}
                            onClick={() =>
                                setPolicy((known) => ({ ...known, rules: known.rules.filter((_, i) => i !== at) }))
                            }
                        >
                            {words.removeRule(at + 1)}
                        </Button>
                    }
                >
                    <RuleFields
                        number={at + 1}
                        rule={rule}
                        onPut={(next) => putRule(at, next)}
                        fault={(place) => fault(`/rules/${String(at)}${place}`)}
                    />
                </Panel>
            ))}
            <div>
                <Button
                    variant="secondary"
                    onClick={() => setPolicy((known) => ({ ...known, rules: [...known.rules, emptyRule()] }))}
                >
                    {words.addRule}
                </Button>
            </div>
            <div className="tr-save-bar">
                <Button variant="primary" type="submit" isDisabled={record.isPending}>
                    {words.record}
                </Button>
                <Button variant="link" onClick={onClose}>
                    {words.cancel}
                </Button>
            </div>
        </form>
    );
}
