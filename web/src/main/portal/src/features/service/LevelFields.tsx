import { service as words } from "../../i18n/service";
import { Button } from "../../ui/primitives";
import { ChoiceAt, CodesAt, FaultAt, TextAt, useEditing } from "../catalogue/editing";
import { PartList } from "../catalogue/PartList";
import { listAt } from "../catalogue/pointer";
import { LastDayAt, ProductAt } from "../contracts/fields";
import { emptyLevel } from "./level";

const optionsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));

/** What is promised, and credited where it is missed: the fields of the level at a pointer. */
export function LevelAt({ at }: { at: string }) {
    return (
        <div className="tr-form">
            <div className="tr-field-row">
                <TextAt at={`${at}/code`} label={words.code} hint={words.codeHint} required />
                <ProductAt at={`${at}/metric/product`} />
                <TextAt at={`${at}/metric/region`} label={words.region} hint={words.regionHint} />
                <TextAt at={`${at}/metric/name`} label={words.metric} hint={words.metricHint} required />
                <TextAt at={`${at}/metric/unit`} label={words.unit} hint={words.unitHint} required />
            </div>
            <div className="tr-field-row">
                <ChoiceAt at={`${at}/better`} label={words.better} options={optionsOf(words.betters)} />
                <TextAt at={`${at}/target`} label={words.target} hint={words.targetHint} required />
                <ChoiceAt at={`${at}/granting`} label={words.granting} options={optionsOf(words.grantings)} />
                <TextAt at={`${at}/cap`} label={words.cap} hint={words.capHint} />
            </div>
            <Tiers at={`${at}/tiers`} />
            <div className="tr-field-row">
                <CodesAt at={`${at}/lines`} label={words.covers} hint={words.linesHint} upper={false} />
                <TextAt at={`${at}/from`} label={words.from} type="date" />
                <LastDayAt at={`${at}/until`} label={words.until} />
            </div>
        </div>
    );
}

/** The mildest first. */
function Tiers({ at }: { at: string }) {
    const { document, onPut } = useEditing();
    const tiers = listAt(document, at);
    return (
        <>
            <FaultAt at={at} />
            {tiers.map((_tier, index) => (
                <div key={index} className="tr-factor">
                    <div className="tr-field-row">
                        <TextAt at={`${at}/${String(index)}/limit`} label={words.limit(index + 1)} required />
                        <TextAt
                            at={`${at}/${String(index)}/credit`}
                            label={words.credit(index + 1)}
                            hint={words.creditHint}
                            required
                        />
                    </div>
                    {tiers.length > 1 ? (
                        <Button variant="link" onClick={() => onPut(`${at}/${String(index)}`, undefined)}>
                            {words.removeTier(index + 1)}
                        </Button>
                    ) : null}
                </div>
            ))}
            <div className="tr-actions">
                <Button variant="secondary" size="sm" onClick={() => onPut(`${at}/-`, { limit: "", credit: "" })}>
                    {words.addTier}
                </Button>
            </div>
        </>
    );
}

/** The service levels of a contract that is written, one under the other; there may be none. */
export function LevelParts() {
    return (
        <PartList
            of="serviceLevels"
            title={words.parts}
            lead={words.partsLead}
            add={words.add}
            name={words.part}
            remove={words.remove}
            empty={emptyLevel}
            part={(at) => <LevelAt at={at} />}
        />
    );
}
