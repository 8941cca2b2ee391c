/**
 * Exact arithmetic on decimal strings. Amounts never become floats on their way to the reader; only a chart's geometry does.
 */
export type Decimal = string;

interface Scaled {
    units: bigint;
    scale: number;
}

const pattern = /^-?\d+(\.\d+)?$/;

export function isDecimal(text: string): boolean {
    return pattern.test(text);
}

function parse(text: Decimal): Scaled {
    if (!isDecimal(text)) {
        throw new RangeError(`not a decimal: ${text}`);
    }
    const [whole = "0", fraction = ""] = text.split(".");
    return { units: BigInt(whole + fraction), scale: fraction.length };
}

function print({ units, scale }: Scaled): Decimal {
    const sign = units < 0n ? "-" : "";
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
    return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function atScale({ units, scale }: Scaled, wanted: number): bigint {
    return units * 10n ** BigInt(wanted - scale);
}

export function add(left: Decimal, right: Decimal): Decimal {
    const a = parse(left);
    const b = parse(right);
    const scale = Math.max(a.scale, b.scale);
    return print({ units: atScale(a, scale) + atScale(b, scale), scale });
}

export function negate(amount: Decimal): Decimal {
    const { units, scale } = parse(amount);
    return print({ units: -units, scale });
}

export function subtract(left: Decimal, right: Decimal): Decimal {
    return add(left, negate(right));
}

export function sum(amounts: readonly Decimal[]): Decimal {
    return amounts.reduce(add, "0");
}

/** Negative, zero or positive as `left` is less than, equal to or more than `right`. */
export function compare(left: Decimal, right: Decimal): number {
    const { units } = parse(subtract(left, right));
    return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export function isZero(amount: Decimal): boolean {
    return parse(amount).units === 0n;
}

export function isNegative(amount: Decimal): boolean {
    return parse(amount).units < 0n;
}

/**
 * `part / whole` as a decimal fraction, half-up at `digits` places; undefined where `whole` is zero.
 */
export function fraction(part: Decimal, whole: Decimal, digits = 4): Decimal | undefined {
    const a = parse(part);
    const b = parse(whole);
    if (b.units === 0n) {
        return undefined;
    }
    const scale = Math.max(a.scale, b.scale);
    const numerator = atScale(a, scale) * 10n ** BigInt(digits);
    const denominator = atScale(b, scale);
    const negative = numerator < 0n !== denominator < 0n;
    const above = numerator < 0n ? -numerator : numerator;
    const below = denominator < 0n ? -denominator : denominator;
    const rounded = (2n * above + below) / (2n * below);
    return print({ units: negative ? -rounded : rounded, scale: digits });
}

/** For a chart's geometry only: the nearest float. */
export function toFloat(amount: Decimal): number {
    return Number(amount);
}
