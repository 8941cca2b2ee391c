import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as api from "../../api/deals";
import { deals as words } from "../../i18n/deals";
import { ChoiceField } from "../../ui/Fields";
import { Many } from "../many/Many";
import { reasons } from "./Acts";

/** What may be done with many deals at once. */
export const manySteps = ["REGISTER", "REFUSE"] as const;
export type ManyStep = (typeof manySteps)[number];

interface StepManyProps {
    step: ManyStep;
    chosen: readonly api.DealSummary[];
    onClose: () => void;
    onDone: () => void;
}

/** Accepts or refuses many deals. */
export function StepMany({ step, chosen, onClose, onDone }: StepManyProps) {
    const queries = useQueryClient();
    const [reason, setReason] = useState("");
    const why = Object.keys(words.reasons).find((one) => one === reason) as keyof typeof words.reasons | undefined;
    const refuses = step === "REFUSE";
    return (
        <Many<api.DealSummary, api.DealOutcome>
            title={words.many.titles[step](chosen.length)}
            action={words.acts[step]}
            danger={refuses}
            comment={{ label: refuses ? words.why : words.comment, required: refuses }}
            items={chosen}
            keyOf={({ id }) => id}
            titleOf={({ legalName }) => legalName}
            outcomeOf={({ id }) => id}
            told={({ state }) => words.many.would(words.states[state ?? "SUBMITTED"])}
            ready={!refuses || why !== undefined}
            asked={[step, reason]}
            attempt={(some, dryRun, comment) =>
                api.stepAll({
                    items: some.map(({ id, version }) => ({ id, version })),
                    step,
                    dryRun,
                    ...(refuses && why ? { reason: why } : {}),
                    ...(comment ? { words: comment } : {}),
                })
            }
            done={words.many.done}
            left={words.many.left}
            forget={() =>
                Promise.all([["deals"], ["deal"], ["home"]].map((queryKey) => queries.invalidateQueries({ queryKey })))
            }
            onClose={onClose}
            onDone={onDone}
        >
            {refuses ? (
                <ChoiceField
                    label={words.refuseReason}
                    none={words.form.choose}
                    value={reason}
                    options={reasons}
                    onChange={setReason}
                    required
                />
            ) : null}
        </Many>
    );
}
