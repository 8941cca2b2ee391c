package org.tributary.attribution.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.cap;
import static org.tributary.attribution.golden.Cases.line;
import static org.tributary.attribution.golden.Cases.market;
import static org.tributary.attribution.golden.Cases.out;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.golden.Cases.revision;
import static org.tributary.attribution.golden.Cases.usd;
import static org.tributary.terms.reference.Samples.faultsOf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.billing.RevenueLine;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Term;

/** Worked examples that finance owns. Under the terms of these, 20 % of what is sold direct is owed, up to 50.00 from May on. */
class GoldenCaseTest {

    private static final String SHARE = "R6.share.out";
    private static final String MAY = "2026-05-01 .. 2026-06-01";

    /** R5, then R6, which a revision of 16 May repeats. */
    private static final PartnershipAgreement AGREEMENT = agreement(r5(), six("2026-04-27"), six("2026-05-16"));

    private static Revision six(String from) {
        return revision(
                "R6", from, from + "T00:00:00Z", List.of(out("R6", Term.OPEN), cap("R6", "50.00", "2026-05-01")));
    }

    @Test
    void hasANameAndALineAtLeast() {
        List<RevenueLine> lines = List.of(line("a", "DIRECT_ENTERPRISE", "100.00", MAY));

        assertThat(faultsOf(() -> new GoldenCase("n".repeat(120), lines, List.of())))
                .isEmpty();
        assertThat(faultsOf(() -> new GoldenCase("n".repeat(121), lines, List.of())))
                .containsExactly("golden-case.name /name");
        assertThat(faultsOf(() -> new GoldenCase(" ", List.of(), List.of())))
                .containsExactly("golden-case.name /name", "golden-case.lines /lines");
    }

    @Test
    void passesWhereEveryShareComesOutItsSegmentsTogether() {
        // 15 days 48.39 x 20 % = 9.68; 16 days 51.61 x 20 % = 10.32
        GoldenResult result = run(List.of(line("a", "DIRECT_ENTERPRISE", "100.00", MAY)), share("a", "20.00", "20.00"));

        assertThat(result.passed()).isTrue();
        assertThat(result.computed()).containsExactly(share("a", "20.00", "20.00"));
        assertThat(result.missing()).isEmpty();
        assertThat(result.unexpected()).isEmpty();
    }

    @Test
    void expectsTheSumOfWhatItSaysOfOneShare() {
        List<RevenueLine> lines = List.of(line("a", "DIRECT_ENTERPRISE", "100.00", MAY));

        assertThat(run(lines, share("a", "9.68", "9.68"), share("a", "10.32", "10.32"))
                        .passed())
                .isTrue();
    }

    @Test
    void leavesOutWhatComesToNothingAndNotWhatACapCutsToNothing() {
        GoldenResult result = run(
                List.of(
                        line("a", "DIRECT_ENTERPRISE", "250.00", "2026-05-01 .. 2026-05-02"),
                        line("b", "DIRECT_ENTERPRISE", "10.00", "2026-05-02 .. 2026-05-03"),
                        line("c", "DIRECT_ENTERPRISE", "0.00", "2026-05-03 .. 2026-05-04")),
                share("a", "50.00", "50.00"),
                share("b", "2.00", "0.00"),
                share("d", "0.00", "0.00"));

        assertThat(result.passed()).isTrue();
        assertThat(result.computed()).containsExactly(share("a", "50.00", "50.00"), share("b", "2.00", "0.00"));
    }

    @Test
    void failsByWhatIsMissingAndByWhatIsUnexpected() {
        List<RevenueLine> lines = List.of(line("a", "DIRECT_ENTERPRISE", "100.00", MAY));

        GoldenResult wrong = run(lines, share("a", "20.00", "19.99"));
        assertThat(wrong.passed()).isFalse();
        assertThat(wrong.missing()).containsExactly(share("a", "20.00", "19.99"));
        assertThat(wrong.unexpected()).containsExactly(share("a", "20.00", "20.00"));

        GoldenResult more = run(lines, share("a", "20.00", "20.00"), share("b", "1.00", "1.00"));
        assertThat(more.passed()).isFalse();
        assertThat(more.missing()).containsExactly(share("b", "1.00", "1.00"));
        assertThat(more.unexpected()).isEmpty();

        // what is payable of nothing accrued is expected all the same
        assertThat(run(lines, share("a", "20.00", "20.00"), share("b", "0.00", "1.00"))
                        .missing())
                .containsExactly(share("b", "0.00", "1.00"));

        GoldenResult less = run(lines);
        assertThat(less.passed()).isFalse();
        assertThat(less.missing()).isEmpty();
        assertThat(less.unexpected()).containsExactly(share("a", "20.00", "20.00"));
    }

    @Test
    void countsALineThatAnotherReplacesAsNothing() {
        RevenueLine replaced = line("a", "DIRECT_ENTERPRISE", "100.00", MAY);
        RevenueLine replacement = line(Map.of(
                "line", "b", "channel", "DIRECT_ENTERPRISE", "amount", "USD 80.00", "service", MAY, "corrects", "a"));
        RevenueLine credit = line(Map.of(
                "line", "c", "channel", "DIRECT_ENTERPRISE", "amount", "USD -10.00", "service", MAY, "corrects", "b"));

        GoldenResult result =
                run(List.of(replaced, replacement, credit), share("b", "16.00", "16.00"), share("c", "-2.00", "-2.00"));

        assertThat(result.computed()).containsExactly(share("b", "16.00", "16.00"), share("c", "-2.00", "-2.00"));
        assertThat(result.passed()).isTrue();
    }

    private static ExpectedShare share(String line, String accrued, String payable) {
        return new ExpectedShare(line, SHARE, usd(accrued), usd(payable));
    }

    private static GoldenResult run(List<RevenueLine> lines, ExpectedShare... expected) {
        return GoldenResult.of(new GoldenCase("test", lines, List.of(expected)), AGREEMENT, market(), LATER);
    }
}
