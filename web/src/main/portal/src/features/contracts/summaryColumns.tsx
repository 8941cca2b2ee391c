import type { Schemas } from "../../api/client";
import { contracts as words } from "../../i18n/contracts";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import type { Names } from "../names";
import { contractLink } from "./words";

/** Which contract it is: what every list of contracts says of one. */
interface Summary {
    id: string;
    title: string;
    customer: string;
    channel: string;
    kind: Schemas["ContractKind"];
}

/** Contract, title, customer and channel, with the kind of paper. */
export function summaryColumns<S extends Summary>(names: Names): Column<S>[] {
    return [
        {
            key: "contract",
            title: words.contract,
            cell: ({ id, title }) => (
                <span className="tr-two">
                    <strong>
                        <TextLink to={contractLink(id)}>{id}</TextLink>
                    </strong>
                    <span className="tr-quiet">{title}</span>
                </span>
            ),
            value: ({ id }) => id,
        },
        { key: "title", title: words.contractTitle, value: ({ title }) => title, exportOnly: true },
        {
            key: "customer",
            title: words.customer,
            cell: ({ customer }) => names.party(customer),
            value: ({ customer }) => customer,
        },
        {
            key: "channel",
            title: words.channel,
            cell: ({ channel, kind }) => (
                <span className="tr-two">
                    {names.channel(channel)}
                    <span className="tr-quiet">{words.kinds[kind]}</span>
                </span>
            ),
            value: ({ channel }) => channel,
        },
    ];
}
