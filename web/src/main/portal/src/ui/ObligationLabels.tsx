import { Label, type LabelProps } from "@patternfly/react-core";
import { CheckCircleIcon, ClockIcon, ExclamationCircleIcon, HistoryIcon } from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { obligations } from "../i18n/obligations";

const standings: Record<Schemas["ObligationStanding"], { color: LabelProps["color"]; icon: ComponentType }> = {
    AHEAD: { color: "blue", icon: ClockIcon },
    DUE: { color: "orange", icon: ExclamationCircleIcon },
    DONE: { color: "green", icon: CheckCircleIcon },
    LAPSED: { color: "grey", icon: HistoryIcon },
};

/** Where an obligation stands: in words, sign and colour. */
export function StandingOfObligation({ standing }: { standing: Schemas["ObligationStanding"] }) {
    const { color, icon: Icon } = standings[standing];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {obligations.standings[standing]}
        </Label>
    );
}
