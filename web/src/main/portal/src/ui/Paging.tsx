import { Pagination } from "@patternfly/react-core";
import { m } from "../i18n";

interface PagingProps {
    label: string;
    page: number;
    size: number;
    total: number;
    onPage: (page: number, size: number) => void;
}

export function Paging({ label, page, size, total, onPage }: PagingProps) {
    return (
        <Pagination
            itemCount={total}
            page={page}
            perPage={size}
            perPageOptions={[20, 50, 100, 200].map((value) => ({ title: String(value), value }))}
            onSetPage={(_event, next) => onPage(next, size)}
            onPerPageSelect={(_event, next) => onPage(1, next)}
            variant="bottom"
            isCompact={total <= size}
            titles={{
                paginationAriaLabel: label,
                perPageSuffix: m.pagination.items,
                toFirstPageAriaLabel: m.pagination.first,
                toPreviousPageAriaLabel: m.pagination.previous,
                toNextPageAriaLabel: m.pagination.next,
                toLastPageAriaLabel: m.pagination.last,
                currPageAriaLabel: m.pagination.page,
            }}
        />
    );
}
