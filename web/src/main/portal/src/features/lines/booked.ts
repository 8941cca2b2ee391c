import type { Schemas } from "../../api/client";
import { add, compare, negate, type Decimal } from "../../money/decimal";

export type Share = Schemas["Share"];

/** A share with its reversal, where it has one. */
export interface Booked {
    share: Share;
    reversal?: Share;
    /** The share that was booked instead by the run that reversed it. */
    instead?: Share;
}

/** Pairs what was booked with what took it back, in the order booked; a reversal whose share is not there stands alone. */
export function booked(shares: readonly Share[]): Booked[] {
    const reversals = new Map<string, Share>();
    for (const share of shares) {
        if (share.reverses !== undefined) {
            reversals.set(share.reverses, share);
        }
    }
    const known = new Set(shares.map(({ id }) => id));
    return shares
        .filter(({ reverses }) => reverses === undefined || !known.has(reverses))
        .map((share) => {
            const reversal = reversals.get(share.id);
            const instead =
                reversal &&
                shares.find(
                    (other) =>
                        other.reverses === undefined && other.id !== share.id && sameBut(other, share, reversal.run),
                );
            return { share, ...(reversal ? { reversal } : {}), ...(instead ? { instead } : {}) };
        });
}

function sameBut(other: Share, share: Share, run: number): boolean {
    return (
        other.run === run &&
        other.segmentStart === share.segmentStart &&
        other.payer === share.payer &&
        other.payee === share.payee &&
        other.kind === share.kind
    );
}

export interface LineCheck {
    currency: string;
    line: Decimal;
    /** What the customer's payment has been divided into, net of reversals. */
    divided: Decimal;
    verdict: "TIES" | "REPLACED" | "DIFFERS" | "NOTHING";
}

/**
 * The sum of all that the customer paid to anyone must be the line. A line that another replaced counts as zero. In a currency the
 * line is not in nothing can be compared to the cent: then there is no check.
 */
export function lineCheck(line: Schemas["RevenueLine"], shares: readonly Share[]): LineCheck | undefined {
    const divided = shares.filter(({ payer }) => payer === line.customer);
    if (divided.some(({ payable }) => payable.currency !== line.currency)) {
        return undefined;
    }
    const total = divided.map(({ accrued }) => accrued.amount).reduce(add, "0.00");
    const verdict =
        divided.length === 0
            ? "NOTHING"
            : compare(total, line.amount) === 0
              ? "TIES"
              : compare(total, "0") === 0 && divided.some(({ reverses }) => reverses !== undefined)
                ? "REPLACED"
                : "DIFFERS";
    return { currency: line.currency, line: line.amount, divided: total, verdict };
}

/** The net of everything booked of a line, by who holds it; the customer, whose payment it is, is left out. */
export function netByPayee(
    shares: readonly Share[],
    customer: string,
): { party: string; currency: string; amount: Decimal }[] {
    const net = new Map<string, Decimal>();
    const put = (party: string, currency: string, amount: Decimal) => {
        const key = `${party}\n${currency}`;
        net.set(key, add(net.get(key) ?? "0.00", amount));
    };
    for (const { payer, payee, payable } of shares) {
        put(payee, payable.currency, payable.amount);
        if (payer !== customer) {
            put(payer, payable.currency, negate(payable.amount));
        }
    }
    return [...net]
        .map(([key, amount]) => {
            const [party = "", currency = ""] = key.split("\n");
            return { party, currency, amount };
        })
        .sort((a, b) => compare(b.amount, a.amount));
}
