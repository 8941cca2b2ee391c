import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as ask from "../../api/audit";
import { maySeeAudit } from "../../app/places";
import { useMe } from "../../app/session";
import { audit as words } from "../../i18n/audit";
import { TextLink } from "../../ui/Links";
import { PagedList } from "../../ui/ListPanel";
import { Empty } from "../../ui/PageState";
import { historyColumns } from "./columns";

interface HistoryProps {
    kind: string;
    object: string;
}

/** Everything that was done to one thing, by whom and when. */
export function History({ kind, object }: HistoryProps) {
    const sees = maySeeAudit(useMe());
    const [page, setPage] = useState(1);
    const answer = useQuery(ask.history(kind, object, page, 20));
    return (
        <>
            <PagedList
                title={words.history}
                lead={words.historyLead}
                file={`tributary-history-${object}`}
                columns={historyColumns}
                rowKey={({ number }) => String(number)}
                capability="contract.read"
                answer={answer}
                paging={words.paging}
                onPage={setPage}
                none={<Empty title={words.historyNone} text={words.historyNoneText} />}
            />
            {sees ? (
                <p className="tr-links">
                    <TextLink to={`/audit?${new URLSearchParams({ kind, object }).toString()}`}>
                        {words.inTrail}
                    </TextLink>
                </p>
            ) : null}
        </>
    );
}
