import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemOfThrown } from "../../api/problem";
import { m } from "../../i18n";
import { many as words } from "../../i18n/many";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { Skeleton } from "../../ui/primitives";
import { refusalText } from "../rules/refusal";

/** What became of one of many, or would. */
interface Outcome {
    code?: string;
    message?: string;
}

interface ManyProps<Item, Became extends Outcome> {
    title: string;
    action: string;
    danger?: boolean;
    comment?: { label: string; required: boolean };
    items: readonly Item[];
    keyOf: (item: Item) => string;
    titleOf: (item: Item) => string;
    outcomeOf: (became: Became) => string;
    /** What one of them would be. */
    told: (became: Became) => string;
    /** What is asked for beside the comment is complete. */
    ready?: boolean;
    /** What else decides about the outcome. */
    asked: readonly unknown[];
    attempt: (items: readonly Item[], dryRun: boolean, comment: string) => Promise<{ items: readonly Became[] }>;
    /** How many were done. */
    done: (count: number) => string;
    /** How many could not be done any more. */
    left: (count: number) => string;
    forget: () => Promise<unknown>;
    children?: ReactNode;
    onClose: () => void;
    onDone: () => void;
}

/** Does the same to many things: first it is tried out and told for each of them, then it is done to those that can be. */
export function Many<Item, Became extends Outcome>(props: ManyProps<Item, Became>) {
    const { items, keyOf, outcomeOf, attempt, comment, ready = true, asked } = props;
    const say = useNotice();
    const trial = useQuery({
        queryKey: ["dry-run", props.title, items.map(keyOf), asked],
        // what needs its words is tried out with some: whether it would be heard does not depend on them
        queryFn: () => attempt(items, true, comment?.required ? "–" : ""),
        enabled: ready,
        gcTime: 0,
    });
    const outcomes = ready ? (trial.data?.items ?? []) : [];
    const possible = new Set(outcomes.filter(({ code }) => code === undefined).map(outcomeOf));
    const act = useMutation({
        mutationFn: (said: string) =>
            attempt(
                items.filter((item) => possible.has(keyOf(item))),
                false,
                said,
            ),
        onSuccess: async ({ items: became }) => {
            const refused = became.filter(({ code }) => code !== undefined).length;
            await props.forget();
            say(props.done(became.length - refused));
            if (refused > 0) {
                say(props.left(refused), "warning");
            }
            props.onDone();
        },
    });
    const problem = (ready ? trial.error : null) ?? act.error;
    const titles = new Map(items.map((item) => [keyOf(item), props.titleOf(item)]));
    return (
        <ActDialog
            title={props.title}
            action={props.action}
            danger={props.danger === true}
            busy={act.isPending}
            ready={ready && possible.size > 0}
            {...(comment ? { comment } : {})}
            refused={problem ? refusalText(problemOfThrown(problem)) : undefined}
            effect={
                <div aria-live="polite" aria-busy={ready && trial.isPending}>
                    <h3>{words.dryRun}</h3>
                    {!ready ? <p>{words.later}</p> : null}
                    {ready && trial.isPending ? <Skeleton height="4rem" screenreaderText={m.state.loading} /> : null}
                    {outcomes.length > 0 ? (
                        <>
                            <ul className="tr-bullets" aria-label={words.dryRun}>
                                {outcomes.map((became) => (
                                    <li key={outcomeOf(became)}>
                                        <strong>{titles.get(outcomeOf(became)) ?? outcomeOf(became)}</strong>{" "}
                                        {became.code === undefined
                                            ? props.told(became)
                                            : words.cannot(became.message ?? became.code)}
                                    </li>
                                ))}
                            </ul>
                            <Left possible={possible.size} all={outcomes.length} />
                        </>
                    ) : null}
                </div>
            }
            onAct={(said) => act.mutate(said)}
            onClose={props.onClose}
        >
            {props.children}
        </ActDialog>
    );
}

function Left({ possible, all }: { possible: number; all: number }) {
    return possible === 0 ? <p>{words.noneLeft}</p> : possible < all ? <p>{words.someLeft(all - possible)}</p> : null;
}
