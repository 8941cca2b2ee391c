import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import * as ask from "../../api/renewals";
import { dayText, shiftDay } from "../../i18n/format";
import { renewals as words } from "../../i18n/renewals";
import { TextField } from "../../ui/Fields";
import { Many } from "../many/Many";
import { upliftOf } from "./filter";

interface RenewManyProps {
    chosen: readonly ask.Renewal[];
    onClose: () => void;
    onDone: () => void;
}

/** Agrees on a further term of many contracts, as long and at prices as much higher for each. */
export function RenewMany({ chosen, onClose, onDone }: RenewManyProps) {
    const queries = useQueryClient();
    const [months, setMonths] = useState("12");
    const [percent, setPercent] = useState("0");
    const term = /^\d{1,3}$/.test(months) ? Number(months) : 0;
    const uplift = upliftOf(percent);
    return (
        <Many<ask.Renewal, ask.RenewalOutcome>
            title={words.further.title(chosen.length)}
            action={words.renew}
            comment={{ label: words.further.reason, required: true }}
            items={chosen}
            keyOf={({ contract }) => contract}
            titleOf={({ contract, title }) => `${contract} ${title}`}
            outcomeOf={({ contract }) => contract}
            told={({ endsOn }) =>
                endsOn === undefined ? words.further.waits : words.further.runs(dayText(shiftDay(endsOn, -1)))
            }
            ready={term >= 1 && term <= 120 && uplift !== undefined}
            asked={[months, percent]}
            attempt={(some, dryRun, comment) =>
                ask.renewAll({
                    items: some.map(({ contract, version }) => ({ contract, version })),
                    months: term,
                    uplift: uplift ?? "0",
                    reason: comment.slice(0, 200),
                    dryRun,
                })
            }
            done={words.further.done}
            left={words.further.left}
            forget={() =>
                Promise.all(
                    [["contract"], ["contracts"], ["renewals"], ["approvals"]].map((queryKey) =>
                        queries.invalidateQueries({ queryKey }),
                    ),
                )
            }
            onClose={onClose}
            onDone={onDone}
        >
            <TextField label={words.further.months} value={months} onChange={setMonths} required />
            <TextField
                label={words.further.uplift}
                hint={words.further.upliftHint}
                value={percent}
                onChange={setPercent}
                {...(uplift === undefined ? { fault: words.further.upliftWrong } : {})}
            />
        </Many>
    );
}
