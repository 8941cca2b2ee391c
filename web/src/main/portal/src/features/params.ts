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

/** `known` with one of a parameter's values taken up, or taken away where it stood there; pages start anew. */
export function toggled(known: URLSearchParams, name: string, value: string): URLSearchParams {
    const next = new URLSearchParams(known);
    const had = next.getAll(name);
    next.delete(name);
    next.delete("page");
    const kept = had.includes(value) ? had.filter((other) => other !== value) : [...had, value];
    kept.forEach((one) => next.append(name, one));
    return next;
}
