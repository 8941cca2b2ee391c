import type { SpendAgreement } from "../../api/spend";
import { spend as spendWords } from "../../i18n/spend";
import { usageQuotes } from "../../i18n/usageQuotes";
import { moneyText, percentText } from "../../i18n/format";
import { isDecimal } from "../../money/decimal";
import { TextLink } from "../../ui/Links";
import { Facts, Panel, type Fact } from "../../ui/Panels";
import { documentsIn, type Document } from "../document";
import { useNames } from "../names";

const words = spendWords;

/** What was agreed, in its form. */
export function Agreed({ agreement }: { agreement: SpendAgreement }) {
    const names = useNames();
    const { form, currency } = agreement;
    return (
        <Panel title={words.facts}>
            <Facts
                facts={[
                    { term: words.customer, value: names.party(agreement.customer) },
                    { term: words.form, value: words.forms[form.kind] },
                    ...formFacts(form, currency),
                    { term: words.cycle, value: words.months(agreement.settlementMonths) },
                    { term: words.drawing, value: agreement.subscriptions.join(", ") },
                    agreement.contract === undefined
                        ? undefined
                        : {
                              term: usageQuotes.signedWith,
                              value: (
                                  <TextLink to={`/contracts/${encodeURIComponent(agreement.contract)}`}>
                                      {agreement.contract}
                                  </TextLink>
                              ),
                          },
                ]}
            />
        </Panel>
    );
}

/** A factor as a percentage; a ratio that is no decimal stands as it is. */
function factorText(factor: string): string {
    return isDecimal(factor) ? percentText(factor) : factor;
}

function formFacts(form: Document, currency: string): (Fact | undefined)[] {
    const text = (name: string) => (typeof form[name] === "string" ? form[name] : undefined);
    const fact = (term: string, value: string | undefined, as: (text: string) => string) =>
        value === undefined ? undefined : { term, value: as(value) };
    const money = (amount: string) => moneyText({ amount, currency });
    const ramp = (form.ramp ?? {}) as Document;
    const phases = documentsIn(ramp, "phases");
    return [
        fact(words.amountOf, text("amount"), money),
        fact(words.overageFactor, text("overage"), factorText),
        fact(words.rollOver, text("rollOver"), factorText),
        phases.length === 0
            ? undefined
            : {
                  term: words.ramp,
                  value: phases
                      .map((phase) => words.phase(Number(phase.periods), factorText(String(phase.factor))))
                      .join(", "),
              },
        fact(words.minimum, text("minimum"), money),
        fact(words.maximum, text("maximum"), money),
    ];
}
