import type { PartnerContract } from "../../api/partnerContracts";
import { dayText, momentText } from "../../i18n/format";
import { myContracts as words } from "../../i18n/myContracts";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";

/** What was agreed since, as far as the partner is told. */
export function Told({ contract }: { contract: PartnerContract }) {
    return (
        <ListPanel
            title={words.amendments}
            lead={words.amendmentsLead}
            file={`tributary-contract-${contract.id}-amendments`}
            columns={[
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
                    cell: ({ effectiveOn }) => dayText(effectiveOn),
                    value: ({ effectiveOn }) => effectiveOn,
                    modifier: "nowrap",
                },
                { key: "words", title: words.words, cell: (told) => told.words, value: (told) => told.words },
                {
                    key: "recordedAt",
                    title: words.recorded,
                    cell: ({ recordedAt }) => momentText(recordedAt),
                    value: ({ recordedAt }) => recordedAt,
                },
            ]}
            rows={contract.amendments}
            rowKey={({ number }) => String(number)}
            error={null}
            onRetry={() => undefined}
            capability="partner-contract.read"
            none={<Empty title={words.noAmendments} text={words.noAmendmentsText} />}
        />
    );
}
