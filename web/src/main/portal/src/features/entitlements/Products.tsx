import type { EntitledProduct } from "../../api/entitlements";
import { entitlements as words } from "../../i18n/entitlements";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { useNames } from "../names";
import { productColumns } from "./columns";

interface ProductsProps {
    products: readonly EntitledProduct[] | undefined;
    /** What the export's name begins with. */
    file: string;
}

/** What is granted of each product, all lines together. */
export function Products({ products, file }: ProductsProps) {
    return (
        <ListPanel
            title={words.products}
            lead={words.productsLead}
            file={`${file}-entitled-products`}
            columns={productColumns(useNames())}
            rows={products}
            rowKey={({ product }) => product}
            error={null}
            onRetry={() => undefined}
            capability="contract.read"
            skeletonRows={2}
            none={<Empty title={words.noProducts} text={words.noProductsText} />}
        />
    );
}
