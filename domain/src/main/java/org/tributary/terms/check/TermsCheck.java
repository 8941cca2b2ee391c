package org.tributary.terms.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Trigger;

/**
 * What an agreement must hold to be entered, all faults at once: what it names exists, its clauses can come true and
 * are not at odds, and its revisions leave no day without terms. Pointers lie below the agreement; revisions and
 * events count in the order recorded.
 */
public final class TermsCheck {
    private final Reference reference;

    /** Checks against what is known. */
    public TermsCheck(Reference reference) {
        this.reference = reference;
    }

    /** @throws Refusal.Invalid with every fault of the agreement, if there is one */
    public void require(PartnershipAgreement agreement) {
        Faults faults = new Faults();
        check(agreement, "", faults);
        checkSequence(agreement.revisions(), "", faults);
        faults.refuseIfAny("agreement.invalid");
    }

    /** Everything but how its revisions follow each other, noted below a pointer. */
    public void check(PartnershipAgreement agreement, String at, Faults faults) {
        faults.require(
                reference.currencies().contains(agreement.currency()),
                "currency.unknown",
                at + "/currency",
                "Agreements are not kept in " + agreement.currency() + ".");
        for (int i = 0; i < agreement.parties().size(); i++) {
            faults.require(
                    reference.organizations().containsKey(agreement.parties().get(i)),
                    "organization.unknown",
                    at + "/parties/" + i,
                    "There is no organization " + agreement.parties().get(i) + ".");
        }
        for (int i = 0; i < agreement.revisions().size(); i++) {
            check(agreement.revisions().get(i), agreement, at + "/revisions/" + i, faults);
        }
        checkEvents(agreement, at, faults);
    }

    /** One revision, published or not, of an agreement, noted below a pointer. */
    public void check(Revision revision, PartnershipAgreement agreement, String at, Faults faults) {
        ClauseCheck clauses = new ClauseCheck(reference, agreement.currency(), revision, faults);
        for (int i = 0; i < revision.clauses().size(); i++) {
            clauses.check(revision.clauses().get(i), at + "/clauses/" + i);
        }
        new LegCheck(revision, faults).check(at);
    }

    /** All revisions of an agreement together, those known before and those that arrive, in any order. */
    public void checkSequence(List<Revision> revisions, String at, Faults faults) {
        new SequenceCheck(faults).check(revisions, at + "/revisions");
    }

    private static void checkEvents(PartnershipAgreement agreement, String at, Faults faults) {
        Set<EventCode> defined = agreement.revisions().stream()
                .flatMap(revision -> revision.of(Trigger.class))
                .map(Trigger::event)
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < agreement.events().size(); i++) {
            EventCode code = agreement.events().get(i).code();
            faults.require(
                    defined.contains(code),
                    "event.undefined",
                    at + "/events/" + i + "/code",
                    "No trigger of the agreement defines " + code + ".");
        }
    }
}
