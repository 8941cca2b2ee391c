import type { Outlook, Road } from "../../api/quotes";
import { compare } from "../../money/decimal";

type Party = Outlook["split"]["parties"][number];

/** What a party has in the end, what is fixed apart from what is estimated. */
export type PartyParts = Party & { fixed: string; estimated: string };

/** The split that is shown of a road: of the whole where usage is estimated. */
export function splitOf({ split, estimate }: Outlook) {
    return estimate?.whole ?? split;
}

/** What the vendor has in the end, with usage as it is estimated. */
export function vendorNetOf({ vendorNet, estimate }: Outlook) {
    return estimate?.vendorNet ?? vendorNet;
}

/** The parties of a road with their fixed and estimated parts. */
export function partsOf(outlook: Outlook): PartyParts[] {
    const netIn = (parties: readonly Party[] | undefined, party: string) =>
        parties?.find((one) => one.party === party)?.net ?? "0.00";
    return splitOf(outlook).parties.map((party) => ({
        ...party,
        fixed: netIn(outlook.split.parties, party.party),
        estimated: netIn(outlook.estimate?.split.parties, party.party),
    }));
}

const netOf = ({ outlook }: Road) => (outlook ? vendorNetOf(outlook).amount : "0");

/** The road that leaves most to the vendor, where several can be told. */
export function bestOf(roads: readonly Road[]): Road | undefined {
    const told = roads.filter(({ outlook }) => outlook !== undefined);
    return told.length < 2
        ? undefined
        : told.reduce((best, road) => (compare(netOf(road), netOf(best)) > 0 ? road : best));
}
