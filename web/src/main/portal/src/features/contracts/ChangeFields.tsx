import type { Contract } from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { renewals } from "../../i18n/renewals";
import { ChoiceAt, TextAt, useEditing } from "../catalogue/editing";
import { listAt, textAt } from "../catalogue/pointer";
import { LevelAt } from "../service/LevelFields";
import { ChargeAt, LastDayAt, LineAt, SoldAt } from "./fields";
import { isChangeKind, type ChangeKind } from "./changes";
import { stateOn } from "./spans";
import { ThroughFields } from "./ThroughFields";

const { form, place } = words;

const optionsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));

interface ChangeFieldsProps {
    contract: Contract;
    /** The pointer of the change. */
    at: string;
}

/** What a change of its kind says: the line it is about, and the fields it has. */
export function ChangeFields({ contract, at }: ChangeFieldsProps) {
    const { document } = useEditing();
    const kind = textAt(document, `${at}/kind`);
    if (!isChangeKind(kind)) {
        return null;
    }
    const told: Partial<Record<ChangeKind, string>> = words.amend.says;
    const says = told[kind];
    return (
        <div className="tr-form">
            {says ? <p className="tr-quiet">{says}</p> : null}
            <OfKind kind={kind} contract={contract} at={at} />
        </div>
    );
}

function OfKind({ kind, contract, at }: ChangeFieldsProps & { kind: ChangeKind }) {
    const line = <LineChoice contract={contract} at={`${at}/line`} />;
    const quantity = (name: "more" | "less" | "active", hint?: string) => (
        <div className="tr-field-row">
            {line}
            <TextAt at={`${at}/${name}`} label={place[name]} required {...(hint ? { hint } : {})} />
        </div>
    );
    switch (kind) {
        case "ADD_LINE":
            return <LineAt at={`${at}/line`} />;
        case "ADD_QUANTITY":
            return quantity("more");
        case "REDUCE_QUANTITY":
            return quantity("less");
        case "TRUE_UP":
            return quantity("active", form.activeHint);
        case "CHANGE_PRODUCT":
            return (
                <>
                    {line}
                    <SoldAt at={at} />
                </>
            );
        case "CHANGE_PRICE":
            return (
                <div className="tr-field-row">
                    {line}
                    <ChargeAt at={`${at}/charge`} />
                </div>
            );
        case "END_LINE":
            return line;
        case "CO_TERM":
            return (
                <div className="tr-field-row">
                    {line}
                    <LastDayAt at={`${at}/until`} label={place.until} required />
                </div>
            );
        case "MOVE_CHANNEL":
            return <ThroughFields at={`${at}/through`} keepsCustomer />;
        case "TRANSFER":
            return <ThroughFields at={`${at}/through`} />;
        case "EXTEND":
            return <LastDayAt at={`${at}/until`} label={place.until} required />;
        case "RENEW":
            return (
                <div className="tr-field-row">
                    <LastDayAt at={`${at}/until`} label={place.until} required />
                    <TextAt at={`${at}/uplift`} label={place.uplift} hint={form.upliftHint} required />
                </div>
            );
        case "GIVE_NOTICE":
            return (
                <div className="tr-field-row">
                    <ChoiceAt at={`${at}/by`} label={renewals.giveBy} options={optionsOf(renewals.parties)} />
                    <ChoiceAt at={`${at}/why`} label={renewals.giveWhy} options={optionsOf(renewals.reasons)} />
                </div>
            );
        case "AGREE_SERVICE_LEVEL":
            return <LevelAt at={`${at}/level`} />;
        case "END_SERVICE_LEVEL":
            return <LevelChoice contract={contract} at={`${at}/code`} />;
        case "SUSPEND":
        case "RESUME":
        case "TERMINATE":
            return null;
    }
}

/** A service level that is promised on the amendment's day. */
function LevelChoice({ contract, at }: ChangeFieldsProps) {
    const { document } = useEditing();
    const levels = stateOn(contract, textAt(document, "/effectiveOn")).span?.serviceLevels ?? [];
    return (
        <ChoiceAt
            at={at}
            label={words.serviceLevel}
            none={form.choose}
            options={levels.map(({ code, words: text }) => ({ value: code, text }))}
            required
        />
    );
}

/** A line that is served on the amendment's day, or that the amendment itself adds before. */
function LineChoice({ contract, at }: ChangeFieldsProps) {
    const { document } = useEditing();
    const { lines } = stateOn(contract, textAt(document, "/effectiveOn"));
    const chosen = textAt(document, at);
    const added = listAt(document, "/changes")
        .map((change) => textAt(change, "/line/id"))
        .filter((id) => id !== "");
    const options = [
        ...lines.map(({ id, quantity, product, charge }) => ({
            value: id,
            text: words.lineOption(id, quantity, product, charge),
        })),
        ...added.map((id) => ({ value: id, text: id })),
    ];
    const known = chosen === "" || options.some(({ value }) => value === chosen);
    return (
        <ChoiceAt
            at={at}
            label={words.line}
            none={form.choose}
            options={known ? options : [...options, { value: chosen, text: chosen }]}
            required
        />
    );
}
