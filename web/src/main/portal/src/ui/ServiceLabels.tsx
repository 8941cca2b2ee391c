import { Label, type LabelProps } from "@patternfly/react-core";
import {
    CheckCircleIcon,
    ClockIcon,
    ExclamationTriangleIcon,
    HandPaperIcon,
    QuestionCircleIcon,
    UndoIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { service } from "../i18n/service";

const states: Record<Schemas["ServiceState"], { color: LabelProps["color"]; icon: ComponentType }> = {
    NOT_MEASURED: { color: "grey", icon: QuestionCircleIcon },
    MET: { color: "green", icon: CheckCircleIcon },
    MISSED: { color: "orange", icon: ExclamationTriangleIcon },
    CLAIMABLE: { color: "purple", icon: HandPaperIcon },
    DUE: { color: "blue", icon: ClockIcon },
    CREDITED: { color: "teal", icon: UndoIcon },
};

/** Where a month of a service level stands: in words, sign and colour. */
export function ServiceStateLabel({ state }: { state: Schemas["ServiceState"] }) {
    const { color, icon: Icon } = states[state];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {service.states[state]}
        </Label>
    );
}
