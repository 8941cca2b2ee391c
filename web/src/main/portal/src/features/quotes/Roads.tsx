import { Fragment, useMemo, type CSSProperties } from "react";
import type { Finding, Outlook, Road } from "../../api/quotes";
import { quotes as words } from "../../i18n/quotes";
import { usageQuotes } from "../../i18n/usageQuotes";
import { amountText, dayText, moneyText, percentText } from "../../i18n/format";
import { fraction, isNegative, sum } from "../../money/decimal";
import { paletteOf } from "../../ui/charts/palette";
import { amountColumn } from "../../ui/columns";
import { DataTable, type Column } from "../../ui/DataTable";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Label } from "../../ui/primitives";
import { BestLabel, MaySellLabel, VerdictLabel } from "../../ui/QuoteLabels";
import { useDark } from "../../ui/theme";
import { useNames, type Names } from "../names";
import { Commitment, estimateFacts, partColumns } from "./Estimate";
import { bestOf, partsOf, splitOf, vendorNetOf, type PartyParts } from "./sharing";

type Party = Outlook["split"]["parties"][number];
type Clause = Outlook["split"]["clauses"][number];

interface RoadsProps {
    roads: readonly Road[];
    file: string;
    /** Only the cards, where there is little room. */
    brief?: boolean;
}

const blockedIn = ({ findings }: Outlook) => findings.filter(({ verdict }) => verdict !== "ALLOWED").length;

/** One offer on each of its roads: what the customer pays, what of it is left to whom, and whether it may be sold so. */
export function Roads({ roads, file, brief = false }: RoadsProps) {
    const names = useNames();
    const best = bestOf(roads);
    return (
        <>
            <Panel title={words.roads} lead={words.roadsLead}>
                <ul className="tr-roads">
                    {roads.map((road, index) => (
                        <li key={index} className={index === 0 ? "tr-road tr-road-own" : "tr-road"}>
                            <div className="tr-labels">
                                <h3>{names.channel(road.channel)}</h3>
                                <Label variant="outline" isCompact>
                                    {index === 0 ? words.own : words.alternative}
                                </Label>
                                {road === best ? <BestLabel /> : null}
                            </div>
                            {road.outlook ? (
                                <Card outlook={road.outlook} names={names} />
                            ) : (
                                <div>
                                    <strong>{words.cannotBeTold}</strong>
                                    <ul className="tr-plain-list">
                                        {road.faults.map(({ code, pointer, message }) => (
                                            <li key={`${code} ${pointer}`}>{message}</li>
                                        ))}
                                    </ul>
                                </div>
                            )}
                        </li>
                    ))}
                </ul>
            </Panel>
            {brief
                ? null
                : roads.map((road, index) =>
                      road.outlook ? (
                          <Fragment key={index}>
                              {road.outlook.estimate?.commitment ? (
                                  <Commitment
                                      commitment={road.outlook.estimate.commitment}
                                      channel={names.channel(road.channel)}
                                      file={`${file}-${road.channel.toLowerCase()}-commitment`}
                                  />
                              ) : null}
                              <Split
                                  outlook={road.outlook}
                                  channel={names.channel(road.channel)}
                                  names={names}
                                  file={`${file}-${road.channel.toLowerCase()}`}
                              />
                          </Fragment>
                      ) : null,
                  )}
        </>
    );
}

function Card({ outlook, names }: { outlook: Outlook; names: Names }) {
    const { total, list, firstBill, estimate } = outlook;
    const split = splitOf(outlook);
    const vendorNet = vendorNetOf(outlook);
    const part = fraction(vendorNet.amount, split.price);
    const off = fraction(total.amount, list.amount);
    return (
        <>
            <div>
                <div className="tr-quiet">{estimate ? usageQuotes.vendorNet : words.vendorNet}</div>
                <div className="tr-road-net">{moneyText(vendorNet)}</div>
                {part === undefined ? null : <div className="tr-quiet">{words.ofPrice(percentText(part))}</div>}
                <Parts parties={split.parties} price={split.price} names={names} />
            </div>
            <div>
                <Facts
                    facts={[
                        { term: estimate ? usageQuotes.fixed : words.customerPays, value: moneyText(total) },
                        off === "1.0000" || off === undefined
                            ? undefined
                            : { term: words.listPrice, value: moneyText(list) },
                        {
                            term: words.firstBill,
                            value:
                                firstBill.billedOn === undefined
                                    ? words.noBill
                                    : words.firstBillOn(moneyText(firstBill.total), dayText(firstBill.billedOn)),
                        },
                        ...estimateFacts(outlook),
                        { term: words.guard, value: <MaySellLabel blocked={blockedIn(outlook)} /> },
                    ]}
                />
            </div>
        </>
    );
}

