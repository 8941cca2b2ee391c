import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ask from "../../api/queries";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { amountText, countText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { TextLink } from "../../ui/Links";
import { ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { ToggleGroup, ToggleGroupItem } from "../../ui/primitives";
import { useNames } from "../names";
import { withParams } from "../params";
import { narrowed, totalsQuery, writeFilter, type Filter } from "./filter";
import type { TotalsRow } from "./shapes";

const dimensions: readonly ask.Dimension[] = ["channel", "month", "product", "regime", "party"];
const vendorColumns = [
    "customerValue",
    "margins",
    "shareIn",
    "vendorRevenue",
    "shareAccruedOut",
    "sharePayableOut",
    "retained",
] as const;
const partnerColumns = ["customerValue", "margins", "shareAccruedOut", "sharePayableOut", "shareIn"] as const;

/** Totals by one dimension; each row leads to its share lines under the same filters. */
export function TotalsTable({ filter }: { filter: Filter }) {
    const partner = useMe().partner !== undefined;
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const offered = partner ? dimensions.filter((dimension) => dimension !== "party") : dimensions;
    const by = offered.find((dimension) => dimension === params.get("by")) ?? "channel";
    const { data, error, refetch, isPlaceholderData } = useQuery({
        ...ask.totals([by], totalsQuery(filter)),
        placeholderData: keepPreviousData,
    });
    // While another grouping is on its way the rows shown are still keyed by the one before.
    const shown = data?.groupBy[0] ?? by;
    const terms = partner ? m.partnerFigures : m.figures;
    const textOf = (row: TotalsRow) => names.of(shown, row.key[shown] ?? "");
    const columns: Column<TotalsRow>[] = [
        {
            key: "name",
            title: m.dimension[shown],
            value: textOf,
            cell: (row) => (
                <TextLink
                    to={`/attribution/shares?${writeFilter(narrowed(filter, row.key)).toString()}`}
                    title={m.attribution.drill(textOf(row))}
                >
                    {textOf(row)}
                </TextLink>
            ),
        },
        ...(partner ? partnerColumns : vendorColumns).map((key) => ({
            key,
            title: terms[key],
            cell: (row: TotalsRow) => amountText(row[key]),
            value: (row: TotalsRow) => row[key],
            numeric: true,
        })),
        {
            key: "lines",
            title: m.figures.lines,
            cell: (row) => countText(row.lines),
            value: (row) => String(row.lines),
            numeric: true,
        },
    ];
    const footer = data
        ? Object.fromEntries(
              columns.map(({ key, cell }) => [key, key === "name" ? m.attribution.sum : cell?.(data.sum)] as const),
          )
        : undefined;
    return (
        <Panel
            title={m.attribution.totalsBy(m.dimension[by])}
            actions={<ExportRows name={`tributary-totals-by-${by}`} columns={columns} rows={data?.rows} />}
        >
            <div className="tr-chart-controls">
                <ToggleGroup aria-label={m.attribution.groupBy} isCompact>
                    {offered.map((dimension) => (
                        <ToggleGroupItem
                            key={dimension}
                            text={m.dimension[dimension]}
                            isSelected={dimension === by}
                            onChange={() =>
                                setParams((known) => withParams(known, { by: dimension }), { replace: true })
                            }
                        />
                    ))}
                </ToggleGroup>
            </div>
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} />
            ) : (
                <DataTable
                    label={m.attribution.totalsBy(m.dimension[by])}
                    columns={columns}
                    rows={data?.rows}
                    rowKey={(row) => row.key[shown] ?? ""}
                    busy={isPlaceholderData}
                    dense
                    {...(footer ? { footer } : {})}
                />
            )}
        </Panel>
    );
}
