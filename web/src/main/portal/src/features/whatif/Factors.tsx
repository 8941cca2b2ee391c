import { useQuery } from "@tanstack/react-query";
import * as ask from "../../api/queries";
import { ledger } from "../../i18n/ledger";
import { FieldRow, SelectField, TextField } from "../../ui/Inputs";
import { Button } from "../../ui/primitives";
import { mostFactors, noFactor, type DraftFault, type Factor } from "./draft";

interface FactorsProps {
    factors: readonly Factor[];
    faults: ReadonlySet<DraftFault>;
    onChange: (factors: readonly Factor[]) => void;
}

/** Growth and prices: each row multiplies the lines it matches. */
export function Factors({ factors, faults, onChange }: FactorsProps) {
    const channels = useQuery(ask.channels).data;
    const products = useQuery(ask.products).data;
    const change = (at: number, part: Partial<Factor>) =>
        onChange(factors.map((factor, index) => (index === at ? { ...factor, ...part } : factor)));
    return (
        <div className="tr-stack">
            {factors.map((factor, at) => (
                <fieldset key={at} className="tr-factor" aria-label={ledger.whatIf.factorOf(at + 1)}>
                    <FieldRow>
                        <TextField
                            label={ledger.whatIf.factor}
                            inputMode="decimal"
                            required
                            value={factor.factor}
                            onChange={(value) => change(at, { factor: value.trim() })}
                            {...(faults.has(`factor-${at}`) ? { fault: ledger.whatIf.fault.factor } : {})}
                        />
                        <SelectField
                            label={ledger.whatIf.channel}
                            value={factor.channel}
                            none={ledger.whatIf.every}
                            options={(channels?.items ?? []).map(({ code, name }) => ({ value: code, text: name }))}
                            onChange={(channel) => change(at, { channel })}
                        />
                        <SelectField
                            label={ledger.whatIf.product}
                            value={factor.product}
                            none={ledger.whatIf.every}
                            options={(products?.items ?? []).map(({ id, name }) => ({ value: id, text: name }))}
                            onChange={(product) => change(at, { product })}
                        />
                        <TextField
                            label={ledger.whatIf.fromMonth}
                            type="month"
                            value={factor.fromMonth}
                            onChange={(fromMonth) => change(at, { fromMonth })}
                            {...(faults.has(`month-${at}`) ? { fault: ledger.whatIf.fault.month } : {})}
                        />
                    </FieldRow>
                    <Button variant="link" onClick={() => onChange(factors.filter((_, index) => index !== at))}>
                        {ledger.whatIf.remove(at + 1)}
                    </Button>
                </fieldset>
            ))}
            <div>
                <Button
                    variant="secondary"
                    isDisabled={factors.length >= mostFactors}
                    onClick={() => onChange([...factors, noFactor])}
                >
                    {ledger.whatIf.add}
                </Button>
            </div>
        </div>
    );
}
