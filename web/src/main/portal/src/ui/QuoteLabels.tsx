import { Label, type LabelProps } from "@patternfly/react-core";
import {
    BanIcon,
    CheckCircleIcon,
    ClockIcon,
    ExclamationTriangleIcon,
    PencilAltIcon,
    PaperPlaneIcon,
    TimesCircleIcon,
    TrophyIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { quotes as words } from "../i18n/quotes";

type State = Schemas["QuoteState"];
type Verdict = Schemas["SaleFinding"]["verdict"];

const states: Record<State, { color: LabelProps["color"]; icon: ComponentType }> = {
    DRAFT: { color: "grey", icon: PencilAltIcon },
    PRESENTED: { color: "blue", icon: PaperPlaneIcon },
    ACCEPTED: { color: "green", icon: CheckCircleIcon },
    DECLINED: { color: "red", icon: TimesCircleIcon },
    WITHDRAWN: { color: "grey", icon: BanIcon },
    EXPIRED: { color: "orange", icon: ClockIcon },
};

/** Where a quote is in its life: in words, sign and colour. */
export function QuoteStateLabel({ state }: { state: State }) {
    const { color, icon: Icon } = states[state];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {words.states[state]}
        </Label>
    );
}

/** Whether something may be sold. */
export function VerdictLabel({ verdict }: { verdict: Verdict }) {
    const allowed = verdict === "ALLOWED";
    return (
        <Label
            color={allowed ? "green" : verdict === "CONDITIONAL" ? "orange" : "red"}
            icon={allowed ? <CheckCircleIcon /> : <ExclamationTriangleIcon />}
            isCompact
        >
            {words.verdicts[verdict]}
        </Label>
    );
}

/** Whether all of an offer may be sold on a road. */
export function MaySellLabel({ blocked }: { blocked: number }) {
    return (
        <Label
            color={blocked === 0 ? "green" : "orange"}
            icon={blocked === 0 ? <CheckCircleIcon /> : <ExclamationTriangleIcon />}
            isCompact
        >
            {blocked === 0 ? words.maySell : words.blocked(blocked)}
        </Label>
    );
}

/** The road that leaves most to the vendor. */
export function BestLabel() {
    return (
        <Label color="teal" icon={<TrophyIcon />} isCompact>
            {words.best}
        </Label>
    );
}
