import { Label, type LabelProps } from "@patternfly/react-core";
import { ClockIcon, CheckCircleIcon, HistoryIcon, PauseCircleIcon, UndoIcon } from "@patternfly/react-icons";
import type { ComponentType } from "react";
import { contracts } from "../i18n/contracts";

type Phase = keyof typeof contracts.phases;

const phases: Record<Phase, { color: LabelProps["color"]; icon: ComponentType }> = {
    AHEAD: { color: "blue", icon: ClockIcon },
    RUNNING: { color: "green", icon: CheckCircleIcon },
    SUSPENDED: { color: "orange", icon: PauseCircleIcon },
    OVER: { color: "grey", icon: HistoryIcon },
};

/** Whether a contract is ahead, running, suspended or over: in words, sign and colour. */
export function ContractPhaseLabel({ phase }: { phase: Phase }) {
    const { color, icon: Icon } = phases[phase];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {contracts.phases[phase]}
        </Label>
    );
}

/** What takes back some days of a charge. */
export function CreditLabel() {
    return (
        <Label color="teal" icon={<UndoIcon />} isCompact>
            {contracts.credit}
        </Label>
    );
}
