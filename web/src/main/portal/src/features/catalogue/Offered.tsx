import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import type { Schemas } from "../../api/client";
import * as ask from "../../api/queries";
import { mayRule } from "../../app/places";
import { can, useMe } from "../../app/session";
import { m } from "../../i18n";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { dayText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import { oneChip } from "../../ui/chips";
import { CheckFilter, DayField, FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { ButtonLink, TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Columns, Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { dayIn, today } from "../days";
import { KnownOnField } from "../KnownOn";
import { useNames } from "../names";
import { toggled, withParams } from "../params";
import { lifeOn } from "./life";
import { actsOf, columnsOf, stateText, type State } from "./OfferedColumns";
import { SaleAsk } from "./SaleAsk";

const words = catalogueWords.offered;

type Offering = Schemas["Offering"];

const states: readonly State[] = ["ANNOUNCED", "SELLABLE", "RENEW_ONLY", "CONSUME_ONLY", "RETIRED", "NONE"];

/** What is on offer, where each product is in its life there, and whether one of them may be sold. */
export default function Offered() {
    const me = useMe();
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const channels = useQuery(ask.channels).data?.items ?? [];
    const asOf = dayIn(params, "asOf");
    const knownOn = dayIn(params, "knownOn");
    const channel = params.get("channel") ?? "";
    const country = params.get("country") ?? "";
    const q = params.get("q") ?? "";
    const query = {
        ...(channel ? { channel } : {}),
        ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
        ...(asOf ? { asOf } : {}),
        ...(knownOn ? { knownOn } : {}),
    };
    const { data, error, refetch } = useQuery(catalogue.offerings(query));
    const lifeAt = ({ document }: Offering) =>
        lifeOn(document, asOf ?? today(), query.channel ?? "", query.country ?? "");
    const chosen = states.filter((state) => params.getAll("state").includes(state));
    const rows = data?.items.filter(
        (offering) =>
            (chosen.length === 0 || chosen.includes(lifeAt(offering).state ?? "NONE")) &&
            `${offering.product} ${offering.name}`.toLowerCase().includes(q.toLowerCase()),
    );
    const put = useCallback(
        (changes: Record<string, string>) => setParams((known) => withParams(known, changes), { replace: true }),
        [setParams],
    );
    const search = useCallback((text: string) => put({ q: text }), [put]);
    const toggle = (state: string) => setParams((known) => toggled(known, "state", state));
    const filtered = chosen.length > 0 || q !== "";
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    {mayRule(me) ? <TextLink to="/rules/products">{words.classes}</TextLink> : null}
                    <CopyLink />
                    {can(me, "catalog.draft") ? (
                        <ButtonLink to="/catalog-changes/launch" variant="primary">
                            {catalogueWords.changes.launch}
                        </ButtonLink>
                    ) : null}
                </>
            }
        >
            <FilterBar
                chips={[
                    {
                        key: "state",
                        name: words.state,
                        chips: chosen.map((state) => ({ value: state, text: stateText(state) })),
                    },
                    oneChip("channel", words.channel, channel, channels.find(({ code }) => code === channel)?.name),
                    oneChip("country", words.country, country),
                    oneChip("asOf", words.asOf, asOf, asOf && dayText(asOf)),
                    oneChip("knownOn", m.knownOn.label, knownOn, knownOn && dayText(knownOn)),
                    oneChip("q", words.product, q),
                ]}
                onRemove={(key, value) => (key === "state" ? toggle(value) : put({ [key]: "" }))}
                onClear={() => setParams({})}
                {...(rows ? { count: words.count(rows.length) } : {})}
            >
                <CheckFilter
                    name={words.filterState}
                    options={states.map((state) => ({ value: state, text: stateText(state) }))}
                    chosen={chosen}
                    onToggle={toggle}
                />
                <OneFilter
                    label={words.channel}
                    value={channel}
                    options={[
                        { value: "", text: words.anyChannel },
                        ...channels.map(({ code, name }) => ({ value: code, text: name })),
                    ]}
                    onChange={(value) => put({ channel: value })}
                />
                <CountryField value={country} onChange={(value) => put({ country: value })} />
                <DayField label={words.asOf} value={asOf ?? today()} onChange={(day) => put({ asOf: day })} />
                <KnownOnField value={knownOn} onChange={(day) => put({ knownOn: day })} />
                <SearchFilter label={words.search} value={q} onChange={search} />
            </FilterBar>
            <Columns wide="most">
                <ListPanel
                    title={words.title}
                    {...(channel === "" || country === "" ? { lead: words.placesHint } : {})}
                    file="tributary-offerings"
                    columns={[
                        ...columnsOf(names, lifeAt, (product) => put({ product })),
                        ...(can(me, "catalog.draft") ? [actsOf({ channel, country: query.country ?? "" })] : []),
                    ]}
                    rows={rows}
                    rowKey={({ product }) => product}
                    error={error}
                    onRetry={() => void refetch()}
                    capability="catalog.read"
                    none={
                        <Empty
                            title={filtered ? words.noneFiltered : words.noneTitle}
                            text={filtered ? words.noneFilteredText : words.noneText}
                        />
                    }
                />
                <SaleAsk offerings={data?.items ?? []} channels={channels} />
            </Columns>
        </Page>
    );
}

function CountryField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
    return (
        <label className="tr-day tr-day-short">
            <span>{words.country}</span>
            <span className="pf-v6-c-form-control">
                <input
                    type="text"
                    value={value}
                    size={4}
                    maxLength={2}
                    title={words.anyCountry}
                    autoComplete="off"
                    onChange={(event) => onChange(event.target.value.toUpperCase())}
                />
            </span>
        </label>
    );
}
