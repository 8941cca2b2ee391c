import type { SpendAgreement, SpendPeriod } from "../../api/spend";
import { spend as spendWords } from "../../i18n/spend";
import { shiftDay } from "../../i18n/format";
import { isNegative, subtract, sum, type Decimal } from "../../money/decimal";

/** What a statement is asked for, and what its chart shows. */
const words = spendWords;

export function agreementLink(id: string): string {
    return `/spend-agreements/${encodeURIComponent(id)}`;
}

/** The days a statement is asked for: all of the agreement, or until a day where it is open. */
export function askedDays({ days }: Pick<SpendAgreement, "days">, day: string): { from: string; to: string } {
    const open = day > days.from ? shiftDay(day, 1) : shiftDay(days.from, 1);
    return { from: days.from, to: days.to ?? open };
}

/** The periods that have begun when a day ends. */
export function begun(periods: readonly SpendPeriod[], day: string): SpendPeriod[] {
    return periods.filter(({ from }) => from <= day);
}

export function sumOf(periods: readonly SpendPeriod[], of: (period: SpendPeriod) => Decimal): Decimal {
    return sum(periods.map(of));
}

export interface Series {
    key: string;
    text: string;
    values: Decimal[];
}

const above = (amount: Decimal) => (isNegative(amount) ? "0" : amount);

/** What each period is made of, one on another; the parts that no period has are left out. */
export function seriesOf(periods: readonly SpendPeriod[]): Series[] {
    const parts: [key: string, text: string, of: (period: SpendPeriod) => Decimal][] = [
        ["drawnOfCarried", words.drawnOfCarried, ({ drawdown }) => drawdown?.drawnOfCarried ?? "0"],
        ["drawn", words.drawn, ({ drawdown }) => drawdown?.drawn ?? "0"],
        ["covered", words.covered, ({ credits }) => credits?.covered ?? "0"],
        ["within", words.within, ({ bounds, spend }) => (bounds ? above(subtract(spend, bounds.cut)) : "0")],
        ["topUp", words.topUp, ({ bounds }) => bounds?.topUp ?? "0"],
        ["overage", words.overage, ({ drawdown, credits }) => drawdown?.overage ?? credits?.overage ?? "0"],
        ["cut", words.cut, ({ bounds }) => bounds?.cut ?? "0"],
        ["rolledOver", words.rolledOver, ({ drawdown }) => drawdown?.rolledOver ?? "0"],
        ["shortfall", words.shortfall, ({ drawdown }) => drawdown?.shortfall ?? "0"],
        ["expired", words.expired, ({ credits }) => credits?.expired ?? "0"],
    ];
    return parts
        .map(([key, text, of]) => ({ key, text, values: periods.map(of) }))
        .filter(({ values }) => values.some((value) => Number(value) !== 0));
}
