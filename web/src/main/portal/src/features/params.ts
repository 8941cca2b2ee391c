/** `known` with some parameters set anew, or taken away where the value is empty. */
export function withParams(known: URLSearchParams, changes: Readonly<Record<string, string>>): URLSearchParams {
    const next = new URLSearchParams(known);
    for (const [name, value] of Object.entries(changes)) {
        if (value === "") {
            next.delete(name);
        } else {
            next.set(name, value);
        }
    }
    return next;
}
