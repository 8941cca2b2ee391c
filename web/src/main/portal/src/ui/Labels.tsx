import { Label, Tooltip, type LabelProps } from "@patternfly/react-core";
import {
    CheckCircleIcon,
    ExclamationCircleIcon,
    EqualsIcon,
    InfoCircleIcon,
    NewspaperIcon,
    QuestionCircleIcon,
    RandomIcon,
    SquareRootAltIcon,
    FlaskIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { m } from "../i18n";

/** Labels say a status in words, colour and sign at once; none by colour alone. */
interface Look {
    color: LabelProps["color"];
    icon: ComponentType;
}

const tags: Record<Schemas["Tag"], Look> = {
    OFFICIAL: { color: "green", icon: CheckCircleIcon },
    REPORTED: { color: "orange", icon: NewspaperIcon },
    UNKNOWN: { color: "grey", icon: QuestionCircleIcon },
    DERIVED: { color: "purple", icon: SquareRootAltIcon },
    DEMO: { color: "teal", icon: FlaskIcon },
};

/** How certain a figure or a term is, with its source on hover and focus. */
export function ProvenanceLabel({ provenance, plain }: { provenance: Schemas["Provenance"]; plain?: boolean }) {
    const { color, icon: Icon } = tags[provenance.tag];
    const label = (
        <Label color={color} icon={<Icon />} isCompact>
            {m.provenance[provenance.tag]}
        </Label>
    );
    if (plain) {
        return label;
    }
    const meaning = m.provenanceMeaning[provenance.tag];
    return (
        <Tooltip content={`${meaning} ${provenance.source}`}>
            <button
                type="button"
                className="tr-label-button"
                aria-label={m.provenanceLabel(m.provenance[provenance.tag], meaning, provenance.source)}
            >
                {label}
            </button>
        </Tooltip>
    );
}

type Verdict = Schemas["ReconciliationCheck"]["verdict"];

const verdicts: Record<Verdict, Look> = {
    EXACT: { color: "green", icon: CheckCircleIcon },
    WITHIN_ROUNDING: { color: "teal", icon: EqualsIcon },
    PLAUSIBLE: { color: "blue", icon: InfoCircleIcon },
    DOES_NOT_TIE: { color: "red", icon: ExclamationCircleIcon },
    BOUND_ONLY: { color: "purple", icon: SquareRootAltIcon },
    COINCIDENCE: { color: "orange", icon: RandomIcon },
};

export function VerdictLabel({ verdict }: { verdict: Verdict }) {
    const { color, icon: Icon } = verdicts[verdict];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {m.verdict[verdict]}
        </Label>
    );
}

const kinds: Record<Schemas["ShareKind"], LabelProps["color"]> = {
    MARGIN: "grey",
    RECEIPTS: "blue",
    JOINT: "teal",
    REVENUE_SHARE: "purple",
    FEE: "orange",
};

export function KindLabel({ kind }: { kind: Schemas["ShareKind"] }) {
    return (
        <Label color={kinds[kind]} variant="outline" isCompact>
            {m.kind[kind]}
        </Label>
    );
}

export function RegimeLabel({ regime }: { regime: string }) {
    return (
        <Label color="grey" isCompact>
            {regime}
        </Label>
    );
}
