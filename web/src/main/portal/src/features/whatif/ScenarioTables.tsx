import { useSearchParams } from "react-router";
import { m } from "../../i18n";
import { ledger } from "../../i18n/ledger";
import { amountText, signedText } from "../../i18n/format";
import { amountColumn } from "../../ui/columns";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { TextLink } from "../../ui/Links";
import { Panel } from "../../ui/Panels";
import { Views } from "../../ui/Views";
import { axes, rowsBy, type Difference } from "../axes";
import { withParams } from "../params";
import type { ResultProps } from "./ScenarioResult";

export function Tables({ result, names }: ResultProps) {
    const [params, setParams] = useSearchParams();
    const by = axes.find((view) => view === params.get("by")) ?? "partner";
    const rows = rowsBy(result, by);
    const nameOf = (key: string) => (by === "clause" ? key : by === "partner" ? names.party(key) : names.of(by, key));
    // What partners and clauses move is not what the vendor retains: only the parts of that sum to it.
    const sums = by === "channel" || by === "product" || by === "month";
    const columns: Column<Difference>[] = [
        {
            key: "key",
            title: ledger.whatIf.key[by],
            cell: ({ key }) =>
                by === "clause" ? (
                    <TextLink to={`/agreements?clause=${encodeURIComponent(key)}`}>{key}</TextLink>
                ) : (
                    nameOf(key)
                ),
            value: ({ key }) => nameOf(key),
        },
        amountColumn("baseline", ledger.whatIf.baseline),
        amountColumn("scenario", ledger.whatIf.scenario),
        {
            key: "difference",
            title: ledger.whatIf.change,
            cell: ({ difference }) => <strong>{signedText(difference)}</strong>,
            value: ({ difference }) => difference,
            numeric: true,
        },
    ];
    return (
        <Panel
            title={ledger.whatIf.tables}
            actions={<ExportRows name={`tributary-scenario-by-${by}`} columns={columns} rows={rows} />}
        >
            <Views
                label={ledger.whatIf.tables}
                views={axes.map((key) => ({ key, text: ledger.whatIf.by_[key] }))}
                chosen={by}
                onChoose={(view) => setParams((known) => withParams(known, { by: view }), { replace: true })}
            >
                <DataTable
                    label={ledger.whatIf.by_[by]}
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
