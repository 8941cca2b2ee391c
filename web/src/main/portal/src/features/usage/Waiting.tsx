import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import * as usage from "../../api/usage";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { catalogue } from "../../i18n/catalogue";
import { usage as usageWords } from "../../i18n/usage";
import { countText, dayText, shiftDay } from "../../i18n/format";
import { DayField, FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { Figure } from "../../ui/Kpi";
import { ListPanel } from "../../ui/ListPanel";
import { Tiles } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { daysIn } from "../days";
import { KnownOnField } from "../KnownOn";
import { withParams } from "../params";
import { SayMeans } from "./SayMeans";
import { codeText, columnsOf } from "./waitingColumns";

const words = usageWords.waiting;
const shownAtOnce = 50;

/** What waits over all subscriptions, and for those who may a way to say what its names mean. */
export function Waiting() {
    const may = can(useMe(), "usage.name");
    const [params, setParams] = useSearchParams();
    const [naming, setNaming] = useState<usage.Waiting>();
    const { from, through, knownOn } = daysIn(params, "from", "through", "knownOn");
    const code = params.get("code") ?? "";
    const source = params.get("source") ?? "";
    const query: usage.WaitingQuery = {
        ...(from ? { from } : {}),
        ...(through ? { to: shiftDay(through, 1) } : {}),
        ...(knownOn ? { knownOn } : {}),
        ...(code ? { code } : {}),
        ...(source ? { source } : {}),
        page: Math.max(1, Number(params.get("page")) || 1),
        size: shownAtOnce,
    };
    const { data, error, refetch, isPlaceholderData } = useQuery(usage.waiting(query));
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const search = useCallback(
        (text: string) => setParams((known) => withParams(known, { source: text, page: "" }), { replace: true }),
        [setParams],
    );
    const chip = (value: string | undefined, text: (value: string) => string) =>
        value ? [{ value, text: text(value) }] : [];
    const label = (text: string) => text;
    return (
        <>
            <FilterBar
                chips={[
                    { key: "code", name: words.reason, chips: chip(code, codeText) },
                    { key: "source", name: words.source, chips: chip(source, label) },
                    { key: "from", name: words.from, chips: chip(from, dayText) },
                    { key: "through", name: words.through, chips: chip(through, dayText) },
                    { key: "knownOn", name: m.knownOn.label, chips: chip(knownOn, dayText) },
                ]}
                onRemove={(key) => put({ [key]: "" })}
                onClear={() => setParams({})}
                {...(data ? { count: words.count(data.total) } : {})}
                note={words.lead}
            >
                <OneFilter
                    label={words.reason}
                    value={code}
                    options={[
                        { value: "", text: catalogue.any },
                        ...Object.entries(words.codes).map(([value, text]) => ({ value, text })),
                    ]}
                    onChange={(next) => put({ code: next })}
                />
                <DayField label={words.from} value={from ?? ""} onChange={(day) => put({ from: day })} />
                <DayField label={words.through} value={through ?? ""} onChange={(day) => put({ through: day })} />
                <KnownOnField value={knownOn} onChange={(day) => put({ knownOn: day })} />
                <SearchFilter label={words.source} value={source} onChange={search} />
            </FilterBar>
            {data && data.records > 0 ? (
                <Tiles label={words.list}>
                    <Figure
                        term={words.records}
                        definition={words.recordsDefinition}
                        figure={countText(data.records)}
                    />
                    {data.reasons.map(({ code: one, records }) => (
                        <Figure
                            key={one}
                            term={codeText(one)}
                            definition={words.reasonDefinition}
                            figure={countText(records)}
                        />
                    ))}
                </Tiles>
            ) : null}
            <ListPanel
                title={words.list}
                file="tributary-usage-waiting"
                columns={columnsOf(may && knownOn === undefined ? setNaming : undefined)}
                rows={data?.items}
                all={() => usage.allWaiting(query)}
                rowKey={keyOf}
                error={error}
                onRetry={() => void refetch()}
                busy={isPlaceholderData}
                capability="catalog.read"
                none={<Empty title={words.none} text={words.noneText} />}
            >
                {data ? (
                    <Paging
                        label={words.paging}
                        page={data.page}
                        size={data.size}
                        total={data.total}
                        onPage={(next) => put({ page: String(next) })}
                    />
                ) : null}
            </ListPanel>
            {naming ? <SayMeans waiting={naming} days={query} onClose={() => setNaming(undefined)} /> : null}
        </>
    );
}

function keyOf({ code, source, product, meter }: usage.Waiting): string {
    return [code, source, product, meter].join("\n");
}
