import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ask from "../../api/obligations";
import { dayText, moneyText } from "../../i18n/format";
import { obligations as words } from "../../i18n/obligations";
import { SaveFile } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { OneFilter } from "../../ui/FilterBar";
import { ListPanel } from "../../ui/ListPanel";
import { StandingOfObligation } from "../../ui/ObligationLabels";
import { Empty } from "../../ui/PageState";
import { daysBetween } from "../contracts/spans";
import { withParams } from "../params";
import { chosen } from "./chosen";

const kinds = Object.keys(words.kinds) as ask.ObligationKind[];

/** What the sides of a contract do by a day, or may do until one: what is open first, and all of it on demand. */
export function Obligations({ contract }: { contract: string }) {
    const [params, setParams] = useSearchParams();
    const { data, error, refetch } = useQuery(ask.obligations(contract));
    const kind = kinds.find((one) => one === params.get("kind"));
    const whole = params.get("over") === "yes";
    const put = (changes: Record<string, string>) =>
        setParams((known) => withParams(known, changes), { replace: true });
    const shown = data ? chosen(data.items, kind, whole) : undefined;
    return (
        <>
            <section className="tr-filters" aria-label={words.filters}>
                <div className="tr-filters-row">
                    <OneFilter
                        label={words.standing}
                        value={whole ? "yes" : ""}
                        options={[
                            { value: "", text: words.open },
                            { value: "yes", text: words.all },
                        ]}
                        onChange={(over) => put({ over })}
                    />
                    <OneFilter
                        label={words.kind}
                        value={kind ?? ""}
                        options={[
                            { value: "", text: words.anyKind },
                            ...kinds.map((one) => ({ value: one, text: words.kinds[one] })),
                        ]}
                        onChange={(next) => put({ kind: next })}
                    />
                    {shown ? (
                        <span role="status" className="tr-quiet">
                            {words.count(shown.length)}
                        </span>
                    ) : null}
                </div>
            </section>
            <ListPanel
                title={words.title}
                {...(data ? { lead: words.lead(dayText(data.asOf)) } : {})}
                file={`tributary-contract-${contract}-obligations`}
                columns={columnsOf(data?.asOf ?? "")}
                rows={shown}
                rowKey={(one) => [one.on, one.kind, one.standing, one.words].join(" ")}
                error={error}
                onRetry={() => void refetch()}
                capability="contract.read"
                none={<Empty title={words.none} text={words.noneText} />}
                actions={
                    <SaveFile
                        text={words.calendar}
                        name={`tributary-contract-${contract}.ics`}
                        content={() => ask.contractCalendar(contract)}
                    />
                }
            />
        </>
    );
}

function columnsOf(today: string): Column<ask.Obligation>[] {
    return [
        {
            key: "on",
            title: words.on,
            cell: ({ on }) => (
                <span className="tr-two">
                    {dayText(on)}
                    <span className="tr-quiet">{words.in(daysBetween(today, on))}</span>
                </span>
            ),
            value: ({ on }) => on,
            modifier: "nowrap",
        },
        {
            key: "standing",
            title: words.standing,
            cell: ({ standing }) => <StandingOfObligation standing={standing} />,
            value: ({ standing }) => words.standings[standing],
        },
        {
            key: "kind",
            title: words.kind,
            cell: ({ kind }) => <strong>{words.kinds[kind]}</strong>,
            value: ({ kind }) => words.kinds[kind],
        },
        { key: "words", title: words.words, cell: (one) => one.words, value: (one) => one.words },
        {
            key: "side",
            title: words.side,
            cell: ({ side }) => words.sides[side],
            value: ({ side }) => words.sides[side],
        },
        {
            key: "amount",
            title: words.amount,
            cell: ({ amount }) => (amount ? moneyText(amount) : null),
            value: ({ amount }) => amount?.amount ?? "",
            numeric: true,
        },
    ];
}
