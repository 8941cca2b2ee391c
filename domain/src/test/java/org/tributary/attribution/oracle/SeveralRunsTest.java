package org.tributary.attribution.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Share;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.terms.PartnershipAgreement;

/**
 * Runs that follow each other take up the balances where those before left them, and owe their fees: over the lots of
 * {@link MillionLinesTest}, and as many lines as there.
 */
@ParameterizedClass(name = "lot {0}")
@MethodSource("org.tributary.attribution.oracle.MillionLinesTest#lots")
class SeveralRunsTest {

    private final PartnershipAgreement agreement;
    private final LineGenerator.Lot lot;

    SeveralRunsTest(int seed) {
        agreement = MillionLinesTest.agreement(seed);
        lot = MillionLinesTest.lotOf(seed);
    }

    @Test
    void everyShareAndFeeAgreesWithTheOracle() {
        BookedRuns booked = new BookedRuns(agreement, lot);
        List<BookedLines> runs = booked.thirds();

        List<Share> shares = booked.book(runs, ClauseBalances.none());

        Map<Answer.Key, Answer> expected = new Oracle(agreement, World.market(false, lot), LateNews.BEFORE)
                .answers(runs.stream()
                        .map(run -> new OracleRun(run.lines(), run.fees()))
                        .toList());
        assertThat(Answer.differences(expected, Answer.byKey(shares))).isEmpty();
        assertThat(shares).hasSizeGreaterThan(lot.lines().size());
    }
}
