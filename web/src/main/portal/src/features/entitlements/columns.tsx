import type { EntitledLine, EntitledProduct } from "../../api/entitlements";
import { entitlements as words } from "../../i18n/entitlements";
import { amountText, dayText } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import { StandingLabel } from "../../ui/EntitlementLabels";
import { TextLink } from "../../ui/Links";
import { contractLink } from "../contracts/words";
import type { Names } from "../names";
import { daysText, grantText, nextTexts } from "./told";

/** The columns of lines; with their contracts where they are of several. */
export function lineColumns(names: Names, contracts: boolean): Column<EntitledLine>[] {
    return [
        {
            key: "line",
            title: words.line,
            cell: ({ contract, line }) =>
                contracts ? (
                    <span className="tr-two">
                        <strong>
                            <TextLink to={`${contractLink(contract)}?tab=entitlements`}>{contract}</TextLink>
                        </strong>
                        <span className="tr-quiet">{line}</span>
                    </span>
                ) : (
                    <strong>{line}</strong>
                ),
            value: ({ line }) => line,
        },
        { key: "contract", title: words.contract, value: ({ contract }) => contract, exportOnly: true },
        {
            key: "product",
            title: words.product,
            cell: ({ product, subscribedOn }) => (
                <span className="tr-two">
                    {names.product(product)}
                    {subscribedOn === undefined ? null : (
                        <span className="tr-quiet">{words.subscribedOn(dayText(subscribedOn))}</span>
                    )}
                </span>
            ),
            value: ({ product }) => product,
        },
        {
            key: "standing",
            title: words.standing,
            cell: (line) => (
                <span className="tr-two">
                    <span className="tr-labels">
                        <StandingLabel standing={line.standing} />
                    </span>
                    <span className="tr-quiet">
                        {[daysText(line), ...(line.amendments.length > 0 ? [words.amendments(line.amendments)] : [])]
                            .filter((text) => text !== "")
                            .join(", ")}
                    </span>
                </span>
            ),
            value: ({ standing }) => standing,
        },
        {
            key: "quantity",
            title: words.quantity,
            cell: ({ quantity }) => amountText(quantity),
            value: ({ quantity }) => quantity,
            numeric: true,
        },
        { key: "from", title: words.from, value: ({ from }) => from ?? "", exportOnly: true },
        { key: "until", title: words.to, value: ({ until }) => until ?? "", exportOnly: true },
        {
            key: "subscribed",
            title: words.subscribed,
            value: ({ subscribedOn }) => subscribedOn ?? "",
            exportOnly: true,
        },
        {
            key: "grants",
            title: words.grants,
            cell: (line) => <Grants line={line} />,
            value: ({ grants }) => grants.map(grantText).join("; "),
        },
        {
            key: "next",
            title: words.next,
            cell: (line) => <Texts label={words.nextOf(line.line)} texts={nextTexts(line, names)} />,
            value: (line) => nextTexts(line, names).join("; "),
        },
    ];
}

/** What the offering grants; what is kept of an earlier one says until when. */
function Grants({ line: { grants, standing } }: { line: EntitledLine }) {
    if (grants.length === 0) {
        return <span className="tr-quiet">{standing === "GRANTED" ? words.noGrants : words.nothing}</span>;
    }
    return (
        <span className="tr-two">
            {grants.map((grant) => (
                <span key={grant.name}>
                    {grantText(grant)}
                    {grant.keptUntil === undefined ? null : (
                        <span className="tr-quiet">, {words.keptUntil(dayText(grant.keptUntil))}</span>
                    )}
                </span>
            ))}
        </span>
    );
}

function Texts({ label, texts }: { label: string; texts: readonly string[] }) {
    return texts.length === 0 ? (
        <span className="tr-quiet">{words.nothingNext}</span>
    ) : (
        <ol className="tr-bullets" aria-label={label}>
            {texts.map((text) => (
                <li key={text}>{text}</li>
            ))}
        </ol>
    );
}

/** The columns of what all lines of a product come to. */
export function productColumns(names: Names): Column<EntitledProduct>[] {
    return [
        {
            key: "product",
            title: words.product,
            cell: ({ product }) => <strong>{names.product(product)}</strong>,
            value: ({ product }) => product,
        },
        {
            key: "granted",
            title: words.granted,
            cell: ({ granted }) => amountText(granted),
            value: ({ granted }) => granted,
            numeric: true,
        },
        {
            key: "suspended",
            title: words.suspended,
            cell: ({ suspended }) => amountText(suspended),
            value: ({ suspended }) => suspended,
            numeric: true,
        },
        {
            key: "grants",
            title: words.grants,
            cell: (product) => totalTexts(product).join("; ") || words.nothing,
            value: (product) => totalTexts(product).join("; "),
        },
    ];
}

function totalTexts({ grants }: EntitledProduct): string[] {
    return grants.map(({ name, inAll }) => (inAll === undefined ? name : words.total(name, amountText(inAll))));
}
