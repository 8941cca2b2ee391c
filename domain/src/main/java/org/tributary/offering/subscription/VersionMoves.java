package org.tributary.offering.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tributary.offering.price.NoPrice;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.RunningContracts;

/** Which version of its price book a subscription has, and when it moves to which, as the book is known at an instant. */
public record VersionMoves(PriceBook book, Subscription subscription, Instant knownAt) {

    /**
     * One version, and when the subscription moves to it.
     *
     * @param on the first day with it, not before the subscription begins; empty where it never moves
     * @param policy what the version says of running contracts; empty for the one it was signed under
     */
    public record Move(PriceBookVersion version, Optional<LocalDate> on, Optional<RunningContracts.Policy> policy) {}

    /** The version it was signed under, then all that came since, in the order in which new sales have them. */
    public List<Move> all() {
        return book.lanes(knownAt).stream()
                .filter(lane -> lane.days().endExclusive().isAfter(subscription.signedOn()))
                .map(this::move)
                .toList();
    }

    private Move move(PriceBook.Lane lane) {
        PriceBookVersion version = lane.version();
        if (lane.days().contains(subscription.signedOn())) {
            return new Move(version, Optional.of(subscription.start()), Optional.empty());
        }
        Optional<LocalDate> on = version.running()
                .movesOn(subscription.calendar())
                .map(day -> day.isBefore(subscription.start()) ? subscription.start() : day);
        return new Move(version, on, Optional.of(version.running().policyOf(subscription.calendar())));
    }

    /**
     * The version it has on a day, with how it came to it.
     *
     * @throws NoPrice if the book began after it was signed, and it has moved to none of its versions by then
     */
    public Move on(LocalDate day) {
        PriceBookVersion had = versionOn(day);
        return all().stream()
                .filter(move -> move.version().equals(had))
                .findFirst()
                .orElseThrow();
    }

    /** The moves after a day, by their days; a version that another one overtakes before its day is none of them. */
    public List<Move> after(LocalDate day) {
        return all().stream()
                .filter(move -> move.on()
                        .filter(moved -> moved.isAfter(day)
                                && subscription.runsOn(moved)
                                && versionOn(moved).equals(move.version()))
                        .isPresent())
                .sorted(Comparator.comparing(move -> move.on().orElseThrow()))
                .toList();
    }

    private PriceBookVersion versionOn(LocalDate day) {
        return book.ofRunning(subscription.signedOn(), subscription.calendar(), day, knownAt);
    }
}
