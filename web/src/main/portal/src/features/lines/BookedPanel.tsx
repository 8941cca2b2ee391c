import { useQuery } from "@tanstack/react-query";
import type { Schemas } from "../../api/client";
import * as ledger from "../../api/ledger";
import { maySeeRuns } from "../../app/places";
import { useMe } from "../../app/session";
import { m } from "../../i18n";
import { ledger as ledgerWords } from "../../i18n/ledger";
import { dayText, moneyText, percentText, rangeText } from "../../i18n/format";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { KindLabel, RegimeLabel } from "../../ui/Labels";
import { TextLink } from "../../ui/Links";
import { Empty, ProblemState } from "../../ui/PageState";
import { Panel, Steps } from "../../ui/Panels";
import { Alert, Skeleton } from "../../ui/primitives";
import { ReversalLabel, ReversedLabel } from "../../ui/StateLabels";
import { clauseLink, ofRoute } from "../links";
import type { Names } from "../names";
import { booked, lineCheck, type Booked, type LineCheck, type Share } from "./booked";

interface BookedPanelProps {
    line: Schemas["RevenueLine"];
    shares: readonly Share[];
    names: Names;
}

/** Every share booked of a line, with what took it back and why it is what it is. */
export function BookedPanel({ line, shares, names }: BookedPanelProps) {
    const runs = maySeeRuns(useMe());
    const check = lineCheck(line, shares);
    const columns = columnsOf(names, runs);
    return (
        <Panel
            title={ledgerWords.line.booked}
            lead={ledgerWords.line.bookedLead}
            actions={
                <ExportRows
                    name={`${ledgerWords.line.exportName}-${line.document}-${line.line}`}
                    columns={exportColumns(names)}
                    rows={shares}
                    disabled={shares.length === 0}
                />
            }
        >
            {shares.length === 0 ? (
                <Empty title={ledgerWords.line.bookedNone} text={ledgerWords.line.bookedNoneText} />
            ) : (
                <>
                    <DataTable
                        label={ledgerWords.line.booked}
                        columns={columns}
                        rows={booked(shares)}
                        rowKey={({ share }) => share.id}
                        rowClass={({ reversal }) => (reversal ? "tr-struck" : undefined)}
                        details={{
                            label: ({ share }) =>
                                ledgerWords.line.explainOf(names.party(share.payee), moneyText(share.payable)),
                            content: ({ share }) => <Why share={share} />,
                        }}
                    />
                    <Sum check={check} />
                </>
            )}
        </Panel>
    );
}

function Sum({ check }: { check: LineCheck | undefined }) {
    if (check === undefined) {
        return <Alert variant="info" isInline isPlain title={ledgerWords.line.checkOther} component="p" />;
    }
    const text = (amount: string) => moneyText({ amount, currency: check.currency });
    switch (check.verdict) {
        case "TIES":
            return (
                <Alert
                    variant="success"
                    isInline
                    isPlain
                    title={ledgerWords.line.checkTies(text(check.divided))}
                    component="p"
                />
            );
        case "REPLACED":
            return <Alert variant="info" isInline isPlain title={ledgerWords.line.checkReplaced} component="p" />;
        case "NOTHING":
            return <Alert variant="info" isInline isPlain title={ledgerWords.line.checkNothing} component="p" />;
        case "DIFFERS":
            return (
                <Alert
                    variant="danger"
                    isInline
                    title={ledgerWords.line.checkDiffers(text(check.divided), text(check.line))}
                    component="p"
                />
            );
    }
}

/** The same text that the share's own page and its partner read. */
function Why({ share }: { share: Share }) {
    const { data, error, refetch } = useQuery(ledger.explanation(share.id));
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="attribution.read" />;
    }
    if (data === undefined) {
        return <Skeleton width="60%" height="6rem" screenreaderText={m.state.loading} />;
    }
    return (
        <>
            <Steps
                label={m.share.explained}
                steps={data.steps.map(({ title, text, amount }) => ({
                    title,
                    text,
                    ...(amount ? { figure: moneyText(amount) } : {}),
                }))}
            />
            <TextLink to={`/attribution/shares/${share.id}`}>{ledgerWords.line.openShare}</TextLink>
        </>
    );
}

