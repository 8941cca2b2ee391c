import {
    Divider,
    Dropdown,
    DropdownItem,
    DropdownList,
    MenuToggle,
    type MenuToggleElement,
} from "@patternfly/react-core";
import { useState, type Ref } from "react";

interface ViewMenuProps {
    text: string;
    label: string;
    views: readonly { name: string; chosen: boolean }[];
    /** What stands there while there is none. */
    none: string;
    chosenText: string;
    save: string;
    removeText: (name: string) => string;
    onOpen: (name: string) => void;
    onRemove: (name: string) => void;
    onSave: () => void;
}

/** The views of a list: each can be opened and removed, and the present one saved. */
export function ViewMenu(props: ViewMenuProps) {
    const { text, label, views, none, chosenText, save, removeText, onOpen, onRemove, onSave } = props;
    const [open, setOpen] = useState(false);
    return (
        <Dropdown
            isOpen={open}
            onOpenChange={setOpen}
            popperProps={{ position: "right" }}
            toggle={(ref: Ref<MenuToggleElement>) => (
                <MenuToggle ref={ref} variant="plainText" isExpanded={open} onClick={() => setOpen(!open)}>
                    {text}
                </MenuToggle>
            )}
        >
            <DropdownList aria-label={label}>
                {views.length === 0 ? <DropdownItem isDisabled>{none}</DropdownItem> : null}
                {views.map(({ name, chosen }) => (
                    <DropdownItem
                        key={name}
                        {...(chosen ? { description: chosenText } : {})}
                        onClick={() => {
                            setOpen(false);
                            onOpen(name);
                        }}
                    >
                        {name}
                    </DropdownItem>
                ))}
                <Divider component="li" />
                <DropdownItem
                    onClick={() => {
                        setOpen(false);
                        onSave();
                    }}
                >
                    {save}
                </DropdownItem>
                {views.map(({ name }) => (
                    <DropdownItem
                        key={`remove ${name}`}
                        isDanger
                        onClick={() => {
                            setOpen(false);
                            onRemove(name);
                        }}
                    >
                        {removeText(name)}
                    </DropdownItem>
                ))}
            </DropdownList>
        </Dropdown>
    );
}
