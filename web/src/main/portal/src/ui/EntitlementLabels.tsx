import { Label, type LabelProps } from "@patternfly/react-core";
import {
    BanIcon,
    CheckCircleIcon,
    ClockIcon,
    FlagCheckeredIcon,
    MinusCircleIcon,
    PauseCircleIcon,
    UndoIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { entitlements } from "../i18n/entitlements";

const standings: Record<Schemas["Standing"], { color: LabelProps["color"]; icon: ComponentType }> = {
    NOT_BEGUN: { color: "blue", icon: ClockIcon },
    GRANTED: { color: "green", icon: CheckCircleIcon },
    SUSPENDED: { color: "orange", icon: PauseCircleIcon },
    ENDED_WITH_TERM: { color: "grey", icon: FlagCheckeredIcon },
    ENDED_BY_REDUCTION: { color: "grey", icon: MinusCircleIcon },
    ENDED_BY_CANCELLATION: { color: "grey", icon: UndoIcon },
    ENDED_BY_TERMINATION: { color: "red", icon: BanIcon },
};

/** How a contract line stands on a day: in words, sign and colour. */
export function StandingLabel({ standing }: { standing: Schemas["Standing"] }) {
    const { color, icon: Icon } = standings[standing];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {entitlements.standings[standing]}
        </Label>
    );
}
