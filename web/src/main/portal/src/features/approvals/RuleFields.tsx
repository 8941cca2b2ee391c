import type { Measure } from "../../api/approvals";
import { approvals } from "../../i18n/approvals";
import { ChoiceField, TextField } from "../../ui/Fields";
import { Button } from "../../ui/primitives";
import type { FaultAt } from "./PolicyEditor";
import {
    emptyCondition,
    emptyStep,
    isMoney,
    isPart,
    type WrittenCondition,
    type WrittenRule,
    type WrittenStep,
} from "./policyForm";

const words = approvals.policy;

const measures = Object.entries(words.measures).map(([value, text]) => ({ value, text }));
const comparisons = (["ABOVE", "AT_LEAST", "BELOW"] as const).map((value) => ({
    value,
    text: words.comparisons[value],
}));
const roles = Object.entries(approvals.roles).map(([value, text]) => ({ value, text }));

interface RuleFieldsProps {
    number: number;
    rule: WrittenRule;
    onPut: (rule: WrittenRule) => void;
    fault: FaultAt;
}

/** One rule: when it bears, whose yes it asks for, and for how long; what the server finds wrong stands at its place. */
export function RuleFields({ number, rule, onPut, fault }: RuleFieldsProps) {
    const whenFault = fault("/when");
    const stepsFault = fault("/steps");
    return (
        <div className="tr-stack">
            <div className="tr-field-row">
                <TextField
                    label={words.name}
                    value={rule.name}
                    onChange={(name) => onPut({ ...rule, name })}
                    fault={fault("/name")}
                    maxLength={80}
                    required
                />
                <TextField
                    label={words.subjects}
                    hint={words.subjectsHint}
                    value={rule.subjects}
                    onChange={(subjects) => onPut({ ...rule, subjects })}
                    fault={fault("/subjects") ?? fault("/subjects/0")}
                />
                <TextField
                    label={words.expires}
                    value={rule.expires}
                    onChange={(expires) => onPut({ ...rule, expires })}
                    fault={fault("/expiresAfterHours")}
                    required
                />
            </div>
            {rule.when.map((condition, at) => (
                <ConditionFields
                    key={at}
                    name={words.whenOf(number, at + 1)}
                    number={at + 1}
                    condition={condition}
                    fault={(place) => fault(`/when/${String(at)}${place}`)}
                    onPut={(next) => onPut({ ...rule, when: rule.when.map((one, i) => (i === at ? next : one)) })}
                    onRemove={() => onPut({ ...rule, when: rule.when.filter((_, i) => i !== at) })}
                />
            ))}
            {whenFault ? <p className="tr-fault">{whenFault}</p> : null}
            <div>
                <Button variant="link" onClick={() => onPut({ ...rule, when: [...rule.when, emptyCondition()] })}>
                    {words.addCondition}
                </Button>
            </div>
            {rule.steps.map((step, at) => (
                <StepFields
                    key={at}
                    name={words.stepOf(number, at + 1)}
                    number={at + 1}
                    step={step}
                    fault={(place) => fault(`/steps/${String(at)}${place}`)}
                    onPut={(next) => onPut({ ...rule, steps: rule.steps.map((one, i) => (i === at ? next : one)) })}
                    onRemove={() => onPut({ ...rule, steps: rule.steps.filter((_, i) => i !== at) })}
                />
            ))}
            {stepsFault ? <p className="tr-fault">{stepsFault}</p> : null}
            <div>
                <Button variant="link" onClick={() => onPut({ ...rule, steps: [...rule.steps, emptyStep()] })}>
                    {words.addStep}
                </Button>
            </div>
        </div>
    );
}

interface PartProps {
    name: string;
    number: number;
    fault: FaultAt;
    onRemove: () => void;
}

