import { Label, type LabelProps } from "@patternfly/react-core";
import {
    BanIcon,
    CheckCircleIcon,
    ClockIcon,
    ExclamationTriangleIcon,
    HourglassHalfIcon,
    UndoIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { approvals as words } from "../i18n/approvals";

const states: Record<Schemas["ApprovalState"], { color: LabelProps["color"]; icon: ComponentType }> = {
    PENDING: { color: "blue", icon: HourglassHalfIcon },
    APPROVED: { color: "green", icon: CheckCircleIcon },
    REJECTED: { color: "red", icon: BanIcon },
    WITHDRAWN: { color: "grey", icon: UndoIcon },
    EXPIRED: { color: "orange", icon: ClockIcon },
};

/** Where a request for approval is in its life. */
export function ApprovalStateLabel({ state }: { state: Schemas["ApprovalState"] }) {
    const { color, icon: Icon } = states[state];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {words.states[state]}
        </Label>
    );
}

/** Says that somebody else may decide too, because it waited for long. */
export function EscalatedLabel({ text }: { text: string }) {
    return (
        <Label color="orange" icon={<ExclamationTriangleIcon />} isCompact>
            {text}
        </Label>
    );
}

/** Says that something waits, or does not any more. */
export function BearingLabel({ bears, text }: { bears: boolean; text: string }) {
    return (
        <Label color={bears ? "green" : "grey"} variant="outline" isCompact>
            {text}
        </Label>
    );
}
