import type { AuditEvent } from "../../api/audit";
import { audit as words } from "../../i18n/audit";
import { momentText } from "../../i18n/format";
import type { Column } from "../../ui/DataTable";
import { TextLink } from "../../ui/Links";
import { actionText, kindText, linkOf } from "./words";

const when: Column<AuditEvent> = {
    key: "when",
    title: words.when,
    cell: ({ occurredAt, number }) => (
        <span className="tr-two">
            {momentText(occurredAt)}
            <span className="tr-quiet">{words.number(number)}</span>
        </span>
    ),
    value: ({ occurredAt }) => occurredAt,
    modifier: "nowrap",
};

const who: Column<AuditEvent> = {
    key: "who",
    title: words.who,
    cell: ({ actor }) => actor,
    value: ({ actor }) => actor,
};

const how: Column<AuditEvent> = {
    key: "how",
    title: words.how,
    cell: ({ details }) => details,
    value: ({ details }) => details,
};

/** Events of anything. */
export const trailColumns: readonly Column<AuditEvent>[] = [
    when,
    who,
    {
        key: "what",
        title: words.what,
        cell: (event) => (
            <span className="tr-two">
                <span>
                    <strong>{kindText(event.kind)}</strong> {actionText(event)}
                </span>
                <Subject event={event} />
            </span>
        ),
        value: ({ action, subject }) => `${action} ${subject}`,
    },
    how,
];

/** Events of one thing, which need not say of what. */
export const historyColumns: readonly Column<AuditEvent>[] = [
    when,
    who,
    { key: "what", title: words.what, cell: actionText, value: ({ action }) => action },
    how,
];

function Subject({ event }: { event: AuditEvent }) {
    const to = linkOf(event);
    return to ? <TextLink to={to}>{event.subject}</TextLink> : <span className="tr-quiet">{event.subject}</span>;
}
