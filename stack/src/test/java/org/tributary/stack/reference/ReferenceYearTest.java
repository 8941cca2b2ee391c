package org.tributary.stack.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Share;
import org.tributary.attribution.reconciliation.LedgerMeasure;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Provenance.Tag;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

class ReferenceYearTest {

    private static final ReferenceData DATA = ReferenceFiles.read(ReferenceFiles.document());
    private static final List<RevenueLine> LINES = ReferenceYear.lines(DATA);
    private static final List<Attribution> ATTRIBUTIONS = ReferenceYear.attribute(DATA, LINES);
    private static final PostedLedger LEDGER =
            PostedLedger.of(ATTRIBUTIONS, ReferenceYear.VENDOR, DATA.agreement().currency());

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        FROM       | TO         | VENDOR REVENUE
        # the published series, as it stands
        2023-01-01 | 2024-01-01 | 1000000000.00
        2024-01-01 | 2025-01-01 | 3700000000.00
        2025-01-01 | 2025-07-01 | 4300000000.00
        # 13.07 billion for 2025 less 4.3 for its first half
        2025-07-01 | 2026-01-01 | 8770000000.00
        2026-01-01 | 2026-04-01 | 5700000000.00
        # derived: 5.7 + 7.2 + 8.0 + 9.1 = 30.0
        2026-04-01 | 2026-07-01 | 7200000000.00
        # nothing leaves the year
        2026-07-01 | 2030-01-01 | 0.00
        """)
    void tiesToTheCent(LocalDate from, LocalDate to, String revenue) {
        Money total = LEDGER.total(LedgerMeasure.VENDOR_REVENUE, new DateRange(from, to));

        assertThat(total.amount().toPlainString()).isEqualTo(revenue);
    }

    @Test
    void sharesOfEachLineSumToIt() {
        Map<LineKey, Money> prices = ATTRIBUTIONS.stream()
                .map(Attribution::share)
                .filter(share -> share.kind() != Share.Kind.REVENUE_SHARE)
                .collect(Collectors.toMap(Share::line, Share::payable, Money::plus));

        assertThat(prices).hasSize(LINES.size());
        assertThat(LINES).allSatisfy(line -> assertThat(prices).containsEntry(line.key(), line.amount()));
    }

    @Test
    void isTheSameEachTime() {
        assertThat(ReferenceYear.lines(DATA)).isEqualTo(LINES);
    }

    @Test
    void hasTheSizeAndTheVarietyOfAYear() {
        assertThat(LINES).hasSizeBetween(2_500, 4_000);
        assertThat(LINES.stream().map(RevenueLine::key).distinct()).hasSize(LINES.size());
        assertThat(LINES.stream().map(RevenueLine::channel).distinct()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(LINES.stream().map(line -> line.amount().currency()).distinct())
                .hasSize(7);
        assertThat(LINES.stream().filter(line -> line.kind() == RevenueLine.Kind.CREDIT))
                .hasSizeBetween(30, 120);
        assertThat(LINES.stream().filter(ReferenceYearTest::straddlesTheAmendment))
                .hasSizeGreaterThan(100);
    }

    @Test
    void leavesLittleToTheClosingLines() {
        assertThat(LINES.stream().filter(line -> line.key().line().equals("closing")))
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.amount().minorUnits()).isBetween(1L, 100_000_000_00L));
    }

    @Test
    void namesOnlyWhatTheFilesHold() {
        var organizations = DATA.organizations().stream().map(o -> o.id()).collect(Collectors.toSet());
        var products = DATA.products().stream().map(p -> p.id()).collect(Collectors.toSet());

        assertThat(LINES).allSatisfy(line -> {
            assertThat(organizations).containsAll(line.route().parties());
            assertThat(products).contains(line.product());
            assertThat(DATA.channelsByCode()).containsKey(line.channel());
        });
    }

    @Test
    void isTaggedAsInvented() {
        assertThat(LINES.stream().filter(line -> line.key().source().equals("REFERENCE")))
                .allSatisfy(line ->
                        assertThat(line.provenance().orElseThrow().tag()).isEqualTo(Tag.DEMO));
    }

    private static boolean straddlesTheAmendment(RevenueLine line) {
        LocalDate amended = LocalDate.of(2026, 4, 27);
        return line.service().contains(amended) && line.service().contains(amended.minusDays(1));
    }
}
