import {
    Button,
    FormSelect,
    FormSelectOption,
    Label,
    LabelGroup,
    MenuToggle,
    Popover,
    SearchInput,
    Select,
    SelectList,
    SelectOption,
    type MenuToggleElement,
} from "@patternfly/react-core";
import { FilterIcon } from "@patternfly/react-icons";
import { useEffect, useId, useState, type ReactNode, type Ref } from "react";
import { m } from "../i18n";
import type { Chips } from "./chips";

export interface Option {
    value: string;
    text: string;
    hint?: string;
}

interface FilterBarProps {
    children: ReactNode;
    chips: readonly Chips[];
    onRemove: (key: string, value: string) => void;
    onClear: () => void;
    /** How many results the filters leave. */
    count?: string;
    note?: string;
}

/** The filters of a screen and, as chips, what is chosen. The first of them takes the focus of the `/` key. */
export function FilterBar({ children, chips, onRemove, onClear, count, note }: FilterBarProps) {
    const chosen = chips.filter((group) => group.chips.length > 0);
    return (
        <section className="tr-filters" aria-label={m.filter.label}>
            <div className="tr-filters-row">
                <FilterIcon aria-hidden="true" className="tr-filters-icon" />
                {children}
                {count ? (
                    <span className="tr-count" role="status">
                        {count}
                    </span>
                ) : null}
            </div>
            {chosen.length > 0 ? (
                <div className="tr-chips">
                    {chosen.map((group) => (
                        <LabelGroup key={group.key} categoryName={group.name} numLabels={6}>
                            {group.chips.map(({ value, text }) => (
                                <Label
                                    key={value}
                                    variant="outline"
                                    closeBtnAriaLabel={m.filter.remove(text)}
                                    onClose={() => onRemove(group.key, value)}
                                >
                                    {text}
                                </Label>
                            ))}
                        </LabelGroup>
                    ))}
                    <Button variant="link" isInline onClick={onClear}>
                        {m.filter.clear}
                    </Button>
                </div>
            ) : null}
            {note ? <p className="tr-quiet">{note}</p> : null}
        </section>
    );
}

interface CheckFilterProps {
    name: string;
    options: readonly Option[];
    chosen: readonly string[];
    onToggle: (value: string) => void;
}

/** Any number of values of one field. */
export function CheckFilter({ name, options, chosen, onToggle }: CheckFilterProps) {
    const [open, setOpen] = useState(false);
    return (
        <Select
            role="menu"
            isOpen={open}
            onOpenChange={setOpen}
            onSelect={(_event, value) => onToggle(String(value))}
            isScrollable
            maxMenuHeight="20rem"
            aria-label={name}
            popperProps={{ appendTo: () => document.getElementById("main") ?? document.body }}
            toggle={(ref: Ref<MenuToggleElement>) => (
                <MenuToggle
                    ref={ref}
                    isExpanded={open}
                    isDisabled={options.length === 0}
                    onClick={() => setOpen(!open)}
                    {...(chosen.length > 0 ? { badge: <Label isCompact>{chosen.length}</Label> } : {})}
                >
                    {name}
                </MenuToggle>
            )}
        >
            <SelectList aria-label={name}>
                {options.map(({ value, text, hint }) => (
                    <SelectOption
                        key={value}
                        value={value}
                        hasCheckbox
                        isSelected={chosen.includes(value)}
                        {...(hint ? { description: hint } : {})}
                    >
                        {text}
                    </SelectOption>
                ))}
            </SelectList>
        </Select>
    );
}

interface PeriodFilterProps {
    text: string;
    from: string;
    through: string;
    presets: readonly { text: string; from: string; through: string }[];
    onChange: (from: string, through: string) => void;
}

/** A stretch of days, both ends included: a usual one, or any. */
export function PeriodFilter({ text, from, through, presets, onChange }: PeriodFilterProps) {
    return (
        <Popover
            aria-label={m.filter.period}
            headerContent={m.filter.period}
            appendTo={() => document.getElementById("main") ?? document.body}
            minWidth="18rem"
            showClose
            bodyContent={(hide) => (
                <div className="tr-period">
                    <div className="tr-period-presets">
                        {presets.map((preset) => (
                            <Button
                                key={preset.text}
                                size="sm"
                                variant={preset.from === from && preset.through === through ? "primary" : "secondary"}
                                onClick={() => {
                                    onChange(preset.from, preset.through);
                                    hide();
                                }}
                            >
                                {preset.text}
                            </Button>
                        ))}
                    </div>
                    <DayField label={m.filter.from} value={from} onChange={(day) => onChange(day, through)} />
                    <DayField label={m.filter.through} value={through} onChange={(day) => onChange(from, day)} />
                </div>
            )}
        >
            <MenuToggle data-filter-first="">{text}</MenuToggle>
        </Popover>
    );
}

interface DayFieldProps {
    label: string;
    value: string;
    hint?: string;
    onChange: (day: string) => void;
}

/** A day, by the browser's own field: it knows the reader's calendar order, and works by keyboard. */
export function DayField({ label, value, hint, onChange }: DayFieldProps) {
    return (
        <label className="tr-day">
            <span>{label}</span>
            <span className="pf-v6-c-form-control">
                <input type="date" value={value} onChange={(event) => onChange(event.target.value)} title={hint} />
            </span>
        </label>
    );
}

interface OneFilterProps {
    label: string;
    value: string;
    options: readonly Option[];
    onChange: (value: string) => void;
}

/** One of a few; something is always chosen. */
export function OneFilter({ label, value, options, onChange }: OneFilterProps) {
    const id = useId();
    return (
        <div className="tr-day">
            <label htmlFor={id}>{label}</label>
            <div>
                <FormSelect id={id} value={value} onChange={(_event, next) => onChange(next)}>
                    {options.map((option) => (
                        <FormSelectOption key={option.value} value={option.value} label={option.text} />
                    ))}
                </FormSelect>
            </div>
        </div>
    );
}

/** A part of a text, applied a moment after the last letter. */
export function SearchFilter({
    label,
    value,
    onChange,
}: {
    label: string;
    value: string;
    onChange: (value: string) => void;
}) {
    const [typed, setTyped] = useState(value);
    useEffect(() => setTyped(value), [value]);
    useEffect(() => {
        if (typed === value) {
            return undefined;
        }
        const later = setTimeout(() => onChange(typed.trim()), 350);
        return () => clearTimeout(later);
    }, [typed, value, onChange]);
    return (
        <SearchInput
            className="tr-search"
            aria-label={label}
            placeholder={label}
            value={typed}
            onChange={(_event, text) => setTyped(text)}
            onClear={() => onChange("")}
        />
    );
}
