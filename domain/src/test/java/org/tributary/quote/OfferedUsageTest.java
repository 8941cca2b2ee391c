package org.tributary.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.contract.ContractId;
import org.tributary.contract.Contracts;
import org.tributary.document.DocumentReader;
import org.tributary.document.DocumentWriter;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.commitment.CreditGrant;
import org.tributary.offering.commitment.PrepaidCredits;
import org.tributary.offering.commitment.Ramp;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.commitment.SpendBounds;
import org.tributary.offering.commitment.SpendDrawdown;
import org.tributary.offering.subscription.Subscription;

/** Usage and commitments as they are offered and signed. */
class OfferedUsageTest {

    private static final Offer SEATS = Offers.offer(Offers.DIRECT, List.of(), Offers.seats("seats", 1, "0"));
    private static final OfferedUsage CALLS = Offers.calls("calls", 1_000, "0.1");
    private static final OfferedUsage CREDITS = Offers.credits("credits", "2026-07-01", 10, 0);
    private static final SpendAgreementId AGREEMENT = new SpendAgreementId("EA-1");
    private static final LocalDate SIGNED = LocalDate.parse("2025-12-15");

    @Test
    void itIsOfWholeMonthsOfTheTerm() {
        assertThat(Offers.faults(() -> Offers.with(
                        SEATS,
                        Optional.empty(),
                        usage("a", "2026-01-15", "2026-03-15"),
                        usage("b", "2026-02-01", "2026-03-31"),
                        usage("c", "2026-02-01", "2026-04-01"),
                        usage("seats", "2027-02-01", "2027-03-01"))))
                .containsExactly(
                        "quote-usage.from /usage/0/from",
                        "quote-usage.until /usage/1/until",
                        "quote-line.known /usage/3/id",
                        "quote-line.from /usage/3/from",
                        "quote-line.until /usage/3/until");
    }

    private static OfferedUsage usage(String id, String from, String until) {
        return Offers.usage(
                id, Offers.API, "calls", "0", Optional.of(from), Optional.of(until), Offers.meter(Offers.CALL, 1, 0));
    }

    @Test
    void everyFaultOfAnEstimateIsTold() {
        assertThat(Offers.faults(() -> Offers.meter(Offers.CALL, 0, 0)))
                .containsExactly("quote-usage.quantity /perMonth");
        assertThat(Offers.faults(() -> Offers.usage("a", Offers.API, "calls", "1", Optional.empty(), Optional.empty())))
                .containsExactly("quote-usage.estimate /estimate", "quote-line.discount /discount");
        assertThat(Offers.faults(() -> Offers.usage(
                        "a",
                        Offers.API,
                        "calls",
                        "0",
                        Optional.of("2026-02-01"),
                        Optional.of("2026-01-01"),
                        Offers.meter(Offers.CALL, 1, 0),
                        Offers.meter(Offers.CALL, 2, 0))))
                .containsExactly("quote-usage.meter-twice /estimate/1/meter", "quote-line.until /until");
    }

    @Test
    void anOfferIsOfSomething() {
        assertThat(Offers.faults(() -> Offers.alone(SEATS, Optional.empty()))).containsExactly("quote.lines /lines");
    }

    @Test
    void discountsOfUsageAreHeldToTheFloorsToo() {
        DiscountFloors floors = new DiscountFloors(
                LocalDate.parse("2026-01-01"),
                List.of(new DiscountFloors.Floor("sales-ops", Optional.of(Offers.API), Rate.of("0.05"))));

        assertThat(Offers.faults(
                        () -> floors.check(Offers.with(SEATS, Optional.empty(), CREDITS, CALLS), Set.of("sales-ops"))))
                .containsExactly("quote.discount-floor /usage/1/discount");
    }

    /** The forms that agreements know, save what is no commitment and what would lower a price by the back door. */
    @Test
    void aCommitmentIsDrawnDownOrPaidBefore() {
        assertThat(Offers.faults(() -> new OfferedCommitment(
                        List.of(Offers.API, Offers.API),
                        1,
                        new SpendDrawdown(UnitPrice.of("100"), Rate.of("0.9"), Rate.ZERO, Ramp.NONE))))
                .containsExactly(
                        "quote-commitment.product-twice /products/1", "quote-commitment.overage /form/overage");
        assertThat(Offers.faults(() -> new OfferedCommitment(
                        List.of(), 1, new SpendBounds(Optional.of(UnitPrice.of("100")), Optional.empty()))))
                .containsExactly("quote-commitment.form /form/kind");
        assertThat(Offers.faults(() -> new OfferedCommitment(
                        List.of(), 1, new PrepaidCredits(List.of(grant("a", "90"), grant("b", "100"))))))
                .containsExactly("quote-commitment.bonus /form/grants/0/price");
    }

