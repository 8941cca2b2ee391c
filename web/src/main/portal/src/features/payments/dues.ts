import type { Schemas } from "../../api/client";
import { rangeText } from "../../i18n/format";
import { add, isZero, sum, type Decimal } from "../../money/decimal";

export type Due = Schemas["PaymentDue"];

/** The days settled, read back as ranges; what is said in other words stays as it is. */
export function settledText(settled: string): string {
    return settled.replaceAll(
        /(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2}) \(exclusive\)/g,
        (_all, from: string, to: string) => rangeText(from, to),
    );
}

/** What one owes is taken up whole by what the other owes. */
export function isSetOff({ gross, net }: Due): boolean {
    return isZero(net) && !isZero(gross);
}

export interface Ahead {
    /** Undefined where nothing more falls due. */
    next: string | undefined;
    gross: Decimal;
    net: Decimal;
}

/** What falls due from a day on, that day included. */
export function aheadOf(dues: readonly Due[], day: string): Ahead {
    const ahead = dues.filter(({ dueOn }) => dueOn >= day);
    return {
        next: ahead.map(({ dueOn }) => dueOn).sort()[0],
        ...sumsOf(ahead),
    };
}

export function sumsOf(dues: readonly Due[]): { gross: Decimal; net: Decimal } {
    return {
        gross: add("0.00", sum(dues.map(({ gross }) => gross))),
        net: add("0.00", sum(dues.map(({ net }) => net))),
    };
}
