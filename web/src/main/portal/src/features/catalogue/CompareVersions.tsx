import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import * as catalogue from "../../api/catalogue";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { PriceDifferenceLabel } from "../../ui/CatalogueLabels";
import type { Column } from "../../ui/DataTable";
import { CheckField } from "../../ui/Fields";
import { ListPanel } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { useNames } from "../names";
import { withParams } from "../params";
import { priceKey } from "./bookTexts";
import { keyColumns } from "./ChangeCompare";
import { pairsOf, type Pair } from "./compareVersions";

const words = catalogueWords.version;

interface CompareVersionsProps {
    book: string;
    lane: catalogue.Lane;
    against: catalogue.Lane;
    /** The prices of this version that the filters leave. */
    prices: readonly catalogue.PriceEntry[];
    q: string;
    knownOn: string | undefined;
}

function side(key: "before" | "after", title: string): Column<Pair> {
    return {
        key,
        title,
        cell: (pair) => pair[key] ?? <span className="tr-quiet">{catalogueWords.compare.absent}</span>,
        value: (pair) => pair[key] ?? "",
    };
}

/** Two versions side by side, price by price. */
export function CompareVersions({ book, lane, against, prices, q, knownOn }: CompareVersionsProps) {
    const names = useNames();
    const [params, setParams] = useSearchParams();
    const all = params.get("same") === "show";
    const { data, error, refetch } = useQuery(catalogue.priceBookVersion(book, against.from, knownOn));
    const pairs =
        data &&
        pairsOf(
            data.prices.filter(({ product }) => product.includes(q.toLowerCase())),
            prices,
        ).filter(({ change }) => all || change !== "SAME");
    return (
        <>
            <CheckField
                label={words.differ}
                checked={!all}
                onChange={(only) =>
                    setParams((known) => withParams(known, { same: only ? "" : "show" }), { replace: true })
                }
            />
            <ListPanel
                title={words.comparing(lane.name, against.name)}
                file={`tributary-compare-${book}-${against.from}-${lane.from}`}
                columns={[
                    ...keyColumns<Pair>(names),
                    side("before", against.name),
                    side("after", lane.name),
                    {
                        key: "change",
                        title: words.change,
                        cell: ({ change }) => <PriceDifferenceLabel change={change} />,
                        value: ({ change }) => words.changes[change],
                    },
                ]}
                rows={pairs}
                rowKey={priceKey}
                error={error}
                onRetry={() => void refetch()}
                capability="catalog.read"
                none={<Empty title={words.same} text={words.sameText} />}
            />
        </>
    );
}
