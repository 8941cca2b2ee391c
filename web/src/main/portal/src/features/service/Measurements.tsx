import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import * as reference from "../../api/queries";
import * as ask from "../../api/service";
import { mayContract } from "../../app/places";
import { useMe } from "../../app/session";
import { momentText, monthText } from "../../i18n/format";
import { service as words } from "../../i18n/service";
import { CopyLink } from "../../ui/Actions";
import type { Column } from "../../ui/DataTable";
import { oneChip } from "../../ui/chips";
import { FilterBar, OneFilter } from "../../ui/FilterBar";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { Button } from "../../ui/primitives";
import { useNames, type Names } from "../names";
import { withParams } from "../params";
import { RecordFigures } from "./RecordFigures";

const size = 50;

/** What was measured of services, the latest first, and how more is recorded. */
export default function Measurements() {
    const may = mayContract(useMe());
    const names = useNames();
    const products = useQuery(reference.products).data?.items ?? [];
    const [params, setParams] = useSearchParams();
    const [recording, setRecording] = useState(false);
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const product = params.get("product") ?? "";
    const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1);
    const answer = useQuery(ask.measurements({ ...(product ? { product } : {}), page, size }));
    const record = may ? (
        <Button variant="primary" onClick={() => setRecording(true)}>
            {words.record}
        </Button>
    ) : null;
    return (
        <Page
            title={words.title}
            lead={words.lead}
            actions={
                <>
                    <CopyLink />
                    {record}
                </>
            }
        >
            <FilterBar
                chips={[oneChip("product", words.product, product, names.product(product))]}
                onRemove={() => put({ product: "" })}
                onClear={() => setParams({})}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
                {...(may ? {} : { note: words.mayNot("contract.write") })}
            >
                <OneFilter
                    label={words.product}
                    value={product}
                    options={[
                        { value: "", text: words.anyProduct },
                        ...products.map(({ id, name }) => ({ value: id, text: name })),
                    ]}
                    onChange={(next) => put({ product: next })}
                />
            </FilterBar>
            <PagedList
                title={words.title}
                file="tributary-service-measurements"
                columns={columnsOf(names)}
                rowKey={({ source, id }) => `${source} ${id}`}
                capability="contract.read"
                answer={answer}
                paging={words.paging}
                onPage={(next) => put({ page: String(next) })}
                none={product ? <Nothing filtered /> : <Empty title={words.none} text={words.noneText} />}
            />
            {recording ? <RecordFigures onClose={() => setRecording(false)} /> : null}
        </Page>
    );
}

function columnsOf(names: Names): Column<ask.Measurement>[] {
    return [
        {
            key: "month",
            title: words.month,
            cell: ({ month }) => monthText(month),
            value: ({ month }) => month,
            modifier: "nowrap",
        },
        {
            key: "product",
            title: words.product,
            cell: ({ product, region }) => (
                <span className="tr-two">
                    {names.product(product)}
                    <span className="tr-quiet">{region ?? words.everywhere}</span>
                </span>
            ),
            value: ({ product }) => product,
        },
        { key: "region", title: words.region, value: ({ region }) => region ?? "", exportOnly: true },
        { key: "name", title: words.name, cell: ({ name }) => name, value: ({ name }) => name },
        {
            key: "figure",
            title: words.figure,
            cell: ({ figure, unit, holds }) => (
                <span className="tr-two">
                    {holds ? <strong>{`${figure} ${unit}`}</strong> : `${figure} ${unit}`}
                    {holds ? null : <span className="tr-quiet">{words.replaced}</span>}
                </span>
            ),
            value: ({ figure }) => figure,
            numeric: true,
        },
        { key: "unit", title: words.unit, value: ({ unit }) => unit, exportOnly: true },
        { key: "holds", title: words.holds, value: ({ holds }) => String(holds), exportOnly: true },
        {
            key: "source",
            title: words.source,
            cell: ({ source, id }) => (
                <span className="tr-two">
                    {source}
                    <span className="tr-quiet">{id}</span>
                </span>
            ),
            value: ({ source, id }) => `${source} ${id}`,
        },
        {
            key: "recordedAt",
            title: words.recordedAt,
            cell: ({ recordedAt }) => momentText(recordedAt),
            value: ({ recordedAt }) => recordedAt,
        },
    ];
}
