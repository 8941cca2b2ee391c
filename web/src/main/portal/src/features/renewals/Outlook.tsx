import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Contract } from "../../api/contracts";
import * as ask from "../../api/renewals";
import { mayContract, maySeeRenewals } from "../../app/places";
import { useMe } from "../../app/session";
import { dayText, moneyText, percentText, rangeText, shiftDay } from "../../i18n/format";
import { renewals as words } from "../../i18n/renewals";
import { isDecimal } from "../../money/decimal";
import type { Column } from "../../ui/DataTable";
import { ButtonLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Forbidden, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Alert, Button, Skeleton } from "../../ui/primitives";
import { RenewalStateLabel } from "../../ui/RenewalLabels";
import { contractLink } from "../contracts/words";
import { GiveNotice } from "./GiveNotice";
import { isOpen, noticeText } from "./told";

/** What follows the end of one contract: its terms that ended, the one ahead, and what a further one comes to. */
export function Outlook({ contract }: { contract: Contract }) {
    const me = useMe();
    if (!maySeeRenewals(me)) {
        return <Forbidden capability="catalog.read" />;
    }
    return <Asked contract={contract} may={mayContract(me)} />;
}

function Asked({ contract, may }: { contract: Contract; may: boolean }) {
    const { data, error, refetch } = useQuery(ask.outlook(contract.id));
    const [giving, setGiving] = useState(false);
    const last = data?.ends.at(-1);
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="contract.read" />;
    }
    return (
        <>
            <ListPanel
                title={words.ends}
                lead={words.outlookLead}
                file={`tributary-renewal-${contract.id}`}
                columns={columns}
                rows={data?.ends}
                rowKey={({ endsOn }) => endsOn}
                error={null}
                onRetry={() => undefined}
                capability="contract.read"
                skeletonRows={2}
                none={null}
                actions={
                    may && last && isOpen(last) ? (
                        <>
                            {last.state === "NOTICE_OPEN" ? (
                                <Button variant="secondary" isDanger onClick={() => setGiving(true)}>
                                    {words.give}
                                </Button>
                            ) : null}
                            <ButtonLink
                                to={`${contractLink(contract.id)}/amend?renew=${last.endsOn}`}
                                variant="secondary"
                            >
                                {words.renew}
                            </ButtonLink>
                        </>
                    ) : undefined
                }
            />
            <Panel title={words.next}>
                {data === undefined ? (
                    <Skeleton width="60%" />
                ) : data.next === undefined ? (
                    <p>{words.nothingFollows}</p>
                ) : (
                    <>
                        {data.denials.length > 0 ? (
                            <Alert variant="warning" isInline component="h3" title={words.denied}>
                                <ul className="tr-bullets">
                                    {data.denials.map((denial) => (
                                        <li key={denial}>{denial}</li>
                                    ))}
                                </ul>
                                <p>{words.deniedText}</p>
                            </Alert>
                        ) : null}
                        <Next outlook={data} next={data.next} />
                    </>
                )}
            </Panel>
            {giving && last && data ? (
                <GiveNotice
                    contract={contract.id}
                    version={data.version}
                    endsOn={last.endsOn}
                    onClose={() => setGiving(false)}
                />
            ) : null}
        </>
    );
}

function Next({ outlook, next }: { outlook: ask.RenewalOutlook; next: NonNullable<ask.RenewalOutlook["next"]> }) {
    const rate = (text: string) => (isDecimal(text) ? percentText(text) : text);
    return (
        <Facts
            columns={3}
            facts={[
                {
                    term: words.next,
                    value: `${rangeText(next.from, next.to)}, ${next.byItself ? words.byItself : words.perhaps}`,
                },
                { term: words.uplift, value: rate(outlook.uplift) },
                { term: words.cap, value: outlook.cap === undefined ? words.noCap : rate(outlook.cap) },
                { term: words.monthBefore, value: moneyText(next.monthBefore) },
                { term: words.monthAfter, value: moneyText(next.monthAfter) },
                { term: words.termBefore, value: moneyText(next.termBefore) },
                { term: words.termAfter, value: moneyText(next.termAfter) },
                { term: words.termAtList, value: next.termAtList ? moneyText(next.termAtList) : words.noList },
            ]}
        />
    );
}

const columns: Column<ask.TermEnd>[] = [
    {
        key: "endsOn",
        title: words.endsOn,
        cell: ({ endsOn }) => dayText(shiftDay(endsOn, -1)),
        value: ({ endsOn }) => shiftDay(endsOn, -1),
        modifier: "nowrap",
    },
    {
        key: "state",
        title: words.state,
        cell: ({ state }) => <RenewalStateLabel state={state} />,
        value: ({ state }) => state,
    },
    { key: "notice", title: words.notice, cell: noticeText, value: noticeText },
    {
        key: "value",
        title: words.value,
        cell: ({ before }) => moneyText(before),
        value: ({ before }) => before.amount,
        numeric: true,
    },
    {
        key: "after",
        title: words.valueAfter,
        cell: ({ after }) => (after ? moneyText(after) : null),
        value: ({ after }) => after?.amount ?? "",
        numeric: true,
    },
    {
        key: "nextEndsOn",
        title: words.nextEndsOn,
        cell: ({ nextEndsOn }) => (nextEndsOn ? dayText(shiftDay(nextEndsOn, -1)) : null),
        value: ({ nextEndsOn }) => (nextEndsOn ? shiftDay(nextEndsOn, -1) : ""),
        modifier: "nowrap",
    },
];
