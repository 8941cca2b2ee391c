import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { momentText } from "../../i18n/format";

/** As of when, by which run, in which currency: on every page with money. */
export function AsOf({ totals }: { totals: Schemas["Totals"] | undefined }) {
    if (totals === undefined) {
        return <>{m.state.loading}</>;
    }
    const asOf = totals.asOf && totals.run ? m.asOf(momentText(totals.asOf), String(totals.run)) : m.asOfUnknown;
    return (
        <>
            {asOf} · {m.money.inCurrency(totals.currency)}
        </>
    );
}
