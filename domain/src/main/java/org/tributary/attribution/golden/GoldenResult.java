package org.tributary.attribution.golden;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tributary.attribution.Booking;
import org.tributary.attribution.Market;
import org.tributary.attribution.Share;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.restatement.Order;
import org.tributary.attribution.restatement.Replay;
import org.tributary.money.Money;
import org.tributary.terms.PartnershipAgreement;

/**
 * What a golden case comes to.
 *
 * @param computed by line and clause
 * @param missing expected and not computed so
 * @param unexpected computed and not expected so
 */
public record GoldenResult(
        GoldenCase example, List<ExpectedShare> computed, List<ExpectedShare> missing, List<ExpectedShare> unexpected) {

    /** Copies the lists. */
    public GoldenResult {
        computed = List.copyOf(computed);
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    /** Whether every share came out as expected. */
    public boolean passed() {
        return missing.isEmpty() && unexpected.isEmpty();
    }

    /**
     * Runs a case. A line that another of its lines replaces counts as nothing.
     *
     * @throws org.tributary.Refusal as the engine does: a day without terms, a month without rate, an unknown channel
     */
    public static GoldenResult of(GoldenCase example, PartnershipAgreement agreement, Market market, Instant knownAt) {
        Replay replay = Replay.of(
                List.of(new BookedLines(1, example.lines())),
                new Knowledge(agreement, market, knownAt),
                Order.KEPT,
                Booking.FIRST);
        List<ExpectedShare> computed = sums(replay.attributions().stream()
                .map(attribution -> attribution.share())
                .filter(share -> share.kind() == Share.Kind.REVENUE_SHARE)
                .map(GoldenResult::shareOf)
                .toList());
        List<ExpectedShare> expected = sums(example.expected());
        return new GoldenResult(example, computed, without(expected, computed), without(computed, expected));
    }

    private static ExpectedShare shareOf(Share share) {
        return new ExpectedShare(share.line().line(), share.clause(), share.accrued(), share.payable());
    }

    /** Segments together; what comes to nothing is nothing. */
    private static List<ExpectedShare> sums(List<ExpectedShare> shares) {
        TreeMap<ExpectedShare, ExpectedShare> sums = new TreeMap<>();
        for (ExpectedShare share : shares) {
            sums.merge(
                    share,
                    share,
                    (one, other) -> new ExpectedShare(
                            one.line(),
                            one.clause(),
                            one.accrued().plus(other.accrued()),
                            one.payable().plus(other.payable())));
        }
        return sums.values().stream()
                .filter(share -> !isNothing(share.accrued(), share.payable()))
                .toList();
    }

    private static boolean isNothing(Money accrued, Money payable) {
        return accrued.isZero() && payable.isZero();
    }

    private static List<ExpectedShare> without(List<ExpectedShare> shares, List<ExpectedShare> others) {
        List<ExpectedShare> left = new ArrayList<>(shares);
        left.removeAll(others);
        return left;
    }
}
