import { useMemo } from "react";
import type { Schemas } from "../../api/client";
import { rules } from "../../i18n/rules";
import { LineChanges } from "../../ui/Differences";
import { Alert, Button } from "../../ui/primitives";
import { changesOnly, lineDifference } from "../rules/difference";
import type { Kept } from "./keptText";

interface ConflictProps {
    by: { version: number; history: readonly Schemas["DraftChange"][] };
    mine: string;
    saved: string;
    keep: (kept: Kept | undefined) => void;
}

/** Somebody saved while one wrote: both texts against each other, and the choice between them. */
export function Conflict({ by, mine, saved, keep }: ConflictProps) {
    const lines = useMemo(() => changesOnly(lineDifference(saved, mine)), [saved, mine]);
    const actor = by.history.findLast(({ step }) => step === "EDIT")?.actor ?? rules.conflict.someone;
    return (
        <Alert
            variant="warning"
            isInline
            isLiveRegion
            component="h3"
            title={rules.conflict.title(actor, by.version)}
            actionLinks={
                <>
                    <Button variant="secondary" onClick={() => keep({ over: saved, text: mine })}>
                        {rules.conflict.mine}
                    </Button>{" "}
                    <Button variant="secondary" onClick={() => keep(undefined)}>
                        {rules.conflict.theirs}
                    </Button>
                </>
            }
        >
            <p>{rules.conflict.text}</p>
            {lines.every((line) => typeof line === "number") ? (
                <p>{rules.conflict.same}</p>
            ) : (
                <LineChanges label={rules.conflict.difference} lines={lines} alike={rules.conflict.skipped} />
            )}
            <p>{rules.conflict.mineHint(by.version)}</p>
        </Alert>
    );
}
