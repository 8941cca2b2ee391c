import { Label, type LabelProps } from "@patternfly/react-core";
import {
    BanIcon,
    CheckCircleIcon,
    ClockIcon,
    ExclamationTriangleIcon,
    FlagCheckeredIcon,
    MinusCircleIcon,
    PaperPlaneIcon,
    ShieldAltIcon,
    UndoIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { deals as dealsWords } from "../i18n/deals";

const states: Record<Schemas["DealState"], { color: LabelProps["color"]; icon: ComponentType }> = {
    SUBMITTED: { color: "blue", icon: PaperPlaneIcon },
    REGISTERED: { color: "teal", icon: ShieldAltIcon },
    REFUSED: { color: "red", icon: BanIcon },
    WITHDRAWN: { color: "grey", icon: UndoIcon },
    WON: { color: "green", icon: FlagCheckeredIcon },
    LOST: { color: "grey", icon: MinusCircleIcon },
    EXPIRED: { color: "orange", icon: ClockIcon },
};

/** Where a deal is in its life. */
export function DealStateLabel({ state }: { state: Schemas["DealState"] }) {
    const { color, icon: Icon } = states[state];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {dealsWords.states[state]}
        </Label>
    );
}

/** Says that something stands in a deal's way. */
export function ConflictLabel({ text }: { text: string }) {
    return (
        <Label color="orange" icon={<ExclamationTriangleIcon />} isCompact>
            {text}
        </Label>
    );
}

/** Says that a conflict was decided in a deal's favour. */
export function SettledLabel() {
    return (
        <Label color="green" icon={<CheckCircleIcon />} isCompact>
            {dealsWords.settled}
        </Label>
    );
}

/** How sure it is that two companies are one. */
export function ScoreLabel({ likely, text }: { likely: boolean; text: string }) {
    return (
        <Label color={likely ? "teal" : "grey"} variant="outline" isCompact>
            {text}
        </Label>
    );
}
