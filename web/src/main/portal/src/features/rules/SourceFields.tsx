import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { rules } from "../../i18n/rules";
import { ChoiceField, TextField } from "../../ui/Fields";

type Provenance = Schemas["Provenance"];

const tags = Object.keys(m.provenance) as Provenance["tag"][];

/** Where something recorded comes from, and how certain it is. */
export function SourceFields({ value, onChange }: { value: Provenance; onChange: (value: Provenance) => void }) {
    return (
        <div className="tr-field-row">
            <ChoiceField
                label={rules.source.tag}
                value={value.tag}
                hint={m.provenanceMeaning[value.tag]}
                options={tags.map((tag) => ({ value: tag, text: m.provenance[tag] }))}
                onChange={(tag) => onChange({ ...value, tag: tags.find((one) => one === tag) ?? value.tag })}
            />
            <TextField
                label={rules.source.source}
                hint={rules.source.sourceHint}
                value={value.source}
                onChange={(source) => onChange({ ...value, source })}
                required
            />
        </div>
    );
}
