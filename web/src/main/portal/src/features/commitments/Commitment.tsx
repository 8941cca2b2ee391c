import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import * as ledger from "../../api/ledger";
import { m } from "../../i18n";
import { commitments } from "../../i18n/commitments";
import { amountText, countText, dayText, momentText, moneyText, percentText, rangeText } from "../../i18n/format";
import { fraction } from "../../money/decimal";
import { CopyLink, SaveFile } from "../../ui/Actions";
import { amountColumn } from "../../ui/columns";
import type { Column } from "../../ui/DataTable";
import { Figure, Kpi } from "../../ui/Kpi";
import { ButtonLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Columns, Page, Tiles } from "../../ui/Page";
import { Empty, PageSkeleton, ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { Label } from "../../ui/primitives";
import { KnownOnField } from "../KnownOn";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { daysOn, lineFile, partOf, phaseOn, type Use } from "./uses";
import { dayIn, today } from "../days";

/** One commitment: what each channel drew of it, what is left, and to whom that goes in the end. */
export default function Commitment() {
    const { contract = "" } = useParams();
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const knownOn = dayIn(params, "knownOn");
    const { data, error, refetch } = useQuery(ledger.commitment(contract, knownOn));
    if (error) {
        return <ProblemState error={error} heading="h1" onRetry={() => void refetch()} capability="commitment.read" />;
    }
    if (data === undefined) {
        return <PageSkeleton />;
    }
    const { commitment, draws, drawn } = data;
    const day = knownOn ?? today();
    return (
        <Page
            title={
                <>
                    {commitment.contract}{" "}
                    <Label variant="outline" isCompact>
                        {commitments.phases[phaseOn(commitment, day)]}
                    </Label>
                </>
            }
            name={commitment.contract}
            lead={
                <span className="tr-headline">
                    {commitments.of(names.party(commitment.contracting.customer), moneyText(commitment))}
                    {", "}
                    {rangeText(commitment.term.from, commitment.term.to)}
                </span>
            }
            meta={commitments.recorded(momentText(commitment.recordedAt), commitment.recordedBy)}
            crumbs={[
                { to: "/attribution", text: m.attribution.title },
                { to: "/attribution/commitments", text: commitments.title },
            ]}
            actions={<CopyLink />}
        >
            <section className="tr-filters" aria-label={m.filter.label}>
                <div className="tr-filters-row">
                    <KnownOnField
                        value={knownOn}
                        onChange={(next) => setParams((known) => withParams(known, { knownOn: next }))}
                    />
                </div>
            </section>
            <UseTiles use={data} day={day} />
            <ListPanel
                title={commitments.draws}
                file={`tributary-commitment-${commitment.contract}`}
                columns={columnsOf(names, data)}
                rows={draws}
                rowKey={({ channel }) => channel}
                error={null}
                onRetry={() => void refetch()}
                capability="commitment.read"
                none={<Empty title={commitments.noDraws} text={commitments.noDrawsText} />}
                footer={{
                    channel: commitments.drawSum,
                    amount: `${commitment.currency} ${amountText(drawn)}`,
                    part: percentText(partOf(drawn, data)),
                }}
            />
            <Columns wide="first">
                <Breakage use={data} names={names} day={day} />
                <Panel title={commitments.facts}>
                    <SaleFacts use={data} names={names} />
                </Panel>
            </Columns>
        </Page>
    );
}

function UseTiles({ use, day }: { use: Use; day: string }) {
    const { commitment, drawn, remaining } = use;
    const { gone, all } = daysOn(commitment, day);
    const over = phaseOn(commitment, day) === "OVER";
    return (
        <Tiles label={commitments.tiles}>
            <Kpi
                term={commitments.amount}
                definition={commitments.amountDefinition}
                amount={commitment.amount}
                currency={commitment.currency}
            />
            <Kpi
                term={commitments.drawn}
                definition={commitments.drawnDefinition}
                amount={drawn}
                currency={commitment.currency}
                note={commitments.drawnOf(percentText(partOf(drawn, use)))}
            />
            <Kpi
                term={over ? commitments.breakageTitle : commitments.left}
                definition={over ? commitments.breakageDefinition : commitments.leftDefinition}
                amount={remaining}
                currency={commitment.currency}
            />
            <Figure
                term={commitments.gone}
                definition={commitments.goneDefinition}
                figure={percentText(fraction(String(gone), String(all)) ?? "0")}
                note={commitments.goneOf(countText(gone), all)}
            />
        </Tiles>
    );
}

interface PartProps {
    use: Use;
    names: Names;
}

/** The line that would book what is left, to be reported as any other. */
function Breakage({ use: { commitment, breakage }, names, day }: PartProps & { day: string }) {
    if (breakage === undefined) {
        return (
            <Panel title={commitments.breakage}>
                <p>{commitments.breakageNone}</p>
            </Panel>
        );
    }
    const words = phaseOn(commitment, day) === "OVER" ? commitments.breakageDue : commitments.breakageAhead;
    return (
        <Panel title={commitments.breakage}>
            <div className="tr-stack">
                <p>{words(moneyText(breakage), names.channel(breakage.channel), dayText(breakage.invoicedOn))}</p>
                <p className="tr-quiet">{commitments.breakageHow}</p>
                <div className="tr-form-foot">
                    <SaveFile
                        text={commitments.breakageSave}
                        name={`tributary-breakage-${commitment.contract}.ndjson`}
                        content={() => Promise.resolve(lineFile(breakage))}
                    />
                    <ButtonLink to="/attribution/lines" variant="link">
                        {commitments.breakageReport}
                    </ButtonLink>
                </div>
            </div>
        </Panel>
    );
}

function SaleFacts({ use: { commitment }, names }: PartProps) {
    const { contracting } = commitment;
    return (
        <Facts
            facts={[
                { term: commitments.customer, value: names.party(contracting.customer) },
                { term: commitments.channel, value: names.channel(contracting.channel) },
                { term: commitments.product, value: names.product(contracting.product) },
                { term: commitments.route, value: contracting.route.map(names.party).join(" → ") },
                contracting.seller ? { term: commitments.seller, value: names.party(contracting.seller) } : undefined,
                contracting.host ? { term: commitments.host, value: names.party(contracting.host) } : undefined,
                contracting.segment ? { term: commitments.segment, value: contracting.segment } : undefined,
            ]}
        />
    );
}

function columnsOf(names: Names, use: Use): Column<Use["draws"][number]>[] {
    return [
        {
            key: "channel",
            title: commitments.drawChannel,
            cell: ({ channel }) => names.channel(channel),
            value: ({ channel }) => channel,
        },
        amountColumn("amount", commitments.drawAmount),
        { key: "currency", title: commitments.currency, value: () => use.commitment.currency, exportOnly: true },
        {
            key: "part",
            title: commitments.drawPart,
            cell: ({ amount }) => percentText(partOf(amount, use)),
            value: ({ amount }) => partOf(amount, use),
            numeric: true,
        },
    ];
}
