import { Label, type LabelProps } from "@patternfly/react-core";
import {
    BanIcon,
    CheckCircleIcon,
    ExclamationCircleIcon,
    ExclamationTriangleIcon,
    MinusCircleIcon,
    PaperPlaneIcon,
    PencilAltIcon,
    PlusCircleIcon,
    EqualsIcon,
    FlagCheckeredIcon,
    UndoIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { rules } from "../i18n/rules";

interface Look {
    color: LabelProps["color"];
    icon: ComponentType;
}

const states: Record<Schemas["DraftState"], Look> = {
    DRAFT: { color: "grey", icon: PencilAltIcon },
    SUBMITTED: { color: "blue", icon: PaperPlaneIcon },
    APPROVED: { color: "teal", icon: CheckCircleIcon },
    PUBLISHED: { color: "green", icon: FlagCheckeredIcon },
    REJECTED: { color: "red", icon: BanIcon },
    WITHDRAWN: { color: "orange", icon: UndoIcon },
};

export function DraftStateLabel({ state }: { state: Schemas["DraftState"] }) {
    return <Signed look={states[state]} text={rules.drafts.states[state]} />;
}

export type Permitted = Schemas["Permission"]["verdict"];

const permitted: Record<Permitted, Look> = {
    ALLOWED: { color: "green", icon: CheckCircleIcon },
    DENIED: { color: "red", icon: BanIcon },
    CONDITIONAL: { color: "orange", icon: ExclamationTriangleIcon },
    NOT_APPLICABLE: { color: "grey", icon: MinusCircleIcon },
};

export function PermittedLabel({ verdict }: { verdict: Permitted }) {
    return <Signed look={permitted[verdict]} text={rules.guard.verdictShort[verdict]} />;
}

/** A verdict as the one thing the eye falls on. */
export function PermittedBanner({ verdict, text }: { verdict: Permitted; text: string }) {
    const { icon: Icon } = permitted[verdict];
    return (
        <div className={`tr-verdict tr-verdict-${verdict.toLowerCase()}`} role="status">
            <Icon />
            <div>
                <strong>{rules.guard.verdict[verdict]}</strong>
                <span>{text}</span>
            </div>
        </div>
    );
}

type Change = Schemas["ClauseChange"]["change"];

const changes: Record<Change, Look> = {
    ADDED: { color: "green", icon: PlusCircleIcon },
    REMOVED: { color: "red", icon: MinusCircleIcon },
    CHANGED: { color: "blue", icon: PencilAltIcon },
    UNCHANGED: { color: "grey", icon: EqualsIcon },
};

export function ChangeLabel({ change }: { change: Change }) {
    return <Signed look={changes[change]} text={rules.compare.change[change]} />;
}

export function PassLabel({ passed }: { passed: boolean }) {
    return (
        <Signed
            look={passed ? { color: "green", icon: CheckCircleIcon } : { color: "red", icon: ExclamationCircleIcon }}
            text={passed ? rules.bench.passed : rules.bench.failed}
        />
    );
}

type Outcome = "matched" | "missing" | "unexpected";

const outcomes: Record<Outcome, Look> = {
    matched: { color: "green", icon: CheckCircleIcon },
    missing: { color: "red", icon: MinusCircleIcon },
    unexpected: { color: "orange", icon: PlusCircleIcon },
};

export function OutcomeLabel({ outcome }: { outcome: Outcome }) {
    return <Signed look={outcomes[outcome]} text={rules.bench.outcomes[outcome]} />;
}

function Signed({ look: { color, icon: Icon }, text }: { look: Look; text: string }) {
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {text}
        </Label>
    );
}
