import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOfThrown } from "../../api/problem";
import * as usage from "../../api/usage";
import { usage as usageWords } from "../../i18n/usage";
import { moneyText, rangeText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { refusalText } from "../rules/refusal";

const words = usageWords;

interface BillUsageProps {
    rating: usage.Rating;
    due: string;
    /** A day of the period. */
    day: string;
    onClose: () => void;
}

/** Asks before a bill is made, because none is taken back: the subscription's name has to be typed. */
export function BillUsage({ rating, due, day, onClose }: BillUsageProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const { subscription, from, to, total, held } = rating;
    const bill = useMutation({
        mutationFn: () => usage.billUsage({ subscription, day }),
        onSuccess: async ({ bill: made }) => {
            await usage.forgetUsage(queries);
            say(made ? words.billDone(moneyText(made.due), made.sequence) : words.billDoneNothing);
            onClose();
        },
    });
    return (
        <ActDialog
            title={words.billTitle(subscription)}
            effect={
                <>
                    <p>{words.billEffect(moneyText({ amount: due, currency: total.currency }), rangeText(from, to))}</p>
                    {held.length > 0 ? <p>{words.billHeld(held.length)}</p> : null}
                    <p>{words.billMore}</p>
                </>
            }
            action={words.bill}
            danger
            word={subscription}
            busy={bill.isPending}
            refused={bill.error ? refusalText(problemOfThrown(bill.error)) : undefined}
            onAct={() => bill.mutate()}
            onClose={onClose}
        />
    );
}
