import type { PartnerContract, RoadDays } from "../../api/partnerContracts";
import { amountText, dayText, percentText, rangeText } from "../../i18n/format";
import { myContracts as words } from "../../i18n/myContracts";
import { isDecimal } from "../../money/decimal";
import type { Column } from "../../ui/DataTable";
import { StandingLabel } from "../../ui/EntitlementLabels";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import type { Names } from "../names";
import { roadOn, soldDays, type SoldDays } from "./sides";

interface TermsProps {
    contract: PartnerContract;
    day: string;
    names: Names;
}

/** Where the partner stands on a day and what it keeps, and what is sold. */
export function MyTerms({ contract, day, names }: TermsProps) {
    return (
        <>
            <Place contract={contract} day={day} names={names} />
            <ListPanel
                title={words.lines}
                lead={words.linesLead}
                file={`tributary-contract-${contract.id}-lines`}
                columns={lineColumns(names)}
                rows={soldDays(contract)}
                rowKey={({ line, from }) => `${line} ${from}`}
                error={null}
                onRetry={() => undefined}
                capability="partner-contract.read"
                none={<Empty title={words.noLines} text={words.noLinesText} />}
            />
            <ListPanel
                title={words.roads}
                lead={words.roadsLead}
                file={`tributary-contract-${contract.id}-road`}
                columns={roadColumns(names)}
                rows={contract.road}
                rowKey={({ from }) => from}
                error={null}
                onRetry={() => undefined}
                capability="partner-contract.read"
                none={<Empty title={words.noLines} text={words.noLinesText} />}
            />
        </>
    );
}

/** A part as a percentage; one written as a ratio stays as it is. */
const marginText = (margin: string | undefined) =>
    margin === undefined ? words.marginNone : words.marginOf(isDecimal(margin) ? percentText(margin, 2) : margin);

function Place({ contract, day, names }: TermsProps) {
    const here = roadOn(contract, day);
    if (here === undefined) {
        return (
            <Panel title={words.road}>
                <p>{words.notOnRoad(dayText(day))}</p>
            </Panel>
        );
    }
    return (
        <Panel title={words.road}>
            <Facts
                columns={3}
                facts={[
                    { term: words.customer, value: names.party(here.customer) },
                    { term: words.channel, value: names.channel(here.channel) },
                    { term: words.margin, value: marginText(here.margin) },
                    { term: words.before, value: names.party(here.before) },
                    { term: words.after, value: names.party(here.after) },
                    {
                        term: words.renewsOn,
                        value: contract.renewsOn ? dayText(contract.renewsOn) : words.renewsNot,
                    },
                    contract.noticeBy ? { term: words.noticeBy, value: dayText(contract.noticeBy) } : undefined,
                ]}
            />
        </Panel>
    );
}

function lineColumns(names: Names): Column<SoldDays>[] {
    return [
        { key: "line", title: words.line, cell: ({ line }) => <strong>{line}</strong>, value: ({ line }) => line },
        {
            key: "product",
            title: words.product,
            cell: ({ product }) => names.product(product),
            value: ({ product }) => product,
        },
        {
            key: "quantity",
            title: words.quantity,
            cell: ({ quantity }) => amountText(quantity),
            value: ({ quantity }) => quantity,
            numeric: true,
        },
        {
            key: "standing",
            title: words.standing,
            cell: ({ standing }) => <StandingLabel standing={standing} />,
            value: ({ standing }) => standing,
        },
        {
            key: "days",
            title: words.lineDays,
            cell: ({ from, until }) => rangeText(from, until),
            value: ({ from, until }) => `${from} ${until ?? ""}`.trim(),
        },
    ];
}

function roadColumns(names: Names): Column<RoadDays>[] {
    return [
        {
            key: "days",
            title: words.lineDays,
            cell: ({ from, to }) => rangeText(from, to),
            value: ({ from, to }) => `${from} ${to}`,
        },
        {
            key: "channel",
            title: words.channel,
            cell: ({ channel }) => names.channel(channel),
            value: ({ channel }) => channel,
        },
        {
            key: "before",
            title: words.before,
            cell: ({ before }) => names.party(before),
            value: ({ before }) => before,
        },
        { key: "after", title: words.after, cell: ({ after }) => names.party(after), value: ({ after }) => after },
        {
            key: "margin",
            title: words.margin,
            cell: ({ margin }) => marginText(margin),
            value: ({ margin }) => margin ?? "0",
        },
    ];
}
