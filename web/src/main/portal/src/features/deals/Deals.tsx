import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import * as api from "../../api/deals";
import * as ask from "../../api/queries";
import { exportDeals } from "../../api/work";
import { mayDecideDeals, mayRegisterDeals } from "../../app/places";
import { useMe } from "../../app/session";
import { deals as dealsWords } from "../../i18n/deals";
import { dayText, momentText, shiftDay } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import type { Column, Sort } from "../../ui/DataTable";
import { ConflictLabel, DealStateLabel } from "../../ui/DealLabels";
import { CheckFilter, FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { ButtonLink, TextLink } from "../../ui/Links";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { useNames, type Names } from "../names";
import { ExportFiles } from "../ExportFiles";
import { PickBar } from "../many/PickBar";
import { pickColumn } from "../many/pickColumn";
import { usePicked } from "../many/usePicked";
import { toggled, withParams } from "../params";
import { SavedViews } from "../views/SavedViews";
import { DealTable } from "./DealTable";
import { filterOf, queryOf, states, windows } from "./filter";
import { manySteps, StepMany, type ManyStep } from "./StepMany";

const words = dealsWords;

/** The deals under the filters, sorted and paged by the server; to a partner, its own. */
export default function Deals() {
    const me = useMe();
    const partner = me.partner !== undefined;
    const names = useNames();
    const organizations = useQuery(ask.organizations).data?.items ?? [];
    const partners = organizations.filter(({ kind }) => !["CUSTOMER", "VENDOR", "TAX_AUTHORITY"].includes(kind));
    const [params, setParams] = useSearchParams();
    const filter = filterOf(params);
    const query = queryOf(filter);
    const answer = useQuery(api.deals(query));
    const picked = usePicked();
    const [step, setStep] = useState<ManyStep>();
    const chosen = (answer.data?.items ?? []).filter(({ id, state }) => state === "SUBMITTED" && picked.has(id));
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, changes));
    const narrow = (changes: Record<string, string>) => put({ page: "", ...changes });
    const toggle = (name: string, value: string) => setParams((known) => toggled(known, name, value));
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    const begin = mayRegisterDeals(me) ? (
        <ButtonLink to="/deals/new" variant="primary">
            {words.register}
        </ButtonLink>
    ) : null;
    const text = (state: api.DealState) => ({ value: state, text: words.states[state] });
    return (
        <Page
            title={partner ? words.titlePartner : words.title}
            lead={partner ? words.leadPartner : words.lead}
            actions={
                <>
                    <SavedViews screen="deals" title={words.title} />
                    <CopyLink />
                    {begin}
                </>
            }
        >
            <FilterBar
                chips={[
                    { key: "state", name: words.state, chips: filter.state.map(text) },
                    {
                        key: "partner",
                        name: words.partner,
                        chips: filter.partner.map((id) => ({ value: id, text: names.party(id) })),
                    },
                    {
                        key: "expiringWithin",
                        name: words.expiring,
                        chips: filter.within ? [{ value: filter.within, text: words.expiringIn(filter.within) }] : [],
                    },
                    {
                        key: "conflicted",
                        name: words.conflicted,
                        chips: filter.conflicted ? [{ value: "true", text: words.onlyConflicted }] : [],
                    },
                    {
                        key: "q",
                        name: words.searched,
                        chips: filter.q ? [{ value: filter.q, text: filter.q }] : [],
                    },
                ]}
                onRemove={(key, value) =>
                    key === "state" || key === "partner" ? toggle(key, value) : narrow({ [key]: "" })
                }
                onClear={() => setParams({})}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
            >
                <CheckFilter
                    name={words.state}
                    options={states.map(text)}
                    chosen={filter.state}
                    onToggle={(one) => toggle("state", one)}
                />
                {partner ? null : (
                    <CheckFilter
                        name={words.partner}
                        options={partners.map(({ id, name }) => ({ value: id, text: name }))}
                        chosen={filter.partner}
                        onToggle={(one) => toggle("partner", one)}
                    />
                )}
                <CheckFilter
                    name={words.conflicted}
                    options={[{ value: "true", text: words.onlyConflicted }]}
                    chosen={filter.conflicted ? ["true"] : []}
                    onToggle={() => narrow({ conflicted: filter.conflicted ? "" : "true" })}
                />
                <OneFilter
                    label={words.expiring}
                    value={filter.within}
                    options={[
                        { value: "", text: words.anyTime },
                        ...windows.map((days) => ({ value: days, text: words.expiringIn(days) })),
                    ]}
                    onChange={(within) => narrow({ expiringWithin: within })}
                />
                <SearchFilter label={words.search} value={filter.q} onChange={search} />
            </FilterBar>
            {chosen.length > 0 ? (
                <PickBar
                    text={words.many.chosen(chosen.length)}
                    acts={manySteps.map((one) => ({
                        text: words.acts[one],
                        danger: one === "REFUSE",
                        act: () => setStep(one),
                    }))}
                    onClear={picked.clear}
                />
            ) : null}
            <DealTable
                answer={answer}
                columns={[
                    ...(mayDecideDeals(me)
                        ? [
                              pickColumn<api.DealSummary>(
                                  picked,
                                  ({ id }) => id,
                                  ({ state, legalName }) =>
                                      state === "SUBMITTED" ? words.many.pick(legalName) : undefined,
                              ),
                          ]
                        : []),
                    ...columnsOf(names, partner),
                ]}
                sort={filter.sort}
                onSort={({ key, descending }: Sort) => put({ sort: `${descending ? "-" : ""}${key}`, page: "" })}
                onPage={(page, size) => put({ page: String(page), size: String(size) })}
                files={
                    <ExportFiles
                        name="tributary-deals"
                        disabled={!answer.data?.total}
                        content={(format) => {
                            const { page: _page, size: _size, ...all } = query;
                            return exportDeals(all, format);
                        }}
                    />
                }
                none={
                    filter.narrowed ? (
                        <Empty title={words.noneFiltered} text={words.noneFilteredText} />
                    ) : (
                        <Empty title={words.none} text={words.noneText}>
                            {begin}
                        </Empty>
                    )
                }
            />
            {step ? (
                <StepMany
                    step={step}
                    chosen={chosen}
                    onClose={() => setStep(undefined)}
                    onDone={() => {
                        setStep(undefined);
                        picked.clear();
                    }}
                />
            ) : null}
        </Page>
    );
}

