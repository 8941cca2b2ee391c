import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as ask from "../../api/queries";
import { mayReclassify } from "../../app/places";
import { useMe } from "../../app/session";
import { products } from "../../i18n/products";
import { rules } from "../../i18n/rules";
import { dayText, momentText } from "../../i18n/format";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { CheckFilter, FilterBar } from "../../ui/FilterBar";
import { ListPanel } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty } from "../../ui/PageState";
import { Button, Label } from "../../ui/primitives";
import { toggled, withParams } from "../params";
import { classOn, historyOf, type Product, type ProductClass } from "./classes";
import { Reclassify } from "./Reclassify";
import { today } from "../days";

const names = rules.guard.classes;
const classes = Object.keys(names) as ProductClass[];

/** What is sold, how each product is classed and has been, and for those who may a way to class one anew. */
export default function Products() {
    const may = mayReclassify(useMe());
    const [params, setParams] = useSearchParams();
    const { data, error, refetch } = useQuery(ask.products);
    const chosen = may ? data?.items.find(({ id }) => id === params.get("reclassify")) : undefined;
    const ask_ = (product: string) =>
        setParams((known) => withParams(known, { reclassify: product }), { replace: true });
    const filtered = classes.filter((one) => params.getAll("class").includes(one));
    const rows = data?.items.filter((product) => filtered.length === 0 || filtered.includes(classOn(product, today())));
    const toggle = (one: string) => setParams((known) => toggled(known, "class", one));
    return (
        <Page
            title={products.title}
            lead={products.lead}
            crumbs={[{ to: "/rules", text: rules.title }]}
            actions={<CopyLink />}
        >
            <FilterBar
                chips={[
                    {
                        key: "class",
                        name: products.today,
                        chips: filtered.map((one) => ({ value: one, text: names[one] })),
                    },
                ]}
                onRemove={(_key, one) => toggle(one)}
                onClear={() => setParams({})}
                {...(rows ? { count: products.count(rows.length) } : {})}
            >
                <CheckFilter
                    name={products.today}
                    options={classes.map((one) => ({ value: one, text: names[one] }))}
                    chosen={filtered}
                    onToggle={toggle}
                />
            </FilterBar>
            <ListPanel
                title={products.title}
                file="tributary-products"
                columns={[...columns, ...(may ? [actionOf(ask_)] : [])]}
                rows={rows}
                rowKey={({ id }) => id}
                error={error}
                onRetry={() => void refetch()}
                capability="terms.read"
                none={
                    <Empty
                        title={filtered.length > 0 ? products.noneFiltered : products.none}
                        text={filtered.length > 0 ? products.noneFilteredText : products.noneText}
                    />
                }
            />
            {chosen ? <Reclassify product={chosen} onClose={() => ask_("")} /> : null}
        </Page>
    );
}

const columns: readonly Column<Product>[] = [
    {
        key: "product",
        title: products.product,
        cell: ({ id, name }) => (
            <span className="tr-two">
                <strong>{name}</strong>
                <span className="tr-quiet">{id}</span>
            </span>
        ),
        value: ({ id }) => id,
    },
    { key: "tier", title: products.tier, cell: ({ tier }) => tier, value: ({ tier }) => tier },
    {
        key: "today",
        title: products.today,
        cell: (product) => <Label variant="outline">{names[classOn(product, today())]}</Label>,
        value: (product) => classOn(product, today()),
    },
    {
        key: "history",
        title: products.history,
        cell: (product) => <History product={product} />,
        value: (product) =>
            [
                ...historyOf(product).map(
                    ({ productClass, from, recordedAt, reason }) =>
                        `${productClass} from ${from}, known since ${recordedAt}: ${reason}`,
                ),
                `${product.productClass} ${products.beginning}`,
            ].join("; "),
    },
];

/** The newest knowledge first, down to the class a product began with. */
function History({ product }: { product: Product }) {
    return (
        <ul className="tr-stack">
            {historyOf(product).map(({ productClass, from, recordedAt, reason }) => (
                <li key={recordedAt} className="tr-two">
                    <span>
                        {names[productClass]} {products.from(dayText(from))}
                    </span>
                    <span className="tr-quiet">{products.known(momentText(recordedAt))}</span>
                    <span className="tr-quiet">{reason}</span>
                </li>
            ))}
            <li>
                {names[product.productClass]} {products.beginning}
            </li>
        </ul>
    );
}

function actionOf(onChoose: (product: string) => void): Column<Product> {
    return {
        key: "action",
        title: products.action,
        cell: (product) => (
            <Button
                variant="secondary"
                size="sm"
                aria-label={products.reclassifyOf(product.name)}
                onClick={() => onChoose(product.id)}
            >
                {products.reclassify}
            </Button>
        ),
        modifier: "fitContent",
    };
}
