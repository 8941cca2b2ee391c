/** A stretch of days drawn as an axis. */
export interface Window {
    start: string;
    /** Exclusive. */
    end: string;
    /** Where a day stands, in percent of the width, held within it. */
    at: (day: string) => number;
    years: readonly { year: string; at: number }[];
}

/** From two years before a day to one after it; or all of time, from the first day to a year beyond the last. */
export function windowOf(starts: readonly string[], day: string, all: boolean): Window {
    const days = [day, ...starts].sort();
    const start = all ? `${days[0]?.slice(0, 4) ?? ""}-01-01` : shiftYears(day, -2);
    const end = shiftYears(all ? (days.at(-1) ?? day) : day, 1);
    const from = Date.parse(start);
    const width = Date.parse(end) - from;
    const at = (some: string) => Math.min(100, Math.max(0, ((Date.parse(some) - from) / width) * 100));
    const first = Number(start.slice(0, 4));
    const count = Number(end.slice(0, 4)) - first + 1;
    const every = Math.ceil(count / 9);
    return {
        start,
        end,
        at,
        years: Array.from({ length: count }, (_, index) => first + index)
            .filter((year) => (year - first) % every === 0)
            .map((year) => ({ year: String(year), at: at(`${year}-01-01`), seen: `${year}-01-01` >= start }))
            .filter(({ at: place, seen }) => seen && place < 98)
            .map(({ year, at: place }) => ({ year, at: place })),
    };
}

function shiftYears(day: string, years: number): string {
    // The 29th of February has its like in leap years only.
    return `${Number(day.slice(0, 4)) + years}-${day.slice(5).replace("02-29", "02-28")}`;
}
