package org.tributary.attribution.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.Booking;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Share;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.restatement.Order;
import org.tributary.attribution.restatement.Restatement;
import org.tributary.terms.PartnershipAgreement;

/**
 * A restatement under equal terms changes nothing, whatever was booked: over the lots of {@link MillionLinesTest}, and as many lines as
 * there.
 */
@ParameterizedClass(name = "lot {0}")
@MethodSource("org.tributary.attribution.oracle.MillionLinesTest#lots")
class EqualTermsTest {

    private final PartnershipAgreement agreement;
    private final LineGenerator.Lot lot;
    private final BookedRuns booked;

    EqualTermsTest(int seed) {
        agreement = MillionLinesTest.agreement(seed);
        lot = MillionLinesTest.lotOf(seed);
        booked = new BookedRuns(agreement, lot);
    }

    @Test
    void nothingOfSeveralRunsIsRestatedInTheOrderKept() {
        assertThatNothingIsRestated(booked.thirds(), Order.KEPT);
    }

    @Test
    void nothingOfOneRunIsRestatedInTheOrderEarned() {
        assertThatNothingIsRestated(
                List.of(new BookedLines(1, lot.lines(), Optional.of(BookedRuns.DAYS))), Order.EARNED);
    }

    /** Told years later and nothing new: only when it was known differs. */
    private void assertThatNothingIsRestated(List<BookedLines> runs, Order order) {
        ClauseBalances balances = ClauseBalances.none();
        List<Share> shares = booked.book(runs, balances);

        Restatement restatement = Restatement.of(
                new Books(runs, shares, Map.of(), Booking.FIRST.firstOpen()),
                new Knowledge(agreement, World.market(false, lot), LateNews.AFTER),
                order);

        assertThat(shares).hasSizeGreaterThan(lot.lines().size());
        assertThat(restatement.reversals()).isEmpty();
        assertThat(restatement.bookings()).isEmpty();
        assertThat(restatement.differences()).isEmpty();
        assertThat(restatement.balances().all()).isNotEmpty().isEqualTo(balances.all());
    }
}
