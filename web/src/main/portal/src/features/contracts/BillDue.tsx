import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import * as ask from "../../api/contracts";
import { problemOfThrown } from "../../api/problem";
import { contracts as words } from "../../i18n/contracts";
import { dayText, moneyText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { textAt } from "../catalogue/pointer";
import { refusalText } from "../rules/refusal";
import { sumOf } from "./billItems";
import { todayIn } from "./words";

/** Bills what is due today on the contract's clocks, and says before what that is. */
export function BillDue({ contract, onClose }: { contract: ask.Contract; onClose: () => void }) {
    const queries = useQueryClient();
    const say = useNotice();
    const day = todayIn(textAt(contract.document, "/billing/zone"));
    const due = useQuery(ask.schedule(contract.id, day));
    const items = due.data?.items;
    const bill = useMutation({
        mutationFn: () => ask.bill(contract.id),
        onSuccess: async (billed) => {
            await ask.forgetContract(queries, contract.id);
            say(words.billedNow(billed.items.length));
            onClose();
        },
    });
    const thrown = bill.error ?? due.error;
    return (
        <ActDialog
            title={words.bill}
            action={words.bill}
            busy={bill.isPending}
            ready={items !== undefined && items.length > 0}
            refused={thrown ? refusalText(problemOfThrown(thrown)) : undefined}
            effect={
                items === undefined ? (
                    <p>{due.error ? "" : words.billAsking}</p>
                ) : items.length === 0 ? (
                    <p>{words.billNothing(dayText(day))}</p>
                ) : (
                    <>
                        <p>
                            {words.billEffect(
                                words.itemCount(items.length),
                                moneyText({ amount: sumOf(items), currency: contract.currency }),
                                dayText(day),
                            )}
                        </p>
                        <p>{words.billFinal}</p>
                    </>
                )
            }
            onAct={() => bill.mutate()}
            onClose={onClose}
        />
    );
}
