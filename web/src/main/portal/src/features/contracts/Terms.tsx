import type { ReactNode } from "react";
import type { Contract } from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { dayText } from "../../i18n/format";
import { TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { textAt, textsAt } from "../catalogue/pointer";
import { textIn } from "../document";
import type { Names } from "../names";
import { lineColumns } from "./lineColumns";
import { SignedWith } from "./SignedWith";
import { LineLanes } from "./LineLanes";
import { segmentsOf, stateOn, throughOf } from "./spans";
import { billingText, cancellationText, prorationText, renewalText, routeTexts, segmentText } from "./words";

interface TermsProps {
    contract: Contract;
    day: string;
    names: Names;
}

/** What is served on the day, every line from the first day to the last, and what was agreed. */
export function Terms({ contract, day, names }: TermsProps) {
    const { phase } = stateOn(contract, day);
    const lines = [...segmentsOf(contract).values()].flat().filter(({ from, to }) => from <= day && day < to);
    return (
        <>
            <ListPanel
                title={words.stateOn(dayText(day))}
                lead={words.stateLead}
                file={`tributary-contract-${contract.id}-${day}`}
                columns={lineColumns(names)}
                rows={lines}
                rowKey={({ id }) => id}
                error={null}
                onRetry={() => undefined}
                capability="contract.read"
                none={<Empty title={words.noLines} text={words.noLinesText[phase]} />}
            />
            <LineLanes contract={contract} day={day} names={names} />
            <Agreed contract={contract} day={day} names={names} />
            <SignedWith contract={contract.id} />
        </>
    );
}

function Agreed({ contract, day, names }: TermsProps) {
    const { document } = contract;
    const through = throughOf({
        document,
        amendments: contract.amendments.filter(({ effectiveOn }) => effectiveOn <= day),
    });
    const span = stateOn(contract, day).span;
    const customer = span?.customer ?? contract.customer;
    const told = (term: string, at: string) => {
        const value = textAt(document, at);
        return value === "" ? undefined : { term, value };
    };
    return (
        <Panel title={words.facts}>
            <Facts
                columns={3}
                facts={[
                    {
                        term: words.customer,
                        value: (
                            <TextLink to={`/contracts?customer=${encodeURIComponent(customer)}`}>
                                {names.party(customer)}
                            </TextLink>
                        ),
                    },
                    { term: words.channel, value: names.channel(textIn(through, "channel") ?? contract.channel) },
                    {
                        term: words.route,
                        value: stacked(routeTexts(through, names)),
                    },
                    { term: words.currency, value: contract.currency },
                    { term: words.segment, value: segmentText(textAt(document, "/segment")) },
                    { term: words.billing, value: billingText(document, dayText) },
                    { term: words.proration, value: prorationText(document) },
                    told(words.zone, "/billing/zone"),
                    { term: words.renewal, value: renewalText(document) },
                    { term: words.cancellation, value: cancellationText(document) },
                    told(words.purchaseOrder, "/purchaseOrder"),
                    { term: words.signedOn, value: dayText(textAt(document, "/signedOn")) },
                    span && span.serviceLevels.length > 0
                        ? { term: words.tab.service, value: stacked(span.serviceLevels.map(({ words: text }) => text)) }
                        : undefined,
                    textsAt(document, "/documents").length > 0
                        ? { term: words.documents, value: stacked(textsAt(document, "/documents")) }
                        : undefined,
                ]}
            />
        </Panel>
    );
}

function stacked(texts: readonly string[]): ReactNode {
    return (
        <span className="tr-two">
            {texts.map((text) => (
                <span key={text}>{text}</span>
            ))}
        </span>
    );
}
