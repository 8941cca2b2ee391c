package org.tributary.integration.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.catalog.Product;
import org.tributary.channel.Channel;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.party.Organization;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.check.Reference;
import org.tributary.terms.check.TermsCheck;

/**
 * What a document adds to the agreements known. An agreement goes on by new revisions and events, recorded after all it has; what it has
 * is never edited, or answers given before could not be given again. What a document leaves out stays.
 *
 * @param fresh agreements with a revision or an event that is not known
 */
public record AgreementAdditions(List<PartnershipAgreement> fresh, int unchanged) {

    static AgreementAdditions of(
            ReferenceData document, ReferenceData known, Refusal.Faults faults, List<Refusal.Fault> conflicts) {
        TermsCheck check = new TermsCheck(Reference.of(
                either(document.organizations(), known.organizations(), Organization::id),
                either(document.channels(), known.channels(), Channel::code),
                either(document.products(), known.products(), Product::id)));
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
            check.check(agreement, at, faults);
            Optional<PartnershipAgreement> earlier = known.agreements().stream()
                    .filter(other -> other.id().equals(agreement.id()))
                    .findFirst();
            earlier.filter(other -> !sameHead(agreement, other))
                    .ifPresent(_ -> conflicts.add(
                            conflict(at, "The agreement " + agreement.id() + " has other parties or another name.")));
            List<Revision> revisions = freshRevisions(agreement, earlier);
            checkLater(agreement, earlier, at, conflicts);
            check.checkSequence(both(earlier, revisions), at, faults);
            if (!revisions.isEmpty() || !freshEvents(agreement, earlier).isEmpty()) {
                fresh.add(agreement);
            }
        }
        checkCurrency(document, known, faults);
        return new AgreementAdditions(fresh, document.agreements().size() - fresh.size());
    }

    /** The revisions of an agreement that are not known, in the order recorded. */
    public static List<Revision> freshRevisions(PartnershipAgreement agreement, Optional<PartnershipAgreement> known) {
        List<Revision> there = known.map(PartnershipAgreement::revisions).orElse(List.of());
        return agreement.revisions().stream()
                .filter(revision -> !there.contains(revision))
                .toList();
    }

    /** The events of an agreement that are not known, in the order recorded. */
    public static List<AgreementEvent> freshEvents(
            PartnershipAgreement agreement, Optional<PartnershipAgreement> known) {
        List<AgreementEvent> there = known.map(PartnershipAgreement::events).orElse(List.of());
        return agreement.events().stream()
                .filter(event -> !there.contains(event))
                .toList();
    }

    private static void checkLater(
            PartnershipAgreement agreement,
            Optional<PartnershipAgreement> known,
            String at,
            List<Refusal.Fault> conflicts) {
        Instant last = known.map(AgreementAdditions::lastRecorded).orElse(Instant.MIN);
        for (Revision revision : freshRevisions(agreement, known)) {
            if (!revision.recordedAt().isAfter(last)) {
                conflicts.add(conflict(
                        at + "/revisions/" + agreement.revisions().indexOf(revision),
                        revision.regime()
                                + " is not known so, and revisions are only added, recorded after all others."));
            }
        }
        for (AgreementEvent event : freshEvents(agreement, known)) {
            if (!event.recordedAt().isAfter(last)) {
                conflicts.add(conflict(
                        at + "/events/" + agreement.events().indexOf(event),
                        event.code() + " is not known so, and events are only added, recorded after all others."));
            }
        }
    }

    private static Instant lastRecorded(PartnershipAgreement agreement) {
        return Stream.concat(
                        agreement.revisions().stream().map(Revision::recordedAt),
                        agreement.events().stream().map(AgreementEvent::recordedAt))
                .reduce(Instant.MIN, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Shares are reported in one currency, whatever the agreement. */
    private static void checkCurrency(ReferenceData document, ReferenceData known, Refusal.Faults faults) {
        Optional<Currency> reporting = Stream.concat(known.agreements().stream(), document.agreements().stream())
                .filter(AgreementAdditions::shares)
                .map(PartnershipAgreement::currency)
                .findFirst();
        for (int i = 0; i < document.agreements().size(); i++) {
            PartnershipAgreement agreement = document.agreements().get(i);
            faults.require(
                    !shares(agreement)
                            || reporting.map(agreement.currency()::equals).orElse(true),
                    "agreement.currency",
                    "/agreements/" + i + "/currency",
                    "Shares are reported in "
                            + reporting.map(Currency::getCurrencyCode).orElse("one currency") + ".");
        }
    }

    private static boolean shares(PartnershipAgreement agreement) {
        return agreement.revisions().stream()
                .anyMatch(revision -> !revision.shares().isEmpty());
    }

    private static boolean sameHead(PartnershipAgreement one, PartnershipAgreement other) {
        return one.name().equals(other.name())
                && one.parties().equals(other.parties())
                && one.currency().equals(other.currency())
                && one.zone().equals(other.zone());
    }

    /** What contradicts what is known is a conflict already, and need not follow it as well. */
    private static List<Revision> both(Optional<PartnershipAgreement> known, List<Revision> fresh) {
        Instant last = known.map(AgreementAdditions::lastRecorded).orElse(Instant.MIN);
        return Stream.concat(
                        known.stream().flatMap(agreement -> agreement.revisions().stream()),
                        fresh.stream().filter(revision -> revision.recordedAt().isAfter(last)))
                .toList();
    }

    private static <T, I> List<T> either(List<T> document, List<T> known, Function<T, I> id) {
        return Stream.concat(known.stream(), document.stream())
                .collect(Collectors.toMap(id, Function.identity(), (first, _) -> first))
                .values()
                .stream()
                .toList();
    }

    private static Refusal.Fault conflict(String pointer, String message) {
        return new Refusal.Fault("reference.conflict", pointer, message);
    }
}
