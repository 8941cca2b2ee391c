import type { Schemas } from "../../api/client";
import type { Rating } from "../../api/usage";
import { usage as usageWords } from "../../i18n/usage";
import { amountText, moneyText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Empty } from "../../ui/PageState";
import { Panel, Steps } from "../../ui/Panels";
import { useNames, type Names } from "../names";

const words = usageWords;

type Line = Schemas["RatedLine"];

/** A rated period line by line, each with its steps. */
export function RatedLines({ rating: { subscription, from, lines, total } }: { rating: Rating }) {
    const names = useNames();
    const columns = columnsOf(names);
    return (
        <Panel
            title={words.lines}
            lead={words.linesLead}
            actions={
                <ExportRows
                    name={`tributary-usage-${subscription}-${from}`}
                    columns={columns}
                    rows={lines}
                    disabled={lines.length === 0}
                />
            }
        >
            {lines.length === 0 ? (
                <Empty title={words.noLines} text={words.noLinesText} />
            ) : (
                <DataTable
                    label={words.lines}
                    columns={columns}
                    rows={lines}
                    rowKey={({ product, charge, version }) => `${product} ${charge} ${version}`}
                    footer={{ product: words.total, amount: moneyText(total) }}
                    details={{
                        label: ({ product, charge }) => words.why(names.product(product), charge),
                        content: ({ product, charge, steps }) => (
                            <Steps
                                label={words.why(names.product(product), charge)}
                                steps={steps.map(({ text, amount }) => ({ title: text, text: "", figure: amount }))}
                            />
                        ),
                    }}
                />
            )}
        </Panel>
    );
}

function columnsOf(names: Names): Column<Line>[] {
    return [
        {
            key: "product",
            title: words.product,
            cell: ({ product }) => <strong>{names.product(product)}</strong>,
            value: ({ product }) => product,
        },
        { key: "charge", title: words.charge, cell: ({ charge }) => charge, value: ({ charge }) => charge },
        { key: "version", title: words.version, cell: ({ version }) => version, value: ({ version }) => version },
        { key: "words", title: words.words, cell: (line) => line.words, value: (line) => line.words },
        {
            key: "computed",
            title: words.computed,
            cell: ({ computed }) => <span className="tr-quiet">{computed}</span>,
            value: ({ computed }) => computed,
            numeric: true,
        },
        {
            key: "amount",
            title: words.amount,
            cell: ({ amount }) => <strong>{amountText(amount.amount)}</strong>,
            value: ({ amount }) => amount.amount,
            numeric: true,
        },
    ];
}
