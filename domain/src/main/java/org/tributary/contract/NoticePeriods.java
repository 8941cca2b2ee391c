package org.tributary.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.Refusal.Faults;

/**
 * Whether notice may be given on a day, and whether what is agreed of a renewal keeps within what was promised: notice is given by the day the contract's
 * renewal says, and a further term does not raise the prices beyond its cap.
 */
record NoticePeriods(RenewalTerms terms) {

    /** Notes a fault where a change of an amendment comes too late, contradicts another, or breaks a promise. */
    void check(Amendment amendment, ContractChange change, ContractState before, String pointer, Faults faults) {
        switch (change) {
            case ContractChange.GiveNotice _ -> given(amendment.effectiveOn(), before, pointer, faults);
            case ContractChange.Renew renew -> {
                goesOn(amendment, before, pointer, faults);
                capped(renew, pointer, faults);
            }
            case ContractChange.Extend _ -> goesOn(amendment, before, pointer, faults);
            case ContractChange.AddLine _,
                    ContractChange.AddQuantity _,
                    ContractChange.ReduceQuantity _,
                    ContractChange.TrueUp _,
                    ContractChange.ChangeProduct _,
                    ContractChange.ChangePrice _,
                    ContractChange.EndLine _,
                    ContractChange.CoTerm _,
                    ContractChange.Suspend _,
                    ContractChange.Resume _,
                    ContractChange.MoveChannel _,
                    ContractChange.Transfer _,
                    ContractChange.AgreeServiceLevel _,
                    ContractChange.EndServiceLevel _,
                    ContractChange.Terminate _ -> {}
        }
    }

    private void given(LocalDate on, ContractState before, String pointer, Faults faults) {
        LocalDate end = before.endExclusive();
        Optional<LocalDate> last = terms.lastNoticeDay(end);
        if (last.isEmpty()) {
            faults.add("amendment.notice", pointer, "The contract ends by itself on " + end + ": no notice is needed.");
        } else if (on.isAfter(last.get())) {
            faults.add(
                    "amendment.notice",
                    pointer,
                    "Notice is given until " + last.get() + ", " + terms.noticeDays() + " days before the term ends on "
                            + end + ": the contract goes on.");
        }
        faults.require(
                before.notice().isEmpty(), "amendment.notice-given", pointer, "Notice of this term was given before.");
    }

    /** Whoever agrees on more days after a notice goes on in spite of it; what was recorded before the notice was known did not mean to. */
    private static void goesOn(Amendment amendment, ContractState before, String pointer, Faults faults) {
        faults.require(
                before.notice()
                        .map(notice -> notice.amendment() < amendment.number())
                        .orElse(true),
                "amendment.notice-late",
                pointer,
                "The contract went on before this notice was known: it is terminated on the day both agree on.");
    }

    private void capped(ContractChange.Renew renew, String pointer, Faults faults) {
        terms.cap()
                .filter(cap -> renew.uplift().compareTo(cap) > 0)
                .ifPresent(cap -> faults.add(
                        "amendment.uplift",
                        pointer + "/uplift",
                        "Prices of a further term rise by " + cap.percent() + " at most."));
    }
}
