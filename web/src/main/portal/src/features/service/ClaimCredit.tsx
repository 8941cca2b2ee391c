import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { forgetContract } from "../../api/contracts";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/service";
import { moneyText, monthText } from "../../i18n/format";
import { service as words } from "../../i18n/service";
import { ActDialog } from "../../ui/ActDialog";
import { TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { isDay, today } from "../days";
import { refusalText } from "../rules/refusal";

interface ClaimCreditProps {
    contract: string;
    month: ask.ServiceMonth;
    onClose: () => void;
}

/** Records that the customer asked for the credit of a month, and says before what that comes to. */
export function ClaimCredit({ contract, month, onClose }: ClaimCreditProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const [claimedOn, setClaimedOn] = useState(today);
    const claim = useMutation({
        mutationFn: (said: string) =>
            ask.claim({
                id: contract,
                level: month.level,
                month: month.month,
                claimedOn,
                words: said.slice(0, 200),
            }),
        onSuccess: async () => {
            await forgetContract(queries, contract);
            say(words.claimed(monthText(month.month)));
            onClose();
        },
    });
    return (
        <ActDialog
            title={words.claimOf(monthText(month.month), month.level)}
            action={words.claim}
            busy={claim.isPending}
            ready={isDay(claimedOn)}
            comment={{ label: words.claimWords, required: true }}
            refused={claim.error ? refusalText(problemOfThrown(claim.error)) : undefined}
            effect={<p>{words.claimEffect(moneyText(month.due))}</p>}
            onAct={(said) => claim.mutate(said)}
            onClose={onClose}
        >
            <TextField
                label={words.claimedOn}
                hint={words.claimedOnHint}
                type="date"
                value={claimedOn}
                onChange={setClaimedOn}
                required
            />
        </ActDialog>
    );
}
