import { shiftDay } from "../../i18n/format";

interface Range {
    text: string;
    from: string;
    /** The last day, inclusive. */
    through: string;
}

/** The usual stretches of history seen from a day: its year so far, the year before, and the last four whole quarters, newest first. */
export function rangesOf(day: string): Range[] {
    const year = Number(day.slice(0, 4));
    const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
    const quarters = [1, 2, 3, 4].map((back): Range => {
        const index = year * 4 + quarter - back;
        const [first, next] = [firstDay(index), firstDay(index + 1)];
        return { text: `${first.slice(0, 4)} Q${(index % 4) + 1}`, from: first, through: shiftDay(next, -1) };
    });
    return [
        { text: String(year), from: `${year}-01-01`, through: `${year}-12-31` },
        { text: String(year - 1), from: `${year - 1}-01-01`, through: `${year - 1}-12-31` },
        ...quarters,
    ];
}

/** The first day of a quarter counted from the year 0. */
function firstDay(index: number): string {
    return `${Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, "0")}-01`;
}
