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

/** Single-letter keys: `?` for the sheet, `/` for the filters, `G` and a letter for a place. Nothing while one types. */
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

function typing(target: EventTarget | null): boolean {
    return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;
}
