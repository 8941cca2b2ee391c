import { useQuery } from "@tanstack/react-query";
import * as ask from "../../api/partnerContracts";
import { entitlements as entitled } from "../../i18n/entitlements";
import { myContracts as words } from "../../i18n/myContracts";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { lineColumns } from "../entitlements/columns";
import { Products } from "../entitlements/Products";
import { useNames } from "../names";

interface EntitlementsProps {
    id: string;
    day: string;
    knownOn: string | undefined;
}

/** What the contract entitles the customer to on a day, as far as the partner may know. */
export function MyEntitlements({ id, day, knownOn }: EntitlementsProps) {
    const names = useNames();
    const { data, error, refetch, isPlaceholderData } = useQuery(ask.entitlements(id, day, knownOn));
    return (
        <>
            <ListPanel
                title={entitled.lines}
                lead={entitled.linesLead}
                file={`tributary-contract-${id}-entitlements-${day}`}
                columns={lineColumns(names, false)}
                rows={data?.lines}
                rowKey={({ line }) => line}
                error={error}
                onRetry={() => void refetch()}
                busy={isPlaceholderData}
                capability="partner-contract.read"
                skeletonRows={3}
                none={<Empty title={words.noLines} text={words.noLinesText} />}
            />
            {error ? null : <Products products={data?.products} file={`tributary-contract-${id}`} />}
        </>
    );
}
