import { useMutation, useQueryClient } from "@tanstack/react-query";
import { problemOfThrown } from "../../api/problem";
import * as spend from "../../api/spend";
import { spend as spendWords } from "../../i18n/spend";
import { moneyText, rangeText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { refusalText } from "../rules/refusal";

const words = spendWords;

interface BillPeriodProps {
    id: string;
    period: spend.SpendPeriod;
    currency: string;
    onClose: () => void;
}

/** Bills what of a period was not billed before. */
export function BillPeriod({ id, period, currency, onClose }: BillPeriodProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const bill = useMutation({
        mutationFn: spend.billSpend,
        onSuccess: async ({ bill: made }) => {
            say(made ? words.billedNow(moneyText(made.due)) : words.billedNothing);
            onClose();
            await spend.forgetSpend(queries);
        },
    });
    return (
        <ActDialog
            title={words.billTitle(rangeText(period.from, period.to))}
            effect={
                <>
                    <p>{words.billEffect(moneyText({ amount: period.open, currency }))}</p>
                    {period.provisional ? <p>{words.billProvisional}</p> : null}
                    <p>{words.billMore}</p>
                </>
            }
            action={words.bill}
            busy={bill.isPending}
            refused={bill.error ? refusalText(problemOfThrown(bill.error)) : null}
            onAct={() => bill.mutate({ id, day: period.from })}
            onClose={onClose}
        />
    );
}