    private static CreditGrant grant(String id, String price) {
        return new CreditGrant(
                id,
                Quantity.of(100),
                Optional.of(UnitPrice.of(price)),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
    }

    @Test
    void aCommitmentIsToUsageOfTheOfferAndForWholePeriodsOfItsTerm() {
        OfferedCommitment elsewhere = new OfferedCommitment(
                List.of(Contracts.ENTERPRISE), 1, Offers.committed("1", 1).form());

        assertThat(Offers.faults(() -> Offers.with(SEATS, Optional.of(elsewhere), CALLS)))
                .containsExactly("quote-commitment.product /commitment/products/0");
        assertThat(Offers.faults(() -> Offers.with(SEATS, Optional.of(Offers.committed("1", 1)))))
                .containsExactly("quote-commitment.usage /commitment");
        assertThat(Offers.faults(
                        () -> Offers.priced(Offers.with(SEATS, Optional.of(Offers.committed("1.005", 5)), CALLS))))
                .containsExactly("spend-agreement.days /commitment/days/to", "money.digits /commitment/form/amount");
    }

    @Test
    void signedItIsASubscriptionForEachLineAndTheAgreementTheyDrawOn() {
        Offer offer =
                Offers.with(SEATS, Optional.of(new OfferedCommitment(List.of(Offers.API), 12, form())), CALLS, CREDITS);
        SignedUsage signed = new SignedUsage(Offers.priced(offer), AGREEMENT, SIGNED);

        List<Subscription> running = signed.subscriptions();
        SpendAgreement agreement = signed.agreement(Optional.of(new ContractId("C-1")));

        assertThat(running)
                .extracting(one -> one.id() + " " + one.discount() + " " + one.signedOn() + " " + one.start() + " "
                        + one.end().orElseThrow())
                .containsExactly(
                        "EA-1:calls " + Rate.of("0.1") + " 2025-12-15 2026-01-01 2027-01-01",
                        "EA-1:credits " + Rate.ZERO + " 2025-12-15 2026-07-01 2027-01-01");
        assertThat(agreement.subscriptions()).containsExactly(running.getFirst().id());
        assertThat(agreement.days()).isEqualTo(offer.term());
        assertThat(agreement.settlementMonths()).isEqualTo(12);
        assertThat(agreement.form()).isEqualTo(form());
        assertThat(agreement.contract()).contains("C-1");
    }

    private static SpendDrawdown form() {
        return new SpendDrawdown(UnitPrice.of("1200"), Rate.ONE, Rate.of("0.1"), Ramp.NONE);
    }

    @Test
    void whereNothingIsCommittedTheAgreementBillsWhatIsSpentMonthByMonth() {
        SignedUsage signed =
                new SignedUsage(Offers.priced(Offers.alone(SEATS, Optional.empty(), CREDITS)), AGREEMENT, SIGNED);

        SpendAgreement agreement = signed.agreement(Optional.empty());

        assertThat(agreement.days().startInclusive()).isEqualTo(LocalDate.parse("2026-07-01"));
        assertThat(agreement.settlementMonths()).isEqualTo(1);
        assertThat(agreement.contract()).isEmpty();
        assertThat(((SpendDrawdown) agreement.form()).settle(List.of(Money.of("7.00", Contracts.USD))))
                .singleElement()
                .extracting(SpendDrawdown.Period::charged)
                .isEqualTo(Money.of("7.00", Contracts.USD));
    }

    @Test
    void itIsNamedForWhatItBecomesAndForNothingElse() {
        PricedOffer both = Offers.priced(Offers.with(SEATS, Optional.empty(), CALLS));
        PricedOffer usage = Offers.priced(Offers.alone(SEATS, Optional.empty(), CALLS));
        Optional<ContractId> contract = Optional.of(new ContractId("C-1"));

        accepted(contract, Optional.of(AGREEMENT)).check(both);
        accepted(Optional.empty(), Optional.of(AGREEMENT)).check(usage);
        accepted(contract, Optional.empty()).check(Offers.priced(SEATS));
        assertThat(Offers.faults(
                        () -> accepted(Optional.empty(), Optional.empty()).check(both)))
                .containsExactly("quote.contract /contract", "quote.agreement /agreement");
        assertThat(Offers.faults(
                        () -> accepted(contract, Optional.of(AGREEMENT)).check(usage)))
                .containsExactly("quote.contract /contract");
        assertThat(Offers.faults(
                        () -> accepted(contract, Optional.of(AGREEMENT)).check(Offers.priced(SEATS))))
                .containsExactly("quote.agreement /agreement");
        assertThat(accepted(contract, Optional.of(AGREEMENT)).inWords())
                .isEqualTo("contract C-1, spend agreement EA-1");
    }

    private static Acceptance accepted(Optional<ContractId> contract, Optional<SpendAgreementId> agreement) {
        return new Acceptance(contract, agreement, SIGNED, Optional.empty());
    }

    @Test
    void whatWasPricedIsReadBackAsItWasWritten() {
        PricedOffer priced = Offers.priced(Offers.with(SEATS, Optional.of(Offers.committed("100", 1)), CALLS, CREDITS));
        Refusal.Faults faults = new Refusal.Faults();

        Optional<PricedOffer> read = DocumentReader.read(DocumentWriter.write(priced), PricedOffer.class, faults, "");

        assertThat(faults.listed()).isEmpty();
        assertThat(read).contains(priced);
    }
}
