package org.tributary.integration.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tributary.Refusal.Faults;
import org.tributary.channel.ChannelCode;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Cap;
import org.tributary.terms.Clause;
import org.tributary.terms.Coverage;
import org.tributary.terms.NoShare;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.ProportionalShare;
import org.tributary.terms.Revision;
import org.tributary.terms.Undertaking;

/**
 * What an agreement must be able to lean on, and how its revisions must follow each other: no day between them is left without
 * terms, and none has two revisions of which neither is the later.
 */
record AgreementChecks(Set<OrganizationId> organizations, Set<ChannelCode> channels, Faults faults) {

    void check(PartnershipAgreement agreement, String at) {
        for (int i = 0; i < agreement.parties().size(); i++) {
            OrganizationId party = agreement.parties().get(i);
            faults.require(
                    organizations.contains(party),
                    "organization.unknown",
                    at + "/parties/" + i,
                    "There is no organization " + party + ".");
        }
        List<Revision> revisions = agreement.revisions();
        for (int r = 0; r < revisions.size(); r++) {
            List<Clause> clauses = revisions.get(r).clauses();
            for (int c = 0; c < clauses.size(); c++) {
                check(clauses.get(c), agreement, at + "/revisions/" + r + "/clauses/" + c);
            }
        }
    }

    private void check(Clause clause, PartnershipAgreement agreement, String at) {
        switch (clause) {
            case ProportionalShare share -> check(share.coverage(), at);
            case NoShare none -> check(none.coverage(), at);
            case Cap cap ->
                faults.require(
                        cap.amount().currency().equals(agreement.currency()),
                        "clause.cap-currency",
                        at + "/currency",
                        "A cap is in the agreement's currency.");
            case Undertaking _ -> {}
        }
    }

    private void check(Coverage coverage, String at) {
        coverage.only().stream().sorted().forEach(code -> known(code, at + "/channels"));
        coverage.except().stream().sorted().forEach(code -> known(code, at + "/exceptChannels"));
    }

    private void known(ChannelCode code, String at) {
        faults.require(channels.contains(code), "channel.unknown", at, "There is no channel " + code + ".");
    }

    /** All revisions of an agreement together, those known before and those of the document, in any order. */
    void checkSequence(List<Revision> revisions, String at) {
        List<Revision> byStart = revisions.stream()
                .sorted(Comparator.comparing(revision -> revision.validity().startInclusive()))
                .toList();
        LocalDate covered = byStart.getFirst().validity().startInclusive();
        for (Revision revision : byStart) {
            LocalDate start = revision.validity().startInclusive();
            faults.require(
                    !start.isAfter(covered),
                    "revision.gap",
                    at + "/revisions",
                    "No revision governs the days from " + covered + " to " + start + ", exclusive.");
            LocalDate end = revision.validity().endExclusive();
            covered = end.isAfter(covered) ? end : covered;
        }
        IntStream.range(0, revisions.size()).forEach(later -> checkOverlaps(revisions, later, at));
    }

    private void checkOverlaps(List<Revision> revisions, int later, String at) {
        Revision revision = revisions.get(later);
        Instant recordedAt = revision.recordedAt();
        revisions.subList(0, later).stream()
                .filter(earlier -> earlier.recordedAt().equals(recordedAt))
                .filter(earlier ->
                        earlier.validity().intersection(revision.validity()).isPresent())
                .forEach(earlier -> faults.add(
                        "revision.overlap",
                        at + "/revisions",
                        earlier.regime() + " and " + revision.regime()
                                + " govern the same days and were recorded at one instant: none is the later."));
    }
}
