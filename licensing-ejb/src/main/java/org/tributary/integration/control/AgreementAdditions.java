package org.tributary.integration.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;

/**
 * What a document adds to the agreements known. An agreement goes on by new revisions, recorded after all it has; what it has is
 * never edited, or answers given before could not be given again.
 *
 * @param fresh agreements with a revision that is not known
 */
record AgreementAdditions(List<PartnershipAgreement> fresh, int unchanged) {

    static AgreementAdditions of(
            ReferenceData document, ReferenceData known, Refusal.Faults faults, List<Refusal.Fault> conflicts) {
        AgreementChecks checks = new AgreementChecks(
                LoadPlan.organizationIds(document, known), LoadPlan.channelCodes(document, known), faults);
        List<PartnershipAgreement> fresh = new ArrayList<>();
        Set<AgreementId> seen = new HashSet<>();
        for (int i = 0; i < document.agreements().size(); i++) {
            PartnershipAgreement agreement = document.agreements().get(i);
            String at = "/agreements/" + i;
            faults.require(
                    seen.add(agreement.id()),
                    "reference.repeated",
                    at,
                    agreement.id() + " stands in the document twice.");
            checks.check(agreement, at);
            Optional<PartnershipAgreement> earlier = known.agreements().stream()
                    .filter(other -> other.id().equals(agreement.id()))
                    .findFirst();
            if (isFresh(agreement, earlier, at, checks, conflicts)) {
                fresh.add(agreement);
            }
        }
        return new AgreementAdditions(fresh, document.agreements().size() - fresh.size());
    }

    private static boolean isFresh(
            PartnershipAgreement agreement,
            Optional<PartnershipAgreement> earlier,
            String at,
            AgreementChecks checks,
            List<Refusal.Fault> conflicts) {
        List<Revision> known = earlier.map(PartnershipAgreement::revisions).orElse(List.of());
        earlier.filter(other -> !sameHead(agreement, other))
                .ifPresent(_ -> conflicts.add(
                        conflict(at, "The agreement " + agreement.id() + " has other parties or another name.")));
        Instant last = known.isEmpty() ? Instant.MIN : known.getLast().recordedAt();
        List<Revision> all = new ArrayList<>(known);
        for (int r = 0; r < agreement.revisions().size(); r++) {
            Revision revision = agreement.revisions().get(r);
            if (known.contains(revision)) {
                continue;
            }
            if (revision.recordedAt().isAfter(last)) {
                all.add(revision);
            } else {
                conflicts.add(conflict(
                        at + "/revisions/" + r,
                        revision.regime()
                                + " is not known so, and revisions are only added, recorded after all others."));
            }
        }
        checks.checkSequence(all, at);
        return all.size() > known.size();
    }

    private static boolean sameHead(PartnershipAgreement one, PartnershipAgreement other) {
        return one.name().equals(other.name())
                && one.parties().equals(other.parties())
                && one.currency().equals(other.currency());
    }

    private static Refusal.Fault conflict(String pointer, String message) {
        return new Refusal.Fault("reference.conflict", pointer, message);
    }
}
