package org.tributary.offering.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.document.DocumentReader;
import org.tributary.document.DocumentWriter;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

class SpendAgreementTest {

    private static final SpendDrawdown DRAWDOWN = new SpendDrawdown(
            UnitPrice.of("100"), Rate.ONE, Rate.ZERO, new Ramp(List.of(new Ramp.Phase(2, Rate.of("0.5")))));
    private static final PrepaidCredits CREDITS = new PrepaidCredits(List.of(
            grant("bought", "100", Optional.of("90"), "2026-01-31", "2026-12-31"),
            grant("given", "10", Optional.empty(), "2026-02-10", "2026-02-19")));

    @Test
    void countsItsPeriodsFromItsStartSoThatThe31stStaysThe31st() {
        SpendAgreement agreement = SpendSamples.agreement(days("2026-01-31", "2026-04-30"), 1, DRAWDOWN);

        assertThat(agreement.periodsUntil(LocalDate.MAX))
                .containsExactly(
                        days("2026-01-31", "2026-02-28"),
                        days("2026-02-28", "2026-03-31"),
                        days("2026-03-31", "2026-04-30"));
        assertThat(agreement.periodsUntil(LocalDate.parse("2026-02-28"))).hasSize(1);
        assertThat(agreement.periodsUntil(LocalDate.parse("2026-01-31"))).isEmpty();
        assertThat(agreement.periodOf(LocalDate.parse("2026-03-30"))).isEqualTo(days("2026-02-28", "2026-03-31"));
        assertThat(codes(() -> agreement.periodOf(LocalDate.parse("2026-04-30"))))
                .containsExactly("spend-agreement.day ");
    }

    @Test
    void cutsAPeriodWhereCreditsBeginAndEnd() {
        SpendAgreement agreement = SpendSamples.agreement(days("2026-01-31", "2026-04-30"), 1, CREDITS);

        assertThat(agreement.stretchesOf(days("2026-01-31", "2026-02-28")))
                .containsExactly(
                        days("2026-01-31", "2026-02-10"),
                        days("2026-02-10", "2026-02-20"),
                        days("2026-02-20", "2026-02-28"));
        assertThat(agreement.stretchesOf(days("2026-02-28", "2026-03-31")))
                .containsExactly(days("2026-02-28", "2026-03-31"));
    }

    @Test
    void settlesNoMoreThanTwentyYearsOfMonths() {
        SpendAgreement open = SpendSamples.agreement(DateRange.from(LocalDate.parse("2026-01-01")), 1, DRAWDOWN);

        assertThat(open.periodsUntil(LocalDate.parse("2046-01-01"))).hasSize(240);
        assertThat(codes(() -> open.periodsUntil(LocalDate.parse("2046-01-02"))))
                .containsExactly("spend-agreement.length ");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        PrepaidCredits early =
                new PrepaidCredits(List.of(grant("a", "1.005", Optional.of("0.001"), "2025-12-31", "2026-01-31")));

        assertThat(codes(() -> agreement(" ", List.of(), 0, early)))
                .containsExactly(
                        "spend-agreement.title /title",
                        "spend-agreement.cycle /settlementMonths",
                        "spend-agreement.subscriptions /subscriptions",
                        "money.digits /form/grants/0/credits",
                        "money.digits /form/grants/0/price",
                        "credit.from /form/grants/0/from");
        assertThat(codes(() -> agreement("x".repeat(201), List.of("S-1", "S-2", "S-1"), 2, DRAWDOWN)))
                .containsExactly(
                        "spend-agreement.title /title",
                        "spend-agreement.subscription-twice /subscriptions/2",
                        "spend-agreement.days /days/to");
        assertThat(codes(() -> new PrepaidCredits(List.of()))).containsExactly("credit.grants /grants");
        assertThat(codes(() -> new PrepaidCredits(List.of(
                        grant("a", "1", Optional.empty(), "2026-01-01", "2026-01-01"),
                        grant("a", "1", Optional.empty(), "2026-01-01", "2026-01-01")))))
                .containsExactly("credit.id /grants/1/id");
        assertThat(codes(() -> grant(" ", "0", Optional.empty(), "2026-01-02", "2026-01-01")))
                .containsExactly("credit.id /id", "credit.none /credits", "credit.until /until");
        assertThat(codes(() -> new SpendBounds(Optional.empty(), Optional.empty())))
                .containsExactly("spend.bounds ");
        assertThat(codes(() -> new SpendAgreementId("a b"))).containsExactly("spend-agreement.id ");
    }

    @Test
    void isReadAsItIsWrittenWhateverItsForm() {
        SpendBounds bounds = new SpendBounds(Optional.of(UnitPrice.of("1")), Optional.empty());
        for (SpendForm form : List.of(DRAWDOWN, CREDITS, bounds)) {
            SpendAgreement agreement = SpendSamples.agreement(days("2026-01-31", "2026-04-30"), 1, form);
            Refusal.Faults faults = new Refusal.Faults();

            assertThat(DocumentReader.read(DocumentWriter.write(agreement), SpendAgreement.class, faults, ""))
                    .contains(agreement);
        }
    }

    @Test
    void saysTheSameWheneverItIsRecorded() {
        SpendAgreement agreement = agreement("A year", List.of("S-1"), 3, DRAWDOWN);

        assertThat(agreement.saysTheSame(agreement.recorded(7, Instant.EPOCH.plusSeconds(5))))
                .isTrue();
        assertThat(agreement.saysTheSame(agreement("Another", List.of("S-1"), 3, DRAWDOWN)))
                .isFalse();
    }

    private static SpendAgreement agreement(String title, List<String> subscriptions, int months, SpendForm form) {
        return new SpendAgreement(
                new SpendAgreementId("EA-1"),
                new OrganizationId("harbour"),
                title,
                SpendSamples.USD,
                subscriptions.stream().map(SubscriptionId::new).toList(),
                days("2026-01-01", "2026-04-01"),
                months,
                form,
                1,
                Instant.EPOCH);
    }

    private static CreditGrant grant(String id, String credits, Optional<String> price, String from, String until) {
        return new CreditGrant(
                id, Quantity.of(credits), price.map(UnitPrice::of), LocalDate.parse(from), LocalDate.parse(until));
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<String> codes(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run).faults().stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }
}
