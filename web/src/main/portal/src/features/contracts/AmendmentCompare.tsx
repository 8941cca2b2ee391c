import { useSearchParams } from "react-router";
import type { Amendment, Contract } from "../../api/contracts";
import { contracts } from "../../i18n/contracts";
import { SideText, UnifiedText } from "../../ui/Differences";
import type { Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Empty } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { ToggleGroup, ToggleGroupItem } from "../../ui/primitives";
import type { Names } from "../names";
import { withParams } from "../params";
import { wordDifference } from "../rules/difference";
import { compared, togetherWith, type Compared } from "./compare";

const words = contracts.compare;

const columns: readonly Column<Compared>[] = [
    { key: "field", title: words.field, value: ({ name }) => name },
    { key: "before", title: words.before, value: ({ before }) => before ?? "" },
    { key: "after", title: words.after, value: ({ after }) => after ?? "" },
];

interface CompareProps {
    contract: Contract;
    amendment: Amendment;
    names: Names;
}

/** What the contract said right before an amendment and says from its day on: side by side, or in one text. */
export function AmendmentCompare({ contract, amendment, names }: CompareProps) {
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const unified = params.get("view") === "unified";
    const all = params.get("unchanged") === "show";
    const together = togetherWith(contract, amendment);
    const rows = compared(contract, amendment.effectiveOn, names).filter(
        ({ before, after }) => all || before !== after,
    );
    return (
        <Panel
            title={words.title(amendment.number)}
            {...(together.length > 1 ? { lead: words.together(together.map(({ number }) => number).join(", ")) } : {})}
            actions={
                <ExportRows
                    name={`tributary-contract-${contract.id}-amendment-${amendment.number}`}
                    columns={columns}
                    rows={rows}
                />
            }
        >
            <div className="tr-editor-bar">
                <ToggleGroup aria-label={words.filter} isCompact>
                    <ToggleGroupItem
                        text={words.changedOnly}
                        isSelected={!all}
                        onChange={() => put({ unchanged: "" })}
                    />
                    <ToggleGroupItem text={words.all} isSelected={all} onChange={() => put({ unchanged: "show" })} />
                </ToggleGroup>
                <ToggleGroup aria-label={words.view} isCompact>
                    <ToggleGroupItem text={words.sideBySide} isSelected={!unified} onChange={() => put({ view: "" })} />
                    <ToggleGroupItem
                        text={words.unified}
                        isSelected={unified}
                        onChange={() => put({ view: "unified" })}
                    />
                </ToggleGroup>
            </div>
            <ul className="tr-bullets" aria-label={words.words}>
                {together.map(({ number, words: what }) => (
                    <li key={number}>{what}</li>
                ))}
            </ul>
            {rows.length === 0 ? (
                <Empty title={words.none} text={words.noneText} />
            ) : (
                <div className="tr-table" role="region" aria-label={words.title(amendment.number)} tabIndex={0}>
                    <table className="tr-fields">
                        <thead>
                            <tr>
                                <th scope="col">{words.field}</th>
                                {unified ? (
                                    <th scope="col">{words.unified}</th>
                                ) : (
                                    <>
                                        <th scope="col">{words.before}</th>
                                        <th scope="col">{words.after}</th>
                                    </>
                                )}
                            </tr>
                        </thead>
                        <tbody>
                            {rows.map((row) => (
                                <Row key={row.key} row={row} unified={unified} />
                            ))}
                        </tbody>
                    </table>
                </div>
            )}
        </Panel>
    );
}

function Row({ row: { name, before, after }, unified }: { row: Compared; unified: boolean }) {
    const pieces = wordDifference(before ?? "", after ?? "").filter(({ text }) => text !== "");
    const absent = <span className="tr-quiet">{words.absent}</span>;
    return (
        <tr>
            <th scope="row">{name}</th>
            {unified ? (
                <td>
                    <UnifiedText pieces={pieces} />
                </td>
            ) : (
                <>
                    <td>{before === undefined ? absent : <SideText pieces={pieces} without="added" />}</td>
                    <td>{after === undefined ? absent : <SideText pieces={pieces} without="removed" />}</td>
                </>
            )}
        </tr>
    );
}
