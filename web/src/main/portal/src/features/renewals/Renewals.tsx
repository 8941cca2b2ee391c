import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import * as ask from "../../api/renewals";
import { exportRenewals } from "../../api/work";
import { mayContract } from "../../app/places";
import { useMe } from "../../app/session";
import { dayText, moneyText, shiftDay } from "../../i18n/format";
import { renewals as words } from "../../i18n/renewals";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { CheckFilter, DayField, FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { DeniedLabel, RenewalStateLabel } from "../../ui/RenewalLabels";
import { contractLink } from "../contracts/words";
import { ExportFiles } from "../ExportFiles";
import { ChannelFilter } from "../ChannelFilter";
import { useNames, type Names } from "../names";
import { PickBar } from "../many/PickBar";
import { pickColumn } from "../many/pickColumn";
import { usePicked } from "../many/usePicked";
import { toggled, withParams } from "../params";
import { SavedViews } from "../views/SavedViews";
import { chipsOf, daysOf, kinds, noticeWindows, queryOf, states } from "./filter";
import { GiveNotice } from "./GiveNotice";
import { Months } from "./Months";
import { RenewMany } from "./RenewMany";
import { isOpen, noticeText } from "./told";

const size = 50;

/** What of contracts ends when, and what follows: by month, and term by term with what may still be done. */
export default function Renewals() {
    const may = mayContract(useMe());
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const [giving, setGiving] = useState<ask.Renewal>();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const toggle = (name: string, value: string) => setParams((known) => toggled(known, name, value));
    const filter = queryOf(params);
    const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1);
    const answer = useQuery(ask.renewals({ ...filter, page, size }));
    const months = useQuery(ask.renewalMonths(filter));
    const chips = chipsOf(params, filter, names);
    const picked = usePicked();
    const [renewing, setRenewing] = useState(false);
    const open = (answer.data?.items ?? []).filter(({ end }) => isOpen(end)).map(({ contract }) => contract);
    const denials = useQuery(ask.renewalDenials(open));
    const deniedOf = (contract: string) => denials.data?.items.find((one) => one.contract === contract)?.denials ?? [];
    const chosen = (answer.data?.items ?? []).filter((one) => isOpen(one.end) && picked.has(keyOf(one)));
    const search = useCallback(
        (q: string) => setParams((known) => withParams(known, { q, page: "" }), { replace: true }),
        [setParams],
    );
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    <SavedViews screen="renewals" title={words.title} />
                    <CopyLink />
                </>
            }
        >
            <FilterBar
                chips={chips}
                onRemove={(key, value) => (key === "state" ? toggle(key, value) : put({ [key]: "" }))}
                onClear={() => setParams({})}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
                {...(may ? {} : { note: words.mayNot("contract.write") })}
            >
                <CheckFilter
                    name={words.state}
                    options={states.map((state) => ({
                        value: state,
                        text: words.states[state],
                        hint: words.stateHints[state],
                    }))}
                    chosen={filter.state ?? []}
                    onToggle={(one) => toggle("state", one)}
                />
                <OneFilter
                    label={words.follows}
                    value={filter.follows ?? ""}
                    options={[
                        { value: "", text: words.anyFollows },
                        ...kinds.map((kind) => ({ value: kind, text: words.followsOf[kind] })),
                    ]}
                    onChange={(follows) => put({ follows })}
                />
                <OneFilter
                    label={words.noticeWithin}
                    value={filter.noticeWithin === undefined ? "" : String(filter.noticeWithin)}
                    options={[
                        { value: "", text: words.anyTime },
                        ...noticeWindows.map((days) => ({ value: days, text: words.within(Number(days)) })),
                    ]}
                    onChange={(noticeWithin) => put({ noticeWithin })}
                />
                <ChannelFilter
                    label={words.channel}
                    any={words.anyChannel}
                    value={filter.channel}
                    onChange={(channel) => put({ channel })}
                />
                <DayField label={words.from} value={params.get("from") ?? ""} onChange={(from) => put({ from })} />
                <DayField
                    label={words.through}
                    value={params.get("through") ?? ""}
                    onChange={(through) => put({ through })}
                />
                <SearchFilter label={words.search} value={filter.q ?? ""} onChange={search} />
            </FilterBar>
            {months.error || answer.data?.total === 0 ? null : (
                <Months
                    months={months.data?.items}
                    currency={params.get("currency") ?? ""}
                    onCurrency={(currency) => put({ currency })}
                    onMonth={(month) => put(daysOf(month))}
                />
            )}
            {chosen.length > 0 ? (
                <PickBar
                    text={words.further.chosen(chosen.length)}
                    acts={[{ text: words.further.action, act: () => setRenewing(true) }]}
                    onClear={picked.clear}
                />
            ) : null}
            <PagedList
                title={words.title}
                file="tributary-renewals"
                columns={[
                    ...(may
                        ? [
                              pickColumn<ask.Renewal>(picked, keyOf, (renewal) =>
                                  isOpen(renewal.end) ? words.further.pick(renewal.contract) : undefined,
                              ),
                          ]
                        : []),
                    ...columnsOf(names, deniedOf, may, setGiving),
                ]}
                rowKey={keyOf}
                capability="contract.read"
                answer={answer}
                files={
                    <ExportFiles
                        name="tributary-renewals"
                        disabled={!answer.data?.total}
                        content={(format) => exportRenewals(filter, format)}
                    />
                }
                paging={words.paging}
                onPage={(next) => put({ page: String(next) })}
                none={
                    chips.some((one) => one.chips.length > 0) ? (
                        <Nothing filtered />
                    ) : (
                        <Empty title={words.none} text={words.noneText} />
                    )
                }
            />
            {giving ? (
                <GiveNotice
                    contract={giving.contract}
                    version={giving.version}
                    endsOn={giving.end.endsOn}
                    onClose={() => setGiving(undefined)}
                />
            ) : null}
            {renewing ? (
                <RenewMany
                    chosen={chosen}
                    onClose={() => setRenewing(false)}
                    onDone={() => {
                        setRenewing(false);
                        picked.clear();
                    }}
                />
            ) : null}
        </Page>
    );
}

