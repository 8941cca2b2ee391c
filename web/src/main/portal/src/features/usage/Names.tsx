import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import * as usage from "../../api/usage";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { usage as usageWords } from "../../i18n/usage";
import { momentText } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import { CheckFilter, FilterBar, SearchFilter } from "../../ui/FilterBar";
import { ListPanel } from "../../ui/ListPanel";
import { Empty, Nothing } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { Button, Label } from "../../ui/primitives";
import { toggled, withParams } from "../params";
import { matching, meaningsOf, type Meaning } from "./meanings";
import { SayMeans } from "./SayMeans";

const words = usageWords.name;
const kinds = ["PRODUCT", "METER"] as const;
const shownAtOnce = 50;

/** What sources' names mean and meant, and for those who may a way to record another. */
export function Names() {
    const may = can(useMe(), "usage.name");
    const [params, setParams] = useSearchParams();
    const [changing, setChanging] = useState<usage.UsageName>();
    const { data, error, refetch } = useQuery(usage.usageNames);
    const chosen = kinds.filter((kind) => params.getAll("kind").includes(kind));
    const q = params.get("q") ?? "";
    const page = Math.max(1, Number(params.get("page")) || 1);
    const found = data ? matching(meaningsOf(data.items), q, chosen) : undefined;
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const toggle = (kind: string) => setParams((known) => toggled(known, "kind", kind));
    const search = useCallback(
        (text: string) => setParams((known) => withParams(known, { q: text, page: "" }), { replace: true }),
        [setParams],
    );
    const filtered = chosen.length > 0 || q !== "";
    const recording = may && params.has("record");
    return (
        <>
            <FilterBar
                chips={[
                    {
                        key: "kind",
                        name: words.kind,
                        chips: chosen.map((kind) => ({ value: kind, text: words.kinds[kind] })),
                    },
                    { key: "q", name: words.searched, chips: q ? [{ value: q, text: q }] : [] },
                ]}
                onRemove={(key, value) => (key === "kind" ? toggle(value) : put({ [key]: "" }))}
                onClear={() => put({ kind: "", q: "" })}
                {...(found ? { count: words.count(found.length) } : {})}
            >
                <CheckFilter
                    name={words.kind}
                    options={kinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
                    chosen={chosen}
                    onToggle={toggle}
                />
                <SearchFilter label={words.search} value={q} onChange={search} />
            </FilterBar>
            <ListPanel
                title={words.list}
                lead={words.listLead}
                file="tributary-usage-names"
                columns={columnsOf(may ? setChanging : undefined)}
                rows={found?.slice((page - 1) * shownAtOnce, page * shownAtOnce)}
                all={() => Promise.resolve(found ?? [])}
                rowKey={({ last }) => [last.source, last.kind, last.reported].join("\n")}
                error={error}
                onRetry={() => void refetch()}
                capability="catalog.read"
                actions={
                    may ? (
                        <Button variant="primary" onClick={() => put({ record: "1" })}>
                            {words.record}
                        </Button>
                    ) : null
                }
                none={filtered ? <Nothing filtered /> : <Empty title={words.none} text={words.noneText} />}
            >
                {found && found.length > shownAtOnce ? (
                    <Paging
                        label={words.paging}
                        page={page}
                        size={shownAtOnce}
                        total={found.length}
                        onPage={(next) => put({ page: String(next) })}
                    />
                ) : null}
            </ListPanel>
            {recording ? <SayMeans onClose={() => put({ record: "" })} /> : null}
            {changing ? <SayMeans of={changing} onClose={() => setChanging(undefined)} /> : null}
        </>
    );
}

function columnsOf(onChange: ((name: usage.UsageName) => void) | undefined): Column<Meaning>[] {
    return [
        {
            key: "reported",
            title: words.reported,
            cell: ({ last }) => (
                <span className="tr-two">
                    <strong>{last.reported}</strong>
                    <span className="tr-quiet">{last.source}</span>
                </span>
            ),
            value: ({ last }) => last.reported,
        },
        { key: "source", title: words.source, value: ({ last }) => last.source, exportOnly: true },
        {
            key: "kind",
            title: words.kind,
            cell: ({ last }) => (
                <Label variant="outline" isCompact>
                    {words.kinds[last.kind]}
                </Label>
            ),
            value: ({ last }) => last.kind,
        },
        { key: "means", title: words.means, cell: ({ last }) => last.means, value: ({ last }) => last.means },
        {
            key: "since",
            title: words.since,
            cell: ({ last }) => momentText(last.recordedAt),
            value: ({ last }) => last.recordedAt,
        },
        {
            key: "earlier",
            title: words.earlier,
            cell: ({ last, earlier }) =>
                earlier.length === 0 ? (
                    <span className="tr-quiet">{words.noEarlier}</span>
                ) : (
                    <ul className="tr-two" aria-label={words.earlierOf(last.reported)}>
                        {earlier.map(({ means, recordedAt }) => (
                            <li key={recordedAt}>
                                {means} <span className="tr-quiet">{momentText(recordedAt)}</span>
                            </li>
                        ))}
                    </ul>
                ),
            value: ({ earlier }) => earlier.map(({ means, recordedAt }) => `${means} (${recordedAt})`).join("; "),
        },
        ...(onChange
            ? [
                  {
                      key: "change",
                      title: m.table.actions,
                      cell: ({ last }: Meaning) => (
                          <Button
                              variant="secondary"
                              size="sm"
                              aria-label={words.changeOf(last.reported)}
                              onClick={() => onChange(last)}
                          >
                              {words.change}
                          </Button>
                      ),
                  },
              ]
            : []),
    ];
}
