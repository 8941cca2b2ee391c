import type { Schemas } from "../../api/client";
import { subscriptions as subscriptionsWords } from "../../i18n/subscriptions";
import { dayText } from "../../i18n/format";
import { subtract } from "../../money/decimal";

/** What of a bill is set off for prices that had fallen. */
export function creditedOf({ charged, due }: Pick<Schemas["Bill"], "charged" | "due">): string {
    return subtract(charged.amount, due.amount);
}

/** What of a rated period was not billed yet. */
export function dueOf({ total, billed }: Pick<Schemas["UsageRating"], "total" | "billed">): string {
    return subtract(total.amount, billed.amount);
}

/** How a subscription came to the version it has. */
export function whyText({ policy, newSalesFrom, on = newSalesFrom }: Schemas["VersionMove"]): string {
    const words = subscriptionsWords;
    return policy === undefined ? words.signedUnder(dayText(newSalesFrom)) : words.moved[policy](dayText(on));
}
