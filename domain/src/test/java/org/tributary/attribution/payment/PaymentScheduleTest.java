package org.tributary.attribution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.TEST;
import static org.tributary.attribution.golden.Cases.USD;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.revision;
import static org.tributary.attribution.golden.Cases.twoLegs;
import static org.tributary.attribution.golden.Cases.usd;
import static org.tributary.attribution.payment.Schedules.agreementWith;
import static org.tributary.attribution.payment.Schedules.attribute;
import static org.tributary.attribution.payment.Schedules.dues;
import static org.tributary.attribution.payment.Schedules.net;
import static org.tributary.attribution.payment.Schedules.owed;
import static org.tributary.attribution.payment.Schedules.schedule;
import static org.tributary.attribution.payment.Schedules.terms;
import static org.tributary.attribution.payment.Schedules.wires;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.golden.Cases;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.MinimumGuarantee.Recoupment;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PaymentTerms.Instalment;
import org.tributary.terms.clause.PaymentTerms.Netting;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;

class PaymentScheduleTest {

    private static final ClauseId OUT = new ClauseId("R5.share.out");
    private static final ClauseId AZURE = new ClauseId("R5.share.azure");

    @Test
    void keepsDirectionsApartWhereTermsAreGross() {
        PaymentSchedule schedule = schedule(
                Netting.GROSS,
                owed(OUT, "2026-01", "7.00"),
                owed(AZURE, "2026-03", "3.00"),
                owed(OUT, "2026-02", "1.00"));

        assertThat(wires(schedule))
                .containsExactly(
                        "2026-06-30 | microsoft | openai | USD 3.00", "2026-06-30 | openai | microsoft | USD 8.00");
    }

    @Test
    void sendsWhatIsOwedBackTheOtherWayAndNothingAtAllForNothing() {
        assertThat(wires(schedule(Netting.GROSS, owed(OUT, "2026-01", "-7.00"))))
                .containsExactly("2026-06-30 | microsoft | openai | USD 7.00");
        assertThat(wires(schedule(Netting.NET, owed(OUT, "2026-01", "3.00"), owed(AZURE, "2026-01", "7.50"))))
                .containsExactly("2026-06-30 | microsoft | openai | USD 4.50");
        PaymentSchedule even = schedule(Netting.NET, owed(OUT, "2026-01", "3.00"), owed(AZURE, "2026-01", "3.00"));
        assertThat(wires(even)).isEmpty();
        assertThat(even.dues()).hasSize(2);
    }

    @Test
    void keepsSettlementPeriodsApartAndOrdersByDayDue() {
        PaymentSchedule schedule = schedule(
                Netting.GROSS,
                owed(OUT, "2026-04", "2.00"),
                owed(AZURE, "2026-04", "4.00"),
                owed(OUT, "2026-03", "1.00"));

        assertThat(dues(schedule))
                .containsExactly(
                        "2026-06-30 | 1 | R5.share.out | 2026-01-01 .. 2026-04-01 | USD 1.00",
                        "2026-09-30 | 1 | R5.share.azure | 2026-04-01 .. 2026-07-01 | USD 4.00",
                        "2026-09-30 | 1 | R5.share.out | 2026-04-01 .. 2026-07-01 | USD 2.00");
        assertThat(schedule.dues().getFirst().payer()).isEqualTo(OPENAI);
        assertThat(schedule.dues().getFirst().payee()).isEqualTo(MICROSOFT);
        assertThat(schedule.dues().getFirst().terms()).isEqualTo(new ClauseId("R5.payment"));
        assertThat(schedule.wires().getFirst().terms()).isEqualTo(new ClauseId("R5.payment"));
    }

    @Test
    void ordersInstalmentsOfSeveralPeriodsThatFallDueTogether() {
        PartnershipAgreement agreement = agreementWith(Netting.GROSS, "1, 1, 2");

        PaymentSchedule schedule =
                PaymentSchedule.of(agreement, List.of(owed(OUT, "2026-04", "3.01"), owed(OUT, "2026-01", "3.00")));

        assertThat(dues(schedule))
                .containsExactly(
                        "2026-06-30 | 1 | R5.share.out | 2026-01-01 .. 2026-04-01 | USD 1.00",
                        "2026-06-30 | 2 | R5.share.out | 2026-01-01 .. 2026-04-01 | USD 1.00",
                        "2026-09-30 | 3 | R5.share.out | 2026-01-01 .. 2026-04-01 | USD 1.00",
                        "2026-09-30 | 1 | R5.share.out | 2026-04-01 .. 2026-07-01 | USD 1.01",
                        "2026-09-30 | 2 | R5.share.out | 2026-04-01 .. 2026-07-01 | USD 1.00",
                        "2026-12-31 | 3 | R5.share.out | 2026-04-01 .. 2026-07-01 | USD 1.00");
    }

    @Test
    void leavesUnscheduledWhatNoPaymentTermsAreAbout() {
        Owed stranger = owed(new ClauseId("R5.fee"), "2026-01", "5.00");

        PaymentSchedule schedule = schedule(Netting.NET, stranger);

        assertThat(schedule.unscheduled()).containsExactly(stranger);
        assertThat(schedule.dues()).isEmpty();
    }

