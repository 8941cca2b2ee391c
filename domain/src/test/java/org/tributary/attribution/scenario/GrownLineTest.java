package org.tributary.attribution.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.attribution.golden.Cases.BEDROCK;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.USD;
import static org.tributary.attribution.golden.Cases.days;
import static org.tributary.attribution.golden.Cases.usd;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.golden.Cases;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Selection;
import org.tributary.time.DateRange;

class GrownLineTest {

    private static final DateRange TWO_MONTHS = days("2026-01-01 .. 2026-03-01");

    @Test
    void leavesALineAloneThatNoFactorCovers() {
        RevenueLine line = line("100.00");
        Payment payment = payment(line, "100.00");

        assertThat(GrownLine.of(line, List.of(payment), List.of(on("ORACLE_OCI", "2026-01", "2"))))
                .containsExactly(new GrownLine(line, List.of(payment)));
        assertThat(GrownLine.of(line, List.of(payment), List.of(onProduct("other"))))
                .containsExactly(new GrownLine(line, List.of(payment)));
    }

    @Test
    void cutsALineWhereAFactorBeginsToBearAndKeepsItsKeyForTheFirstPart() {
        RevenueLine line = line("59.00");

        List<GrownLine> parts = GrownLine.of(line, List.of(), List.of(on("AWS_BEDROCK", "2026-02", "3/2")));

        assertThat(parts).extracting(part -> part.line().amount()).containsExactly(usd("31.00"), usd("42.00"));
        assertThat(parts)
                .extracting(part -> part.line().service())
                .containsExactly(days("2026-01-01 .. 2026-02-01"), days("2026-02-01 .. 2026-03-01"));
        assertThat(parts)
                .extracting(part -> part.line().key())
                .containsExactly(line.key(), new LineKey("test", "doc", "a", 1_000_001));
        assertThat(parts.getLast().line())
                .usingRecursiveComparison()
                .ignoringFields("key", "amount", "service", "deductions")
                .isEqualTo(line);
    }

    @Test
    void doesNotCutALineAtItsOwnEdges() {
        RevenueLine line = line("59.00");

        assertThat(GrownLine.of(line, List.of(), List.of(on("AWS_BEDROCK", "2026-01", "2"))))
                .singleElement()
                .satisfies(part -> assertThat(part.line().amount()).isEqualTo(usd("118.00")));
        assertThat(GrownLine.of(line, List.of(), List.of(on("AWS_BEDROCK", "2026-03", "2"))))
                .containsExactly(new GrownLine(line, List.of()));
    }

    @Test
    void multipliesByAllFactorsThatBearAndRoundsOnce() {
        // 0.59 over 59 days: 0.31 and 0.28; 0.28 x 1/8 = 0.035, half-up 0.04
        assertThat(amounts(line("0.59"), on("AWS_BEDROCK", "2026-02", "1/8")))
                .containsExactly(usd("0.31"), usd("0.04"));
        // 0.28 x 1/8 x 4 = 0.14; rounded in between it would be 0.04 x 4 = 0.16
        assertThat(amounts(line("0.59"), on("AWS_BEDROCK", "2026-02", "1/8"), on("AWS_BEDROCK", "2026-01", "4")))
                .containsExactly(usd("1.24"), usd("0.14"));
    }

    @Test
    void keepsDeductionsInProportionAndNeverAboveThePrice() {
        RevenueLine line = line("59.00", "29.50", "14.75");

        List<GrownLine> parts = GrownLine.of(line, List.of(), List.of(on("AWS_BEDROCK", "2026-02", "2")));

        // January: 31/59 of each, 15.50 and 7.75; February: 14.00 and 7.00, doubled
        assertThat(parts.getFirst().line().deductions())
                .extracting(Deduction::amount)
                .containsExactly(usd("15.50"), usd("7.75"));
        assertThat(parts.getLast().line().deductions())
                .extracting(Deduction::amount)
                .containsExactly(usd("28.00"), usd("14.00"));
        assertThat(parts.getLast().line().deductions())
                .extracting(Deduction::party)
                .containsExactly(Cases.AWS, Cases.MICROSOFT);
        assertThat(parts.getLast().line().receipts()).isEqualTo(usd("14.00"));
    }

    @Test
    void growsACreditAsTheMirrorAndDropsItWhereNothingIsLeft() {
        assertThat(amounts(line("-59.00"), on("AWS_BEDROCK", "2026-02", "3/2")))
                .containsExactly(usd("-31.00"), usd("-42.00"));
        assertThat(amounts(line("-59.00"), on("AWS_BEDROCK", "2026-02", "0"))).containsExactly(usd("-31.00"));
        assertThat(amounts(line("-59.00"), on("AWS_BEDROCK", "2026-01", "0"))).isEmpty();
    }

