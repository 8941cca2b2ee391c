import { Checkbox } from "@patternfly/react-core";
import { useId } from "react";

/** Chooses a row of a table; its name is read out, and not shown. */
export function PickBox({
    name,
    picked,
    onPick,
}: {
    name: string;
    picked: boolean;
    onPick: (picked: boolean) => void;
}) {
    const id = useId();
    return <Checkbox id={id} aria-label={name} isChecked={picked} onChange={(_event, value) => onPick(value)} />;
}
