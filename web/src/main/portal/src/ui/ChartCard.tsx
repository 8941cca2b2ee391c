import { Card, CardBody, CardHeader, CardTitle, Skeleton, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { m } from "../i18n";
import { DataTable, type Column } from "./DataTable";
import { Definition } from "./Definition";
import { ExportRows } from "./ExportRows";

interface ChartCardProps<Row> {
    title: string;
    hint: string;
    /** Drawn when the card comes into view; undefined while its data are on the way. */
    chart: ReactNode;
    ready: boolean;
    columns: readonly Column<Row>[];
    rows: readonly Row[];
    rowKey: (row: Row) => string;
    controls?: ReactNode;
    note?: string;
    file: string;
    /** Height of the drawing, so that nothing jumps when it arrives. */
    height: number;
}

/** A chart with its table twin: whoever cannot see or point reads the same figures, exact, in the table. */
export function ChartCard<Row>(props: ChartCardProps<Row>) {
    const { title, hint, chart, ready, columns, rows, rowKey, controls, note, file, height } = props;
    const [view, setView] = useState<"chart" | "table">("chart");
    const [place, near] = useNear();
    return (
        <Card className="tr-chart-card" isCompact component="section" aria-label={title}>
            <CardHeader
                actions={{
                    hasNoOffset: true,
                    actions: (
                        <ToggleGroup isCompact aria-label={m.viewOf(title)}>
                            <ToggleGroupItem
                                text={m.showChart}
                                isSelected={view === "chart"}
                                onChange={() => setView("chart")}
                            />
                            <ToggleGroupItem
                                text={m.showTable}
                                isSelected={view === "table"}
                                onChange={() => setView("table")}
                            />
                        </ToggleGroup>
                    ),
                }}
            >
                <CardTitle component="h2">
                    {title} <Definition term={title} text={hint} />
                </CardTitle>
            </CardHeader>
            <CardBody>
                {controls ? <div className="tr-chart-controls">{controls}</div> : null}
                {view === "chart" ? (
                    <div ref={place} style={{ minHeight: height }}>
                        {ready && rows.length === 0 ? <p className="tr-quiet">{m.chart.none}</p> : null}
                        {near && ready && rows.length > 0 ? (
                            <Suspense fallback={<Skeleton height={`${height}px`} />}>{chart}</Suspense>
                        ) : null}
                        {near && ready ? null : <Skeleton height={`${height}px`} screenreaderText={m.state.loading} />}
                    </div>
                ) : (
                    <>
                        <DataTable label={title} columns={columns} rows={ready ? rows : undefined} rowKey={rowKey} />
                        <ExportRows name={file} columns={columns} rows={rows} />
                    </>
                )}
                {note ? <p className="tr-quiet">{note}</p> : null}
            </CardBody>
        </Card>
    );
}

/** Whether the element is, or was, close to the visible part: charts are drawn only then, after the first paint. */
function useNear(): [React.RefObject<HTMLDivElement | null>, boolean] {
    const place = useRef<HTMLDivElement>(null);
    const [near, setNear] = useState(false);
    useEffect(() => {
        const element = place.current;
        if (near || element === null) {
            return undefined;
        }
        const observer = new IntersectionObserver(
            (entries) => {
                if (entries.some((entry) => entry.isIntersecting)) {
                    setNear(true);
                }
            },
            { rootMargin: "300px" },
        );
        observer.observe(element);
        return () => observer.disconnect();
    }, [near]);
    return [place, near];
}