function columnsOf(names: Names, runs: boolean): Column<Booked>[] {
    const runOf = (run: number) =>
        runs ? (
            <TextLink to={`/runs/${run}`}>{ledgerWords.line.runNumber(run)}</TextLink>
        ) : (
            ledgerWords.line.runNumber(run)
        );
    return [
        {
            key: "what",
            title: ledgerWords.line.what,
            cell: ({ share, reversal }) => (
                <span className="tr-two">
                    <span>{m.share.direction(names.party(share.payer), names.party(share.payee))}</span>
                    <span className="tr-labels">
                        <KindLabel kind={share.kind} />
                        {share.reverses ? <ReversalLabel /> : null}
                        {reversal ? (
                            <ReversedLabel
                                hint={ledgerWords.line.reversedBy(reversal.run, moneyText(reversal.payable))}
                            />
                        ) : null}
                    </span>
                </span>
            ),
        },
        {
            key: "days",
            title: ledgerWords.line.segmentDays,
            cell: ({ share }) => (
                <span className="tr-two">
                    {rangeText(share.segmentStart, share.segmentEnd)}
                    <span className="tr-quiet">
                        {ledgerWords.line.when} {dayText(share.earnedOn)}
                    </span>
                </span>
            ),
        },
        {
            key: "by",
            title: ledgerWords.line.by,
            cell: ({ share }) => (
                <span className="tr-two">
                    <span className="tr-labels">
                        <RegimeLabel regime={share.regime} />
                        {ofRoute(share.clause) ? (
                            <code>{share.clause}</code>
                        ) : (
                            <TextLink to={clauseLink(share.clause, share.agreement)}>{share.clause}</TextLink>
                        )}
                    </span>
                    <span className="tr-quiet">
                        {[
                            share.rate ? percentText(share.rate, 4) : "",
                            share.revision ? ledgerWords.line.revision(share.revision) : "",
                            share.fxRate ? ledgerWords.line.fxAt(share.fxRate) : "",
                        ]
                            .filter(Boolean)
                            .join(" · ")}
                    </span>
                </span>
            ),
        },
        {
            key: "run",
            title: ledgerWords.line.run,
            cell: ({ share, reversal }) => (
                <span className="tr-two">
                    <span className="tr-tall">{runOf(share.run)}</span>
                    {reversal ? <span className="tr-tall">{runOf(reversal.run)}</span> : null}
                </span>
            ),
            modifier: "nowrap",
        },
        {
            key: "accrued",
            title: ledgerWords.line.accrued,
            cell: ({ share, reversal }) => (
                <>
                    <span className="tr-figure">{moneyText(share.accrued)}</span>
                    {reversal ? <span className="tr-aside">{moneyText(reversal.accrued)}</span> : null}
                </>
            ),
            numeric: true,
            modifier: "nowrap",
        },
        {
            key: "payable",
            title: ledgerWords.line.payable,
            cell: ({ share, reversal, instead }) => (
                <>
                    <strong className="tr-figure">{moneyText(share.payable)}</strong>
                    {reversal ? <span className="tr-aside">{moneyText(reversal.payable)}</span> : null}
                    {instead ? (
                        <span className="tr-aside">{ledgerWords.line.insteadIs(moneyText(instead.payable))}</span>
                    ) : null}
                </>
            ),
            numeric: true,
            modifier: "nowrap",
        },
    ];
}

/** As it stands in the ledger: one row for each share and each reversal. */
function exportColumns(names: Names): Column<Share>[] {
    return [
        { key: "id", title: ledgerWords.line.what, value: ({ id }) => id },
        { key: "reverses", title: m.reversed.reverses, value: ({ reverses }) => reverses ?? "" },
        { key: "kind", title: ledgerWords.line.kind, value: ({ kind }) => m.kind[kind] },
        { key: "payer", title: ledgerWords.line.payer, value: ({ payer }) => names.party(payer) },
        { key: "payee", title: ledgerWords.line.payee, value: ({ payee }) => names.party(payee) },
        { key: "from", title: ledgerWords.restatements.days, value: ({ segmentStart }) => segmentStart },
        { key: "earned", title: ledgerWords.line.when, value: ({ earnedOn }) => earnedOn },
        { key: "regime", title: ledgerWords.line.regime, value: ({ regime }) => regime },
        { key: "clause", title: ledgerWords.line.clause, value: ({ clause }) => clause },
        { key: "run", title: ledgerWords.line.run, value: ({ run }) => String(run) },
        { key: "currency", title: ledgerWords.line.currency, value: ({ payable }) => payable.currency },
        { key: "accrued", title: ledgerWords.line.accrued, value: ({ accrued }) => accrued.amount },
        { key: "payable", title: ledgerWords.line.payable, value: ({ payable }) => payable.amount },
    ];
}
