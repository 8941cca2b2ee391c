import { m } from "../../../i18n";
import { catalogue } from "../../../i18n/catalogue";
import { offering as offeringWords } from "../../../i18n/offering";
import { Panel } from "../../../ui/Panels";
import { Button } from "../../../ui/primitives";
import { documentsIn, type Document } from "../../document";
import { ChoiceAt, FaultAt, TextAt, useEditing } from "../editing";
import { textAt } from "../pointer";
import { Bundle } from "./Bundle";
import { Grants } from "./Grants";
import { Life } from "./Life";
import { Section } from "./Section";
import { Delivery, WhoMayBuy } from "./Terms";

const words = catalogue.editor;
const tags = Object.entries(m.provenance).map(([value, text]) => ({ value, text }));

/** How products are offered: their lives, who may buy, how they are delivered, what they grant, what they are made of. */
export function Offerings({ products }: { products: readonly string[] }) {
    const { document } = useEditing();
    return documentsIn(document, "offerings").map((offering, at) => (
        <OfferingPart key={at} offering={offering} at={`/offerings/${at}`} products={products} />
    ));
}

function OfferingPart({ offering, at, products }: { offering: Document; at: string; products: readonly string[] }) {
    const { onPut, readOnly } = useEditing();
    const product = textAt(offering, "/product") || offeringWords.nobody;
    const { provenance } = offeringWords;
    return (
        <Panel
            title={words.offering(product)}
            actions={
                readOnly ? null : (
                    <Button variant="link" isDanger onClick={() => onPut(at, undefined)}>
                        {words.removeOffering(product)}
                    </Button>
                )
            }
        >
            <div className="tr-part">
                <FaultAt at={at} />
                <div className="tr-half">
                    <TextAt at={`${at}/product`} label={catalogue.offered.product} offered={products} required />
                </div>
            </div>
            <Life offering={offering} at={at} product={product} />
            <WhoMayBuy at={at} />
            <Delivery at={at} />
            <Grants offering={offering} at={`${at}/entitlements`} />
            <Bundle offering={offering} at={`${at}/bundle`} products={products} />
            <Section title={provenance.title}>
                <div className="tr-field-row">
                    <ChoiceAt at={`${at}/provenance/tag`} label={provenance.tag} options={tags} />
                    <TextAt at={`${at}/provenance/source`} label={provenance.source} required />
                </div>
            </Section>
        </Panel>
    );
}