function ConditionFields(props: PartProps & { condition: WrittenCondition; onPut: (one: WrittenCondition) => void }) {
    const { name, number, condition, fault, onPut, onRemove } = props;
    const { measure, comparison, bound, bounds } = condition;
    const whole = fault("");
    return (
        <fieldset className="tr-evidence">
            <legend>{name}</legend>
            <div className="tr-field-row">
                <ChoiceField
                    label={words.measure}
                    value={measure}
                    options={measures}
                    onChange={(next) => onPut({ ...condition, measure: next as Measure })}
                    fault={fault("/measure")}
                />
                {isMoney(measure) ? null : (
                    <>
                        <ChoiceField
                            label={words.comparison}
                            value={comparison}
                            options={comparisons}
                            onChange={(next) =>
                                onPut({ ...condition, comparison: next as WrittenCondition["comparison"] })
                            }
                        />
                        <TextField
                            label={isPart(measure) ? words.boundPercent : words.bound}
                            value={bound}
                            onChange={(next) => onPut({ ...condition, bound: next })}
                            fault={fault("/bound")}
                            required
                        />
                    </>
                )}
            </div>
            {isMoney(measure) ? (
                <>
                    {bounds.map((one, at) => {
                        const put = (more: Partial<typeof one>) =>
                            onPut({
                                ...condition,
                                bounds: bounds.map((other, i) => (i === at ? { ...other, ...more } : other)),
                            });
                        const place = `/bounds/${String(at)}`;
                        return (
                            <div key={at} className="tr-field-row">
                                <TextField
                                    label={words.amount}
                                    value={one.amount}
                                    onChange={(amount) => put({ amount })}
                                    fault={fault(`${place}/amount`) ?? fault(place) ?? fault("/bounds")}
                                    required
                                />
                                <TextField
                                    label={words.currency}
                                    value={one.currency}
                                    onChange={(currency) => put({ currency })}
                                    fault={fault(`${place}/currency`)}
                                    maxLength={3}
                                    required
                                />
                                {bounds.length > 1 ? (
                                    <div>
                                        <Button
                                            variant="link"
                                            onClick={() =>
                                                onPut({ ...condition, bounds: bounds.filter((_, i) => i !== at) })
                                            }
                                        >
                                            {words.removeAmount}
                                        </Button>
                                    </div>
                                ) : null}
                            </div>
                        );
                    })}
                    <div>
                        <Button
                            variant="link"
                            onClick={() => onPut({ ...condition, bounds: [...bounds, { amount: "", currency: "" }] })}
                        >
                            {words.addAmount}
                        </Button>
                    </div>
                </>
            ) : null}
            {whole ? <p className="tr-fault">{whole}</p> : null}
            <Button variant="link" onClick={onRemove}>
                {words.removeCondition(number)}
            </Button>
        </fieldset>
    );
}

function StepFields(props: PartProps & { step: WrittenStep; onPut: (one: WrittenStep) => void }) {
    const { name, number, step, fault, onPut, onRemove } = props;
    return (
        <fieldset className="tr-evidence">
            <legend>{name}</legend>
            <div className="tr-field-row">
                <ChoiceField
                    label={words.role}
                    value={step.role}
                    options={roles}
                    onChange={(role) => onPut({ ...step, role: role as WrittenStep["role"] })}
                    fault={fault("/role")}
                />
                <TextField
                    label={words.escalatesAfter}
                    hint={words.escalatesAfterHint}
                    value={step.afterHours}
                    onChange={(afterHours) => onPut({ ...step, afterHours })}
                    fault={fault("/escalation/afterHours")}
                />
                {step.afterHours.trim() === "" ? null : (
                    <ChoiceField
                        label={words.escalatesTo}
                        value={step.to}
                        options={roles}
                        onChange={(to) => onPut({ ...step, to: to as WrittenStep["to"] })}
                        fault={fault("/escalation/to")}
                    />
                )}
            </div>
            <Button variant="link" onClick={onRemove}>
                {words.removeStep(number)}
            </Button>
        </fieldset>
    );
}
