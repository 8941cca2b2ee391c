import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import * as usage from "../../api/usage";
import { usage as usageWords } from "../../i18n/usage";
import { FieldRow, Sheet, TextField } from "../../ui/Inputs";
import { PagedList } from "../../ui/ListPanel";
import { Columns } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Button } from "../../ui/primitives";
import { daysIn, isDay } from "../days";
import { withParams } from "../params";
import { queryOf } from "./recordsQuery";
import { recordColumns } from "./recordColumns";

const words = usageWords.records;

/** Records as they were reported, found by subscription and days or by their key; which stands in the address. */
export function Records() {
    const [params, setParams] = useSearchParams();
    const query = queryOf(params);
    const show = (asked: Record<string, string>) => setParams({ tab: "records", ...asked });
    return (
        <>
            <Columns>
                <BySubscription params={params} show={show} />
                <ByKey params={params} show={show} />
            </Columns>
            {query ? (
                <Found
                    query={query}
                    onPage={(page) => setParams((known) => withParams(known, { page: String(page) }))}
                />
            ) : (
                <Empty title={words.ask} text={words.askText} />
            )}
        </>
    );
}

function Found({ query, onPage }: { query: usage.RecordsQuery; onPage: (page: number) => void }) {
    const answer = useQuery(usage.records(query));
    return (
        <PagedList
            title={words.list}
            lead={words.lead}
            file="tributary-usage-records"
            columns={recordColumns}
            rowKey={({ source, id }) => `${source} ${id}`}
            capability="catalog.read"
            none={<Empty title={words.none} text={words.noneText} />}
            answer={answer}
            paging={words.paging}
            onPage={onPage}
        />
    );
}

interface FindProps {
    params: URLSearchParams;
    show: (asked: Record<string, string>) => void;
}

function BySubscription({ params, show }: FindProps) {
    const days = daysIn(params, "from", "through");
    const [asked, setAsked] = useState({
        subscription: params.get("subscription") ?? "",
        from: days.from ?? "",
        through: days.through ?? "",
    });
    const [tried, setTried] = useState(false);
    const subscription = asked.subscription.trim();
    const right = isDay(asked.from) && isDay(asked.through) && asked.from <= asked.through;
    return (
        <Panel title={words.bySubscription}>
            <Sheet
                label={words.bySubscription}
                onSubmit={() => {
                    setTried(true);
                    if (subscription !== "" && right) {
                        show({ ...asked, subscription });
                    }
                }}
            >
                <TextField
                    label={words.subscription}
                    value={asked.subscription}
                    onChange={(value) => setAsked({ ...asked, subscription: value })}
                    required
                    {...(tried && subscription === "" ? { fault: words.fault.subscription } : {})}
                />
                <FieldRow>
                    <TextField
                        label={words.from}
                        type="date"
                        value={asked.from}
                        onChange={(from) => setAsked({ ...asked, from })}
                        required
                        {...(tried && !right ? { fault: words.fault.days } : {})}
                    />
                    <TextField
                        label={words.through}
                        type="date"
                        value={asked.through}
                        onChange={(through) => setAsked({ ...asked, through })}
                        required
                    />
                </FieldRow>
                <Show />
            </Sheet>
        </Panel>
    );
}

function ByKey({ params, show }: FindProps) {
    const [key, setKey] = useState({ source: params.get("source") ?? "", id: params.get("id") ?? "" });
    const [tried, setTried] = useState(false);
    const trimmed = { source: key.source.trim(), id: key.id.trim() };
    const field = (name: "source" | "id", label: string) => (
        <TextField
            label={label}
            value={key[name]}
            onChange={(value) => setKey({ ...key, [name]: value })}
            required
            {...(tried && trimmed[name] === "" ? { fault: words.fault[name] } : {})}
        />
    );
    return (
        <Panel title={words.byKey}>
            <Sheet
                label={words.byKey}
                onSubmit={() => {
                    setTried(true);
                    if (trimmed.source !== "" && trimmed.id !== "") {
                        show(trimmed);
                    }
                }}
            >
                {field("source", words.source)}
                {field("id", words.id)}
                <Show />
            </Sheet>
        </Panel>
    );
}

function Show() {
    return (
        <div className="tr-form-foot">
            <Button type="submit" variant="secondary">
                {words.show}
            </Button>
        </div>
    );
}
