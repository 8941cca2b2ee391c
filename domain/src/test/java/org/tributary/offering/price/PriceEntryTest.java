package org.tributary.offering.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.offering.price.Books.BUSINESS;
import static org.tributary.offering.price.Books.SEAT;
import static org.tributary.offering.price.Books.entry;
import static org.tributary.offering.price.Books.list;
import static org.tributary.offering.price.Books.seat;
import static org.tributary.offering.price.Books.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.offering.Refused;
import org.tributary.offering.charge.Charge;
import org.tributary.offering.charge.Effect;
import org.tributary.offering.charge.FlatFee;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.charge.ModifierStage;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.PerUnitPrice;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.price.RunningContracts.Credit;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.time.Cycle;

/** What a price and a version of prices have to say, and how prices are told apart. */
class PriceEntryTest {

    private static final ProductId MODEL = new ProductId("gpt-5.4");

    @Test
    void onlyARecurringPriceIsForAPeriod() {
        Charge fee = new FlatFee(UnitPrice.of("20"));
        Charge once = new OneTimeFee(UnitPrice.of("500"));
        Charge call = new PerUnitPrice(new MeterCode("call"), UnitPrice.of("1"), 1, Quantity.NONE);

        assertThat(period(Cycle.MONTH, fee)).isEmpty();
        assertThat(period(Cycle.NEVER, fee)).isEqualTo("price.period /per");
        assertThat(period(Cycle.NEVER, once)).isEmpty();
        assertThat(period(Cycle.YEAR, once)).isEqualTo("price.period /per");
        assertThat(period(Cycle.NEVER, call)).isEmpty();
        assertThat(period(Cycle.MONTH, call)).isEqualTo("price.period /per");
    }

    private static String period(Cycle per, Charge charge) {
        return Refused.faults(() -> entry(BUSINESS, SEAT, Optional.empty(), ContractTerm.MONTH, per, charge));
    }

    @ParameterizedTest(name = "{0} is {1} months")
    @CsvSource({"MONTH, 1", "QUARTER, 3", "YEAR, 12"})
    void aRecurringPriceIsForSoManyMonths(Cycle per, int months) {
        Charge fee = new FlatFee(UnitPrice.of("20"));

        assertThat(entry(BUSINESS, SEAT, Optional.empty(), ContractTerm.MONTH, per, fee)
                        .months())
                .isEqualTo(months);
    }

    @Test
    void aPriceThatDoesNotRecurIsForNoMonths() {
        assertThat(tokens(MODEL).months()).isZero();
    }

    @Test
    void aPromiseHoldsOnItsLastDayAndThePriceGoesOnBeyondIt() {
        PriceEntry promised = seat(ContractTerm.MONTH, "30").guaranteed(LocalDate.parse("2026-11-21"));

        assertThat(promised.isBeyondGuarantee(LocalDate.parse("2026-11-21"))).isFalse();
        assertThat(promised.isBeyondGuarantee(LocalDate.parse("2026-11-22"))).isTrue();
        assertThat(seat(ContractTerm.MONTH, "30").isBeyondGuarantee(LocalDate.MAX))
                .isFalse();
    }

    @Test
    void pricesStandByProductChargeCountryCurrencyAndTerm() {
        PriceEntry.Key first = key("a", "seat", "", "USD", ContractTerm.NONE);
        List<PriceEntry.Key> inOrder = List.of(
                first,
                key("a", "seat", "", "USD", ContractTerm.YEAR),
                key("a", "seat", "DE", "EUR", ContractTerm.NONE),
                key("a", "seat", "IN", "INR", ContractTerm.NONE),
                key("a", "seat", "IN", "USD", ContractTerm.NONE),
                key("a", "tokens", "", "USD", ContractTerm.NONE),
                key("b", "seat", "", "USD", ContractTerm.NONE));

        assertThat(inOrder.reversed().stream().sorted()).containsExactlyElementsOf(inOrder);
        assertThat(first).hasToString("a seat, USD");
        assertThat(inOrder.get(1)).hasToString("a seat, USD, YEAR");
        assertThat(inOrder.get(2)).hasToString("a seat in DE, EUR");
    }

    private static PriceEntry.Key key(String product, String code, String country, String currency, ContractTerm term) {
        return new PriceEntry.Key(
                new ProductId(product),
                new ChargeCode(code),
                Stream.of(country).filter(text -> !text.isEmpty()).findFirst().map(CountryCode::new),
                Money.currency(currency),
                term);
    }

    @Test
    void aVersionHasAPriceAndItsModifiersBearOnTokensThatItPrices() {
        LocalDate day = LocalDate.parse("2026-03-01");
        RunningContracts running = new RunningContracts(Policy.NOW, day, Credit.NONE);
        Modifier batch = batch(Set.of(MODEL, BUSINESS));

        assertThat(Refused.faults(() -> version("empty", "2026-03-01", Policy.NOW)))
                .isEqualTo("price-book.empty /entries");
        assertThat(Refused.faults(() ->
                        version("seats", running, List.of(batch(Set.of(BUSINESS))), seat(ContractTerm.MONTH, "30"))))
                .isEqualTo("modifier.product /modifiers/0/products");
        assertThat(Refused.faults(() ->
                        version("one of two", running, List.of(batch), seat(ContractTerm.MONTH, "30"), tokens(MODEL))))
                .isEqualTo("modifier.product /modifiers/0/products");
        assertThat(Refused.faults(() -> version("tokens", running, List.of(batch(Set.of(MODEL))), tokens(MODEL))))
                .isEmpty();
    }

