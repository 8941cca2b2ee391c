import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { can, useMe } from "../../app/session";
import { ledger } from "../../i18n/ledger";
import { shiftDay } from "../../i18n/format";
import { referenceYear } from "./draft";

/** The regime whose going on is the shipped example. */
const regime = "R5";

/**
 * The shipped example, "R5 had continued" over the last twelve months attributed; undefined where the terms or the figures for it
 * are not there.
 */
export function useExample(): Schemas["ScenarioInput"] | undefined {
    const terms = can(useMe(), "terms.read");
    const agreements = useQuery({ ...ask.agreements({}), enabled: terms }).data;
    const months = useQuery(ask.totals(["month"], {})).data;
    const agreement = agreements?.items[0];
    const detail = useQuery({
        ...ask.agreement(agreement?.id ?? "", undefined),
        enabled: agreement !== undefined,
    }).data;
    const year = referenceYear((months?.rows ?? []).map(({ key }) => key.month ?? "").filter(Boolean));
    if (!agreement || !year || !detail?.revisions.some((revision) => revision.regime === regime)) {
        return undefined;
    }
    return {
        name: ledger.whatIf.example,
        agreement: agreement.id,
        from: year.from,
        to: shiftDay(year.through, 1),
        terms: { continued: regime },
    };
}

/** The address of the form, filled in with a scenario. */
export function formLink({ name, agreement, from, to, terms }: Omit<Schemas["ScenarioInput"], "factors">): string {
    const params = new URLSearchParams({ name, agreement, from, to });
    for (const [choice, value] of Object.entries(terms)) {
        params.set(choice, value);
    }
    return `/what-if/new?${params.toString()}`;
}
