import { Modal, ModalBody, ModalHeader, TextInput } from "@patternfly/react-core";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import "./palette.css";

interface Entry {
    key: string;
    to: string;
    text: string;
    hint: string;
}

interface PaletteDialogProps<E extends Entry> {
    title: string;
    /** What can be typed. */
    label: string;
    hint: string;
    /** What the list is called. */
    list: string;
    typed: string;
    onType: (text: string) => void;
    groups: readonly { title: string; entries: readonly E[] }[];
    /** How many there are, or why there are none. */
    status: string;
    onChoose: (entry: E) => void;
    onClose: () => void;
}

/** A text and what it may mean: the arrow keys go through the list while one goes on typing, Enter chooses (ARIA combobox with a listbox). */
export function PaletteDialog<E extends Entry>(props: PaletteDialogProps<E>) {
    const { title, label, hint, list, typed, onType, groups, status, onChoose, onClose } = props;
    const entries = groups.flatMap((group) => group.entries);
    const [wanted, setWanted] = useState(0);
    const id = useId();
    const at = Math.min(wanted, entries.length - 1);
    const chosen = useRef<HTMLDivElement>(null);
    // braces, because newer browsers return a promise, which is no clean-up
    useEffect(() => {
        chosen.current?.scrollIntoView({ block: "nearest" });
    }, [at]);
    const press = (event: KeyboardEvent) => {
        const next = moves[event.key]?.(at, entries.length);
        const entry = entries[at];
        if (next !== undefined && entries.length > 0) {
            event.preventDefault();
            setWanted(next);
        } else if (event.key === "Enter" && entry) {
            event.preventDefault();
            onChoose(entry);
        }
    };
    const optionId = (index: number) => `${id}-option-${String(index)}`;
    let index = -1;
    return (
        <Modal
            isOpen
            variant="medium"
            position="top"
            onClose={onClose}
            aria-labelledby={`${id}-title`}
            className="tr-palette"
            elementToFocus={`#${CSS.escape(`${id}-text`)}`}
        >
            <ModalHeader title={title} labelId={`${id}-title`} />
            <ModalBody>
                <TextInput
                    id={`${id}-text`}
                    type="text"
                    role="combobox"
                    autoComplete="off"
                    aria-label={label}
                    aria-expanded={entries.length > 0}
                    aria-autocomplete="list"
                    {...(entries.length > 0 ? { "aria-controls": `${id}-list` } : {})}
                    {...(at >= 0 ? { "aria-activedescendant": optionId(at) } : {})}
                    aria-describedby={`${id}-hint`}
                    placeholder={label}
                    value={typed}
                    onChange={(_event, text) => {
                        setWanted(0);
                        onType(text);
                    }}
                    onKeyDown={press}
                />
                <p className="tr-palette-status">
                    <span role="status">{status}</span>
                    <span id={`${id}-hint`} className="tr-quiet">
                        {hint}
                    </span>
                </p>
                {entries.length > 0 ? (
                    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reachable by keyboard
                    <div className="tr-palette-list" tabIndex={0}>
                        <div id={`${id}-list`} role="listbox" aria-label={list}>
                            {groups.map((group) => (
                                <div key={group.title} role="group" aria-label={group.title}>
                                    <div role="presentation" className="tr-palette-group">
                                        {group.title}
                                    </div>
                                    {group.entries.map((entry) => {
                                        index++;
                                        const own = index;
                                        return (
                                            // the keys are the text field's: it keeps the focus
                                            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                                            <div
                                                key={entry.key}
                                                id={optionId(own)}
                                                role="option"
                                                tabIndex={-1}
                                                aria-selected={own === at}
                                                ref={own === at ? chosen : undefined}
                                                className={own === at ? "tr-palette-chosen" : ""}
                                                onMouseMove={() => setWanted(own)}
                                                onClick={() => onChoose(entry)}
                                            >
                                                <span>{entry.text}</span>
                                                <span className="tr-quiet">{entry.hint}</span>
                                            </div>
                                        );
                                    })}
                                </div>
                            ))}
                        </div>
                    </div>
                ) : null}
            </ModalBody>
        </Modal>
    );
}

/** Which entry a key leads to; the ends meet. */
const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
    ArrowDown: (at, count) => (at + 1) % count,
    ArrowUp: (at, count) => (at - 1 + count) % count,
    PageDown: (at, count) => Math.min(at + 8, count - 1),
    PageUp: (at) => Math.max(at - 8, 0),
};
