import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/queries";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { rules } from "../../i18n/rules";
import { dayText, shiftDay } from "../../i18n/format";
import { CheckList } from "../../ui/CheckList";
import { ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { Page } from "../../ui/Page";
import { Panel } from "../../ui/Panels";
import { Alert, Button } from "../../ui/primitives";
import { today } from "../days";
import { documentsIn, type Document } from "../document";
import { refusalText } from "../rules/refusal";
import { Refused } from "../rules/Refused";
import { SourceFields } from "../rules/SourceFields";
import { emptyEntry, pointerOf, toldAt } from "./change";
import { columnName } from "./ChangeEditor";
import { FaultList } from "./FaultList";
import { changeOf, idOf, missingOf, type Launch as Draft, type LaunchField } from "./launch";
import { put } from "./pointer";
import { PriceGrid } from "./PriceGrid";
import { laneOn } from "./start";

const words = catalogueWords.launch;
const classes = Object.entries(rules.guard.classes).map(([value, text]) => ({ value, text }));

/** A month and a year of the same seat: what most launches have. */
function usualPrices(): Document[] {
    const month = put(emptyEntry(undefined, "SEAT_FEE"), "/code", "seat");
    return [month, put(month, "/term", "YEAR")];
}

/** A launch on one page: the product, where it is sold, and what it costs. It becomes a change that a second person approves. */
export default function Launch() {
    const navigate = useNavigate();
    const queries = useQueryClient();
    const say = useNotice();
    const [params] = useSearchParams();
    const books = useQuery(catalogue.priceBooks({})).data?.items ?? [];
    const channels = useQuery(ask.channels).data?.items ?? [];
    const [typedId, setTypedId] = useState<string>();
    const [tried, setTried] = useState(false);
    const [draft, setDraft] = useState<Omit<Draft, "id">>(() => ({
        name: "",
        productClass: "NON_API",
        tier: "",
        from: shiftDay(today(), 1),
        channels: [],
        countries: "",
        minimumSeats: "",
        book: params.get("book") ?? "",
        entries: usualPrices(),
        provenance: { tag: "OFFICIAL", source: "" },
    }));
    const launch: Draft = { ...draft, id: typedId ?? idOf(draft.name) };
    const change = (changes: Partial<Draft>) => setDraft((known) => ({ ...known, ...changes }));
    const onPut = useCallback(
        (at: string, value: unknown) =>
            setDraft((known) => ({
                ...known,
                entries: documentsIn(put({ entries: known.entries }, at, value), "entries"),
            })),
        [],
    );
    const book = useQuery({ ...catalogue.priceBook(launch.book), enabled: launch.book !== "" }).data;
    const lane = book && laneOn(book.lanes, launch.from);
    const later = book?.lanes.find(({ from }) => from > launch.from);
    const version = useQuery({
        ...catalogue.priceBookVersion(launch.book, lane?.from ?? ""),
        enabled: lane !== undefined,
    }).data;
    const ready = book !== undefined && book.id === launch.book && (lane === undefined || version !== undefined);
    const title = words.changeTitle(launch.name.trim());
    const create = useMutation({
        mutationFn: async (submit: boolean) => {
            const made = await catalogue.createChange({ change: changeOf(launch, version?.document, title) });
            if (!submit) {
                return made;
            }
            try {
                return await catalogue.stepChange(made.id, { step: "SUBMIT", version: made.version });
            } catch (thrown) {
                // It is there, and can be submitted from its own page.
                say(refusalText(problemOfThrown(thrown)), "warning");
                return made;
            }
        },
        onSuccess: (made) => {
            catalogue.keepChange(queries, made);
            say(made.state === "SUBMITTED" ? words.submitted(made.title) : catalogueWords.changes.created(made.title));
            void navigate(`/catalog-changes/${made.id}`);
        },
    });
    const refused = create.error ? problemOfThrown(create.error) : undefined;
    const told = toldAt(refused?.faults ?? []);
    const missing = tried ? missingOf(launch) : [];
    const faultOf = (field: LaunchField, at: string) => (missing.includes(field) ? words.fault[field] : told.get(at));
    const before = documentsIn(version?.document ?? {}, "entries").length;
    // The prices it joins are on their way: it could not be sent yet.
    const busy = create.isPending || (launch.book !== "" && !ready);
    const send = (submit: boolean) => {
        setTried(true);
        if (missingOf(launch).length === 0 && ready) {
            create.mutate(submit);
        }
    };
    return (
        <Page
            title={words.title}
            lead={words.lead}
            crumbs={[{ to: "/catalog-changes", text: catalogueWords.changes.title }]}
        >
            {refused && refused.faults.length === 0 ? <Refused problem={refused} /> : null}
            <FaultList
                faults={(refused?.faults ?? []).map((fault) => ({
                    ...fault,
                    pointer: inForm(pointerOf(fault), before),
                }))}
                nameOf={placeName}
            />
            <Panel title={words.product}>
                <div className="tr-field-row">
                    <div data-at="/products/0/name">
                        <TextField
                            label={words.name}
                            value={launch.name}
                            onChange={(name) => change({ name })}
                            required
                            fault={faultOf("name", "/products/0/name")}
                        />
                    </div>
                    <div data-at="/products/0/id">
                        <TextField
                            label={words.id}
                            hint={words.idHint}
                            value={launch.id}
                            onChange={(id) => setTypedId(id === "" ? undefined : id)}
                            required
                            fault={faultOf("id", "/products/0/id")}
                        />
                    </div>
                    <ChoiceField
                        label={words.productClass}
                        value={launch.productClass}
                        options={classes}
                        onChange={(productClass) => change({ productClass })}
                    />
                    <div data-at="/products/0/tier">
                        <TextField
                            label={words.tier}
                            value={launch.tier}
                            onChange={(tier) => change({ tier })}
                            required
                            fault={faultOf("tier", "/products/0/tier")}
                        />
                    </div>
                </div>
            </Panel>
            <Panel title={words.sale}>
                <div className="tr-form">
                    <CheckList
                        legend={words.channels}
                        hint={words.channelsHint}
                        options={channels.map(({ code, name }) => ({ value: code, text: name }))}
                        chosen={launch.channels}
                        onToggle={(code) =>
                            change({
                                channels: launch.channels.includes(code)
                                    ? launch.channels.filter((one) => one !== code)
                                    : [...launch.channels, code],
                            })
                        }
                    />
                    <div className="tr-field-row">
                        <div data-at="/offerings/0/lifecycle/0/from">
                            <TextField
                                label={words.from}
                                type="date"
                                value={launch.from}
                                onChange={(from) => change({ from })}
                                required
                                fault={faultOf("from", "/offerings/0/lifecycle/0/from")}
                            />
                        </div>
                        <div data-at="/offerings/0/lifecycle/0/countries">
                            <TextField
                                label={words.countries}
                                hint={catalogueWords.editor.countriesHint}
                                value={launch.countries}
                                onChange={(countries) => change({ countries })}
                                fault={told.get("/offerings/0/lifecycle/0/countries")}
                            />
                        </div>
                        <div data-at="/offerings/0/eligibility/minimumSeats">
                            <TextField
                                label={catalogueWords.editor.seats}
                                value={launch.minimumSeats}
                                onChange={(minimumSeats) => change({ minimumSeats })}
                                fault={told.get("/offerings/0/eligibility/minimumSeats")}
                            />
                        </div>
                    </div>
                </div>
            </Panel>
            <Panel title={words.prices} lead={words.pricesLead}>
                <div className="tr-form">
                    <div className="tr-half">
                        <div data-at="/prices/0/book">
                            <ChoiceField
                                label={words.book}
                                none={catalogueWords.choose}
                                value={launch.book}
                                options={books.map(({ id, name }) => ({ value: id, text: name }))}
                                onChange={(id) => change({ book: id })}
                                required
                                fault={faultOf("book", "/prices/0/book")}
                                hint={
                                    !ready || launch.book === ""
                                        ? undefined
                                        : lane === undefined
                                          ? words.begins(book.name, dayText(launch.from))
                                          : words.joins(lane.name, lane.prices)
                                }
                            />
                        </div>
                    </div>
                    <SourceFields
                        value={{ ...launch.provenance, tag: tagOf(launch.provenance.tag) }}
                        onChange={(provenance) => change({ provenance })}
                    />
                    {missing.includes("source") ? <span className="tr-fault">{words.fault.source}</span> : null}
                    {later ? (
                        <Alert
                            variant="warning"
                            isInline
                            title={words.later(later.name, dayText(later.from))}
                            component="h3"
                        />
                    ) : null}
                    <PriceGrid
                        label={words.grid}
                        at="/entries"
                        entries={launch.entries}
                        onPut={onPut}
                        told={new Map([...told].map(([at, text]) => [inForm(at, before), text]))}
                        products={[]}
                        ofOne
                    />
                    {missing.includes("entries") ? <span className="tr-fault">{words.fault.entries}</span> : null}
                </div>
            </Panel>
            <div className="tr-save-bar">
                <Button variant="primary" isLoading={create.isPending} isDisabled={busy} onClick={() => send(true)}>
                    {words.submit}
                </Button>
                <Button variant="secondary" isDisabled={busy} onClick={() => send(false)}>
                    {words.create}
                </Button>
            </div>
        </Page>
    );
}

/** Where a fault of the change stands on this page: its new prices follow those the version had. */
function inForm(at: string, before: number): string {
    const found = /^\/prices\/0\/version\/entries\/(\d+)(.*)$/.exec(at);
    return found ? `/entries/${Number(found[1]) - before}${found[2] ?? ""}` : at;
}

/** What a place of this page is called. */
function placeName(at: string): string {
    const [, row, place] = /^\/entries\/(\d+)(?:\/(.*))?$/.exec(at) ?? [];
    if (row === undefined) {
        return at.slice(1).replaceAll("/", " › ") || catalogueWords.editor.whole;
    }
    const name = catalogueWords.editor.row(Number(row) + 1);
    return place ? `${name}: ${columnName(place)}` : name;
}

function tagOf(tag: string) {
    const tags = Object.keys(m.provenance) as (keyof typeof m.provenance)[];
    return tags.find((one) => one === tag) ?? "OFFICIAL";
}
