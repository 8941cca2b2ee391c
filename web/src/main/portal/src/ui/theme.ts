import { useSyncExternalStore } from "react";

/** Light, dark, or as the system says; remembered on this device. `public/theme.js` does the same before the first paint. */
export type Theme = "light" | "dark" | "system";

const key = "tributary.theme";
const listeners = new Set<() => void>();
const system = window.matchMedia("(prefers-color-scheme: dark)");

function stored(): Theme {
    try {
        const theme = localStorage.getItem(key);
        return theme === "light" || theme === "dark" ? theme : "system";
    } catch {
        return "system";
    }
}

let chosen = stored();

function dark(): boolean {
    return chosen === "dark" || (chosen === "system" && system.matches);
}

function apply(): void {
    document.documentElement.classList.toggle("pf-v6-theme-dark", dark());
    listeners.forEach((listener) => listener());
}

system.addEventListener("change", apply);

export function chooseTheme(theme: Theme): void {
    chosen = theme;
    try {
        localStorage.setItem(key, theme);
    } catch {
        // storage may be forbidden: the choice then lasts as long as the page
    }
    apply();
}

function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

export function useTheme(): Theme {
    return useSyncExternalStore(subscribe, () => chosen);
}

export function useDark(): boolean {
    return useSyncExternalStore(subscribe, dark);
}
