import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useSearchParams } from "react-router";
import * as ask from "../../api/audit";
import { audit as words } from "../../i18n/audit";
import { CopyLink } from "../../ui/Actions";
import { DayField, FilterBar, OneFilter, SearchFilter } from "../../ui/FilterBar";
import { PagedList } from "../../ui/ListPanel";
import { Page } from "../../ui/Page";
import { Empty, Nothing } from "../../ui/PageState";
import { ExportFiles } from "../ExportFiles";
import { withParams } from "../params";
import { Chain } from "./Chain";
import { trailColumns } from "./columns";
import { chipsOf, queryOf } from "./filter";
import { kinds, kindText } from "./words";

const size = 50;

/** Who changed what, when, and whether the trail is what was written. */
export default function Audit() {
    const [params, setParams] = useSearchParams();
    const put = (changes: Record<string, string>) => setParams((known) => withParams(known, { page: "", ...changes }));
    const putActor = useCallback(
        (actor: string) => setParams((known) => withParams(known, { actor, page: "" }), { replace: true }),
        [setParams],
    );
    const putObject = useCallback(
        (object: string) => setParams((known) => withParams(known, { object, page: "" }), { replace: true }),
        [setParams],
    );
    const filter = queryOf(params);
    const page = Math.max(1, Math.trunc(Number(params.get("page"))) || 1);
    const answer = useQuery(ask.auditEvents({ ...filter, page, size }));
    const chips = chipsOf(params, filter);
    return (
        <Page title={words.title} lead={words.lead} actions={<CopyLink />}>
            <FilterBar
                chips={chips}
                onRemove={(key) => put({ [key]: "" })}
                onClear={() => setParams({})}
                {...(answer.data ? { count: words.count(answer.data.total) } : {})}
            >
                <OneFilter
                    label={words.kind}
                    value={filter.kind ?? ""}
                    options={[
                        { value: "", text: words.anyKind },
                        ...kinds.map((kind) => ({ value: kind, text: kindText(kind) })),
                    ]}
                    onChange={(kind) => put({ kind })}
                />
                <SearchFilter label={words.object} value={filter.object ?? ""} onChange={putObject} />
                <SearchFilter label={words.who} value={filter.actor ?? ""} onChange={putActor} />
                <DayField label={words.from} value={params.get("from") ?? ""} onChange={(from) => put({ from })} />
                <DayField
                    label={words.through}
                    value={params.get("through") ?? ""}
                    onChange={(through) => put({ through })}
                />
            </FilterBar>
            <PagedList
                title={words.title}
                file="tributary-audit-trail"
                columns={trailColumns}
                rowKey={({ number }) => String(number)}
                capability="audit.read"
                answer={answer}
                files={
                    <ExportFiles
                        name="tributary-audit-trail"
                        disabled={!answer.data?.total}
                        content={(format) => ask.exportAuditEvents(filter, format)}
                    />
                }
                paging={words.paging}
                onPage={(next) => put({ page: String(next) })}
                none={
                    chips.some((one) => one.chips.length > 0) ? (
                        <Nothing filtered />
                    ) : (
                        <Empty title={words.none} text={words.noneText} />
                    )
                }
            />
            <Chain />
        </Page>
    );
}
