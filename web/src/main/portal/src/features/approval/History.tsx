import type { Schemas } from "../../api/client";
import { rules } from "../../i18n/rules";
import { momentText } from "../../i18n/format";
import { type Column } from "../../ui/DataTable";
import { ExportRows } from "../../ui/ExportRows";
import { Panel } from "../../ui/Panels";

const columns: readonly Column<Schemas["DraftChange"]>[] = [
    { key: "step", title: rules.history.stepTitle, value: ({ step }) => rules.history.step[step] },
    { key: "actor", title: rules.history.actor, value: ({ actor }) => actor },
    { key: "at", title: rules.history.at, value: ({ at }) => at },
    { key: "comment", title: rules.history.comment, value: ({ comment }) => comment ?? "" },
];

/** What happened to a draft, the newest first. */
export function History({ history, file }: { history: readonly Schemas["DraftChange"][]; file: string }) {
    return (
        <Panel title={rules.history.title} actions={<ExportRows name={file} columns={columns} rows={history} />}>
            <ol className="tr-history" aria-label={rules.history.title}>
                {[...history].reverse().map(({ step, actor, at, comment }) => (
                    <li key={`${at} ${step}`}>
                        <strong>{rules.history.step[step]}</strong>{" "}
                        <span className="tr-quiet">{rules.history.by(actor, momentText(at))}</span>
                        {comment ? <blockquote>{comment}</blockquote> : null}
                    </li>
                ))}
            </ol>
        </Panel>
    );
}