    @Test
    void keepsAChargeThatComesToNothing() {
        assertThat(amounts(line("59.00"), on("AWS_BEDROCK", "2026-02", "0")))
                .containsExactly(usd("31.00"), usd("0.00"));
        assertThat(amounts(line("0.00"), on("AWS_BEDROCK", "2026-02", "2"))).containsExactly(usd("0.00"), usd("0.00"));
    }

    @Test
    void growsPaymentsWithTheirPartSoThatWhatWasPaidInFullStillIs() {
        RevenueLine line = line("59.00");
        Payment half = payment(line, "29.50");

        List<GrownLine> parts = GrownLine.of(line, List.of(half, half), List.of(on("AWS_BEDROCK", "2026-02", "3/2")));

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.payments()).hasSize(2);
            assertThat(part.payments().stream().map(Payment::amount).reduce(usd("0"), Money::plus))
                    .isEqualTo(part.line().amount());
            assertThat(part.payments())
                    .extracting(Payment::line)
                    .containsOnly(part.line().key());
            assertThat(part.payments()).extracting(Payment::paidOn).containsOnly(half.paidOn());
            assertThat(part.payments()).extracting(Payment::reference).containsOnly("P1");
            assertThat(part.payments()).extracting(Payment::recordedAt).containsOnly(LATER);
        });
        assertThat(parts.getFirst().payments()).extracting(Payment::amount).containsOnly(usd("15.50"));
    }

    @Test
    void hasNoPaymentsOfALineOfNothing() {
        RevenueLine line = line("0.00");

        assertThat(GrownLine.of(line, List.of(payment(line, "1.00")), List.of(on("AWS_BEDROCK", "2026-02", "2"))))
                .extracting(GrownLine::payments)
                .containsExactly(List.of(), List.of());
    }

    @Test
    void refusesAFactorBelowZero() {
        assertThatThrownBy(() -> on("AWS_BEDROCK", "2026-02", "-1/2")).isInstanceOf(Refusal.class);
    }

    @Test
    void losesNoCentUnderFactorsOfOneForAnySeed() {
        LongStream.range(0, 500).forEach(seed -> {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            long price = random.nextLong(0, 1_000_000);
            long first = random.nextLong(0, price + 1);
            long second = random.nextLong(0, price - first + 1);
            RevenueLine line = line(text(price), text(first), text(second));
            List<Factor> factors = Stream.generate(() -> on(
                            "AWS_BEDROCK",
                            YearMonth.of(2026, random.nextInt(1, 4)).toString(),
                            "1"))
                    .limit(3)
                    .toList();

            List<GrownLine> parts = GrownLine.of(line, List.of(), factors);

            assertThat(parts.stream().map(part -> part.line().amount()).reduce(usd("0"), Money::plus))
                    .as("seed %d", seed)
                    .isEqualTo(line.amount());
            assertThat(parts.stream().map(part -> part.line().receipts()).reduce(usd("0"), Money::plus))
                    .as("seed %d", seed)
                    .isEqualTo(line.receipts());
        });
    }

    private static Stream<Money> amounts(RevenueLine line, Factor... factors) {
        return GrownLine.of(line, List.of(), List.of(factors)).stream()
                .map(part -> part.line().amount());
    }

    private static RevenueLine line(String amount, String... kept) {
        RevenueLine line = Cases.line(Map.of(
                "line",
                "a",
                "channel",
                "AWS_BEDROCK",
                "amount",
                "USD " + amount,
                "service",
                "2026-01-01 .. 2026-03-01"));
        List<OrganizationId> parties = List.of(Cases.AWS, Cases.MICROSOFT);
        List<Deduction> deductions = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            deductions.add(new Deduction(parties.get(i), usd(kept[i])));
        }
        return new RevenueLine(
                line.key(),
                line.kind(),
                line.corrects(),
                line.sale(),
                TWO_MONTHS,
                line.invoicedOn(),
                line.amount(),
                deductions,
                line.provenance(),
                line.recordedAt());
    }

    private static String text(long cents) {
        return new Money(cents, USD).amount().toPlainString();
    }

    private static Payment payment(RevenueLine line, String amount) {
        return new Payment(line.key(), "P1", LocalDate.parse("2026-03-31"), usd(amount), LATER);
    }

    private static Factor on(String channel, String from, String factor) {
        return new Factor(
                Factor.Kind.VOLUME,
                Selection.only(new ChannelCode(channel)),
                Selection.any(),
                YearMonth.parse(from),
                Rate.of(factor));
    }

    private static Factor onProduct(String product) {
        return new Factor(
                Factor.Kind.PRICE,
                Selection.only(BEDROCK),
                Selection.only(new ProductId(product)),
                YearMonth.parse("2026-01"),
                Rate.of("2"));
    }
}
