package org.tributary.terms.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.money.Rate;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.ShareClause;
import org.tributary.time.DateRange;

/**
 * Finds shares of one base that add up to more than all of it: the same payer, the same payee, and a sale that all of
 * them cover.
 */
final class ShareSums {
    private final DateRange validity;

    ShareSums(DateRange validity) {
        this.validity = validity;
    }

    /** For the first of the clauses, those after it with which it takes more than all, it first; empty if there are none. */
    List<ShareClause> excessFrom(List<ShareClause> clauses) {
        ShareClause first = clauses.getFirst();
        List<ShareClause> alike =
                clauses.stream().skip(1).filter(other -> sameFlow(first, other)).toList();
        List<ShareClause> found = new ArrayList<>();
        Region.of(first, validity).ifPresent(region -> extend(List.of(first), region, alike, found));
        return found;
    }

    static String names(List<? extends Clause> clauses) {
        return clauses.stream().map(clause -> clause.id().value()).collect(Collectors.joining(", "));
    }

    /** Depth first, each clause taken before it is left out; what is left is not tried where even all of it is too little. */
    private void extend(List<ShareClause> taken, Region region, List<ShareClause> left, List<ShareClause> found) {
        if (sum(taken).compareTo(Rate.ONE) > 0) {
            found.addAll(taken);
            return;
        }
        for (int i = 0; i < left.size() && found.isEmpty(); i++) {
            if (sum(taken).plus(sum(left.subList(i, left.size()))).compareTo(Rate.ONE) <= 0) {
                return;
            }
            List<ShareClause> rest = left.subList(i + 1, left.size());
            ShareClause next = left.get(i);
            Optional<Region> common = Region.of(next, validity).flatMap(region::and);
            common.ifPresent(shared -> extend(with(taken, next), shared, rest, found));
        }
    }

    private static List<ShareClause> with(List<ShareClause> taken, ShareClause next) {
        List<ShareClause> more = new ArrayList<>(taken);
        more.add(next);
        return more;
    }

    private static boolean sameFlow(ShareClause one, ShareClause other) {
        return one.payer().equals(other.payer()) && one.payee().equals(other.payee()) && one.base() == other.base();
    }

    private static Rate sum(List<ShareClause> clauses) {
        return clauses.stream().map(ShareSums::highest).reduce(Rate.ZERO, Rate::plus);
    }

    private static Rate highest(ShareClause clause) {
        return switch (clause) {
            case ProportionalShare share -> share.rate();
            case BandedShare share ->
                share.bands().stream().map(Band::rate).max(Rate::compareTo).orElse(Rate.ZERO);
        };
    }
}
