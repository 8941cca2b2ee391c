package org.tributary.offering.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.money.ExactAmount;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.party.OrganizationId;

class CommitmentTest {

    private static final OrganizationId HARBOUR = new OrganizationId("harbour");

    /** 100,000 a quarter, 20 % may roll over, overage at 1.1. */
    @Test
    void drawsDownRollsOverAndChargesOverage() {
        SpendDrawdown committed = new SpendDrawdown(UnitPrice.of("100000"), Rate.of("1.1"), Rate.of("0.2"), Ramp.NONE);

        List<SpendDrawdown.Period> year = committed.settle(amounts("70000", "125000", "100000", "95000"));

        assertThat(year.stream().map(CommitmentTest::text))
                .containsExactly(
                        // 30,000 unused: 20,000 go on, 10,000 are short
                        "spend 70000 carried 0 (0 drawn) drawn 70000 over 0 on 20000 short 10000 charged 100000",
                        // 20,000 carried, 100,000 own, 5,000 above at 1.1
                        "spend 125000 carried 20000 (20000 drawn) drawn 100000 over 5000 on 0 short 0 charged 105500",
                        "spend 100000 carried 0 (0 drawn) drawn 100000 over 0 on 0 short 0 charged 100000",
                        "spend 95000 carried 0 (0 drawn) drawn 95000 over 0 on 5000 short 0 charged 100000");
        assertThat(year).allSatisfy(period -> {
            assertThat(period.drawnOfCarried().plus(period.drawn()).plus(period.overage()))
                    .isEqualTo(period.spend());
            assertThat(period.drawn().plus(period.rolledOver()).plus(period.shortfall()))
                    .isEqualTo(usd("100000"));
        });
    }

    @Test
    void letsWhatRolledOverLapseAfterOnePeriod() {
        SpendDrawdown committed = new SpendDrawdown(UnitPrice.of("100"), Rate.ONE, Rate.ONE, Ramp.NONE);

        List<SpendDrawdown.Period> periods = committed.settle(amounts("0", "30", "150"));

        assertThat(periods.get(1).drawnOfCarried()).isEqualTo(usd("30"));
        // 70 of the first period lapsed; the second's whole 100 goes on
        assertThat(periods.get(2).carriedIn()).isEqualTo(usd("100"));
        assertThat(periods.get(2).overage()).isEqualTo(usd("0"));
    }

    @Test
    void takesTheCreditsThatExpireFirst() {
        CreditPool pool = new CreditPool(
                HARBOUR,
                List.of(
                        grant("bought", "1000", "2026-01-01", "2026-12-31"),
                        grant("promotion", "200", "2026-02-01", "2026-02-28")),
                List.of(draw("2026-01-15", "100"), draw("2026-02-10", "150"), draw("2026-03-10", "900")));

        CreditPool.Standing february = pool.on(LocalDate.parse("2026-02-10"));
        CreditPool.Standing march = pool.on(LocalDate.parse("2026-03-10"));

        assertThat(february.left()).isEqualTo(Map.of("promotion", Quantity.of(50), "bought", Quantity.of(900)));
        assertThat(february.balance()).isEqualTo(Quantity.of(950));
        // the promotion's 50 expired on 28 February; 900 were left and 900 are drawn
        assertThat(march.expired()).isEqualTo(Quantity.of(50));
        assertThat(march.balance()).isEqualTo(Quantity.NONE);
        assertThat(march.overage()).isEqualTo(Quantity.NONE);
        assertThat(pool.drawn(draw("2026-03-11", "5"))
                        .on(LocalDate.parse("2026-03-11"))
                        .overage())
                .isEqualTo(Quantity.of(5));
    }

    @Test
    void usesNoCreditsBeforeTheyAreGrantedOrOnceTheyExpired() {
        CreditPool pool = new CreditPool(HARBOUR, List.of(), List.of(draw("2026-01-31", "5"), draw("2026-03-01", "7")))
                .granted(grant("february", "100", "2026-02-01", "2026-02-28"));

        CreditPool.Standing standing = pool.on(LocalDate.parse("2026-03-01"));

        assertThat(standing.overage()).isEqualTo(Quantity.of(12));
        assertThat(standing.drawn()).isEqualTo(Quantity.NONE);
        assertThat(standing.expired()).isEqualTo(Quantity.of(100));
    }

    @Test
    void neverLetsCreditsChangeHands() {
        CreditPool pool = new CreditPool(HARBOUR, List.of(), List.of());

        assertThat(pool.transferredTo(HARBOUR)).isEqualTo(pool);
        assertThatThrownBy(() -> pool.transferredTo(new OrganizationId("meadow")))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("credit.not-transferable"));
    }

    @Test
    void holdsTheBillOfAPeriodBetweenLeastAndMost() {
        SpendBounds bounds = new SpendBounds(Optional.of(UnitPrice.of("100")), Optional.of(UnitPrice.of("500")));

        assertThat(bounds.bound(amount("40")).steps())
                .extracting(ChargeAmount.Step::text)
                .containsExactly("used", "up to the minimum spend of 100");
        assertThat(bounds.bound(amount("40")).amount()).isEqualTo(ExactAmount.of("100"));
        assertThat(bounds.bound(amount("700")).amount()).isEqualTo(ExactAmount.of("500"));
        assertThat(bounds.bound(amount("300"))).isEqualTo(amount("300"));
        assertThatThrownBy(() -> new SpendBounds(Optional.of(UnitPrice.of("2")), Optional.of(UnitPrice.of("1"))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void rampsThePriceByPhases() {
        Ramp ramp = new Ramp(List.of(new Ramp.Phase(1, Rate.ZERO), new Ramp.Phase(2, Rate.of("0.8"))));

        assertThat(Stream.of(0, 1, 2, 3, 99)
                        .map(period -> ramp.in(period, amount("50")).amount().toString()))
                .containsExactly("0", "40", "40", "50", "50");
        assertThat(ramp.in(1, amount("50")).steps())
                .extracting(ChargeAmount.Step::text)
                .containsExactly("used", "phase of the ramp: 80 % of it");
    }

    private static List<Money> amounts(String... amounts) {
        return Stream.of(amounts).map(CommitmentTest::usd).toList();
    }

    private static Money usd(String amount) {
        return Money.of(amount, Currency.getInstance("USD"));
    }

    private static String plain(Money money) {
        return new ExactAmount(money.amount()).toString();
    }

    private static ChargeAmount amount(String amount) {
        return ChargeAmount.of("used", ExactAmount.of(amount));
    }

    private static CreditGrant grant(String id, String credits, String from, String until) {
        return new CreditGrant(
                id, Quantity.of(credits), Optional.empty(), LocalDate.parse(from), LocalDate.parse(until));
    }

    private static CreditDraw draw(String on, String credits) {
        return new CreditDraw(LocalDate.parse(on), Quantity.of(credits));
    }

    private static String text(SpendDrawdown.Period period) {
        return "spend " + plain(period.spend()) + " carried " + plain(period.carriedIn()) + " ("
                + plain(period.drawnOfCarried()) + " drawn) drawn " + plain(period.drawn()) + " over "
                + plain(period.overage()) + " on " + plain(period.rolledOver()) + " short " + plain(period.shortfall())
                + " charged " + plain(period.charged());
    }
}
