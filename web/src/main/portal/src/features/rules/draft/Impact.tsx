import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../../api/client";
import * as terms from "../../../api/terms";
import { m } from "../../../i18n";
import { rules } from "../../../i18n/rules";
import { amountText, compactText, dayText, shiftDay } from "../../../i18n/format";
import { compare, isNegative, isZero, negate, type Decimal } from "../../../money/decimal";
import { ChartCard } from "../../../ui/ChartCard";
import { DifferenceBars, differenceHeight } from "../../../ui/charts";
import type { Column } from "../../../ui/DataTable";
import { FilterBar, PeriodFilter } from "../../../ui/FilterBar";
import { Kpi } from "../../../ui/Kpi";
import { Tiles } from "../../../ui/Page";
import { Empty, ProblemState } from "../../../ui/PageState";
import { Alert, ToggleGroup, ToggleGroupItem } from "../../../ui/primitives";
import { axes, rowsBy, type Axis, type Difference } from "../../axes";
import { useNames, type Names } from "../../names";
import { withParams } from "../../params";
import { rangesOf } from "../ranges";
import { daysIn, today } from "../../days";

const drawn = 12;

/** What the draft would have made of real history, in money, against what was booked. */
export function Impact({ draft }: { draft: terms.Draft }) {
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const range = daysIn(params, "from", "to");
    const { from, to } = range;
    const by = axes.find((one) => one === params.get("by")) ?? "partner";
    const { data, error, refetch } = useQuery(terms.impact(draft, range));
    const through = to === undefined ? "" : shiftDay(to, -1);
    const period = `${from ? dayText(from) : "…"} – ${through ? dayText(through) : "…"}`;
    return (
        <>
            <p className="tr-lead">{rules.impact.lead}</p>
            <FilterBar
                chips={[
                    {
                        key: "period",
                        name: rules.impact.period,
                        chips: from || to ? [{ value: "period", text: period }] : [],
                    },
                ]}
                onRemove={() => put({ from: "", to: "" })}
                onClear={() => put({ from: "", to: "" })}
                {...(data ? { count: rules.impact.lines(data.lines) } : {})}
            >
                <PeriodFilter
                    text={rules.impact.period}
                    from={from ?? ""}
                    through={through}
                    presets={[{ text: m.filter.periodAll, from: "", through: "" }, ...rangesOf(today())]}
                    onChange={(first, last) => put({ from: first, to: last === "" ? "" : shiftDay(last, 1) })}
                />
            </FilterBar>
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="terms.read" />
            ) : data?.lines === 0 ? (
                <Empty title={rules.impact.none} text={rules.impact.noneText} />
            ) : (
                <>
                    <Tiles label={rules.impact.title}>
                        {(["baseline", "scenario", "difference"] as const).map((figure) => (
                            <Kpi
                                key={figure}
                                term={rules.impact[figure]}
                                definition={rules.impact[`${figure}Hint`]}
                                amount={data?.total[figure]}
                                currency={data?.currency ?? ""}
                            />
                        ))}
                    </Tiles>
                    {data && isZero(data.total.difference) && data.byClause.every((row) => isZero(row.difference)) ? (
                        <Alert variant="info" isInline title={rules.impact.same} />
                    ) : null}
                    <Differences
                        result={data}
                        by={by}
                        names={names}
                        regime={draft.regime}
                        onBy={(next) => put({ by: next })}
                    />
                </>
            )}
        </>
    );
}

interface DifferencesProps {
    result: Schemas["ScenarioResult"] | undefined;
    by: Axis;
    names: Names;
    regime: string;
    onBy: (by: Axis) => void;
}

function Differences({ result, by, names, regime, onBy }: DifferencesProps) {
    const textOf = ({ key }: Difference) =>
        by === "clause"
            ? key
            : names.of({ partner: "party", channel: "channel", product: "product", month: "month" }[by], key);
    const rows = result ? sorted(rowsBy(result, by), by) : [];
    const bars = (by === "month" ? rows : rows.slice(0, drawn)).map((row) => ({
        key: row.key,
        text: textOf(row),
        before: row.baseline,
        after: row.scenario,
        difference: row.difference,
    }));
    const currency = result?.currency ?? "";
    const title = rules.impact.chart(rules.impact.dimension[by]);
    const height = differenceHeight(bars.length);
    const figure = (name: "baseline" | "scenario" | "difference"): Column<Difference> => ({
        key: name,
        title: rules.impact[name],
        cell: (row) => amountText(row[name]),
        value: (row) => row[name],
        numeric: true,
    });
    const hint = { partner: rules.impact.chartPartner, clause: rules.impact.chartClause };
    return (
        <ChartCard
            title={title}
            hint={by === "partner" || by === "clause" ? hint[by] : rules.impact.chartHint}
            ready={result !== undefined}
            file={`tributary-impact-${regime}-by-${by}`}
            height={height}
            columns={[
                { key: "key", title: rules.impact.dimension[by], cell: textOf, value: textOf },
                figure("baseline"),
                figure("scenario"),
                figure("difference"),
            ]}
            rows={rows}
            rowKey={({ key }) => key}
            {...(rows.length > bars.length ? { note: rules.impact.most(bars.length) } : {})}
            controls={
                <ToggleGroup aria-label={rules.impact.by} isCompact>
                    {axes.map((one) => (
                        <ToggleGroupItem
                            key={one}
                            text={rules.impact.dimension[one]}
                            isSelected={one === by}
                            onChange={() => onBy(one)}
                        />
                    ))}
                </ToggleGroup>
            }
            chart={
                <DifferenceBars
                    label={`${title}. ${bars
                        .map(({ text, difference }) => `${text} ${currency} ${compactText(difference)}`)
                        .join(", ")}`}
                    currency={currency}
                    rows={bars}
                    height={height}
                    words={{
                        before: rules.impact.baseline,
                        after: rules.impact.scenario,
                        difference: rules.impact.difference,
                    }}
                />
            }
        />
    );
}

/** Months in their order, all else by how much it differs. */
function sorted(rows: readonly Difference[], by: Axis): Difference[] {
    return [...rows].sort((a, b) =>
        by === "month"
            ? a.key.localeCompare(b.key)
            : compare(magnitude(b.difference), magnitude(a.difference)) || a.key.localeCompare(b.key),
    );
}

function magnitude(amount: Decimal): Decimal {
    return isNegative(amount) ? negate(amount) : amount;
}
