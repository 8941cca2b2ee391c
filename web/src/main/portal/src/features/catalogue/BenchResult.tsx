import type { Schemas } from "../../api/client";
import { catalogue } from "../../i18n/catalogue";
import { amountText, countText, moneyText } from "../../i18n/format";
import { ExportCsv } from "../../ui/Actions";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Figure } from "../../ui/Kpi";
import { Tiles } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Panel, Steps } from "../../ui/Panels";
import { Label } from "../../ui/primitives";
import { useNames } from "../names";
import { ratedColumns } from "../ratedColumns";
import { resultTable } from "./bench";

const words = catalogue.bench;

type Quarantined = Schemas["QuarantinedUsage"];

const quarantinedColumns: readonly Column<Quarantined>[] = [
    {
        key: "row",
        title: words.row,
        cell: ({ row }) => sheetRow(row),
        value: ({ row }) => String(sheetRow(row)),
        numeric: true,
    },
    { key: "product", title: words.product, cell: ({ product }) => product, value: ({ product }) => product },
    { key: "meter", title: words.meter, cell: ({ meter }) => meter, value: ({ meter }) => meter },
    {
        key: "quantity",
        title: words.quantity,
        cell: ({ quantity }) => amountText(quantity),
        value: ({ quantity }) => quantity,
        numeric: true,
    },
    { key: "reason", title: words.reason, cell: ({ reason }) => reason, value: ({ reason }) => reason },
    {
        key: "code",
        title: words.code,
        cell: ({ code }) => <code className="tr-quiet">{code}</code>,
        value: ({ code }) => code,
    },
];

/** As a sheet counts, its header being the first row; the server counts the rows below it. */
function sheetRow(row: number): number {
    return row + 1;
}

/** What usage comes to, line by line with its steps, and what was set aside. */
export function BenchResult({ rating, book }: { rating: Schemas["Rating"]; book: string }) {
    const names = useNames();
    const { total, lines, quarantined } = rating;
    return (
        <>
            <Tiles label={words.result}>
                <Figure
                    term={words.total}
                    definition={words.totalHint}
                    figure={amountText(total.amount)}
                    unit={total.currency}
                />
                <Figure term={words.lines} definition={words.linesLead} figure={countText(lines.length)} />
                <Figure
                    term={words.quarantined}
                    definition={words.quarantinedHint}
                    figure={countText(quarantined.length)}
                    {...(quarantined.length === 0 ? { note: words.noQuarantine } : {})}
                />
            </Tiles>
            <Panel
                title={words.result}
                lead={words.linesLead}
                actions={
                    <ExportCsv name={`tributary-rating-${book}`} table={() => Promise.resolve(resultTable(rating))} />
                }
            >
                {lines.length === 0 ? (
                    <Empty title={words.noLines} text={words.noLinesText} />
                ) : (
                    <DataTable
                        label={words.lines}
                        columns={ratedColumns(names)}
                        rows={lines}
                        rowKey={({ product, charge, version }) => `${product} ${charge} ${version}`}
                        footer={{
                            product: words.total,
                            amount: moneyText(total),
                        }}
                        details={{
                            label: ({ product, charge }) => words.why(names.product(product), charge),
                            content: ({ steps, amount, product, charge }) => (
                                <>
                                    <Steps
                                        label={words.why(names.product(product), charge)}
                                        steps={steps.map(({ text, amount: exact }) => ({
                                            title: text,
                                            text: "",
                                            figure: exact,
                                        }))}
                                    />
                                    <p className="tr-quiet">{words.rounded(moneyText(amount))}</p>
                                </>
                            ),
                        }}
                    />
                )}
            </Panel>
            {quarantined.length > 0 ? (
                <Panel
                    title={words.quarantined}
                    lead={words.quarantinedLead}
                    actions={
                        <>
                            <Label color="orange" isCompact>
                                {countText(quarantined.length)}
                            </Label>
                            <ExportRows
                                name={`tributary-quarantined-${book}`}
                                columns={quarantinedColumns}
                                rows={quarantined}
                            />
                        </>
                    }
                >
                    <DataTable
                        label={words.quarantined}
                        columns={quarantinedColumns}
                        rows={quarantined}
                        rowKey={({ row, meter }) => `${row} ${meter}`}
                    />
                </Panel>
            ) : null}
        </>
    );
}
