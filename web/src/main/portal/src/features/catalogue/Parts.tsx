import type { ReactNode } from "react";
import { m } from "../../i18n";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { today } from "../days";
import { documentsIn, type Document } from "../document";
import { shiftDay } from "../../i18n/format";
import { emptyOffering, emptyProduct, emptyStep } from "./change";
import { ChoiceAt, CodesAt, TextAt, useEditing } from "./editing";
import { textAt } from "./pointer";

const words = m.catalogue.editor;
const optionsOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));
const classes = optionsOf(m.rules.guard.classes);
const states = optionsOf(m.catalogue.lifecycle);
const tags = optionsOf(m.provenance);

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
                            {m.catalogue.editor.columns.action}
                        </Button>
                    )}
                </div>
            ))}
        </Panel>
    );
}

/** How products are offered: their lives, and who may buy. */
export function Offerings({ products }: { products: readonly string[] }) {
    const { document } = useEditing();
    return documentsIn(document, "offerings").map((offering, at) => (
        <OfferingPart key={at} offering={offering} at={`/offerings/${at}`} products={products} />
    ));
}

function OfferingPart({ offering, at, products }: { offering: Document; at: string; products: readonly string[] }) {
    const { onPut, readOnly } = useEditing();
    const product = textAt(offering, "/product");
    const steps = documentsIn(offering, "lifecycle");
    const kept = (Object.keys(words.keptParts) as (keyof typeof words.keptParts)[])
        .filter((part) => offering[part] !== undefined)
        .map((part) => words.keptParts[part]);
    return (
        <Panel
            title={words.offering(product || "…")}
            actions={
                readOnly ? null : (
                    <Button variant="link" isDanger onClick={() => onPut(at, undefined)}>
                        {words.removeOffering(product || "…")}
                    </Button>
                )
            }
        >
            <div className="tr-part">
                <div className="tr-field-row">
                    <TextAt at={`${at}/product`} label={m.catalogue.offered.product} offered={products} required />
                    <CodesAt at={`${at}/eligibility/segments`} label={words.segments} hint={words.segmentsHint} />
                    <TextAt at={`${at}/eligibility/minimumSeats`} label={words.seats} />
                    <ChoiceAt at={`${at}/provenance/tag`} label={words.tag} options={tags} />
                    <TextAt at={`${at}/provenance/source`} label={words.source} required />
                </div>
            </div>
            {steps.map((_step, index) => (
                <div key={index} className="tr-part tr-part-line">
                    <div className="tr-field-row" role="group" aria-label={words.step(index + 1)}>
                        <ChoiceAt at={`${at}/lifecycle/${index}/state`} label={words.state} options={states} />
                        <TextAt at={`${at}/lifecycle/${index}/from`} label={words.from} type="date" required />
                        <CodesAt
                            at={`${at}/lifecycle/${index}/channels`}
                            label={words.channels}
                            hint={words.channelsHint}
                        />
                        <CodesAt
                            at={`${at}/lifecycle/${index}/countries`}
                            label={words.countries}
                            hint={words.countriesHint}
                        />
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
            {readOnly ? null : (
                <div className="tr-part">
                    <div>
                        <Button
                            variant="secondary"
                            size="sm"
                            onClick={() =>
                                onPut(`${at}/lifecycle/-`, emptyStep(textAt(steps.at(-1), "/from") || today()))
                            }
                        >
                            {words.addStep}
                        </Button>
                    </div>
                </div>
            )}
            {kept.length > 0 ? <p className="tr-quiet">{words.kept(kept.join(", "))}</p> : null}
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
