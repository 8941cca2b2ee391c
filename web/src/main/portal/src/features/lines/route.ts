import type { Schemas } from "../../api/client";
import { add, isZero, subtract, sum, type Decimal } from "../../money/decimal";

/** One party on the way of the customer's money to the vendor. */
export interface Hop {
    party: string;
    role: "CUSTOMER" | "ROUTE" | "PRINCIPAL" | "VENDOR" | "BESIDE";
    /** What it receives from the hop before; what it pays, for the customer. */
    receives: Decimal;
    keeps: Decimal;
    passesOn: Decimal;
}

/**
 * The price of a line hop by hop, from the customer to the vendor. Who is on the route keeps what the line reports; who takes a part
 * beside it, as a tax authority does, is named where the customer pays. What is left reaches the channel's principal; a vendor behind
 * another principal receives nothing of the price itself, only shares.
 */
export function hopsOf(line: Schemas["RevenueLine"], principal: string): Hop[] {
    const way = [...line.route].reverse();
    const customer = way[0] ?? line.customer;
    const kept = new Map<string, Decimal>();
    for (const { party, amount } of line.deductions ?? []) {
        kept.set(party, add(kept.get(party) ?? "0", amount));
    }
    const beside = [...kept].filter(([party]) => !way.includes(party));
    const taken = sum(beside.map(([, amount]) => amount));
    const hops: Hop[] = [
        { party: customer, role: "CUSTOMER", receives: line.amount, keeps: "0", passesOn: line.amount },
        ...beside.map(([party, amount]): Hop => ({
            party,
            role: "BESIDE",
            receives: amount,
            keeps: amount,
            passesOn: "0",
        })),
    ];
    let left = subtract(line.amount, taken);
    const last = way.at(-1);
    for (const party of way.slice(1)) {
        const isPrincipal = party === principal || (party === last && !way.includes(principal));
        const deducted = kept.get(party) ?? "0";
        const keeps = isPrincipal ? left : deducted;
        hops.push({
            party,
            role: isPrincipal ? "PRINCIPAL" : party === last ? "VENDOR" : "ROUTE",
            receives: left,
            keeps,
            passesOn: subtract(left, keeps),
        });
        left = subtract(left, keeps);
    }
    return hops;
}

/** Whether all of the price has reached somebody. */
export function complete(hops: readonly Hop[], price: Decimal): boolean {
    return isZero(subtract(price, sum(hops.map(({ keeps }) => keeps))));
}
