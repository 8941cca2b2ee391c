import { useQuery } from "@tanstack/react-query";
import type { Contract } from "../../api/contracts";
import * as ask from "../../api/entitlements";
import { contracts } from "../../i18n/contracts";
import { entitlements as words } from "../../i18n/entitlements";
import { ButtonLink } from "../../ui/Links";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { useNames } from "../names";
import { lineColumns } from "./columns";
import { customerLink } from "./filter";
import { Products } from "./Products";

interface EntitledProps {
    contract: Contract;
    day: string;
    knownOn: string | undefined;
}

/** What a contract entitles its customer to on a day, line by line and by product. */
export function Entitled({ contract, day, knownOn }: EntitledProps) {
    const names = useNames();
    const { data, error, refetch, isPlaceholderData } = useQuery(ask.ofContract(contract.id, day, knownOn));
    const customer = data?.lines[0]?.customer ?? contract.customer;
    return (
        <>
            <ListPanel
                title={words.lines}
                lead={words.linesLead}
                file={`tributary-contract-${contract.id}-entitlements-${day}`}
                columns={lineColumns(names, false)}
                rows={data?.lines}
                rowKey={({ line }) => line}
                error={error}
                onRetry={() => void refetch()}
                busy={isPlaceholderData}
                capability="contract.read"
                skeletonRows={3}
                none={<Empty title={contracts.noLines} text={words.noLinesText} />}
                actions={
                    <ButtonLink to={customerLink(customer, day, knownOn)} variant="secondary">
                        {words.allOfCustomer(names.party(customer))}
                    </ButtonLink>
                }
            />
            {error ? null : <Products products={data?.products} file={`tributary-contract-${contract.id}`} />}
        </>
    );
}
