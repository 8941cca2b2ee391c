import { useSearchParams } from "react-router";
import type { Amendment, Contract } from "../../api/contracts";
import { contracts as words } from "../../i18n/contracts";
import { dayText, momentText } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { Label } from "../../ui/primitives";
import type { Names } from "../names";
import { withParams } from "../params";
import { AmendmentCompare } from "./AmendmentCompare";

interface ChainProps {
    contract: Contract;
    names: Names;
}

/** The amendments in the order in which they were recorded, and what one of them changed. */
export function AmendmentChain({ contract, names }: ChainProps) {
    const [params] = useSearchParams();
    const { amendments } = contract;
    const chosen = amendments.find(({ number }) => String(number) === params.get("amendment")) ?? amendments.at(-1);
    const linkOf = ({ number }: Amendment) => `?${withParams(params, { amendment: String(number) }).toString()}`;
    return (
        <>
            <ListPanel
                title={words.chain}
                lead={words.chainLead}
                file={`tributary-contract-${contract.id}-amendments`}
                columns={columnsOf(linkOf, chosen)}
                rows={amendments}
                rowKey={({ number }) => String(number)}
                error={null}
                onRetry={() => undefined}
                capability="contract.read"
                none={<Empty title={words.noAmendments} text={words.noAmendmentsText} />}
            />
            {chosen ? (
                <AmendmentCompare key={chosen.number} contract={contract} amendment={chosen} names={names} />
            ) : null}
        </>
    );
}

/** It was recorded after the day from which it bears. */
function isBackdated({ effectiveOn, recordedAt }: Amendment): boolean {
    return effectiveOn < recordedAt.slice(0, 10);
}

function columnsOf(linkOf: (amendment: Amendment) => string, chosen: Amendment | undefined): Column<Amendment>[] {
    return [
        {
            key: "number",
            title: words.number,
            cell: ({ number }) => <strong>{number}</strong>,
            value: ({ number }) => String(number),
            modifier: "fitContent",
        },
        {
            key: "effectiveOn",
            title: words.effectiveOn,
            cell: (amendment) => (
                <span className="tr-two">
                    {dayText(amendment.effectiveOn)}
                    {isBackdated(amendment) ? (
                        <span>
                            <Label color="orange" variant="outline" isCompact>
                                {words.backdated}
                            </Label>
                        </span>
                    ) : null}
                </span>
            ),
            value: ({ effectiveOn }) => effectiveOn,
            modifier: "nowrap",
        },
        {
            key: "what",
            title: words.what,
            cell: ({ words: what, reason }) => (
                <span className="tr-two">
                    {what}
                    <span className="tr-quiet">{reason}</span>
                </span>
            ),
            value: ({ words: what }) => what,
        },
        { key: "reason", title: words.reason, value: ({ reason }) => reason, exportOnly: true },
        {
            key: "recordedAt",
            title: words.recordedAt,
            cell: ({ recordedAt }) => momentText(recordedAt),
            value: ({ recordedAt }) => recordedAt,
        },
        {
            key: "compare",
            title: words.compareOne,
            cell: (amendment) => (
                <TextLink
                    to={linkOf(amendment)}
                    preventScrollReset
                    aria-label={words.compareNumber(amendment.number)}
                    aria-current={amendment === chosen ? "true" : undefined}
                >
                    {words.compareOne}
                </TextLink>
            ),
        },
    ];
}
