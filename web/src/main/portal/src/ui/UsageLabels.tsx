import { Label, type LabelProps } from "@patternfly/react-core";
import { BanIcon, CheckCircleIcon, MinusCircleIcon, RedoIcon } from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { Schemas } from "../api/client";
import { usage as usageWords } from "../i18n/usage";

type Standing = Schemas["KeptUsage"]["standing"];

const looks: Record<Standing, { color: LabelProps["color"]; icon: ComponentType }> = {
    COUNTS: { color: "green", icon: CheckCircleIcon },
    REPLACED: { color: "grey", icon: RedoIcon },
    WITHDRAWN: { color: "grey", icon: BanIcon },
    WITHDRAWAL: { color: "orange", icon: MinusCircleIcon },
};

/** What a record of usage is worth. */
export function UsageStandingLabel({ standing }: { standing: Standing }) {
    const { color, icon: Icon } = looks[standing];
    return (
        <Label color={color} icon={<Icon />} isCompact>
            {usageWords.records.standings[standing]}
        </Label>
    );
}
