import type { ReactNode } from "react";
import { spend as spendWords } from "../../i18n/spend";
import { Button } from "../../ui/primitives";
import { noGrant, type Grant, type Phase, type Written } from "./written";

const words = spendWords;

/** A text field that says what is wrong at its pointer. */
export type FieldAt = (
    pointer: string,
    label: string,
    value: string,
    onChange: (value: string) => void,
    more?: { hint?: string; type?: "text" | "date"; required?: boolean },
) => ReactNode;

interface FormFieldsProps {
    written: Written;
    change: (changes: Partial<Written>) => void;
    text: FieldAt;
}

/** The fields of the form that was chosen. */
export function FormFields(props: FormFieldsProps) {
    switch (props.written.kind) {
        case "SPEND_DRAWDOWN":
            return <DrawdownFields {...props} />;
        case "PREPAID_CREDITS":
            return <CreditFields {...props} />;
        case "SPEND_BOUNDS":
            return <BoundFields {...props} />;
    }
}

function DrawdownFields({ written, change, text }: FormFieldsProps) {
    const { amount, overage, rollOver, phases } = written;
    const put = (at: number, changes: Partial<Phase>) =>
        change({ phases: phases.map((phase, index) => (index === at ? { ...phase, ...changes } : phase)) });
    return (
        <>
            {text("form/amount", words.amountOf, amount, (value) => change({ amount: value }))}
            <div className="tr-field-row">
                {text("form/overage", words.overageFactor, overage, (value) => change({ overage: value }), {
                    hint: words.overageHint,
                })}
                {text("form/rollOver", words.rollOver, rollOver, (value) => change({ rollOver: value }), {
                    hint: words.rollOverHint,
                })}
            </div>
            {phases.map(({ periods, factor }, at) => (
                <div key={at} role="group" aria-label={words.phaseOf(at + 1)}>
                    <div className="tr-field-row">
                        {text(`form/ramp/phases/${at}/periods`, words.phasePeriods(at + 1), periods, (value) =>
                            put(at, { periods: value }),
                        )}
                        {text(`form/ramp/phases/${at}/factor`, words.phaseFactor(at + 1), factor, (value) =>
                            put(at, { factor: value }),
                        )}
                    </div>
                    <Button
                        variant="link"
                        onClick={() => change({ phases: phases.filter((_phase, index) => index !== at) })}
                    >
                        {words.removePhase(at + 1)}
                    </Button>
                </div>
            ))}
            <div>
                <Button
                    variant="secondary"
                    size="sm"
                    onClick={() => change({ phases: [...phases, { periods: "1", factor: "1" }] })}
                >
                    {words.addPhase}
                </Button>
            </div>
        </>
    );
}

function CreditFields({ written, change, text }: FormFieldsProps) {
    const { grants } = written;
    const put = (at: number, changes: Partial<Grant>) =>
        change({ grants: grants.map((grant, index) => (index === at ? { ...grant, ...changes } : grant)) });
    return (
        <>
            {grants.map(({ id, credits, price, from, until }, at) => (
                <div key={at} role="group" aria-label={`${words.grant} ${at + 1}`}>
                    {text(`form/grants/${at}/id`, words.grantId(at + 1), id, (value) => put(at, { id: value }))}
                    <div className="tr-field-row">
                        {text(`form/grants/${at}/credits`, words.grantCredits(at + 1), credits, (value) =>
                            put(at, { credits: value }),
                        )}
                        {text(
                            `form/grants/${at}/price`,
                            words.grantPrice(at + 1),
                            price,
                            (value) => put(at, { price: value }),
                            { hint: words.grantPriceHint, required: false },
                        )}
                    </div>
                    <div className="tr-field-row">
                        {text(
                            `form/grants/${at}/from`,
                            words.grantFrom(at + 1),
                            from,
                            (value) => put(at, { from: value }),
                            { type: "date" },
                        )}
                        {text(
                            `form/grants/${at}/until`,
                            words.grantUntil(at + 1),
                            until,
                            (value) => put(at, { until: value }),
                            { type: "date" },
                        )}
                    </div>
                    {grants.length > 1 ? (
                        <Button
                            variant="link"
                            onClick={() => change({ grants: grants.filter((_grant, index) => index !== at) })}
                        >
                            {words.removeGrant(at + 1)}
                        </Button>
                    ) : null}
                </div>
            ))}
            <div>
                <Button variant="secondary" size="sm" onClick={() => change({ grants: [...grants, noGrant] })}>
                    {words.addGrant}
                </Button>
            </div>
        </>
    );
}

function BoundFields({ written: { minimum, maximum }, change, text }: FormFieldsProps) {
    return (
        <div className="tr-field-row">
            {text("form/minimum", words.minimum, minimum, (value) => change({ minimum: value }), { required: false })}
            {text("form/maximum", words.maximum, maximum, (value) => change({ maximum: value }), { required: false })}
        </div>
    );
}
