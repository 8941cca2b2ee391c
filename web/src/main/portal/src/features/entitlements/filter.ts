import type { EntitlementFilter, Standing } from "../../api/entitlements";
import { m } from "../../i18n";
import { entitlements as words } from "../../i18n/entitlements";
import { dayText } from "../../i18n/format";
import { oneChip, type Chips } from "../../ui/chips";
import { dayIn } from "../days";
import type { Names } from "../names";

export const standings = Object.keys(words.standings) as Standing[];

/** The filter of an address; what is no value of its field is left out. Without a customer there is none. */
export function queryOf(params: URLSearchParams): EntitlementFilter | undefined {
    const customer = params.get("customer")?.trim();
    const product = params.get("product")?.trim();
    const standing = standings.filter((one) => params.getAll("standing").includes(one));
    const [asOf, knownOn] = [dayIn(params, "on"), dayIn(params, "knownOn")];
    return customer
        ? {
              customer,
              ...(product ? { product } : {}),
              ...(standing.length > 0 ? { standing } : {}),
              ...(asOf ? { asOf } : {}),
              ...(knownOn ? { knownOn } : {}),
          }
        : undefined;
}

/** What is chosen, by the names of the address. */
export function chipsOf(filter: EntitlementFilter | undefined, names: Names): Chips[] {
    const { customer, product, standing = [], asOf, knownOn } = filter ?? { customer: undefined };
    return [
        oneChip("customer", words.customer, customer, customer && names.party(customer)),
        oneChip("product", words.product, product, product && names.product(product)),
        {
            key: "standing",
            name: words.standing,
            chips: standing.map((one) => ({ value: one, text: words.standings[one] })),
        },
        oneChip("on", words.on, asOf, asOf && dayText(asOf)),
        oneChip("knownOn", m.knownOn.label, knownOn, knownOn && dayText(knownOn)),
    ];
}

/** Where everything that a customer is entitled to is read. */
export function customerLink(customer: string, on: string, knownOn: string | undefined): string {
    return `/entitlements?${new URLSearchParams({ customer, on, ...(knownOn ? { knownOn } : {}) }).toString()}`;
}
