import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import * as terms from "../../api/terms";
import { products } from "../../i18n/products";
import { rules } from "../../i18n/rules";
import { dayText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { ChoiceField, LongTextField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import {
    classOn,
    missingOf,
    refusedAt,
    type Product,
    type ProductClass,
    type Written,
    type WrittenField,
} from "./classes";
import { today } from "../days";

const names = rules.guard.classes;
const classes = Object.keys(names) as ProductClass[];

/** Takes another class of a product from a day on, and says what that does and what it does not. */
export function Reclassify({ product, onClose }: { product: Product; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const [written, setWritten] = useState<Written>({ productClass: "", from: today(), reason: "" });
    const [tried, setTried] = useState(false);
    const { productClass, from, reason } = written;
    const reclassify = useMutation({
        mutationFn: terms.reclassify,
        onSuccess: (_product, { body }) => {
            void queries.invalidateQueries({ queryKey: ask.products.queryKey });
            void queries.invalidateQueries({ queryKey: ["guard"] });
            say(products.done(product.name, names[body.productClass]));
            onClose();
        },
    });
    const change = (changes: Partial<Written>) => setWritten((known) => ({ ...known, ...changes }));
    const refused = reclassify.error ? refusedAt(problemOfThrown(reclassify.error)) : undefined;
    const missing = tried ? missingOf(written) : [];
    const faultOf = (field: WrittenField) => (missing.includes(field) ? products.fault[field] : refused?.at[field]);
    const send = () => {
        setTried(true);
        if (productClass !== "" && missingOf(written).length === 0) {
            reclassify.mutate({ id: product.id, body: { productClass, from, reason: reason.trim() } });
        }
    };
    return (
        <ActDialog
            title={products.reclassifyOf(product.name)}
            effect={
                productClass === "" || from === "" ? null : (
                    <>
                        <p>{products.effect(product.name, names[productClass], dayText(from))}</p>
                        <p>{products.effectMore}</p>
                    </>
                )
            }
            action={products.reclassify}
            busy={reclassify.isPending}
            refused={refused?.rest}
            onAct={send}
            onClose={onClose}
        >
            <ChoiceField
                label={products.newClass}
                none={products.choose}
                hint={`${products.today}: ${names[classOn(product, today())]}`}
                value={productClass}
                options={classes.map((one) => ({ value: one, text: names[one] }))}
                onChange={(next) => change({ productClass: classes.find((one) => one === next) ?? "" })}
                required
                fault={faultOf("productClass")}
            />
            <TextField
                label={products.day}
                type="date"
                hint={products.dayHint}
                value={from}
                onChange={(next) => change({ from: next })}
                required
                fault={faultOf("from")}
            />
            <LongTextField
                label={products.reason}
                value={reason}
                onChange={(next) => change({ reason: next })}
                required
                fault={faultOf("reason")}
            />
        </ActDialog>
    );
}
