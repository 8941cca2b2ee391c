import { useQuery } from "@tanstack/react-query";
import * as ask from "../../../api/queries";
import { catalogue } from "../../../i18n/catalogue";
import { offering as offeringWords } from "../../../i18n/offering";
import { Button } from "../../../ui/primitives";
import { today } from "../../days";
import { documentsIn, type Document } from "../../document";
import { emptyStep } from "../change";
import { ChoiceAt, CodesAt, FaultAt, ManyAt, TextAt, useEditing } from "../editing";
import { textAt } from "../pointer";
import { LifeLanes } from "./LifeLanes";
import { Section } from "./Section";

const words = catalogue.editor;
const states = Object.entries(catalogue.lifecycle).map(([value, text]) => ({ value, text }));

/** The steps of a life, each where it bears, and what they come to, channel by channel. */
export function Life({ offering, at, product }: { offering: Document; at: string; product: string }) {
    const { onPut, readOnly } = useEditing();
    const channels = (useQuery(ask.channels).data?.items ?? []).map(({ code, name }) => ({ value: code, text: name }));
    const steps = documentsIn(offering, "lifecycle");
    const add = () => onPut(`${at}/lifecycle/-`, emptyStep(textAt(steps.at(-1), "/from") || today()));
    return (
        <Section
            title={offeringWords.life.title}
            lead={offeringWords.life.lead}
            action={
                readOnly ? null : (
                    <Button variant="secondary" size="sm" onClick={add}>
                        {words.addStep}
                    </Button>
                )
            }
        >
            <FaultAt at={`${at}/lifecycle`} />
            {steps.map((_step, index) => (
                <div key={index} className="tr-part-line">
                    <div className="tr-field-row" role="group" aria-label={words.step(index + 1)}>
                        <ChoiceAt at={`${at}/lifecycle/${index}/state`} label={words.state} options={states} />
                        <TextAt at={`${at}/lifecycle/${index}/from`} label={words.from} type="date" required />
                        <ManyAt
                            at={`${at}/lifecycle/${index}/channels`}
                            label={offeringWords.life.channels}
                            none={offeringWords.life.everyChannel}
                            options={channels}
                        />
                        <CodesAt
                            at={`${at}/lifecycle/${index}/countries`}
                            label={words.countries}
                            hint={words.countriesHint}
                        />
                        <FaultAt at={`${at}/lifecycle/${index}`} />
                    </div>
                    {readOnly || steps.length === 1 ? null : (
                        <Button
                            variant="link"
                            isDanger
                            aria-label={words.removeStep(index + 1)}
                            onClick={() => onPut(`${at}/lifecycle/${index}`, undefined)}
                        >
                            {words.columns.action}
                        </Button>
                    )}
                </div>
            ))}
            <LifeLanes offering={offering} label={offeringWords.life.lanes(product)} />
        </Section>
    );
}
