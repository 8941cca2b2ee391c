import type { Schemas } from "../../api/client";
import { catalogue } from "../../i18n/catalogue";
import { rules } from "../../i18n/rules";
import { offering as offeringWords } from "../../i18n/offering";
import { dayText } from "../../i18n/format";
import { LifecycleLabel } from "../../ui/CatalogueLabels";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { Button } from "../../ui/primitives";
import { documentsIn } from "../document";
import type { Names } from "../names";
import type { Life } from "./life";
import { intents, type Intent, type Where } from "./offering/offering";
import { textAt, textsAt } from "./pointer";

const words = catalogue.offered;

type Offering = Schemas["Offering"];
export type State = Schemas["LifecycleState"] | "NONE";

export const stateText = (state: State) => (state === "NONE" ? catalogue.notAnnounced : catalogue.lifecycle[state]);

/** The steps of a life in words, each where it bears. */
function lifeOf({ document }: Offering, names: Names): string[] {
    return documentsIn(document, "lifecycle").map((step) => {
        const state = textAt(step, "/state");
        const texts: Readonly<Record<string, string>> = catalogue.lifecycle;
        const where = [...textsAt(step, "/channels").map(names.channel), ...textsAt(step, "/countries")].join(", ");
        const said = words.stepText(texts[state] ?? state, dayText(textAt(step, "/from")));
        return where ? `${said}: ${where}` : said;
    });
}

const segmentTexts: Readonly<Record<string, string>> = rules.guard.segments;

function whoOf({ document }: Offering): string {
    const segments = textsAt(document, "/eligibility/segments")
        .map((segment) => segmentTexts[segment] ?? segment)
        .join(", ");
    const seats = textAt(document, "/eligibility/minimumSeats");
    const said = [segments, seats && seats !== "0" ? words.seats(seats) : ""].filter((part) => part !== "");
    return said.length > 0 ? said.join(", ") : words.everybody;
}

/** What is told of each offering. */
export function columnsOf(
    names: Names,
    lifeAt: (offering: Offering) => Life,
    onAsk: (product: string) => void,
): Column<Offering>[] {
    return [
        {
            key: "product",
            title: words.product,
            cell: ({ product, name }) => (
                <span className="tr-two">
                    <strong>{name}</strong>
                    <span className="tr-quiet">{product}</span>
                </span>
            ),
            value: ({ product }) => product,
        },
        {
            key: "state",
            title: words.state,
            cell: (offering) => {
                const { state, somewhere } = lifeAt(offering);
                return (
                    <span className="tr-two">
                        <span>
                            <LifecycleLabel state={state} />
                        </span>
                        {somewhere ? <span className="tr-quiet">{words.places}</span> : null}
                    </span>
                );
            },
            value: (offering) => {
                const { state, somewhere } = lifeAt(offering);
                return [stateText(state ?? "NONE"), ...(somewhere ? [words.places] : [])].join(", ");
            },
        },
        {
            key: "life",
            title: words.life,
            cell: (offering) => (
                <span className="tr-two">
                    {lifeOf(offering, names).map((step) => (
                        <span key={step} className="tr-quiet">
                            {step}
                        </span>
                    ))}
                </span>
            ),
            value: (offering) => lifeOf(offering, names).join("; "),
        },
        { key: "who", title: words.eligibility, cell: whoOf, value: whoOf },
        {
            key: "recorded",
            title: words.recorded,
            value: ({ recordedAt }) => recordedAt,
            exportOnly: true,
        },
        {
            key: "ask",
            title: words.ask,
            cell: ({ product, name }) => (
                <Button variant="secondary" size="sm" aria-label={words.askOf(name)} onClick={() => onAsk(product)}>
                    {words.askShort}
                </Button>
            ),
            modifier: "fitContent",
        },
    ];
}

const begin = offeringWords.begin;
const acts: Readonly<Record<Intent, { text: string; of: (name: string) => string }>> = {
    change: { text: begin.change, of: begin.changeOf },
    restrict: { text: begin.restrict, of: begin.restrictOf },
    retire: { text: begin.retire, of: begin.retireOf },
};

/** Where a change of an offering begins; a channel and a country one looks at are those it is about. */
export function beginLink(product: string, intent: Intent, { channel, country }: Where): string {
    const query = new URLSearchParams({
        product,
        ...(intent === "change" ? {} : { as: intent }),
        ...(intent !== "change" && channel ? { channel } : {}),
        ...(intent !== "change" && country ? { country } : {}),
    });
    return `/catalog-changes/new?${query}`;
}

/** What those who draft changes do with an offering. */
export function actsOf(where: Where): Column<Offering> {
    return {
        key: "acts",
        title: begin.column,
        cell: ({ product, name }) => (
            <span className="tr-two">
                {intents.map((intent) => (
                    <span key={intent} className="tr-tall">
                        <TextLink to={beginLink(product, intent, where)} aria-label={acts[intent].of(name)}>
                            {acts[intent].text}
                        </TextLink>
                    </span>
                ))}
            </span>
        ),
        modifier: "fitContent",
    };
}
