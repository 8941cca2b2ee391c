import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as ask from "../../api/audit";
import { maySeeAudit, maySeeHistories } from "../../app/places";
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

/** The way to what the trail has of one thing, for whoever may go it. */
export function InTrail({ kind, object }: HistoryProps) {
    return maySeeAudit(useMe()) ? (
        <p className="tr-links">
            <TextLink to={`/audit?${new URLSearchParams({ kind, object }).toString()}`}>{words.inTrail}</TextLink>
        </p>
    ) : null;
}

/** Everything that was done to one thing, by whom and when; nothing for a partner. */
export function History(props: HistoryProps) {
    return maySeeHistories(useMe()) ? <Events {...props} /> : null;
}

function Events({ kind, object }: HistoryProps) {
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
            <InTrail kind={kind} object={object} />
        </>
    );
}