/** The price as a bar, cut into what each party has of it; the legend says it in words. */
function Parts({ parties, price, names }: { parties: readonly Party[]; price: string; names: Names }) {
    const { series } = paletteOf(useDark());
    const parts = useMemo(
        () =>
            parties
                .filter(({ net }) => !isNegative(net))
                .map(({ party, net }, index) => ({
                    party,
                    part: fraction(net, price) ?? "0",
                    color: series[index % series.length] ?? "",
                })),
        [parties, price, series],
    );
    const text = ({ party, part }: { party: string; part: string }) => words.bar(names.party(party), percentText(part));
    return (
        <>
            <div className="tr-parts" role="img" aria-label={words.barLabel(parts.map(text).join(", "))}>
                {parts.map(({ party, part, color }) => (
                    <span key={party} style={{ flexGrow: Number(part), background: color }} />
                ))}
            </div>
            <ul className="tr-legend">
                {parts.map(({ party, part, color }) => (
                    <li key={party}>
                        <span style={{ "--tr-part": color } as CSSProperties}>{text({ party, part })}</span>
                    </li>
                ))}
            </ul>
        </>
    );
}

interface SplitProps {
    outlook: Outlook;
    channel: string;
    names: Names;
    file: string;
}

/** Whose money it is on one road, in figures. */
function Split({ outlook, channel, names, file }: SplitProps) {
    const { findings, estimate } = outlook;
    const split = splitOf(outlook);
    const parts = partsOf(outlook);
    const total = (amounts: readonly string[]) => amountText(sum(amounts));
    return (
        <ListPanel
            title={words.splitOf(channel)}
            lead={estimate ? usageQuotes.splitLead(split.currency) : words.splitLead(split.currency)}
            file={file}
            columns={partyColumns(names, estimate !== undefined)}
            rows={parts}
            rowKey={({ party }) => party}
            capability="quote.read"
            error={null}
            onRetry={() => undefined}
            none={<Empty title={words.noBill} text={words.noClausesText} />}
            footer={{
                party: words.sum,
                fixed: total(parts.map(({ fixed }) => fixed)),
                estimated: total(parts.map(({ estimated }) => estimated)),
                net: total(parts.map(({ net }) => net)),
            }}
        >
            <h3>{words.clauses}</h3>
            {split.clauses.length === 0 ? (
                <p className="tr-quiet">{words.noClausesText}</p>
            ) : (
                <DataTable
                    label={`${words.clauses}: ${channel}`}
                    columns={clauseColumns(names)}
                    rows={split.clauses}
                    rowKey={({ regime, clause, payer, payee }) => `${regime} ${clause} ${payer} ${payee}`}
                />
            )}
            <h3>{words.guard}</h3>
            <p className="tr-quiet">{words.guardLead}</p>
            <DataTable
                label={`${words.guard} ${channel}`}
                columns={findingColumns}
                rows={findings}
                rowKey={({ line, source }) => `${line} ${source}`}
            />
        </ListPanel>
    );
}

function partyColumns(names: Names, estimated: boolean): Column<PartyParts>[] {
    return [
        {
            key: "party",
            title: words.party,
            cell: ({ party }) => <strong>{names.party(party)}</strong>,
            value: ({ party }) => party,
        },
        amountColumn("kept", words.kept),
        amountColumn("received", words.received),
        amountColumn("sharesIn", words.sharesIn),
        amountColumn("sharesOut", words.sharesOut),
        ...(estimated ? partColumns : []),
        amountColumn("net", words.net),
    ];
}

function clauseColumns(names: Names): Column<Clause>[] {
    return [
        { key: "regime", title: words.regime, cell: ({ regime }) => regime, value: ({ regime }) => regime },
        {
            key: "clause",
            title: words.clause,
            cell: ({ clause }) => <code>{clause}</code>,
            value: ({ clause }) => clause,
        },
        { key: "payer", title: words.payer, cell: ({ payer }) => names.party(payer), value: ({ payer }) => payer },
        { key: "payee", title: words.payee, cell: ({ payee }) => names.party(payee), value: ({ payee }) => payee },
        amountColumn("accrued", words.accrued),
        amountColumn("payable", words.payable),
    ];
}

const findingColumns: readonly Column<Finding>[] = [
    { key: "line", title: words.line, cell: ({ line }) => <strong>{line}</strong> },
    { key: "source", title: words.source, cell: ({ source }) => words.sources[source] },
    { key: "verdict", title: words.verdict, cell: ({ verdict }) => <VerdictLabel verdict={verdict} /> },
    {
        key: "clause",
        title: words.clause,
        cell: ({ clause, regime }) => (clause ? `${clause} (${regime ?? ""})` : (regime ?? "–")),
    },
    { key: "reason", title: words.reason, cell: ({ reason }) => reason, modifier: "wrap" },
];