    @Test
    void contractsMoveOnTheDayOfTheVersionAtTheEarliest() {
        assertThat(Refused.faults(() -> versionMoving("2026-02-28"))).isEqualTo("price-book.running /running/from");
        assertThat(Refused.faults(() -> versionMoving("2026-03-01"))).isEmpty();
        assertThat(Refused.faults(() -> versionMoving("2026-04-01"))).isEmpty();
    }

    private static PriceBookVersion versionMoving(String from) {
        return new PriceBookVersion(
                "moving",
                LocalDate.parse("2026-03-01"),
                new RunningContracts(Policy.NOW, LocalDate.parse(from), Credit.NONE),
                List.of(seat(ContractTerm.MONTH, "30")),
                List.of(),
                new Provenance(Provenance.Tag.DEMO, "example"),
                Books.LATER,
                Optional.empty());
    }

    @Test
    void aVersionWithdrawnIsUnknownFromThatInstantAndReadsBackAsItWas() {
        PriceBookVersion version = version("x", "2026-03-01", Policy.NOW, seat(ContractTerm.MONTH, "30"));
        PriceBookVersion withdrawn = version.withdrawn(version.recordedAt().plusSeconds(60));

        assertThat(version.isKnown(version.recordedAt().minusMillis(1))).isFalse();
        assertThat(version.isKnown(version.recordedAt())).isTrue();
        assertThat(withdrawn.isKnown(version.recordedAt().plusSeconds(59))).isTrue();
        assertThat(withdrawn.isKnown(version.recordedAt().plusSeconds(60))).isFalse();
        assertThat(withdrawn.unwithdrawn()).isEqualTo(version);
    }

    @Test
    void longTermsMayMoveOnAnotherDayThanMonths() {
        RunningContracts running = new RunningContracts(
                Policy.NOW, Optional.of(Policy.RENEWAL), LocalDate.parse("2026-03-05"), Credit.NONE);
        LocalDate start = LocalDate.parse("2026-01-10");

        assertThat(running.movesOn(new BillingCalendar(start, 1, 0))).contains(LocalDate.parse("2026-03-05"));
        assertThat(running.movesOn(new BillingCalendar(start, 1, 1))).contains(LocalDate.parse("2026-03-05"));
        assertThat(running.movesOn(new BillingCalendar(start, 1, 12))).contains(LocalDate.parse("2027-01-10"));
    }

    @Test
    void comparesModifiersByNameAndThoseOfOneNameByTheirPlace() {
        RunningContracts running = new RunningContracts(Policy.NOW, LocalDate.parse("2026-03-01"), Credit.NONE);
        PriceBookVersion before =
                version("before", running, List.of(batch(Set.of(MODEL))), tokens(MODEL), tokens(BUSINESS));
        PriceBookVersion after = version(
                "after",
                running,
                List.of(batch(Set.of(MODEL)), batch(Set.of(BUSINESS)), zone("residency")),
                tokens(MODEL),
                tokens(BUSINESS));

        assertThat(modifiers(before, after)).containsExactly("ADDED batch (2)", "ADDED residency");
        assertThat(modifiers(after, before)).containsExactly("ENDED batch (2)", "ENDED residency");
        assertThat(modifiers(after, after)).isEmpty();
        assertThat(modifiers(
                        before,
                        version("other", running, List.of(batch(Set.of(BUSINESS))), tokens(MODEL), tokens(BUSINESS))))
                .containsExactly("CHANGED batch");
        assertThat(VersionComparison.of(Optional.empty(), before).modifiers())
                .extracting(VersionComparison.ModifierChange::kind)
                .containsExactly(VersionComparison.Kind.ADDED);
    }

    private static List<String> modifiers(PriceBookVersion before, PriceBookVersion after) {
        return VersionComparison.of(Optional.of(before), after).modifiers().stream()
                .map(change -> change.kind() + " " + change.name())
                .toList();
    }

    @Test
    void aPriceFoundSaysWhatChangesIt() {
        RunningContracts running = new RunningContracts(Policy.NOW, LocalDate.parse("2026-03-01"), Credit.NONE);
        PriceBook book = list(version("x", running, List.of(batch(Set.of(MODEL))), tokens(MODEL), tokens(BUSINESS)));
        PriceQuestion question = new PriceQuestion(
                MODEL,
                new ChargeCode("tokens"),
                ContractTerm.NONE,
                Money.currency("USD"),
                Optional.of(new CountryCode("IN")),
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse("2026-04-01"),
                Books.LATER);

        assertThat(new PriceBooks(List.of(book)).priceOf(question).modifiers().all())
                .extracting(Modifier::name)
                .containsExactly("batch");
    }

    private static Modifier batch(Set<ProductId> products) {
        return new Modifier(
                "batch",
                ModifierStage.SERVICE_TIER,
                products,
                new Modifier.When(Optional.of(ServiceTier.BATCH), Set.of(), Optional.empty()),
                Effect.Factors.all(Rate.of("0.5")));
    }

    private static Modifier zone(String name) {
        return new Modifier(
                name,
                ModifierStage.RESIDENCY,
                Set.of(),
                new Modifier.When(Optional.empty(), Set.of("eu"), Optional.empty()),
                Effect.Factors.all(Rate.of("1.1")));
    }

    private static PriceEntry tokens(ProductId product) {
        TokenPrices prices =
                new TokenPrices(UnitPrice.of("2"), Optional.empty(), Optional.empty(), Optional.of(UnitPrice.of("8")));
        return entry(product, new ChargeCode("tokens"), Optional.empty(), ContractTerm.NONE, Cycle.NEVER, prices);
    }
}
