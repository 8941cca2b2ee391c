import { Label } from "@patternfly/react-core";
import {
    BanIcon,
    CheckCircleIcon,
    ExclamationCircleIcon,
    InProgressIcon,
    LockIcon,
    LockOpenIcon,
    UndoIcon,
} from "@patternfly/react-icons";
import type { Schemas } from "../api/client";
import { m } from "../i18n";
import { ledger } from "../i18n/ledger";
import { HintLabel } from "./HintLabel";

type Run = Schemas["Run"];

/** Whether a run is under way, done, or failed: in words, sign and colour. */
export function RunStateLabel({ state }: { state: Run["state"] }) {
    const look = {
        RUNNING: { color: "blue", icon: <InProgressIcon /> },
        FINISHED: { color: "green", icon: <CheckCircleIcon /> },
        FAILED: { color: "red", icon: <ExclamationCircleIcon /> },
    } as const;
    const { color, icon } = look[state];
    return (
        <Label color={color} icon={icon} isCompact>
            {ledger.run.state[state]}
        </Label>
    );
}

export function RunKindLabel({ kind }: { kind: Run["kind"] }) {
    return (
        <Label color={kind === "ATTRIBUTION" ? "grey" : "purple"} variant="outline" isCompact>
            {ledger.run.kind[kind]}
        </Label>
    );
}

export function PeriodLabel({ state }: { state: Schemas["Period"]["state"] }) {
    return (
        <Label
            color={state === "OPEN" ? "blue" : "grey"}
            icon={state === "OPEN" ? <LockOpenIcon /> : <LockIcon />}
            isCompact
        >
            {ledger.periods.states[state]}
        </Label>
    );
}

/** Says that a share takes another back. */
export function ReversalLabel() {
    return (
        <Label color="orange" variant="outline" icon={<UndoIcon />} isCompact>
            {m.reversed.reversal}
        </Label>
    );
}

/** Says that a share has been taken back. */
export function ReversedLabel({ hint }: { hint: string }) {
    return <HintLabel text={m.reversed.reversed} hint={hint} color="grey" icon={BanIcon} />;
}
