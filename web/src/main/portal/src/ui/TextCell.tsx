import { TextInput } from "@patternfly/react-core";

interface TextCellProps {
    /** Names the cell for readers, its row included. */
    label: string;
    placeholder: string;
    value: string;
    onChange: (value: string) => void;
}

/** One cell of a grid that is filled by hand. */
export function TextCell({ label, placeholder, value, onChange }: TextCellProps) {
    return (
        <TextInput
            aria-label={label}
            placeholder={placeholder}
            value={value}
            onChange={(_event, text) => onChange(text)}
        />
    );
}
