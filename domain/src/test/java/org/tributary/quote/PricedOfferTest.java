package org.tributary.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.money.Rate;

class PricedOfferTest {

    private static final LocalDate SIGNED = LocalDate.parse("2025-12-15");

    @Test
    void aLineHasThePriceOfItsRoadLessTheDiscount() {
        Offer offer = Offers.offer(Offers.DIRECT, List.of(Offers.CSP), Offers.seats("seats", 100, "0.15"));

        PricedLine direct = Offers.priced(offer).lines().getFirst();
        PricedLine csp = PricedOffer.of(offer, Offers.CSP, Offers.books(), Offers.NOW)
                .lines()
                .getFirst();

        assertThat(direct.list().price()).hasToString("60");
        assertThat(direct.agreed().inWords()).isEqualTo("51 a seat and period");
        assertThat(csp.book()).hasToString("csp");
        assertThat(csp.agreed().price()).hasToString("56.1");
    }

    @Test
    void whatIsChargedOnceIsDiscountedToo() {
        PricedOffer priced = Offers.priced(Offers.offer(
                Offers.DIRECT,
                List.of(),
                Offers.line("setup", "onboarding", 1, "1/3", Optional.empty(), Optional.empty())));

        assertThat(priced.lines().getFirst().agreed().inWords()).isEqualTo("600 once");
        assertThat(priced.deepestDiscount()).isEqualTo(Rate.of(1, 3));
    }

    @Test
    void itBecomesAContractWithItsListPriceAsTheStandalonePrice() {
        PricedOffer priced = Offers.priced(Offers.offer(
                Offers.DIRECT,
                List.of(),
                Offers.line("first", "seat", 100, "0.15", Optional.empty(), Optional.of("2026-07-01")),
                Offers.line("then", "seat", 150, "0.15", Optional.of("2026-07-01"), Optional.empty())));

        Contract contract = priced.contract(new ContractId("C-7"), SIGNED, Optional.of("PO 17"));

        assertThat(contract.lines())
                .extracting(line ->
                        line.id() + " " + line.quantity() + " " + line.charge().price() + " " + line.standalone() + " "
                                + line.from().map(LocalDate::toString).orElse("start"))
                .containsExactly("first 100 51 60 start", "then 150 51 60 2026-07-01");
        assertThat(contract.purchaseOrder()).contains("PO 17");
        assertThat(priced.atList(new ContractId("C-7"), SIGNED).lines())
                .extracting(line -> line.charge().price().toString())
                .containsExactly("60", "60");
    }

    @Test
    void everyLineWithoutAPriceIsToldAtOnce() {
        Offer offer = Offers.offer(
                Offers.DIRECT,
                List.of(),
                Offers.line("a", "rocket", 1, "0", Optional.empty(), Optional.empty()),
                Offers.seats("b", 10, "0"),
                Offers.line("c", "connectors", 1, "0", Optional.empty(), Optional.empty()));

        assertThatThrownBy(() -> Offers.priced(offer))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.code() + " " + fault.pointer())
                                .containsExactly("price.none /lines/0", "quote-line.usage /lines/2"));
    }

    @Test
    void anOfferIsRefusedWithAllItsFaults() {
        assertThatThrownBy(() -> Offers.offer(
                        Offers.DIRECT,
                        List.of(),
                        Offers.seats("a", 1, "0"),
                        Offers.seats("a", 1, "0"),
                        Offers.line("late", "seat", 1, "0", Optional.of("2027-02-01"), Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.code() + " " + fault.pointer())
                                .containsExactly(
                                        "quote-line.known /lines/1/id",
                                        "quote-line.from /lines/2/from",
                                        "quote-line.until /lines/2/until"));
        assertThatThrownBy(() -> Offers.seats("a", 0, "1"))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Refusal.Fault::code)
                                .containsExactly("quote-line.quantity", "quote-line.discount"));
    }
}
