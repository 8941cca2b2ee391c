import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";

const storage = "tributary.keys";

function stored(): boolean {
    try {
        return localStorage.getItem(storage) !== "off";
    } catch {
        return true;
    }
}

/**
 * Single-letter keys: `?` for the sheet, `/` for the filters, `E` for the export, `J` and `K` for the rows of a table, `G` and a
 * letter for a place. Nothing while one types.
 */
export function useKeys(places: Readonly<Record<string, string>>, onHelp: () => void) {
    const navigate = useNavigate();
    const [enabled, setEnabled] = useState(stored);
    const going = useRef(0);
    useEffect(() => {
        if (!enabled) {
            return undefined;
        }
        const press = (event: KeyboardEvent) => {
            if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
                return;
            }
            const place = places[event.key.toLowerCase()];
            if (Date.now() - going.current < 1500 && place !== undefined) {
                going.current = 0;
                void navigate(place);
            } else if (event.key === "g") {
                going.current = Date.now();
            } else if (event.key === "?") {
                onHelp();
            } else if (event.key === "/") {
                const first = document.querySelector<HTMLElement>(".tr-filters button, .tr-filters input");
                if (first) {
                    event.preventDefault();
                    first.focus();
                }
            } else if (document.querySelector("[aria-modal=true]") === null) {
                within(event.key);
            }
        };
        document.addEventListener("keydown", press);
        return () => document.removeEventListener("keydown", press);
    }, [enabled, places, onHelp, navigate]);
    const enable = (wanted: boolean) => {
        setEnabled(wanted);
        try {
            localStorage.setItem(storage, wanted ? "on" : "off");
        } catch {
            // storage may be forbidden: the choice then lasts as long as the page
        }
    };
    return { enabled, enable };
}

/** Keys that work on what the page shows, and not beneath a dialog. */
function within(key: string): void {
    switch (key) {
        case "e":
            pressExport();
            break;
        case "j":
            moveRow(1);
            break;
        case "k":
            moveRow(-1);
            break;
    }
}

/** The export of the part that has the focus, else the first of the page. */
function pressExport(): void {
    const exports = "[data-export]:not(:disabled)";
    const part = document.activeElement?.closest("#main section");
    const found = part?.querySelector<HTMLElement>(exports) ?? document.querySelector<HTMLElement>(`#main ${exports}`);
    found?.click();
}

/** Moves the focus to what opens a row: of the table that has it, else of the first. A row that opens nothing takes it itself. */
function moveRow(by: 1 | -1): void {
    const active = document.activeElement;
    const table = active?.closest("#main table") ?? document.querySelector("#main table");
    const rows = [...(table?.querySelectorAll("tbody > tr:not(.tr-footer, .tr-details)") ?? [])];
    const at = rows.findIndex((row) => row.contains(active));
    const row = rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    const opener = row?.querySelector<HTMLElement>("a[href]") ?? row?.querySelector<HTMLElement>("button");
    if (opener) {
        opener.focus();
    } else if (row instanceof HTMLElement) {
        row.tabIndex = -1;
        row.focus();
    }
}

function typing(target: EventTarget | null): boolean {
    return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;
}
