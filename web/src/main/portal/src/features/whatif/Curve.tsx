import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { amountText, compactText, dayText, moneyText, percentText } from "../../i18n/format";
import { ChartCard } from "../../ui/ChartCard";
import { LineChart } from "../../ui/charts";
import type { Column } from "../../ui/DataTable";
import { ProblemState } from "../../ui/PageState";
import { ToggleGroup, ToggleGroupItem } from "../../ui/primitives";
import { withParams } from "../params";
import { valuesOf, type Parameter, type Question } from "./values";

type Scenario = Schemas["Scenario"];

function valueText(parameter: Parameter, value: string): string {
    switch (parameter) {
        case "RATE":
            return percentText(value, 4);
        case "CAP_AMOUNT":
            return compactText(value);
        case "CAP_SCOPE_START":
            return dayText(value);
    }
}

export function Curve({ scenario, question }: { scenario: Scenario; question: Question }) {
    const [params, setParams] = useSearchParams();
    const { parameter, clause } = question;
    const input: Schemas["SensitivityInput"] = { parameter, clause, values: valuesOf(question) };
    const { data, error, refetch } = useQuery(ledger.sensitivity(scenario.id, input));
    const retained = params.get("curve") === "retained";
    const currency = data?.currency ?? "";
    const points = useMemo(() => data?.points ?? [], [data]);
    const categories = useMemo(
        () => points.map(({ value }) => ({ key: value, text: valueText(parameter, value) })),
        [points, parameter],
    );
    const series = useMemo(
        () =>
            retained
                ? [
                      {
                          key: "retained",
                          text: ledgerWords.sensitivity.retained,
                          values: points.map((point) => point.retained),
                      },
                  ]
                : [
                      {
                          key: "payable",
                          text: ledgerWords.sensitivity.payable,
                          values: points.map(({ payable }) => payable),
                      },
                      {
                          key: "accrued",
                          text: ledgerWords.sensitivity.accrued,
                          values: points.map(({ accrued }) => accrued),
                      },
                  ],
        [points, retained],
    );
    const format = useMemo(() => (amount: string) => moneyText({ amount, currency }), [currency]);
    const title = ledgerWords.sensitivity.chart(ledgerWords.sensitivity.parameters[parameter], clause);
    const ends = [points[0], points.at(-1)].filter((point): point is Point => point !== undefined);
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="scenario.read" />;
    }
    return (
        <ChartCard
            title={title}
            hint={ledgerWords.sensitivity.hint}
            file={`tributary-sensitivity-${parameter.toLowerCase()}`}
            height={320}
            ready={data !== undefined}
            columns={columnsOf(parameter)}
            rows={points}
            rowKey={({ value }) => value}
            controls={
                <ToggleGroup aria-label={ledgerWords.sensitivity.measure} isCompact>
                    <ToggleGroupItem
                        text={ledgerWords.sensitivity.shares}
                        isSelected={!retained}
                        onChange={() => setParams((known) => withParams(known, { curve: "" }), { replace: true })}
                    />
                    <ToggleGroupItem
                        text={ledgerWords.sensitivity.retainedView}
                        isSelected={retained}
                        onChange={() =>
                            setParams((known) => withParams(known, { curve: "retained" }), { replace: true })
                        }
                    />
                </ToggleGroup>
            }
            chart={
                <LineChart
                    label={`${title}. ${ends
                        .map(
                            (point) =>
                                `${valueText(parameter, point.value)}: ${ledgerWords.sensitivity.payable} ${currency} ${compactText(point.payable)}, ${ledgerWords.sensitivity.retained} ${compactText(point.retained)}`,
                        )
                        .join("; ")}`}
                    categories={categories}
                    series={series}
                    format={format}
                    short={compactText}
                    axis={ledgerWords.sensitivity.parameters[parameter]}
                    cropped
                />
            }
        />
    );
}

function columnsOf(parameter: Parameter): Column<Point>[] {
    return [
        {
            key: "value",
            title: ledgerWords.sensitivity.value,
            cell: ({ value }) => valueText(parameter, value),
            value: ({ value }) => value,
        },
        ...(["accrued", "payable", "retained"] as const).map((key) => ({
            key,
            title: ledgerWords.sensitivity[key],
            cell: (point: Point) => amountText(point[key]),
            value: (point: Point) => point[key],
            numeric: true,
        })),
    ];
}

type Point = Schemas["SensitivityPoint"];