    /** Under terms of a quarter's lag: a fee of 12.00 each month, 24.00 for January and February; March is not booked yet. */
    @Test
    void paysFeesAndWhatGuaranteesAddUnderThePaymentTermsThatNameThem() {
        ClauseId fee = new ClauseId("R5.fee");
        ClauseId guarantee = new ClauseId("R5.guarantee");
        PartnershipAgreement agreement = agreement(Cases.r5(
                new FixedFee(fee, TEST, OPENAI, MICROSOFT, usd("12.00"), Cycle.MONTH, Term.OPEN),
                new MinimumGuarantee(
                        guarantee, TEST, Set.of(OUT), usd("100.00"), Cycle.QUARTER, Recoupment.SHORTFALL, Term.OPEN),
                new PaymentTerms(
                        new ClauseId("R5.payment"),
                        TEST,
                        Set.of(OUT, fee, guarantee),
                        Cycle.QUARTER,
                        List.of(new Instalment(1, Rate.ONE)),
                        Netting.GROSS)));
        RevenueLine line = Cases.line("a", "DIRECT_ENTERPRISE", "100.00", "2026-01-01 .. 2026-02-01");
        ClauseBalances balances = ClauseBalances.none();
        List<Attribution> booked = new ArrayList<>(attribute(agreement, List.of(line), balances));
        booked.addAll(Schedules.fees(agreement, "2026-01-01", "2026-02-28", balances));
        booked.addAll(Schedules.fees(agreement, "2026-03-31", "2026-03-31", balances));

        PaymentSchedule schedule = PaymentSchedule.of(agreement, Owed.of(booked));

        assertThat(dues(schedule))
                .containsExactly(
                        "2026-06-30 | 1 | R5.fee | 2026-01-01 .. 2026-04-01 | USD 24.00",
                        "2026-06-30 | 1 | R5.guarantee | 2026-01-01 .. 2026-04-01 | USD 80.00",
                        "2026-06-30 | 1 | R5.share.out | 2026-01-01 .. 2026-04-01 | USD 20.00");
        assertThat(wires(schedule)).containsExactly("2026-06-30 | openai | microsoft | USD 124.00");
        assertThat(schedule.unscheduled()).isEmpty();
    }

    @Test
    void asksTheRevisionThatDecidedAnAmount() {
        PartnershipAgreement agreement = agreement(
                revision("R5", "2025-10-28", "2025-10-28T00:00:00Z", twoLegs("R5", Term.OPEN, terms(Netting.NET, "1"))),
                revision(
                        "R6", "2026-04-27", "2026-04-27T00:00:00Z", twoLegs("R5", Term.OPEN, terms(Netting.NET, "0"))));
        Owed early = owed(OUT, "2026-01", "1.00");
        Owed late = new Owed(2, OUT, OPENAI, MICROSOFT, YearMonth.parse("2026-01"), usd("2.00"));

        assertThat(dues(PaymentSchedule.of(agreement, List.of(early, late))))
                .containsExactly(
                        "2026-03-31 | 1 | R5.share.out | 2026-01-01 .. 2026-04-01 | USD 2.00",
                        "2026-06-30 | 1 | R5.share.out | 2026-01-01 .. 2026-04-01 | USD 1.00");
    }

    @Test
    void settlesWithTheMonthBookedInAndLeavesOutWhatCustomersPay() {
        PartnershipAgreement agreement = agreementWith(Netting.NET, "0");
        RevenueLine line = Cases.line("a", "DIRECT_ENTERPRISE", "100.00", "2026-03-01 .. 2026-04-01");
        List<Attribution> booked = attribute(agreement, List.of(line), ClauseBalances.none()).stream()
                .map(attribution -> Attribution.of(attribution.share(), YearMonth.parse("2026-05")))
                .toList();

        assertThat(Owed.of(booked))
                .containsExactly(new Owed(1, OUT, OPENAI, MICROSOFT, YearMonth.parse("2026-05"), usd("20.00")));
    }

    @Test
    void paysEveryCentOnceForAnySeed() {
        LongStream.range(0, 300).forEach(seed -> {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            String after = String.join(
                    ", ",
                    IntStream.range(0, random.nextInt(1, 9))
                            .mapToObj(_ -> Integer.toString(random.nextInt(0, 6)))
                            .toList());
            Netting netting = random.nextBoolean() ? Netting.NET : Netting.GROSS;
            List<Owed> owed = Stream.generate(() -> owed(
                            random.nextBoolean() ? OUT : AZURE,
                            YearMonth.of(2026, random.nextInt(1, 13)).toString(),
                            new Money(random.nextLong(-100_000, 1_000_000), USD)
                                    .amount()
                                    .toPlainString()))
                    .limit(random.nextInt(1, 20))
                    .toList();

            PaymentSchedule schedule = PaymentSchedule.of(agreementWith(netting, after), owed);

            assertThat(net(schedule.dues().stream()
                            .map(due -> signed(due.payer().equals(OPENAI), due.amount()))))
                    .as("seed %d", seed)
                    .isEqualTo(net(owed.stream().map(row -> signed(row.payer().equals(OPENAI), row.amount()))))
                    .isEqualTo(net(schedule.wires().stream()
                            .map(wire -> signed(wire.from().equals(OPENAI), wire.amount()))));
            assertThat(schedule.wires()).allMatch(wire -> wire.amount().minorUnits() > 0);
        });
    }

    private static Money signed(boolean out, Money amount) {
        return out ? amount : amount.negated();
    }
}
