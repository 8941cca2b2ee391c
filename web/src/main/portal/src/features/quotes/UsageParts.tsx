import { contracts } from "../../i18n/contracts";
import { quotes } from "../../i18n/quotes";
import { usageQuotes } from "../../i18n/usageQuotes";
import { offering } from "../../i18n/offering";
import { Button } from "../../ui/primitives";
import { ChoiceAt, FaultAt, TextAt, useEditing } from "../catalogue/editing";
import { PartList } from "../catalogue/PartList";
import { LastDayAt, ProductAt } from "../contracts/fields";
import { valueAt } from "../catalogue/pointer";
import { documentsIn, isDocument } from "../document";
import { emptyMeter, emptyUsage } from "./offer";

const words = usageQuotes.write;
const { form } = contracts;
const tiers = Object.entries(offering.modifiers.tiers).map(([value, text]) => ({ value, text }));
const meters = ["input-token", "cached-input-token", "output-token"];

/** What is offered as it is consumed, with what is expected of it. */
export function UsageParts() {
    return (
        <PartList
            of="usage"
            title={words.usage}
            lead={words.usageLead}
            add={words.add}
            name={words.usageOf}
            remove={words.remove}
            empty={(number) => emptyUsage(`U${String(number)}`)}
            part={(at) => <UsageLine at={at} />}
        />
    );
}

function UsageLine({ at }: { at: string }) {
    const { document, onPut } = useEditing();
    const line = valueAt(document, at);
    const estimate = isDocument(line) ? documentsIn(line, "estimate") : [];
    return (
        <div className="tr-form">
            <div className="tr-field-row">
                <TextAt at={`${at}/id`} label={contracts.line} hint={form.lineHint} required />
                <ProductAt at={`${at}/product`} />
                <TextAt at={`${at}/code`} label={words.code} hint={words.codeHint} offered={["tokens"]} required />
                <TextAt at={`${at}/discount`} label={quotes.write.discount} hint={quotes.write.discountHint} required />
            </div>
            <div className="tr-field-row">
                <TextAt at={`${at}/from`} label={form.lineFrom} hint={words.days} type="date" />
                <LastDayAt at={`${at}/until`} label={form.lineUntil} />
            </div>
            <FaultAt at={`${at}/estimate`} />
            {estimate.map((_meter, index) => (
                <Meter
                    key={index}
                    at={`${at}/estimate/${String(index)}`}
                    number={index + 1}
                    only={estimate.length === 1}
                />
            ))}
            <div>
                <Button variant="secondary" size="sm" onClick={() => onPut(`${at}/estimate/-`, emptyMeter())}>
                    {words.addMeter}
                </Button>
            </div>
        </div>
    );
}

function Meter({ at, number, only }: { at: string; number: number; only: boolean }) {
    const { onPut } = useEditing();
    return (
        <div role="group" aria-label={words.meterOf(number)}>
            <FaultAt at={at} />
            <div className="tr-field-row">
                <TextAt at={`${at}/meter`} label={words.meter} hint={words.meterHint} offered={meters} required />
                <TextAt at={`${at}/perMonth`} label={words.perMonth} required />
                <TextAt at={`${at}/growth`} label={words.growth} hint={words.growthHint} />
                <ChoiceAt at={`${at}/situation/serviceTier`} label={words.tier} options={tiers} otherwise="STANDARD" />
                <TextAt at={`${at}/situation/region`} label={words.region} hint={words.regionHint} />
            </div>
            {only ? null : (
                <Button variant="link" isDanger onClick={() => onPut(at, undefined)}>
                    {words.removeMeter(number)}
                </Button>
            )}
        </div>
    );
}
