import { add, compare, isNegative, isZero, negate, subtract, sum, toFloat, type Decimal } from "../money/decimal";

/** A walk from one total to another over the changes between them. */
export interface BridgeStep {
    key: string;
    text: string;
    total: boolean;
    amount: Decimal;
    start: Decimal;
    end: Decimal;
}

interface Part {
    key: string;
    text: string;
    amount: Decimal;
}

/**
 * From `from` to `to`: the `most` largest changes one by one, the others as one step, so that the steps always add up. What the
 * changes leave unexplained belongs to the others too.
 */
export function bridge(from: Part, changes: readonly Part[], to: Part, others: string, most = 6): BridgeStep[] {
    const ranked = changes
        .filter(({ amount }) => !isZero(amount))
        .sort((a, b) => compare(magnitude(b.amount), magnitude(a.amount)));
    const kept = ranked.slice(0, ranked.length > most ? most - 1 : most);
    const explained = add(from.amount, sum(kept.map(({ amount }) => amount)));
    const rest = subtract(to.amount, explained);
    const parts = isZero(rest) ? kept : [...kept, { key: "", text: others, amount: rest }];
    const steps: BridgeStep[] = [{ ...from, total: true, start: "0", end: from.amount }];
    for (const part of parts) {
        const start = steps.at(-1)?.end ?? "0";
        steps.push({ ...part, total: false, start, end: add(start, part.amount) });
    }
    return [...steps, { ...to, total: true, start: "0", end: to.amount }];
}

/**
 * Where the money axis may begin so that the changes can be seen: undefined while they are seen from zero, and wherever a bar
 * hangs below zero.
 */
export function floorOf(steps: readonly BridgeStep[]): Decimal | undefined {
    const ends = steps.flatMap(({ total, start, end }) => (total ? [end] : [start, end]));
    if (ends.length === 0 || ends.some(isNegative)) {
        return undefined;
    }
    const least = Math.min(...ends.map(toFloat));
    const span = Math.max(...ends.map(toFloat)) - least;
    if (span === 0 || span > 0.3 * (least + span)) {
        return undefined;
    }
    // A round figure well below the lowest bar, so that totals still stand as bars.
    const wanted = least - 1.5 * span;
    const digit = 10 ** Math.floor(Math.log10(span));
    const floor = Math.floor(wanted / digit) * digit;
    return floor > 0 ? floor.toFixed(0) : undefined;
}

function magnitude(amount: Decimal): Decimal {
    return isNegative(amount) ? negate(amount) : amount;
}
