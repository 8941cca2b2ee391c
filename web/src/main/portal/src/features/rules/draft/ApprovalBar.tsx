import { useQueryClient } from "@tanstack/react-query";
import * as terms from "../../../api/terms";
import { rules } from "../../../i18n/rules";
import { rangeText } from "../../../i18n/format";
import { Approval } from "../../approval/Approval";
import { documentIn, textIn } from "../../document";

interface ApprovalBarProps {
    draft: terms.Draft;
    agreement: string;
    unsaved: boolean;
    refetch: () => void;
}

/** How far a draft is, and the steps that the caller may take. */
export function ApprovalBar({ draft, agreement, unsaved, refetch }: ApprovalBarProps) {
    const queries = useQueryClient();
    const validity = documentIn(draft.revision, "validity");
    const from = validity && textIn(validity, "from");
    const range = from === undefined ? "?" : rangeText(from, validity && textIn(validity, "to"));
    return (
        <Approval
            of={draft}
            unsaved={unsaved}
            refetch={refetch}
            take={terms.stepDraft}
            onTaken={async (changed, step) => {
                terms.keepDraft(queries, changed);
                if (step === "PUBLISH") {
                    await terms.forgetTerms(queries);
                }
            }}
            words={rules.approval}
            publish={{
                effect: rules.approval.publishEffect(draft.regime, agreement, range),
                word: draft.regime,
            }}
        />
    );
}
