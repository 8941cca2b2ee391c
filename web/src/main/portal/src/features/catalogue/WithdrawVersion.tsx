import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import * as catalogue from "../../api/catalogue";
import { problemOfThrown } from "../../api/problem";
import { catalogue as catalogueWords } from "../../i18n/catalogue";
import { dayText } from "../../i18n/format";
import { ActDialog } from "../../ui/ActDialog";
import { useNotice } from "../../ui/Notices";
import { refusalText } from "../rules/refusal";
import { bookLink } from "./bookTexts";

const words = catalogueWords.version;

/** Takes a version back before its day, with the reason. */
export function WithdrawVersion({ book, lane, onClose }: { book: string; lane: catalogue.Lane; onClose: () => void }) {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const say = useNotice();
    const withdraw = useMutation({
        mutationFn: catalogue.withdrawVersion,
        onSuccess: async () => {
            say(words.withdrawn);
            await navigate(bookLink(book));
            await catalogue.forgetCatalogue(queries);
        },
    });
    return (
        <ActDialog
            title={words.withdrawTitle(lane.name)}
            effect={words.withdrawEffect(dayText(lane.from))}
            action={words.withdraw}
            danger
            busy={withdraw.isPending}
            comment={{ label: words.reason, required: true }}
            refused={withdraw.error ? refusalText(problemOfThrown(withdraw.error)) : null}
            onAct={(reason) => withdraw.mutate({ id: book, from: lane.from, reason })}
            onClose={onClose}
        />
    );
}
