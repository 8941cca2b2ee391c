import { Checkbox } from "@patternfly/react-core";
import { useId } from "react";

interface CheckListProps {
    legend: string;
    hint?: string;
    options: readonly { value: string; text: string }[];
    chosen: readonly string[];
    onToggle: (value: string) => void;
}

/** Any number of a few, all in sight. */
export function CheckList({ legend, hint, options, chosen, onToggle }: CheckListProps) {
    const id = useId();
    return (
        <fieldset className="tr-checks">
            <legend>{legend}</legend>
            {options.map(({ value, text }) => (
                <Checkbox
                    key={value}
                    id={`${id}-${value}`}
                    label={text}
                    isChecked={chosen.includes(value)}
                    onChange={() => onToggle(value)}
                />
            ))}
            {hint ? <span className="tr-quiet">{hint}</span> : null}
        </fieldset>
    );
}
