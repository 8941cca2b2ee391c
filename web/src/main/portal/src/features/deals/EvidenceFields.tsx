import { deals as dealsWords } from "../../i18n/deals";
import { ChoiceField, LongTextField, TextField } from "../../ui/Fields";
import { Button } from "../../ui/primitives";
import { evidenceKinds } from "./Acts";
import type { EvidenceKind, WrittenEvidence, WrittenField } from "./written";

const words = dealsWords.form;
const most = 20;

interface EvidenceFieldsProps {
    evidence: readonly WrittenEvidence[];
    onChange: (evidence: readonly WrittenEvidence[]) => void;
    faultOf: (field: WrittenField) => string | undefined;
}

/** What shows that work was done, piece by piece. */
export function EvidenceFields({ evidence, onChange, faultOf }: EvidenceFieldsProps) {
    const change = (at: number, changes: Partial<WrittenEvidence>) =>
        onChange(evidence.map((one, index) => (index === at ? { ...one, ...changes } : one)));
    return (
        <div className="tr-form">
            {evidence.map((one, at) => (
                <fieldset key={at} className="tr-form tr-evidence">
                    <legend>{words.evidenceOf(at + 1)}</legend>
                    <div className="tr-field-row">
                        <ChoiceField
                            label={words.evidenceKind}
                            value={one.kind}
                            options={evidenceKinds}
                            onChange={(kind) => change(at, { kind: kind as EvidenceKind })}
                        />
                        <TextField
                            label={words.evidenceLink}
                            value={one.link}
                            onChange={(link) => change(at, { link })}
                            fault={faultOf(`link-${at}`)}
                        />
                    </div>
                    <LongTextField
                        label={words.evidenceWords}
                        value={one.words}
                        onChange={(said) => change(at, { words: said.slice(0, 2000) })}
                        required
                        fault={faultOf(`evidence-${at}`)}
                    />
                    {evidence.length > 1 ? (
                        <div>
                            <Button
                                variant="link"
                                onClick={() => onChange(evidence.filter((_one, index) => index !== at))}
                            >
                                {words.evidenceRemove(at + 1)}
                            </Button>
                        </div>
                    ) : null}
                </fieldset>
            ))}
            <div>
                <Button
                    variant="secondary"
                    size="sm"
                    isDisabled={evidence.length >= most}
                    onClick={() => onChange([...evidence, { kind: "MEETING", words: "", link: "" }])}
                >
                    {words.evidenceAdd}
                </Button>
            </div>
        </div>
    );
}
