import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Contract } from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { dayText, monthText, rangeText } from "../../i18n/format";
import { ChartCard } from "../../ui/ChartCard";
import { Gantt, type GanttLane } from "../../ui/Gantt";
import type { Names } from "../names";
import { withParams } from "../params";
import { lineColumns } from "./lineColumns";
import { axisOf, segmentsOf, type LineDays } from "./spans";

interface LineLanesProps {
    contract: Contract;
    day: string;
    names: Names;
}

/** The lines of a contract over its days: a lane for each, a bar for what holds of it; or the same as a table. */
export function LineLanes({ contract, day, names }: LineLanesProps) {
    const [params] = useSearchParams();
    const segments = useMemo(() => segmentsOf(contract), [contract]);
    const axis = useMemo(() => axisOf(contract), [contract]);
    const linkOf = (on: string) => `?${withParams(params, { on }).toString()}`;
    const gaps = contract.timeline
        .filter(({ suspended }) => suspended)
        .map(({ from, to }) => ({
            key: from,
            text: words.suspendedGap,
            title: words.suspended(rangeText(from, to)),
            from: axis.at(from),
            until: axis.at(to),
            quiet: false,
        }));
    const lanes = [...segments].map(([id, days]): GanttLane => {
        const last = days.at(-1);
        return {
            key: id,
            text: id,
            note: last ? names.product(last.product) : "",
            to: linkOf(days[0]?.from ?? contract.startsOn),
            bars: days.map((one) => ({
                key: one.from,
                text: `${one.quantity} × ${one.charge}`,
                title: titleOf(one, names),
                to: linkOf(one.from),
                from: axis.at(one.from),
                until: axis.at(one.to),
                look: one.to <= day ? "past" : one.from > day ? "ahead" : "now",
            })),
            gaps,
        };
    });
    return (
        <ChartCard
            title={words.lanes}
            hint={words.lanesHint}
            ready
            rows={[...segments.values()].flat()}
            rowKey={({ id, from }) => `${id} ${from}`}
            columns={lineColumns(names)}
            file={`tributary-contract-${contract.id}-lines`}
            height={lanes.length * 48 + 32}
            chart={
                <Gantt
                    label={words.lanes}
                    lanes={lanes}
                    years={axis.months.map(({ month, at }) => ({ year: monthText(month), at }))}
                    mark={{ at: axis.at(day), title: words.chosenDay(dayText(day)) }}
                />
            }
        />
    );
}

function titleOf({ id, quantity, product, charge, words: price, from, to }: LineDays, names: Names): string {
    return words.bar(id, words.lineText(quantity, names.product(product), charge, price), rangeText(from, to));
}
