package org.tributary.attribution.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.key;
import static org.tributary.attribution.golden.Cases.usd;
import static org.tributary.terms.reference.Samples.faultsOf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.restatement.BookedRestatement.Cause;
import org.tributary.attribution.restatement.BookedRestatement.Row;
import org.tributary.attribution.restatement.BookedRestatement.Total;
import org.tributary.terms.AgreementId;

class BookedRestatementTest {

    private static final AgreementId AGREEMENT = new AgreementId("openai-microsoft");

    @Test
    void isMadeForAReasonInWords() {
        assertThat(faultsOf(() -> new Cause(AGREEMENT, "r", Order.KEPT))).isEmpty();
        assertThat(faultsOf(() -> new Cause(AGREEMENT, "r".repeat(500), Order.KEPT)))
                .isEmpty();
        assertThat(faultsOf(() -> new Cause(AGREEMENT, " ", Order.KEPT))).containsExactly("restatement.reason");
        assertThat(faultsOf(() -> new Cause(AGREEMENT, "r".repeat(501), Order.KEPT)))
                .containsExactly("restatement.reason");
    }

    @Test
    void differsByWhatIsToldNowLessWhatWasTold() {
        Row row = new Row(
                key("a"),
                LocalDate.parse("2026-05-01"),
                "R6.share.out",
                OPENAI,
                MICROSOFT,
                usd("20.00"),
                usd("12.50"),
                Optional.empty(),
                Optional.empty());

        assertThat(row.difference()).isEqualTo(usd("-7.50"));
        assertThat(new Total(MICROSOFT, usd("1.00"), usd("4.00")).difference()).isEqualTo(usd("3.00"));
    }

    @Test
    void takesTheTotalsOfWhoeverLooks() {
        Total seen = new Total(MICROSOFT, usd("1.00"), usd("4.00"));
        BookedRestatement all = new BookedRestatement(
                7,
                new Cause(AGREEMENT, "backdated terms", Order.EARNED),
                Optional.of(YearMonth.parse("2026-09")),
                3,
                List.of(seen, new Total(OPENAI, usd("0.00"), usd("3.00"))),
                LATER,
                "finance");

        BookedRestatement some = all.with(List.of(seen));

        assertThat(some.totals()).containsExactly(seen);
        assertThat(some.with(all.totals())).isEqualTo(all);
    }
}
