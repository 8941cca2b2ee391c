import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import * as catalogue from "../../../api/catalogue";
import { problemOfThrown } from "../../../api/problem";
import { catalogue as catalogueWords } from "../../../i18n/catalogue";
import { offering as offeringWords } from "../../../i18n/offering";
import { amountText } from "../../../i18n/format";
import { DataTable, type Column } from "../../../ui/DataTable";
import { TextField } from "../../../ui/Fields";
import { Button } from "../../../ui/primitives";
import { documentsIn, type Document } from "../../document";
import { useNames, type Names } from "../../names";
import { refusalText } from "../../rules/refusal";
import { FaultAt, TextAt, useEditing } from "../editing";
import { emptyPart, questionOf } from "./offering";
import { Section } from "./Section";

const words = offeringWords.bundle;

interface BundleProps {
    offering: Document;
    at: string;
    products: readonly string[];
}

/** What an offering is made of, and how a price of it would be allocated. */
export function Bundle({ offering, at, products }: BundleProps) {
    const { onPut, readOnly } = useEditing();
    const parts = documentsIn(offering, "bundle");
    return (
        <Section
            title={words.title}
            lead={parts.length === 0 ? words.none : words.lead}
            action={
                readOnly ? null : (
                    <Button variant="secondary" size="sm" onClick={() => onPut(`${at}/-`, emptyPart())}>
                        {words.add}
                    </Button>
                )
            }
        >
            <FaultAt at={at} />
            {parts.map((_part, index) => (
                <div key={index} className="tr-part-line">
                    <div className="tr-field-row" role="group" aria-label={words.part(index + 1)}>
                        <TextAt at={`${at}/${index}/product`} label={words.product} offered={products} required />
                        <TextAt at={`${at}/${index}/standalone`} label={words.standalone} required />
                        <FaultAt at={`${at}/${index}`} />
                    </div>
                    {readOnly ? null : (
                        <Button
                            variant="link"
                            isDanger
                            aria-label={words.remove(index + 1)}
                            onClick={() => onPut(parts.length === 1 ? at : `${at}/${index}`, undefined)}
                        >
                            {catalogueWords.editor.columns.action}
                        </Button>
                    )}
                </div>
            ))}
            {parts.length > 0 ? <Allocation bundle={parts} /> : null}
        </Section>
    );
}

type Row = catalogue.Allocated["parts"][number];

/** A price of the bundle, allocated by the server as it would be. */
function Allocation({ bundle }: { bundle: readonly Document[] }) {
    const names = useNames();
    const [amount, setAmount] = useState("100.00");
    const [currency, setCurrency] = useState("USD");
    const question = useDeferredValue(questionOf(bundle, amount, currency));
    const asked = useQuery(catalogue.allocation(question));
    const { data, error } = question === undefined ? {} : asked;
    return (
        <section className="tr-stage" aria-label={words.preview}>
            <h4>{words.preview}</h4>
            <div className="tr-field-row">
                <TextField label={words.price} value={amount} onChange={setAmount} />
                <TextField
                    label={words.currency}
                    value={currency}
                    maxLength={3}
                    onChange={(text) => setCurrency(text.toUpperCase())}
                />
            </div>
            {question === undefined ? <p className="tr-quiet">{words.waiting}</p> : null}
            {error ? <p className="tr-fault">{refusalText(problemOfThrown(error))}</p> : null}
            {data && !error ? (
                <DataTable
                    label={words.preview}
                    columns={columnsOf(names)}
                    rows={data.parts.map((part, at) => ({ ...part, key: String(at) }))}
                    rowKey={({ key }) => key}
                />
            ) : null}
        </section>
    );
}

function columnsOf(names: Names): Column<Row & { key: string }>[] {
    return [
        { key: "product", title: words.product, cell: ({ product }) => names.product(product) },
        { key: "standalone", title: words.standalone, cell: ({ standalone }) => standalone, numeric: true },
        {
            key: "amount",
            title: words.has,
            cell: ({ amount }) => <strong>{`${amountText(amount.amount)} ${amount.currency}`}</strong>,
            numeric: true,
        },
    ];
}
