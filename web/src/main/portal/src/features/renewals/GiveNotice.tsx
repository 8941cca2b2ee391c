import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOfThrown } from "../../api/problem";
import * as ask from "../../api/renewals";
import { dayText, shiftDay } from "../../i18n/format";
import { renewals as words } from "../../i18n/renewals";
import { ActDialog } from "../../ui/ActDialog";
import { ChoiceField, TextField } from "../../ui/Fields";
import { useNotice } from "../../ui/Notices";
import { isDay, today } from "../days";
import { refusalText } from "../rules/refusal";

const parties = Object.entries(words.parties).map(([value, text]) => ({ value, text }));
const reasons = Object.entries(words.reasons).map(([value, text]) => ({ value, text }));

interface GiveNoticeProps {
    contract: string;
    /** How many amendments the contract that was read has. */
    version: number;
    /** The day after its last. */
    endsOn: string;
    onClose: () => void;
}

/** Records that one side said that a contract does not go on, and says before what that does. */
export function GiveNotice({ contract, version, endsOn, onClose }: GiveNoticeProps) {
    const queries = useQueryClient();
    const say = useNotice();
    const [on, setOn] = useState(today);
    const [by, setBy] = useState<string>("CUSTOMER");
    const [reason, setReason] = useState("");
    const party = Object.keys(words.parties).find((one) => one === by) as ask.NoticeParty | undefined;
    const why = Object.keys(words.reasons).find((one) => one === reason) as ask.LossReason | undefined;
    const give = useMutation({
        mutationFn: (said: string) =>
            ask.giveNotice({
                id: contract,
                version,
                on,
                by: party ?? "CUSTOMER",
                reason: why ?? "OTHER",
                words: said.slice(0, 200),
            }),
        onSuccess: async () => {
            await ask.forgetRenewals(queries, contract);
            say(words.given(contract));
            onClose();
        },
    });
    return (
        <ActDialog
            title={words.giveTitle(contract)}
            action={words.give}
            danger
            busy={give.isPending}
            ready={isDay(on) && party !== undefined && why !== undefined}
            comment={{ label: words.giveAsked, required: true }}
            refused={give.error ? refusalText(problemOfThrown(give.error)) : undefined}
            effect={<p>{words.giveEffect(dayText(shiftDay(endsOn, -1)))}</p>}
            onAct={(said) => give.mutate(said)}
            onClose={onClose}
        >
            <TextField label={words.giveOn} hint={words.giveOnHint} type="date" value={on} onChange={setOn} required />
            <ChoiceField label={words.giveBy} value={by} options={parties} onChange={setBy} />
            <ChoiceField
                label={words.giveWhy}
                none={words.giveWhy}
                value={reason}
                options={reasons}
                onChange={setReason}
                required
            />
        </ActDialog>
    );
}
