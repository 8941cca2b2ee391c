import type { Schemas } from "../../api/client";
import { m } from "../../i18n";
import { momentText } from "../../i18n/format";
import { type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Panel } from "../../ui/Panels";

const columns: readonly Column<Schemas["DraftChange"]>[] = [
    { key: "step", title: m.rules.history.stepTitle, value: ({ step }) => m.rules.history.step[step] },
    { key: "actor", title: m.rules.history.actor, value: ({ actor }) => actor },
    { key: "at", title: m.rules.history.at, value: ({ at }) => at },
    { key: "comment", title: m.rules.history.comment, value: ({ comment }) => comment ?? "" },
];

/** What happened to a draft, the newest first. */
export function History({ history, file }: { history: readonly Schemas["DraftChange"][]; file: string }) {
    return (
        <Panel title={m.rules.history.title} actions={<ExportRows name={file} columns={columns} rows={history} />}>
            <ol className="tr-history" aria-label={m.rules.history.title}>
                {[...history].reverse().map(({ step, actor, at, comment }) => (
                    <li key={`${at} ${step}`}>
                        <strong>{m.rules.history.step[step]}</strong>{" "}
                        <span className="tr-quiet">{m.rules.history.by(actor, momentText(at))}</span>
                        {comment ? <blockquote>{comment}</blockquote> : null}
                    </li>
                ))}
            </ol>
        </Panel>
    );
}
