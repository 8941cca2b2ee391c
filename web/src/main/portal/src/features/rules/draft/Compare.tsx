import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { Schemas } from "../../../api/client";
import * as terms from "../../../api/terms";
import { m } from "../../../i18n";
import { rules } from "../../../i18n/rules";
import { type Column } from "../../../ui/DataTable";
import { SideText, UnifiedText } from "../../../ui/Differences";
import { ExportRows } from "../../../ui/ExportRows";
import { Empty, ProblemState } from "../../../ui/PageState";
import { Panel } from "../../../ui/Panels";
import { Label, Skeleton, ToggleGroup, ToggleGroupItem } from "../../../ui/primitives";
import { ChangeLabel } from "../../../ui/RuleLabels";
import { withParams } from "../../params";
import { wordDifference } from "../difference";

type Change = Schemas["ClauseChange"];

const kinds = ["ADDED", "REMOVED", "CHANGED", "UNCHANGED"] as const;

const columns: readonly Column<Change>[] = [
    { key: "clause", title: rules.compare.clause, value: ({ clause }) => clause },
    { key: "kind", title: rules.compare.kind, value: ({ kind }) => m.agreements.clauseKind[kind] },
    { key: "change", title: rules.compare.filter, value: ({ change }) => rules.compare.change[change] },
    { key: "before", title: rules.compare.before, value: ({ before }) => before ?? "" },
    { key: "after", title: rules.compare.after, value: ({ after }) => after ?? "" },
    {
        key: "fields",
        title: rules.compare.fields,
        value: ({ fields }) =>
            fields.map(({ field, before, after }) => `${field}: ${before ?? ""} → ${after ?? ""}`).join("; "),
    },
];

/** The draft against the revision it follows, clause by clause, in words and fields. */
export function Compare({ draft }: { draft: terms.Draft }) {
    const [params, setParams] = useSearchParams();
    const { data, error, refetch } = useQuery(terms.comparison(draft));
    const unified = params.get("view") === "unified";
    const hidden = params.getAll("hide");
    const hides = (change: Change["change"]) =>
        change === "UNCHANGED" ? params.get("unchanged") !== "show" : hidden.includes(change);
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const toggle = (change: Change["change"]) =>
        change === "UNCHANGED"
            ? put({ unchanged: hides(change) ? "show" : "" })
            : setParams(
                  (known) => {
                      const next = new URLSearchParams(known);
                      next.delete("hide");
                      const left = hidden.includes(change)
                          ? hidden.filter((one) => one !== change)
                          : [...hidden, change];
                      left.forEach((one) => next.append("hide", one));
                      return next;
                  },
                  { replace: true },
              );
    const count = (kind: Change["change"]) => data?.clauses.filter(({ change }) => change === kind).length ?? 0;
    const shown = data?.clauses.filter(({ change }) => !hides(change));
    return (
        <Panel
            title={rules.compare.title}
            {...(data
                ? {
                      lead:
                          (data.from === undefined
                              ? rules.compare.leadFirst(data.to)
                              : rules.compare.lead(data.from, data.to)) +
                          ` ${rules.compare.counts(count("ADDED"), count("REMOVED"), count("CHANGED"))}.`,
                  }
                : {})}
            actions={<ExportRows name={`tributary-compare-${draft.regime}`} columns={columns} rows={shown} />}
        >
            {error ? (
                <ProblemState error={error} onRetry={() => void refetch()} capability="terms.read" />
            ) : (
                <>
                    <div className="tr-editor-bar">
                        <ToggleGroup aria-label={rules.compare.filter} isCompact className="tr-wrap">
                            {kinds.map((kind) => (
                                <ToggleGroupItem
                                    key={kind}
                                    text={`${rules.compare.change[kind]} ${count(kind)}`}
                                    isSelected={!hides(kind)}
                                    onChange={() => toggle(kind)}
                                />
                            ))}
                        </ToggleGroup>
                        <ToggleGroup aria-label={rules.compare.view} isCompact>
                            <ToggleGroupItem
                                text={rules.compare.sideBySide}
                                isSelected={!unified}
                                onChange={() => put({ view: "" })}
                            />
                            <ToggleGroupItem
                                text={rules.compare.unified}
                                isSelected={unified}
                                onChange={() => put({ view: "unified" })}
                            />
                        </ToggleGroup>
                    </div>
                    {shown === undefined ? (
                        <Skeleton height="16rem" screenreaderText={m.state.loading} />
                    ) : shown.length === 0 ? (
                        <Empty title={rules.compare.none} text={rules.compare.noneText} />
                    ) : (
                        <ul className="tr-changes" aria-label={rules.compare.title}>
                            {shown.map((change) => (
                                <ChangedClause key={change.clause} change={change} unified={unified} />
                            ))}
                        </ul>
                    )}
                </>
            )}
        </Panel>
    );
}

function ChangedClause({ change, unified }: { change: Change; unified: boolean }) {
    const { clause, kind, before, after, fields } = change;
    return (
        <li className="tr-change">
            <div className="tr-change-head">
                <ChangeLabel change={change.change} />
                <Label isCompact variant="outline">
                    {m.agreements.clauseKind[kind]}
                </Label>
                <h3>{clause}</h3>
            </div>
            <Words change={change.change} before={before} after={after} unified={unified} />
            {fields.length > 0 ? (
                <table className="tr-fields" aria-label={`${rules.compare.fields}: ${clause}`}>
                    <thead>
                        <tr>
                            <th scope="col">{rules.compare.field}</th>
                            <th scope="col">{rules.compare.before}</th>
                            <th scope="col">{rules.compare.after}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {fields.map((field) => (
                            <tr key={field.field}>
                                <th scope="row">{field.field}</th>
                                <td>{field.before === undefined ? rules.compare.absent : <del>{field.before}</del>}</td>
                                <td>{field.after === undefined ? rules.compare.absent : <ins>{field.after}</ins>}</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            ) : null}
        </li>
    );
}

interface WordsProps {
    change: Change["change"];
    before: string | undefined;
    after: string | undefined;
    unified: boolean;
}

function Words({ change, before, after, unified }: WordsProps) {
    if (change === "UNCHANGED") {
        return <p>{after ?? before}</p>;
    }
    const pieces = wordDifference(before ?? "", after ?? "").filter(({ text }) => text !== "");
    if (unified) {
        return <UnifiedText pieces={pieces} />;
    }
    return (
        <div className="tr-sides">
            <div className="tr-side">
                <h4>{rules.compare.before}</h4>
                {before === undefined ? (
                    <p className="tr-quiet">{rules.compare.absent}</p>
                ) : (
                    <SideText pieces={pieces} without="added" />
                )}
            </div>
            <div className="tr-side">
                <h4>{rules.compare.after}</h4>
                {after === undefined ? (
                    <p className="tr-quiet">{rules.compare.absent}</p>
                ) : (
                    <SideText pieces={pieces} without="removed" />
                )}
            </div>
        </div>
    );
}
