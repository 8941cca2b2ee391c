import type { Rating } from "../../api/usage";
import { usage as words } from "../../i18n/usage";
import { moneyText } from "../../i18n/format";
import { DataTable } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Empty } from "../../ui/PageState";
import { Panel, Steps } from "../../ui/Panels";
import { useNames } from "../names";
import { ratedColumns } from "../ratedColumns";

/** A rated period line by line, each with its steps. */
export function RatedLines({ rating: { subscription, from, lines, total } }: { rating: Rating }) {
    const names = useNames();
    const columns = ratedColumns(names);
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
