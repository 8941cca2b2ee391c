import { useSearchParams } from "react-router";
import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { amountText, signedText } from "../../i18n/format";
import { ExportCsv } from "../../ui/Actions";
import { DataTable, exported, type Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { Panel } from "../../ui/Panels";
import { Views } from "../../ui/Views";
import { withParams } from "../params";
import type { ResultProps } from "./ScenarioResult";

type Stored = Schemas["Scenario"];

export function Tables({ result, names }: ResultProps) {
    const [params, setParams] = useSearchParams();
    const by = views.find((view) => view === params.get("by")) ?? "partner";
    const rows = rowsOf(result, by);
    const nameOf = (key: string) => (by === "clause" ? key : by === "partner" ? names.party(key) : names.of(by, key));
    // What partners and clauses move is not what the vendor retains: only the parts of that sum to it.
    const sums = by === "channel" || by === "product" || by === "month";
    const columns: Column<Difference>[] = [
        {
            key: "key",
            title: m.whatIf.key[by],
            cell: ({ key }) =>
                by === "clause" ? (
                    <TextLink to={`/agreements?clause=${encodeURIComponent(key)}`}>{key}</TextLink>
                ) : (
                    nameOf(key)
                ),
            value: ({ key }) => nameOf(key),
        },
        {
            key: "baseline",
            title: m.whatIf.baseline,
            cell: ({ baseline }) => amountText(baseline),
            value: ({ baseline }) => baseline,
            numeric: true,
        },
        {
            key: "scenario",
            title: m.whatIf.scenario,
            cell: ({ scenario }) => amountText(scenario),
            value: ({ scenario }) => scenario,
            numeric: true,
        },
        {
            key: "difference",
            title: m.whatIf.change,
            cell: ({ difference }) => <strong>{signedText(difference)}</strong>,
            value: ({ difference }) => difference,
            numeric: true,
        },
    ];
    return (
        <Panel
            title={m.whatIf.tables}
            actions={
                <ExportCsv
                    name={`tributary-scenario-by-${by}`}
                    table={() => {
                        const [header, cells] = exported(columns, rows);
                        return Promise.resolve({ header, rows: cells });
                    }}
                />
            }
        >
            <Views
                label={m.whatIf.tables}
                views={views.map((key) => ({ key, text: m.whatIf.by_[key] }))}
                chosen={by}
                onChoose={(view) => setParams((known) => withParams(known, { by: view }), { replace: true })}
            >
                <DataTable
                    label={m.whatIf.by_[by]}
                    columns={columns}
                    rows={rows}
                    rowKey={({ key }) => key}
                    dense
                    {...(sums
                        ? {
                              footer: {
                                  key: m.attribution.sum,
                                  baseline: amountText(result.total.baseline),
                                  scenario: amountText(result.total.scenario),
                                  difference: signedText(result.total.difference),
                              },
                          }
                        : {})}
                />
            </Views>
        </Panel>
    );
}

function rowsOf(result: Stored["result"], by: View): readonly Difference[] {
    switch (by) {
        case "partner":
            return result.byPartner;
        case "channel":
            return result.byChannel;
        case "product":
            return result.byProduct;
        case "month":
            return result.byMonth;
        case "clause":
            return result.byClause;
    }
}

type Difference = Schemas["ScenarioDifference"];

type View = "partner" | "channel" | "product" | "month" | "clause";

const views: readonly View[] = ["partner", "channel", "product", "month", "clause"];
