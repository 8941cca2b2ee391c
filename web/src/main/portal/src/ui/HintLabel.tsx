import { Label, Tooltip, type LabelProps } from "@patternfly/react-core";
import type { ComponentType } from "react";

interface HintLabelProps {
    text: string;
    /** In a sentence, on hover and focus; it is read out with the text. */
    hint: string;
    color: LabelProps["color"];
    icon: ComponentType;
}

/** A status whose reason is told on hover and focus. */
export function HintLabel({ text, hint, color, icon: Icon }: HintLabelProps) {
    return (
        <Tooltip content={hint}>
            <button type="button" className="tr-label-button" aria-label={`${text}. ${hint}`}>
                <Label color={color} icon={<Icon />} isCompact>
                    {text}
                </Label>
            </button>
        </Tooltip>
    );
}
