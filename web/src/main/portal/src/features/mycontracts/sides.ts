import type { PartnerContract, RoadDays } from "../../api/partnerContracts";

/** Where days stand that begin on one day and end before another. */
export function phaseBetween(startsOn: string, endsOn: string, day: string): "AHEAD" | "RUNNING" | "OVER" {
    if (day < startsOn) {
        return "AHEAD";
    }
    return day < endsOn ? "RUNNING" : "OVER";
}

/** The days of the road that have a day. */
export function roadOn({ road }: PartnerContract, day: string): RoadDays | undefined {
    return road.find(({ from, to }) => from <= day && day < to);
}

/** How the contract stands for the partner on a day: between two stretches of its road it is over. */
export function phaseOn(contract: PartnerContract, day: string): "AHEAD" | "RUNNING" | "SUSPENDED" | "OVER" {
    const here = roadOn(contract, day);
    if (here) {
        return here.suspended ? "SUSPENDED" : "RUNNING";
    }
    return day < (contract.road[0]?.from ?? day) ? "AHEAD" : "OVER";
}

/** A stretch of a line, with the line's id. */
export interface SoldDays {
    line: string;
    from: string;
    until: string | undefined;
    standing: PartnerContract["lines"][number]["stretches"][number]["standing"];
    product: string;
    quantity: string;
}

/** Every stretch of every line, in the order of lines and days. */
export function soldDays({ lines }: PartnerContract): SoldDays[] {
    return lines.flatMap(({ line, stretches }) =>
        stretches.map(({ from, until, standing, product, quantity }) => ({
            line,
            from,
            until,
            standing,
            product,
            quantity,
        })),
    );
}
