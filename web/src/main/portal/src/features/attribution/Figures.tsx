import type { Schemas } from "../../api/client";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { compactText, percentText } from "../../i18n/format";
import { compare, fraction, isZero, subtract, type Decimal } from "../../money/decimal";
import { Kpi } from "../../ui/Kpi";
import { Tiles } from "../../ui/Page";
import type { Measure, TotalsRow } from "./shapes";

interface FiguresProps {
    totals: Schemas["Totals"] | undefined;
    months?: readonly TotalsRow[] | undefined;
    label: string;
    /** The share lines behind the figures. */
    to?: string;
}

const vendorFigures = ["customerValue", "margins", "vendorRevenue", "shareAccruedOut", "sharePayableOut", "retained"];
const partnerFigures = ["customerValue", "margins", "shareAccruedOut", "sharePayableOut", "shareIn"];

/** The key figures, each with its definition, its part of the whole and its course over the months. */
export function Figures({ totals, months, label, to }: FiguresProps) {
    const partner = useMe().partner !== undefined;
    const terms = partner ? m.partnerFigures : m.figures;
    const definitions = partner ? m.partnerDefinitions : m.definitions;
    const keys = (partner ? partnerFigures : vendorFigures) as (Measure & keyof typeof m.partnerFigures)[];
    return (
        <Tiles label={label}>
            {keys.map((key) => (
                <Kpi
                    key={key}
                    term={terms[key]}
                    definition={definitions[key]}
                    amount={totals?.sum[key]}
                    currency={totals?.currency ?? ""}
                    {...noteOf(key, totals?.sum)}
                    {...(months ? { trend: months.map((row) => row[key]) } : {})}
                    {...(to ? { to } : {})}
                />
            ))}
        </Tiles>
    );
}

function noteOf(key: Measure | "shareIn", sum: TotalsRow | undefined): { note?: string } {
    if (sum === undefined || key === "customerValue") {
        return {};
    }
    if (key === "sharePayableOut") {
        const held = subtract(sum.shareAccruedOut, sum.sharePayableOut);
        return { note: compare(held, "0") > 0 ? m.figures.held(compactText(held)) : m.figures.nothingHeld };
    }
    if (key === "shareAccruedOut" && !isZero(sum.vendorRevenue)) {
        return part(sum.shareAccruedOut, sum.vendorRevenue, m.figures.ofRevenue);
    }
    return part(sum[key], sum.customerValue, m.figures.ofValue);
}

function part(amount: Decimal, whole: Decimal, words: (percent: string) => string): { note?: string } {
    const of = fraction(amount, whole);
    return of === undefined ? {} : { note: words(percentText(of)) };
}
