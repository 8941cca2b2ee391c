import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import type { Schemas } from "../../api/client";
import { problemOfThrown, type ProblemError } from "../../api/problem";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { shiftDay } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { ChoiceField, FileField, TextField } from "../../ui/Fields";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { TextEditor } from "../../ui/TextEditor";
import { dayIn } from "../days";
import { withParams } from "../params";
import { faultsAt } from "../refused";
import { refusalText } from "../rules/refusal";
import { example } from "./bench";
import { BenchResult } from "./BenchResult";
import { CellFaults } from "./CellFaults";
import { commaSeparated } from "./table";

const words = catalogueWords.bench;
const places = ["book", "currency", "country", "signedOn", "from", "to"] as const;
const storage = "tributary.bench.usage";

function storedUsage(): string {
    try {
        return sessionStorage.getItem(storage) ?? "";
    } catch {
        return "";
    }
}

/** Usage rated under a price book, with every step; the question stands in the address, the usage stays in the tab. */
export default function Bench() {
    const [params, setParams] = useSearchParams();
    const books = useQuery(catalogue.priceBooks({}));
    const [usage, setUsage] = useState(storedUsage);
    const [jump, setJump] = useState<{ from: number; to: number }>();
    const question = {
        book: params.get("book") ?? "",
        currency: params.get("currency") ?? "USD",
        country: params.get("country") ?? "",
        from: dayIn(params, "from") ?? "",
        through: dayIn(params, "through") ?? "",
        signedOn: dayIn(params, "signedOn") ?? "",
    };
    const { book, currency, country, from, through, signedOn } = question;
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const write = (text: string) => {
        setUsage(text);
        setJump(undefined);
        try {
            sessionStorage.setItem(storage, text);
        } catch {
            // storage may be forbidden or full: the text then lasts as long as the page
        }
    };
    const rate = useMutation({ mutationFn: catalogue.rate });
    const input = (): Schemas["RatingBenchInput"] => ({
        book,
        currency,
        from,
        to: shiftDay(through, 1),
        usage: commaSeparated(usage),
        ...(country ? { country } : {}),
        ...(signedOn ? { signedOn } : {}),
    });
    const complete = book !== "" && currency !== "" && from !== "" && through !== "" && usage.trim() !== "";
    const asked = rate.variables;
    const stale = rate.data !== undefined && complete && JSON.stringify(asked) !== JSON.stringify(input());
    const refused = rate.error ? problemOfThrown(rate.error) : undefined;
    const at = refused ? faultsAt(refused, places).at : {};
    const field = (name: "currency" | "country", label: string, hint?: string) => (
        <TextField
            label={label}
            hint={hint}
            value={question[name]}
            onChange={(value) => put({ [name]: value.toUpperCase() })}
            required={name === "currency"}
            fault={at[name]}
            maxLength={3}
        />
    );
    const day = (name: "from" | "through" | "signedOn", label: string, hint?: string) => (
        <TextField
            label={label}
            hint={hint}
            type="date"
            value={question[name]}
            onChange={(value) => put({ [name]: value })}
            required={name !== "signedOn"}
            fault={at[name === "through" ? "to" : name]}
        />
    );
    return (
        <Page title={words.title} lead={words.lead} actions={<CopyLink />}>
            <Panel
                title={words.question}
                actions={
                    <Button
                        variant="link"
                        onClick={() => {
                            const { usage: text, ...rest } = example;
                            put(rest);
                            write(text);
                        }}
                    >
                        {words.example}
                    </Button>
                }
            >
                <form
                    className="tr-form"
                    noValidate
                    onSubmit={(event) => {
                        event.preventDefault();
                        if (complete) {
                            rate.mutate(input());
                        }
                    }}
                >
                    <div className="tr-field-row">
                        <ChoiceField
                            label={words.book}
                            none={catalogueWords.choose}
                            value={book}
                            options={(books.data?.items ?? []).map(({ id, name }) => ({ value: id, text: name }))}
                            onChange={(value) => put({ book: value })}
                            required
                            fault={at.book ?? (books.error ? refusalText(problemOfThrown(books.error)) : undefined)}
                        />
                        {field("currency", words.currency)}
                        {field("country", words.country, words.countryHint)}
                    </div>
                    <div className="tr-field-row">
                        {day("from", words.from)}
                        {day("through", words.through)}
                        {day("signedOn", words.signedOn, words.signedOnHint)}
                    </div>
                    {refused ? <Refusal problem={refused} usage={usage} onJump={setJump} /> : null}
                    <div className="tr-usage">
                        <p className="tr-quiet tr-panel-lead">{words.usageLead}</p>
                        <TextEditor
                            label={words.usage}
                            value={usage}
                            onChange={write}
                            jump={jump}
                            invalid={refused !== undefined && refused.faults.length > 0}
                        />
                    </div>
                    <FileField
                        label={words.file}
                        accept=".csv,.tsv,text/csv"
                        onRead={(_name, content) => write(content)}
                    />
                    <div className="tr-actions">
                        <Button
                            type="submit"
                            variant="primary"
                            isLoading={rate.isPending}
                            isDisabled={!complete || rate.isPending}
                        >
                            {words.rate}
                        </Button>
                    </div>
                </form>
            </Panel>
            {stale ? <Alert variant="info" isInline title={words.stale} component="p" /> : null}
            {rate.data ? (
                <BenchResult rating={rate.data} book={asked?.book ?? ""} />
            ) : refused ? null : (
                <Panel title={words.result}>
                    <Empty title={words.nothing} text={words.nothingText} />
                </Panel>
            )}
        </Page>
    );
}

interface RefusalProps {
    problem: ProblemError;
    usage: string;
    onJump: (place: { from: number; to: number }) => void;
}

/** Why nothing was rated; a fault of the usage leads to its cell. */
function Refusal({ problem, usage, onJump }: RefusalProps) {
    const listed = problem.faults.filter(({ pointer }) => !places.some((place) => pointer === `/${place}`));
    return (
        <Alert
            variant="danger"
            isInline
            isLiveRegion
            title={problem.faults.length > 0 ? words.faults(problem.faults.length) : refusalText(problem)}
            component="h3"
        >
            <CellFaults faults={listed} table={usage} whole={words.usage} onJump={onJump} />
            {problem.reference ? <p className="tr-quiet">{m.state.reference(problem.reference)}</p> : null}
        </Alert>
    );
}
