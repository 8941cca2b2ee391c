import { Label, type LabelProps } from "@patternfly/react-core";
import { ClockIcon, CheckCircleIcon, HistoryIcon, PauseCircleIcon, RedoIcon, UndoIcon } from "@patternfly/react-icons";
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

/** What takes back some days of a charge, or what a missed service level credits of it; or such a credit taken back. */
export function CreditLabel({ kind = "credit" }: { kind?: "credit" | "serviceCredit" | "serviceCharge" }) {
    return (
        <Label
            color={kind === "serviceCharge" ? "orange" : "teal"}
            icon={kind === "serviceCharge" ? <RedoIcon /> : <UndoIcon />}
            isCompact
        >
            {contracts[kind]}
        </Label>
    );
}