/** A contract has an end of each of its terms. */
function keyOf({ contract, end }: ask.Renewal): string {
    return `${contract} ${end.endsOn}`;
}

function columnsOf(
    names: Names,
    deniedOf: (contract: string) => readonly string[],
    may: boolean,
    onGive: (renewal: ask.Renewal) => void,
): Column<ask.Renewal>[] {
    return [
        {
            key: "contract",
            title: words.contract,
            cell: ({ contract, title }) => (
                <span className="tr-two">
                    <strong>
                        <TextLink to={contractLink(contract)}>{contract}</TextLink>
                    </strong>
                    <span className="tr-quiet">{title}</span>
                </span>
            ),
        },
        {
            key: "customer",
            title: words.customer,
            cell: ({ customer, channel }) => (
                <span className="tr-two">
                    {names.party(customer)}
                    <span className="tr-quiet">{names.channel(channel)}</span>
                </span>
            ),
        },
        {
            key: "endsOn",
            title: words.endsOn,
            cell: ({ end }) => (
                <span className="tr-two">
                    {dayText(shiftDay(end.endsOn, -1))}
                    <span className="tr-quiet">{words.followsOf[end.follows]}</span>
                </span>
            ),
            modifier: "nowrap",
        },
        {
            key: "state",
            title: words.state,
            cell: ({ contract, end }) => {
                const denied = isOpen(end) ? deniedOf(contract) : [];
                return (
                    <span className="tr-labels">
                        <RenewalStateLabel state={end.state} />
                        {denied.length > 0 ? <DeniedLabel denials={denied} /> : null}
                    </span>
                );
            },
        },
        {
            key: "notice",
            title: words.notice,
            cell: ({ end, noticeDaysLeft }) => (
                <span className="tr-two">
                    {noticeDaysLeft === undefined ? null : <strong>{words.noticeLeft(noticeDaysLeft)}</strong>}
                    <span className="tr-quiet">{noticeText(end)}</span>
                </span>
            ),
        },
        {
            key: "value",
            title: words.value,
            cell: ({ end }) => (
                <span className="tr-two">
                    {moneyText(end.before)}
                    {end.after ? <span className="tr-quiet">{words.valueThen(moneyText(end.after))}</span> : null}
                </span>
            ),
            numeric: true,
        },
        ...(may
            ? [
                  {
                      key: "acts",
                      title: words.acts,
                      cell: (renewal: ask.Renewal) => <Acts renewal={renewal} onGive={onGive} />,
                  },
              ]
            : []),
    ];
}

/** What may be done about a term that ends. */
function Acts({ renewal, onGive }: { renewal: ask.Renewal; onGive: (renewal: ask.Renewal) => void }) {
    const { contract, end } = renewal;
    return isOpen(end) ? (
        <span className="tr-labels">
            <TextLink to={`${contractLink(contract)}/amend?renew=${end.endsOn}`} aria-label={words.renewOf(contract)}>
                {words.renew}
            </TextLink>
            {end.state === "NOTICE_OPEN" ? (
                <Button
                    variant="link"
                    isInline
                    isDanger
                    aria-label={words.giveOf(contract)}
                    onClick={() => onGive(renewal)}
                >
                    {words.give}
                </Button>
            ) : null}
        </span>
    ) : null;
}
