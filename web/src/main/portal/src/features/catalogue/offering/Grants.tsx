import { catalogue } from "../../../i18n/catalogue";
import { offering as offeringWords } from "../../../i18n/offering";
import { shiftDay } from "../../../i18n/format";
import { Button } from "../../../ui/primitives";
import { today } from "../../days";
import { documentIn, documentsIn, type Document } from "../../document";
import { FaultAt, TextAt, useEditing } from "../editing";
import { emptyEntitlement, emptyWindow } from "./offering";
import { Section } from "./Section";

const words = offeringWords.grants;

/** What an offering grants, each from its day, and who keeps the earlier one for a while. */
export function Grants({ offering, at }: { offering: Document; at: string }) {
    const { onPut, readOnly } = useEditing();
    const grants = documentsIn(offering, "entitlements");
    return (
        <Section
            title={words.title}
            lead={grants.length === 0 ? words.none : words.lead}
            action={
                readOnly ? null : (
                    <Button
                        variant="secondary"
                        size="sm"
                        onClick={() => onPut(`${at}/-`, emptyEntitlement(shiftDay(today(), 1)))}
                    >
                        {words.add}
                    </Button>
                )
            }
        >
            <FaultAt at={at} />
            {grants.map((grant, index) => (
                <Grant key={index} grant={grant} at={`${at}/${index}`} number={index + 1} />
            ))}
        </Section>
    );
}

function Grant({ grant, at, number }: { grant: Document; at: string; number: number }) {
    const { onPut, readOnly } = useEditing();
    const kept = documentIn(grant, "grandfathering") !== undefined;
    const window = `${at}/grandfathering`;
    return (
        <div className="tr-part-line">
            <div className="tr-stack" role="group" aria-label={words.one(number)}>
                <FaultAt at={at} />
                <div className="tr-field-row">
                    <TextAt at={`${at}/name`} label={words.name} hint={words.nameHint} required />
                    <TextAt at={`${at}/quantity`} label={words.quantity} hint={words.quantityHint} />
                    <TextAt at={`${at}/from`} label={words.from} type="date" required />
                </div>
                {kept ? (
                    <div className="tr-field-row" role="group" aria-label={words.window}>
                        <TextAt at={`${window}/subscribedFrom`} label={words.subscribedFrom} type="date" required />
                        <TextAt at={`${window}/subscribedTo`} label={words.subscribedTo} type="date" required />
                        <TextAt
                            at={`${window}/keptUntil`}
                            label={words.keptUntil}
                            hint={words.keptUntilHint}
                            type="date"
                            required
                        />
                        <FaultAt at={window} />
                    </div>
                ) : null}
                {readOnly ? null : (
                    <div>
                        <Button
                            variant="link"
                            size="sm"
                            aria-label={kept ? words.removeWindowOf(number) : words.addWindowOf(number)}
                            onClick={() => onPut(window, kept ? undefined : emptyWindow())}
                        >
                            {kept ? words.removeWindow : words.addWindow}
                        </Button>
                    </div>
                )}
            </div>
            {readOnly ? null : (
                <Button variant="link" isDanger aria-label={words.remove(number)} onClick={() => onPut(at, undefined)}>
                    {catalogue.editor.columns.action}
                </Button>
            )}
        </div>
    );
}
