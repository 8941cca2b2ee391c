import { Label, type LabelProps } from "@patternfly/react-core";
import {
    BanIcon,
    BullhornIcon,
    CheckCircleIcon,
    ClockIcon,
    ExclamationTriangleIcon,
    HistoryIcon,
    MinusCircleIcon,
    PencilAltIcon,
    PlusCircleIcon,
    RedoIcon,
    BatteryHalfIcon,
    EqualsIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { catalogue } from "../i18n/catalogue";

interface Look {
    color: LabelProps["color"];
    icon: ComponentType;
}

function Signed({ look: { color, icon: Icon }, text }: { look: Look; text: string }) {
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {text}
        </Label>
    );
}

const lives: Record<Schemas["LifecycleState"], Look> = {
    ANNOUNCED: { color: "blue", icon: BullhornIcon },
    SELLABLE: { color: "green", icon: CheckCircleIcon },
    RENEW_ONLY: { color: "teal", icon: RedoIcon },
    CONSUME_ONLY: { color: "orange", icon: BatteryHalfIcon },
    RETIRED: { color: "grey", icon: BanIcon },
};

/** Where an offering is in its life; while nothing is known of it, that. */
export function LifecycleLabel({ state }: { state: Schemas["LifecycleState"] | undefined }) {
    return state === undefined ? (
        <Signed look={{ color: "grey", icon: MinusCircleIcon }} text={catalogue.notAnnounced} />
    ) : (
        <Signed look={lives[state]} text={catalogue.lifecycle[state]} />
    );
}

export type Coverage = "covered" | "gap" | "beyond";

const coverages: Record<Coverage, Look> = {
    covered: { color: "green", icon: CheckCircleIcon },
    gap: { color: "red", icon: ExclamationTriangleIcon },
    beyond: { color: "orange", icon: ClockIcon },
};

/** Whether a price book has prices on a day, and whether those are still promised. */
export function CoverageLabel({ coverage }: { coverage: Coverage }) {
    return <Signed look={coverages[coverage]} text={catalogue.books[coverage]} />;
}

export type Standing = "past" | "now" | "ahead";

const standings: Record<Standing, Look> = {
    past: { color: "grey", icon: HistoryIcon },
    now: { color: "green", icon: CheckCircleIcon },
    ahead: { color: "blue", icon: ClockIcon },
};

export function StandingLabel({ standing }: { standing: Standing }) {
    return <Signed look={standings[standing]} text={catalogue.book[standing]} />;
}

export type PriceDifference = "ADDED" | "CHANGED" | "ENDED" | "SAME";

const differences: Record<PriceDifference, Look> = {
    ADDED: { color: "green", icon: PlusCircleIcon },
    CHANGED: { color: "blue", icon: PencilAltIcon },
    ENDED: { color: "red", icon: MinusCircleIcon },
    SAME: { color: "grey", icon: EqualsIcon },
};

export function PriceDifferenceLabel({ change }: { change: PriceDifference }) {
    return <Signed look={differences[change]} text={catalogue.version.changes[change]} />;
}

export function PassedLabel() {
    return <Signed look={{ color: "orange", icon: ClockIcon }} text={catalogue.version.passed} />;
}

/** An answer as the one thing the eye falls on. */
export function SaleBanner({ sellable, text }: { sellable: boolean; text: string }) {
    const Icon = sellable ? CheckCircleIcon : BanIcon;
    return (
        <div className={`tr-verdict tr-verdict-${sellable ? "allowed" : "denied"}`} role="status">
            <Icon />
            <div>
                <strong>{sellable ? catalogue.offered.yes : catalogue.offered.no}</strong>
                <span>{text}</span>
            </div>
        </div>
    );
}
