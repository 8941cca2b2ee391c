import { Progress } from "@patternfly/react-core";
import { CheckCircleIcon, ExclamationCircleIcon, InProgressIcon, OutlinedCircleIcon } from "@patternfly/react-icons";

export type StageLook = "done" | "current" | "failed" | "ahead";

export interface Stage {
    text: string;
    /** What happens in it. */
    hint?: string;
    /** The state in words. */
    state: string;
    look: StageLook;
}

interface StagesProps {
    label: string;
    stages: readonly Stage[];
}

const icons: Readonly<Record<StageLook, typeof CheckCircleIcon>> = {
    done: CheckCircleIcon,
    current: InProgressIcon,
    failed: ExclamationCircleIcon,
    ahead: OutlinedCircleIcon,
};

/** The stages of a piece of work side by side, each with its state in words. */
export function Stages({ label, stages }: StagesProps) {
    return (
        <ol className="tr-stages" aria-label={label}>
            {stages.map(({ text, hint, state, look }) => {
                const Icon = icons[look];
                return (
                    <li
                        key={text}
                        className={`tr-stage tr-stage-${look}`}
                        aria-current={look === "current" ? "step" : undefined}
                    >
                        <span className="tr-stage-head">
                            <Icon aria-hidden="true" />
                            <strong>{text}</strong>
                            <span className="tr-quiet">{state}</span>
                        </span>
                        {hint === undefined ? null : <span className="tr-quiet">{hint}</span>}
                    </li>
                );
            })}
        </ol>
    );
}

interface BarProps {
    label: string;
    /** 0 to 100. */
    percent: number;
    text: string;
    failed: boolean;
}

/** How much of something is done. */
export function Bar({ label, percent, text, failed }: BarProps) {
    return (
        <Progress
            aria-label={label}
            value={percent}
            valueText={text}
            label={text}
            measureLocation="outside"
            {...(failed ? { variant: "danger" as const } : percent === 100 ? { variant: "success" as const } : {})}
        />
    );
}
