package org.tributary.terms.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.boundary.Channels;
import org.tributary.party.boundary.Organizations;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.check.Reference;
import org.tributary.terms.check.TermsCheck;

/** What terms must hold to enter an agreement that is kept, against everything that is known. */
@Dependent
public class EntryChecks {

    private final Organizations organizations;
    private final Channels channels;
    private final Catalog catalog;

    @Inject
    public EntryChecks(Organizations organizations, Channels channels, Catalog catalog) {
        this.organizations = organizations;
        this.channels = channels;
        this.catalog = catalog;
    }

    /**
     * The agreement as it would be with a drafted revision.
     *
     * @param drafted recorded after everything that is there
     * @throws Refusal.Invalid with every fault of the revision, pointers below {@code /revision}
     * @throws RecordedLater if something that is there was
     */
    public PartnershipAgreement with(Revision drafted, PartnershipAgreement agreement) {
        requireLast(drafted.recordedAt(), agreement);
        List<Revision> all = new ArrayList<>(agreement.revisions());
        all.add(drafted);
        String at = "/revisions/" + (all.size() - 1);
        TermsCheck check = check();
        Faults found = new Faults();
        Optional<PartnershipAgreement> changed = found.check("", () -> agreement.revised(all));
        check.check(drafted, agreement, at, found);
        check.checkSequence(all, "", found);
        Faults faults = new Faults();
        faultsOf(found).forEach(fault -> faults.add(fault.code(), inDraft(fault.pointer(), at), fault.message()));
        faults.refuseIfAny("revision.invalid");
        return changed.orElseThrow();
    }

    /** How revisions follow each other is a matter of the draft's days. */
    private static String inDraft(String pointer, String at) {
        return pointer.startsWith(at) ? "/revision" + pointer.substring(at.length()) : "/revision/validity";
    }

    /**
     * The agreement as it would be with an event.
     *
     * @throws Refusal.Invalid if no trigger of the agreement defines it, pointer {@code /code}
     * @throws RecordedLater if something that is there was
     */
    public PartnershipAgreement with(AgreementEvent event, PartnershipAgreement agreement) {
        requireLast(event.recordedAt(), agreement);
        List<AgreementEvent> all = new ArrayList<>(agreement.events());
        all.add(event);
        PartnershipAgreement changed = agreement.happened(all);
        String at = "/events/" + (all.size() - 1);
        Faults found = new Faults();
        check().check(changed, "", found);
        Faults faults = new Faults();
        faultsOf(found).stream()
                .filter(fault -> fault.pointer().startsWith(at))
                .forEach(fault -> faults.add(fault.code(), fault.pointer().substring(at.length()), fault.message()));
        faults.refuseIfAny("event.invalid");
        return changed;
    }

    private TermsCheck check() {
        return new TermsCheck(Reference.of(organizations.list(), channels.list(), catalog.list()));
    }

    private static List<Refusal.Fault> faultsOf(Faults found) {
        try {
            found.refuseIfAny("terms.invalid");
            return List.of();
        } catch (Refusal.Invalid refused) {
            return refused.faults();
        }
    }

    /** What is added now is the last that became known, or it would change answers that were given. */
    private static void requireLast(Instant recordedAt, PartnershipAgreement agreement) {
        boolean last = agreement.revisions().stream().map(Revision::recordedAt).allMatch(recordedAt::isAfter)
                && agreement.events().stream().map(AgreementEvent::recordedAt).allMatch(recordedAt::isAfter);
        if (!last) {
            throw new RecordedLater(agreement.id());
        }
    }

    /** The agreement holds something that was recorded at a later instant than now. */
    public static final class RecordedLater extends Refusal {
        private static final long serialVersionUID = 1L;

        RecordedLater(AgreementId agreement) {
            super(
                    Kind.CONFLICT,
                    "agreement.recorded-later",
                    "The agreement " + agreement + " holds something that was recorded at a later instant.");
        }
    }
}
