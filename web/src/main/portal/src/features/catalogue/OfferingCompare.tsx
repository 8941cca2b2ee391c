import type { Schemas } from "../../api/client";
import { catalogue } from "../../i18n/catalogue";
import { offering as offeringWords } from "../../i18n/offering";
import { PriceDifferenceLabel } from "../../ui/CatalogueLabels";
import { DataTable, type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Panel } from "../../ui/Panels";
import type { Names } from "../names";
import { side } from "./side";

const words = offeringWords.compare;

type Difference = Schemas["OfferingDifference"];

const columns: readonly Column<Difference>[] = [
    {
        key: "part",
        title: words.part,
        cell: ({ part }) => words.parts[part],
        value: ({ part }) => words.parts[part],
        modifier: "nowrap",
    },
    { key: "what", title: words.what, cell: ({ name }) => <strong>{name}</strong>, value: ({ name }) => name },
    side("before", words.none),
    side("after", words.none),
    {
        key: "change",
        title: catalogue.version.change,
        cell: ({ change }) => <PriceDifferenceLabel change={change} />,
        value: ({ change }) => catalogue.version.changes[change],
    },
];

interface OfferingCompareProps {
    compared: Schemas["OfferingComparison"];
    names: Names;
}

/** How a product is offered without the change and with it, in the server's words. */
export function OfferingCompare({ compared: { product, begins, differences }, names }: OfferingCompareProps) {
    const name = names.product(product);
    return (
        <Panel
            title={words.title(name)}
            lead={begins ? words.begins : words.against}
            actions={<ExportRows name={`tributary-change-${product}`} columns={columns} rows={differences} />}
        >
            {differences.length === 0 ? (
                <p className="tr-quiet">{words.same}</p>
            ) : (
                <DataTable
                    label={words.title(name)}
                    columns={columns}
                    rows={differences}
                    rowKey={({ part, name: what }) => `${part} ${what}`}
                />
            )}
        </Panel>
    );
}
