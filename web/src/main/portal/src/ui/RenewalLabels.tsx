import { Label, type LabelProps } from "@patternfly/react-core";
import { BanIcon, ClockIcon, CommentsIcon, FlagCheckeredIcon, LockIcon, SyncAltIcon } from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { renewals } from "../i18n/renewals";
import { HintLabel } from "./HintLabel";

const states: Record<Schemas["RenewalState"], { color: LabelProps["color"]; icon: ComponentType }> = {
    NEGOTIATING: { color: "orange", icon: CommentsIcon },
    NOTICE_OPEN: { color: "blue", icon: ClockIcon },
    NOTICE_PASSED: { color: "teal", icon: LockIcon },
    NOTICE_GIVEN: { color: "red", icon: BanIcon },
    TERMINATED: { color: "red", icon: BanIcon },
    RENEWED: { color: "green", icon: SyncAltIcon },
    ENDED: { color: "grey", icon: FlagCheckeredIcon },
};

/** Says that the partner terms deny a further term, and which of them. */
export function DeniedLabel({ denials }: { denials: readonly string[] }) {
    return <HintLabel text={renewals.deniedShort} hint={denials.join(" ")} color="orange" icon={BanIcon} />;
}

/** Where the end of a term stands: in words, sign and colour. */
export function RenewalStateLabel({ state }: { state: Schemas["RenewalState"] }) {
    const { color, icon: Icon } = states[state];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {renewals.states[state]}
        </Label>
    );
}