function columnsOf(names: Names, partner: boolean): Column<api.DealSummary>[] {
    return [
        {
            key: "legalName",
            title: words.prospect,
            cell: ({ id, legalName, conflicted }) => (
                <span className="tr-labels">
                    <TextLink to={`/deals/${id}`}>{legalName}</TextLink>
                    {conflicted ? <ConflictLabel text={words.conflict} /> : null}
                </span>
            ),
            value: ({ legalName }) => legalName,
            sortable: true,
        },
        ...(partner
            ? []
            : [
                  {
                      key: "partner",
                      title: words.partner,
                      cell: ({ partner: by }: api.DealSummary) => (by ? names.party(by) : words.direct),
                      value: ({ partner: by }: api.DealSummary) => by ?? "",
                  },
              ]),
        {
            key: "product",
            title: words.product,
            cell: ({ product, channel }) => (
                <span className="tr-two">
                    {names.product(product)}
                    <span className="tr-quiet">{names.channel(channel)}</span>
                </span>
            ),
            value: ({ product }) => product,
        },
        { key: "channel", title: words.channel, value: ({ channel }) => channel, exportOnly: true },
        {
            key: "size",
            title: words.size,
            cell: ({ size, termMonths }) => words.sizeTerm(size, termMonths),
            value: ({ size }) => size,
        },
        { key: "termMonths", title: words.term, value: ({ termMonths }) => String(termMonths), exportOnly: true },
        {
            key: "state",
            title: words.state,
            cell: ({ state }) => <DealStateLabel state={state} />,
            value: ({ state }) => state,
        },
        {
            key: "protectedUntil",
            title: words.protection,
            cell: ({ daysLeft, protectedUntil }) =>
                daysLeft === undefined || protectedUntil === undefined ? null : (
                    <span className="tr-two">
                        {words.daysLeft(daysLeft)}
                        <span className="tr-quiet">{dayText(shiftDay(protectedUntil, -1))}</span>
                    </span>
                ),
            value: ({ protectedUntil }) => protectedUntil ?? "",
            sortable: true,
        },
        {
            key: "submittedAt",
            title: words.submitted,
            cell: ({ submittedAt }) => momentText(submittedAt),
            value: ({ submittedAt }) => submittedAt,
            sortable: true,
        },
        { key: "conflict", title: words.conflict, value: ({ conflicted }) => String(conflicted), exportOnly: true },
    ];
}
