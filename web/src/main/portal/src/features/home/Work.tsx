import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import * as ask from "../../api/work";
import { dayText } from "../../i18n/format";
import { work as words } from "../../i18n/work";
import { TextLink } from "../../ui/Links";
import { Columns } from "../../ui/Page";
import { Empty, ProblemState } from "../../ui/PageState";
import { Panel } from "../../ui/Panels";
import { Label, Skeleton } from "../../ui/primitives";
import { daysBetween } from "../contracts/spans";
import { today } from "../days";
import { useNames } from "../names";
import { listOf, oneOf } from "./links";

/** What needs the caller today, kind by kind, each counted and linked to where it is done. */
export default function Work() {
    const { data, error, refetch } = useQuery(ask.home);
    if (error) {
        return <ProblemState error={error} onRetry={() => void refetch()} />;
    }
    if (data === undefined) {
        return (
            <Panel title={words.title} lead={words.lead}>
                <Skeleton width="70%" />
                <Skeleton width="55%" />
            </Panel>
        );
    }
    if (data.work.length === 0) {
        return (
            <Panel title={words.title}>
                <Empty title={words.none} text={words.noneText} />
            </Panel>
        );
    }
    return (
        <section className="tr-stack" aria-label={words.title}>
            <div>
                <h2 className="tr-work-title">{words.title}</h2>
                <p className="tr-quiet">{words.lead}</p>
            </div>
            <Columns>
                {data.work.map((one) => (
                    <Kind key={one.kind} work={one} />
                ))}
            </Columns>
        </section>
    );
}

function Kind({ work }: { work: ask.Work }) {
    const names = useNames();
    const { kind, total, items } = work;
    const title = words.kinds[kind];
    return (
        <Panel
            title={title}
            actions={
                <TextLink to={listOf(kind)} aria-label={words.all(total, title)}>
                    {String(total)}
                </TextLink>
            }
        >
            <ul className="tr-work">
                {items.map((item, at) => (
                    <li key={`${item.subject} ${String(at)}`}>
                        <span className="tr-two">
                            <TextLink to={oneOf(kind, item)}>{item.title || item.subject}</TextLink>
                            <span className="tr-quiet">{aboutOf(kind, item, names.party)}</span>
                        </span>
                        <When item={item} />
                    </li>
                ))}
            </ul>
            {total > items.length && kind !== "USAGE_WAITING" ? (
                <p className="tr-work-more">
                    <TextLink to={listOf(kind)}>{words.more(total - items.length)}</TextLink>
                </p>
            ) : null}
        </Panel>
    );
}

/** Whom or what it is about, where that is more than its title says. */
function aboutOf(
    kind: ask.WorkKind,
    { about, subject, title }: ask.WorkItem,
    party: (id: string) => string,
): ReactNode {
    const names: readonly ask.WorkKind[] = ["DEAL_DECISION", "PROTECTION_ENDING"];
    const contracts: readonly ask.WorkKind[] = ["NOTICE_CLOSING", "TERM_ENDING", "BILL_DUE"];
    if (contracts.includes(kind)) {
        return `${subject} · ${party(about ?? "")}`;
    }
    return names.includes(kind) ? (about ? party(about) : "") : about === title ? "" : about;
}

/** When it is due, else how long it waits: in words, and in colour where it presses. */
function When({ item: { dueOn, since } }: { item: ask.WorkItem }) {
    const day = today();
    if (dueOn !== undefined) {
        const left = daysBetween(day, dueOn);
        const color = left < 0 ? "red" : left <= 7 ? "orange" : left <= 14 ? "yellow" : "grey";
        return (
            <Label color={color} isCompact title={dayText(dueOn)}>
                {left < 0 ? words.overdue(-left) : left === 0 ? words.dueToday : words.dueIn(left)}
            </Label>
        );
    }
    return since === undefined ? null : (
        <span className="tr-quiet">{words.since(Math.max(0, daysBetween(since.slice(0, 10), day)))}</span>
    );
}
