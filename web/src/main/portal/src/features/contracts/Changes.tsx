import { useState } from "react";
import type { Contract } from "../../api/contracts";
import { catalogue } from "../../i18n/catalogue";
import { contracts } from "../../i18n/contracts";
import { ChoiceField } from "../../ui/Fields";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { useEditing } from "../catalogue/editing";
import { textAt } from "../catalogue/pointer";
import { documentsIn, type Document } from "../document";
import { ChangeFields } from "./ChangeFields";
import { changeKinds, emptyChange, isChangeKind } from "./changes";

const words = contracts.amend;
const kinds = changeKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }));

interface ChangesProps {
    contract: Contract;
    /** The road it is sold by now. */
    through: Document;
}

/** The changes of an amendment, one after the other, in the order in which they hold. */
export function Changes({ contract, through }: ChangesProps) {
    const { document, onPut, told } = useEditing();
    const changes = documentsIn(document, "changes");
    const [adding, setAdding] = useState(false);
    return (
        <>
            {changes.map((change, index) => {
                const at = `/changes/${String(index)}`;
                const kind = textAt(change, "/kind");
                return (
                    <Panel
                        key={index}
                        title={words.change(index + 1)}
                        actions={
                            <Button
                                variant="link"
                                isDanger
                                aria-label={words.removeChange(index + 1)}
                                onClick={() => onPut(at, undefined)}
                            >
                                {catalogue.editor.columns.action}
                            </Button>
                        }
                    >
                        <div className="tr-form">
                            <div className="tr-half" data-at={at}>
                                <ChoiceField
                                    label={words.changeKind(index + 1)}
                                    value={kind}
                                    options={kinds}
                                    fault={told.get(at) ?? told.get(`${at}/kind`)}
                                    onChange={(next) => {
                                        if (isChangeKind(next)) {
                                            onPut(at, emptyChange(next, through));
                                        }
                                    }}
                                />
                            </div>
                            <ChangeFields contract={contract} at={at} />
                        </div>
                    </Panel>
                );
            })}
            <Panel title={changes.length === 0 ? words.addFirst : words.addChange}>
                {adding || changes.length === 0 ? (
                    <div className="tr-half" data-at="/changes">
                        <ChoiceField
                            label={words.addChange}
                            none={contracts.form.choose}
                            value=""
                            options={kinds}
                            fault={told.get("/changes")}
                            onChange={(kind) => {
                                if (isChangeKind(kind)) {
                                    onPut("/changes/-", emptyChange(kind, through));
                                    setAdding(false);
                                }
                            }}
                        />
                    </div>
                ) : (
                    <Button variant="secondary" onClick={() => setAdding(true)}>
                        {words.addChange}
                    </Button>
                )}
            </Panel>
        </>
    );
}
