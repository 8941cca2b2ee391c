import type { ReactNode } from "react";
import type { Contract } from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { dayText, percentText } from "../../i18n/format";
import { isDecimal } from "../../money/decimal";
import { TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Columns } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";
import { textAt, textsAt } from "../catalogue/pointer";
import { documentsIn, textIn } from "../document";
import type { Names } from "../names";
import { lineColumns } from "./lineColumns";
import { LineLanes } from "./LineLanes";
import { stateOn, throughOf } from "./spans";
import { billingText, cancellationText, prorationText, renewalText } from "./words";

interface TermsProps {
    contract: Contract;
    day: string;
    names: Names;
}

/** What is served on the day, what was agreed, and every line from the first day to the last. */
export function Terms({ contract, day, names }: TermsProps) {
    const { phase, lines } = stateOn(contract, day);
    return (
        <>
            <Columns wide="first">
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
                <Agreed contract={contract} day={day} names={names} />
            </Columns>
            <LineLanes contract={contract} day={day} names={names} />
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
                        value: stacked([
                            textsAt(through, "/route/parties").map(names.party).join(" → "),
                            ...documentsIn(through, "margins").map((margin) =>
                                words.margin(
                                    names.party(textIn(margin, "party") ?? ""),
                                    partText(textIn(margin, "part")),
                                ),
                            ),
                        ]),
                    },
                    { term: words.currency, value: contract.currency },
                    told(words.segment, "/segment"),
                    { term: words.billing, value: billingText(document, dayText) },
                    { term: words.proration, value: prorationText(document) },
                    told(words.zone, "/billing/zone"),
                    { term: words.renewal, value: renewalText(document) },
                    { term: words.cancellation, value: cancellationText(document) },
                    told(words.purchaseOrder, "/purchaseOrder"),
                    { term: words.signedOn, value: dayText(textAt(document, "/signedOn")) },
                    textsAt(document, "/documents").length > 0
                        ? { term: words.documents, value: stacked(textsAt(document, "/documents")) }
                        : undefined,
                ]}
            />
        </Panel>
    );
}

/** A part as a percentage; one written as a ratio stays as it is. */
function partText(part = ""): string {
    return isDecimal(part) ? percentText(part, 2) : part;
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
