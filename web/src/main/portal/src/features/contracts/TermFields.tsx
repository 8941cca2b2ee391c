import { contracts } from "../../i18n/contracts";
import { ChoiceAt, TextAt, useEditing } from "../catalogue/editing";
import { textAt } from "../catalogue/pointer";
import { ChoiceField } from "../../ui/Fields";
import { LastDayAt, WholeAt } from "./fields";

const words = contracts.sign;
const { place, form } = contracts;

const optionsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));

const zones = typeof Intl.supportedValuesOf === "function" ? ["UTC", ...Intl.supportedValuesOf("timeZone")] : ["UTC"];

/** How long a contract runs, how it is billed, and what happens at its end. */
export function TermFields() {
    const { document, onPut, told } = useEditing();
    const renewal = textAt(document, "/renewal/kind");
    return (
        <div className="tr-form">
            <div className="tr-field-row">
                <TextAt at="/term/from" label={place.from} type="date" required />
                <LastDayAt at="/term/to" label={place.to} required />
                <TextAt at="/currency" label={place.currency} required />
                <TextAt at="/billing/zone" label={place.zone} offered={zones} required />
            </div>
            <div className="tr-field-row">
                <WholeAt at="/billing/months" label={words.everyMonths} required />
                <TextAt at="/billing/anchor" label={place.anchor} hint={words.anchorHint} type="date" required />
                <ChoiceAt at="/billing/timing" label={words.timing} options={optionsOf(contracts.timings)} />
                <ChoiceAt
                    at="/billing/proration"
                    label={contracts.proration}
                    options={optionsOf(contracts.prorations)}
                />
                <ChoiceAt
                    at="/billing/rounding"
                    label={words.rounding}
                    options={optionsOf(words.roundings)}
                    otherwise="HALF_UP"
                />
            </div>
            <div className="tr-field-row">
                <div data-at="/renewal/kind">
                    <ChoiceField
                        label={contracts.renewal}
                        value={renewal}
                        options={optionsOf(contracts.renewals)}
                        fault={told.get("/renewal/kind") ?? told.get("/renewal")}
                        onChange={(kind) => {
                            onPut("/renewal/kind", kind);
                            if ((kind === "ENDS") !== (renewal === "ENDS")) {
                                onPut("/renewal/months", kind === "ENDS" ? 0 : 12);
                                onPut("/renewal/noticeDays", kind === "ENDS" ? 0 : 30);
                            }
                        }}
                    />
                </div>
                {renewal === "ENDS" ? null : (
                    <>
                        <WholeAt at="/renewal/months" label={words.renewalMonths} required />
                        <WholeAt at="/renewal/noticeDays" label={words.notice} required />
                        <TextAt at="/renewal/uplift" label={words.uplift} hint={form.upliftHint} required />
                        <TextAt at="/renewal/cap" label={words.cap} hint={words.capHint} />
                    </>
                )}
                <WholeAt at="/cancellation/days" label={words.window} hint={words.windowHint} />
            </div>
        </div>
    );
}
