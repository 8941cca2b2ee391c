import { useQueryClient } from "@tanstack/react-query";
import * as api from "../../api/approvals";
import { approvals as words } from "../../i18n/approvals";
import { Many } from "../many/Many";
import { roleText } from "./words";

interface BulkProps {
    decision: api.Decision;
    chosen: readonly api.Approval[];
    onClose: () => void;
    onDone: () => void;
}

/** Says the same to many requests. */
export function Bulk({ decision, chosen, onClose, onDone }: BulkProps) {
    const queries = useQueryClient();
    return (
        <Many<api.Approval, api.Outcome>
            title={words.bulkTitle[decision](chosen.length)}
            action={words.acts[decision]}
            danger={decision === "REJECT"}
            comment={{
                label: decision === "REJECT" ? words.reason : words.comment,
                required: decision === "REJECT",
            }}
            items={chosen}
            keyOf={({ id }) => id}
            titleOf={({ title }) => title}
            outcomeOf={({ id }) => id}
            told={({ waitsFor, state }) =>
                waitsFor ? words.wouldWait(roleText(waitsFor)) : words.wouldBe(words.states[state ?? "PENDING"])
            }
            asked={[decision]}
            attempt={(some, dryRun, comment) =>
                api.decideAll({
                    items: some.map(({ id, version }) => ({ id, version })),
                    decision,
                    dryRun,
                    ...(comment ? { comment } : {}),
                })
            }
            done={words.bulkDone}
            left={words.bulkLeft}
            forget={() => api.forgetApprovals(queries)}
            onClose={onClose}
            onDone={onDone}
        />
    );
}
