import { useQuery } from "@tanstack/react-query";
import { spendAgreements } from "../../api/spend";
import { spend } from "../../i18n/spend";
import { rangeText } from "../../i18n/format";
import { usageQuotes as words } from "../../i18n/usageQuotes";
import { TextLink } from "../../ui/Links";
import { ProblemState } from "../../ui/PageState";
import { Facts, Panel } from "../../ui/Panels";

/** The spend agreements that were signed together with a contract; nothing where there is none. */
export function SignedWith({ contract }: { contract: string }) {
    const { data, error, refetch, isPlaceholderData } = useQuery(spendAgreements({ contract, size: 200 }));
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="spend.read" />;
    }
    return data && !isPlaceholderData && data.items.length > 0 ? (
        <Panel title={words.agreementsOf} lead={words.agreementsLead}>
            <Facts
                facts={data.items.map(({ id, title, form, days }) => ({
                    term: spend.forms[form.kind],
                    value: (
                        <span className="tr-two">
                            <TextLink to={`/spend-agreements/${encodeURIComponent(id)}`}>{id}</TextLink>
                            <span className="tr-quiet">{`${title}, ${rangeText(days.from, days.to)}`}</span>
                        </span>
                    ),
                }))}
            />
        </Panel>
    ) : null;
}
