import { spend } from "../../i18n/spend";
import { usageQuotes } from "../../i18n/usageQuotes";
import { ChoiceField } from "../../ui/Fields";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { FaultAt, ManyAt, TextAt, useEditing } from "../catalogue/editing";
import { listAt, textAt, valueAt } from "../catalogue/pointer";
import { WholeAt } from "../contracts/fields";
import { documentsIn } from "../document";
import { useNames } from "../names";
import { emptyCommitment, emptyGrant, formOf } from "./offer";

const words = usageQuotes.write;
const kinds = (["SPEND_DRAWDOWN", "PREPAID_CREDITS"] as const).map((kind) => ({
    value: kind,
    text: spend.forms[kind],
}));

/** What the customer commits to spend on the usage of the offer. */
export function CommitmentPart() {
    const { document, onPut } = useEditing();
    const committed = valueAt(document, "/commitment") !== undefined;
    return (
        <Panel
            title={words.commitment}
            lead={words.commitmentLead}
            actions={
                <Button
                    variant="secondary"
                    isDanger={committed}
                    onClick={() => onPut("/commitment", committed ? undefined : emptyCommitment())}
                >
                    {committed ? words.uncommit : words.commit}
                </Button>
            }
        >
            <FaultAt at="/commitment" />
            {committed ? <Committed /> : null}
        </Panel>
    );
}

function Committed() {
    const { document, onPut, told } = useEditing();
    const names = useNames();
    const kind = textAt(document, "/commitment/form/kind");
    const products = [...new Set(documentsIn(document, "usage").map((line) => textAt(line, "/product")))];
    return (
        <div className="tr-form">
            <FaultAt at="/commitment/days/to" />
            <div className="tr-field-row">
                <div data-at="/commitment/form/kind">
                    <ChoiceField
                        label={words.form}
                        value={kind}
                        options={kinds}
                        fault={told.get("/commitment/form/kind")}
                        onChange={(next) => onPut("/commitment/form", formOf(next))}
                    />
                </div>
                <WholeAt at="/commitment/settlementMonths" label={words.months} hint={words.monthsHint} required />
                <ManyAt
                    at="/commitment/products"
                    label={words.products}
                    none={words.everyProduct}
                    options={products
                        .filter((product) => product !== "")
                        .map((product) => ({ value: product, text: names.product(product) }))}
                />
            </div>
            {kind === "PREPAID_CREDITS" ? <Grants /> : <Drawdown />}
        </div>
    );
}

function Drawdown() {
    const at = "/commitment/form";
    return (
        <div className="tr-field-row">
            <TextAt at={`${at}/amount`} label={words.amount} required />
            <TextAt at={`${at}/overage`} label={spend.overageFactor} hint={spend.overageHint} required />
            <TextAt at={`${at}/rollOver`} label={spend.rollOver} hint={spend.rollOverHint} required />
        </div>
    );
}

function Grants() {
    const { document, onPut } = useEditing();
    const at = "/commitment/form/grants";
    const grants = listAt(document, at);
    return (
        <>
            {grants.map((_grant, index) => {
                const grant = `${at}/${String(index)}`;
                return (
                    <div key={index} role="group" aria-label={`${spend.grant} ${String(index + 1)}`}>
                        <div className="tr-field-row">
                            <TextAt at={`${grant}/id`} label={spend.grantId(index + 1)} required />
                            <TextAt at={`${grant}/credits`} label={spend.grantCredits(index + 1)} required />
                            <TextAt at={`${grant}/price`} label={spend.grantPrice(index + 1)} required />
                            <TextAt at={`${grant}/from`} label={spend.grantFrom(index + 1)} type="date" required />
                            <TextAt at={`${grant}/until`} label={spend.grantUntil(index + 1)} type="date" required />
                        </div>
                        {grants.length > 1 ? (
                            <Button variant="link" isDanger onClick={() => onPut(grant, undefined)}>
                                {spend.removeGrant(index + 1)}
                            </Button>
                        ) : null}
                    </div>
                );
            })}
            <div>
                <Button variant="secondary" size="sm" onClick={() => onPut(`${at}/-`, emptyGrant())}>
                    {spend.addGrant}
                </Button>
            </div>
        </>
    );
}
