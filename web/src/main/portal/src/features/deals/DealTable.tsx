import type { ReactNode } from "react";
import type { DealSummary } from "../../api/deals";
import { deals as dealsWords } from "../../i18n/deals";
import { DataTable, type Column, type Sort } from "../../ui/DataTable";
import { ProblemState } from "../../ui/PageState";
import { Paging } from "../../ui/Paging";
import { Panel } from "../../ui/Panels";

interface DealTableProps {
    answer: {
        data: { items: DealSummary[]; page: number; size: number; total: number } | undefined;
        error: unknown;
        refetch: () => unknown;
        isPlaceholderData: boolean;
    };
    columns: readonly Column<DealSummary>[];
    sort: Sort;
    onSort: (sort: Sort) => void;
    onPage: (page: number, size: number) => void;
    /** The export of all of the filter. */
    files: ReactNode;
    none: ReactNode;
}

/** A page of deals in its panel; why there is none stands in its place. */
export function DealTable({ answer, columns, sort, onSort, onPage, files, none }: DealTableProps) {
    const { data, error, refetch, isPlaceholderData } = answer;
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} capability="deal.read" />;
    }
    if (data?.total === 0) {
        return none;
    }
    return (
        <Panel title={dealsWords.title} actions={files}>
            <DataTable
                label={dealsWords.title}
                columns={columns}
                rows={data?.items}
                rowKey={({ id }) => id}
                sort={sort}
                onSort={onSort}
                busy={isPlaceholderData}
                skeletonRows={8}
            />
            {data ? (
                <Paging
                    label={dealsWords.paging}
                    page={data.page}
                    size={data.size}
                    total={data.total}
                    onPage={onPage}
                />
            ) : null}
        </Panel>
    );
}
