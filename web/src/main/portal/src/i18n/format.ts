import { isDecimal } from "../money/decimal";

/**
 * Locale-aware text of amounts, rates, days and moments. Intl takes decimal strings exactly, so no float is involved.
 */
type Exact = Intl.StringNumericLiteral;

const locale: string = typeof document === "undefined" ? "en-US" : navigator.language;

const cached = new Map<string, Intl.NumberFormat>();

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const found = cached.get(key) ?? new Intl.NumberFormat(locale, options);
    cached.set(key, found);
    return found;
}

function exact(text: string): Exact {
    if (!isDecimal(text)) {
        throw new RangeError(`not a decimal: ${text}`);
    }
    return text as Exact;
}

/** `76,273.97`: the amount at its own digits, the currency named elsewhere. */
export function amountText(amount: string): string {
    const digits = amount.split(".")[1]?.length ?? 0;
    return numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(exact(amount));
}

/** `+1,234.50`, `−60.00`: a difference, whose sign is always said; zero has none. */
export function signedText(amount: string): string {
    const digits = amount.split(".")[1]?.length ?? 0;
    return numbers({
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: "exceptZero",
    }).format(exact(amount));
}

/** `USD 76,273.97`. */
export function moneyText(money: { amount: string; currency: string }): string {
    return `${money.currency}\u00a0${amountText(money.amount)}`;
}

/** `8.77B`: three significant digits for tiles and axes; the exact amount is always near. */
export function compactText(amount: string): string {
    return numbers({ notation: "compact", maximumSignificantDigits: 3 }).format(exact(amount));
}

/** `13.3%` of a decimal fraction `0.133`. */
export function percentText(fraction: string, digits = 1): string {
    return numbers({ style: "percent", maximumFractionDigits: digits }).format(exact(fraction));
}

export function countText(count: number): string {
    return numbers({}).format(count);
}

const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", timeZone: "UTC" });
const momentFormat = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
});

/** `Apr 27, 2026` of `2026-04-27`: a day of the agreement, in no one's time zone. */
export function dayText(day: string): string {
    return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** `Apr 2026` of `2026-04`. */
export function monthText(month: string): string {
    return monthFormat.format(new Date(`${month}-01T00:00:00Z`));
}

/** A moment in the reader's own zone, which is named. */
export function momentText(instant: string): string {
    return momentFormat.format(new Date(instant));
}

/** The day after, or before when `days` is negative. */
export function shiftDay(day: string, days: number): string {
    const at = new Date(`${day}T00:00:00Z`);
    at.setUTCDate(at.getUTCDate() + days);
    return at.toISOString().slice(0, 10);
}

/** A half-open range of days in words: `Apr 27, 2026 – Dec 31, 2026`, its last day named; `…` while it is open. */
export function rangeText(start: string, endExclusive: string | undefined): string {
    return endExclusive === undefined
        ? `${dayText(start)} – …`
        : `${dayText(start)} – ${dayText(shiftDay(endExclusive, -1))}`;
}

/** `1.4 s` or `320 ms` between two instants. */
export function durationText(from: string, to: string): string {
    const milliseconds = Date.parse(to) - Date.parse(from);
    return milliseconds < 1000
        ? `${countText(milliseconds)} ms`
        : `${numbers({ maximumFractionDigits: 1 }).format(milliseconds / 1000)} s`;
}

const plural = new Intl.PluralRules("en");

/** `1 line`, `2 lines`: the count formatted, the noun agreeing. */
export function counted(count: number, one: string, other: string): string {
    return `${countText(count)} ${plural.select(count) === "one" ? one : other}`;
}
