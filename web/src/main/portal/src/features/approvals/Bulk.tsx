import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import * as api from "../../api/approvals";
import { problemOfThrown } from "../../api/problem";
import { m } from "../../i18n";
import { approvals as words } from "../../i18n/approvals";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { Skeleton } from "../../ui/primitives";
import { refusalText } from "../rules/refusal";
import { roleText } from "./words";

interface BulkProps {
    decision: api.Decision;
    chosen: readonly api.Approval[];
    onClose: () => void;
    onDone: () => void;
}

/** Says the same to many requests: first it is tried out and told for each of them, then those are decided that can be. */
export function Bulk({ decision, chosen, onClose, onDone }: BulkProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const items = chosen.map(({ id, version }) => ({ id, version }));
    const trial = useQuery({
        queryKey: ["approval-dry-run", decision, items],
        // a no needs its reason; what is tried out is whether it would be heard
        queryFn: () =>
            api.decideAll({ items, decision, dryRun: true, ...(decision === "REJECT" ? { comment: "–" } : {}) }),
        gcTime: 0,
    });
    const possible = (trial.data?.items ?? []).filter(({ code }) => code === undefined);
    const decide = useMutation({
        mutationFn: (comment: string) =>
            api.decideAll({
                items: items.filter(({ id }) => possible.some((one) => one.id === id)),
                decision,
                dryRun: false,
                ...(comment ? { comment } : {}),
            }),
        onSuccess: async ({ items: outcomes }) => {
            const refused = outcomes.filter(({ code }) => code !== undefined).length;
            await api.forgetApprovals(queries);
            say(words.bulkDone(outcomes.length - refused));
            if (refused > 0) {
                say(words.bulkLeft(refused), "warning");
            }
            onDone();
        },
    });
    const problem = trial.error ?? decide.error;
    return (
        <ActDialog
            title={words.bulkTitle[decision](chosen.length)}
            action={words.acts[decision]}
            danger={decision === "REJECT"}
            busy={decide.isPending}
            ready={possible.length > 0}
            comment={{
                label: decision === "REJECT" ? words.reason : words.comment,
                required: decision === "REJECT",
            }}
            refused={problem ? refusalText(problemOfThrown(problem)) : undefined}
            effect={
                <div aria-live="polite" aria-busy={trial.isPending}>
                    <h3>{words.dryRun}</h3>
                    {trial.isPending ? <Skeleton height="4rem" screenreaderText={m.state.loading} /> : null}
                    {trial.data ? <Told outcomes={trial.data} chosen={chosen} possible={possible.length} /> : null}
                </div>
            }
            onAct={(comment) => decide.mutate(comment)}
            onClose={onClose}
        />
    );
}

interface ToldProps {
    outcomes: api.Outcomes;
    chosen: readonly api.Approval[];
    possible: number;
}

function Told({ outcomes, chosen, possible }: ToldProps) {
    const left = outcomes.items.length - possible;
    const titles = new Map(chosen.map(({ id, title }) => [id, title]));
    return (
        <>
            <ul className="tr-bullets" aria-label={words.dryRun}>
                {outcomes.items.map(({ id, state, waitsFor, code, message }) => (
                    <li key={id}>
                        <strong>{titles.get(id) ?? id}</strong>{" "}
                        {code !== undefined
                            ? words.wouldNot(message ?? code)
                            : waitsFor
                              ? words.wouldWait(roleText(waitsFor))
                              : words.wouldBe(words.states[state ?? "PENDING"])}
                    </li>
                ))}
            </ul>
            {possible === 0 ? <p>{words.noneLeft}</p> : left > 0 ? <p>{words.someLeft(left)}</p> : null}
        </>
    );
}
