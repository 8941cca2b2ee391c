package org.tributary.attribution.restatement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Booking;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.billing.LineKey;

/**
 * What brings the ledger to what it would say if it were written today: a reversal and a share booked anew for each one that differs, and
 * nothing for any other. Earlier postings stay, so that what was known on an old day is answered as it was (agreements, E4). What is earned
 * in a closed month is booked in the first open one.
 *
 * @param differences in the order of the ledger's shares, then what is added in the order evaluated
 * @param balances what has come together under the clauses once it is booked
 */
public record Restatement(List<Difference> differences, ClauseBalances balances) {

    /** Copies the differences. */
    public Restatement {
        differences = List.copyOf(differences);
    }

    /**
     * Compares the ledger with an evaluation of all its lines as known now.
     *
     * @throws org.tributary.Refusal as the engine does: a day without terms, a month without rate, an unknown channel
     * @throws IllegalArgumentException if two shares of the ledger stand for the same
     */
    public static Restatement of(Books books, Knowledge now, Order order) {
        Map<ShareKey, Share> told = new LinkedHashMap<>();
        for (Share share : books.net()) {
            if (told.put(ShareKey.of(share), share) != null) {
                throw new IllegalArgumentException("two shares stand for " + ShareKey.of(share));
            }
        }
        Replay replay = Replay.of(books.groups(), now, order, booking(books, told.keySet()));
        Map<ShareKey, Attribution> evaluated = new LinkedHashMap<>();
        replay.attributions().forEach(attribution -> evaluated.put(ShareKey.of(attribution.share()), attribution));
        List<Difference> differences = new ArrayList<>();
        told.forEach((key, share) -> {
            Optional<Attribution> anew = Optional.ofNullable(evaluated.remove(key));
            if (!same(share, anew)) {
                Attribution reversal = Attribution.reversal(share, now.knownAt(), books.firstOpen());
                differences.add(difference(Optional.of(share), Optional.of(reversal), anew, replay.replaced()));
            }
        });
        evaluated.values().stream()
                .map(added -> difference(Optional.empty(), Optional.empty(), Optional.of(added), replay.replaced()))
                .forEach(differences::add);
        return new Restatement(differences, replay.balances());
    }

    /** What takes back what the ledger says. */
    public List<Attribution> reversals() {
        return differences.stream()
                .flatMap(difference -> difference.reversal().stream())
                .toList();
    }

    /** What says it anew. */
    public List<Attribution> bookings() {
        return differences.stream()
                .flatMap(difference -> difference.booking().stream())
                .toList();
    }

    /** Whether the ledger says already what it would say today. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    private static Booking booking(Books books, Set<ShareKey> standing) {
        Map<ShareId, Integer> next = new HashMap<>();
        standing.forEach(key -> next.put(key.first(), 2));
        books.bookings().forEach((first, times) -> next.put(first, times + 1));
        return new Booking(next, books.firstOpen());
    }

    private static boolean same(Share told, Optional<Attribution> anew) {
        return anew.map(Attribution::share)
                .map(Content::of)
                .filter(Content.of(told)::equals)
                .isPresent();
    }

    private static Difference difference(
            Optional<Share> told,
            Optional<Attribution> reversal,
            Optional<Attribution> booking,
            Set<LineKey> replaced) {
        boolean gone = told.map(Share::line).filter(replaced::contains).isPresent();
        return new Difference(reversal, booking, Reason.of(told, booking.map(Attribution::share), gone));
    }
}
