/** A day of the calendar as ISO 8601 writes it. */
export function isDay(text: string): boolean {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
        return false;
    }
    const at = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Today, in universal time. */
export function today(): string {
    return new Date().toISOString().slice(0, 10);
}

/** The day that a parameter of the address says; undefined where it says none. */
export function dayIn(params: URLSearchParams, name: string): string | undefined {
    const text = params.get(name);
    return text !== null && isDay(text) ? text : undefined;
}

/** The days that parameters of the address say, under their names; one that says none is left out. */
export function daysIn<N extends string>(params: URLSearchParams, ...names: N[]): { [name in N]?: string } {
    const days: { [name in N]?: string } = {};
    for (const name of names) {
        const day = dayIn(params, name);
        if (day !== undefined) {
            days[name] = day;
        }
    }
    return days;
}
