package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.terms.NoTermsInForce;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.EventCode;
import org.tributary.time.DateRange;

/**
 * An agreement as known at an instant, cut once into the stretches on each of which the same terms and clauses bear. Whatever part of a
 * stretch a line has, the stretch's clauses bear on it.
 */
final class Timeline {

    /** All days there are; the first of them has one before it. */
    private static final DateRange EVER = new DateRange(LocalDate.MIN.plusDays(1), LocalDate.MAX);

    private final PartnershipAgreement agreement;
    private final Map<EventCode, LocalDate> events;
    private final TreeMap<LocalDate, Stretch> stretches = new TreeMap<>();

    Timeline(PartnershipAgreement agreement, Instant knownAt) {
        this.agreement = agreement;
        this.events = agreement.eventsKnown(knownAt);
        for (DateRange days : agreement.stretches(EVER, knownAt)) {
            agreement
                    .find(days.startInclusive(), knownAt)
                    .ifPresent(terms -> stretches.put(days.startInclusive(), stretch(days, terms)));
        }
    }

    private Stretch stretch(DateRange days, Revision terms) {
        return Stretch.of(days, terms, agreement, events);
    }

    PartnershipAgreement agreement() {
        return agreement;
    }

    Map<EventCode, LocalDate> events() {
        return events;
    }

    /** All stretches that have terms, in order. */
    List<Stretch> all() {
        return List.copyOf(stretches.values());
    }

    /** @throws NoTermsInForce if nothing governs the day */
    Stretch on(LocalDate day) {
        return find(day).orElseThrow(() -> new NoTermsInForce(agreement.id(), day));
    }

    /** The stretch that holds a day, if it has terms. */
    Optional<Stretch> find(LocalDate day) {
        Map.Entry<LocalDate, Stretch> entry = stretches.floorEntry(day);
        return entry == null || !entry.getValue().days().contains(day)
                ? Optional.empty()
                : Optional.of(entry.getValue());
    }

    /**
     * The parts of {@code days} by stretch, in order.
     *
     * @throws NoTermsInForce if nothing governs one of the days
     */
    List<Piece> cut(DateRange days) {
        Stretch first = on(days.startInclusive());
        if (!days.endExclusive().isAfter(first.days().endExclusive())) {
            return List.of(new Piece(first, days));
        }
        List<Piece> pieces = new ArrayList<>();
        LocalDate day = days.startInclusive();
        while (day.isBefore(days.endExclusive())) {
            Stretch stretch = on(day);
            LocalDate end = stretch.days().endExclusive();
            if (end.isAfter(days.endExclusive())) {
                end = days.endExclusive();
            }
            pieces.add(new Piece(stretch, new DateRange(day, end)));
            day = end;
        }
        return pieces;
    }

    /** Days of one stretch. */
    record Piece(Stretch stretch, DateRange days) {}
}
