import { MenuToggle, Select, SelectList, SelectOption, type MenuToggleElement } from "@patternfly/react-core";
import { useId, useState, type Ref } from "react";

interface ManyFieldProps {
    label: string;
    /** What it means that none is chosen. */
    none: string;
    options: readonly { value: string; text: string }[];
    chosen: readonly string[];
    onToggle: (value: string) => void;
    fault?: string | undefined;
    readOnly?: boolean | undefined;
}

/** Any number of many, in a menu; what is chosen is said by the button. */
export function ManyField({ label, none, options, chosen, onToggle, fault, readOnly }: ManyFieldProps) {
    const id = useId();
    const told = useId();
    const [open, setOpen] = useState(false);
    const nameOf = (value: string) => options.find((option) => option.value === value)?.text ?? value;
    const said = chosen.length === 0 ? none : chosen.map(nameOf).join(", ");
    // What is chosen and not offered can be taken away.
    const unknown = chosen.filter((value) => options.every((option) => option.value !== value));
    const all = [...options, ...unknown.map((value) => ({ value, text: value }))];
    return (
        <div className="tr-field tr-many">
            <span id={id} className="tr-many-label">
                {label}
            </span>
            {readOnly ? (
                <span>{said}</span>
            ) : (
                <Select
                    role="menu"
                    isOpen={open}
                    onOpenChange={setOpen}
                    onSelect={(_event, value) => onToggle(String(value))}
                    isScrollable
                    maxMenuHeight="20rem"
                    aria-label={label}
                    popperProps={{ appendTo: () => document.getElementById("main") ?? document.body }}
                    toggle={(ref: Ref<MenuToggleElement>) => (
                        <MenuToggle
                            ref={ref}
                            isFullWidth
                            isExpanded={open}
                            aria-label={`${label}: ${said}`}
                            aria-describedby={fault ? told : undefined}
                            status={fault ? "danger" : undefined}
                            onClick={() => setOpen(!open)}
                        >
                            {said}
                        </MenuToggle>
                    )}
                >
                    <SelectList aria-label={label}>
                        {all.map(({ value, text }) => (
                            <SelectOption key={value} value={value} hasCheckbox isSelected={chosen.includes(value)}>
                                {text}
                            </SelectOption>
                        ))}
                    </SelectList>
                </Select>
            )}
            {fault ? (
                <span id={told} className="tr-fault">
                    {fault}
                </span>
            ) : null}
        </div>
    );
}
