import type { ReactNode } from "react";
import { catalogue } from "../../i18n/catalogue";
import { rules } from "../../i18n/rules";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { today } from "../days";
import { documentsIn } from "../document";
import { shiftDay } from "../../i18n/format";
import { emptyOffering, emptyProduct } from "./change";
import { ChoiceAt, TextAt, useEditing } from "./editing";
import { textAt } from "./pointer";

const words = catalogue.editor;
const optionsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));
const classes = optionsOf(rules.guard.classes);

/** Products that the catalogue is to get. */
export function Products() {
    const { document, onPut, readOnly } = useEditing();
    const products = documentsIn(document, "products");
    return products.length === 0 ? null : (
        <Panel title={words.products}>
            {products.map((product, at) => (
                <div key={at} className="tr-part tr-part-line">
                    <div className="tr-field-row">
                        <TextAt at={`/products/${at}/name`} label={words.name} required />
                        <TextAt at={`/products/${at}/id`} label={words.id} required />
                        <ChoiceAt at={`/products/${at}/productClass`} label={words.productClass} options={classes} />
                        <TextAt at={`/products/${at}/tier`} label={words.tier} required />
                    </div>
                    {readOnly ? null : (
                        <Button
                            variant="link"
                            isDanger
                            aria-label={words.removeProduct(textAt(product, "/name") || String(at + 1))}
                            onClick={() => onPut(`/products/${at}`, undefined)}
                        >
                            {catalogue.editor.columns.action}
                        </Button>
                    )}
                </div>
            ))}
        </Panel>
    );
}

/** What else the change may be about. */
export function AddParts({ children }: { children: ReactNode }) {
    const { document, onPut } = useEditing();
    const products = documentsIn(document, "products");
    const offered = documentsIn(document, "offerings").map((offering) => textAt(offering, "/product"));
    const next = products.map((product) => textAt(product, "/id")).find((id) => !offered.includes(id)) ?? "";
    return (
        <div className="tr-actions">
            <Button variant="secondary" onClick={() => onPut("/products/-", emptyProduct())}>
                {words.addProduct}
            </Button>
            <Button
                variant="secondary"
                onClick={() => onPut("/offerings/-", emptyOffering(next, shiftDay(today(), 1)))}
            >
                {words.addOffering}
            </Button>
            {children}
        </div>
    );
}
