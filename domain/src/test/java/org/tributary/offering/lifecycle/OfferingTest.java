package org.tributary.offering.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.party.CustomerSegment;

class OfferingTest {

    private static final ProductId FINE_TUNING = new ProductId("fine-tuning");
    private static final ChannelCode AZURE = new ChannelCode("AZURE_OPENAI");
    private static final ChannelCode DIRECT = new ChannelCode("DIRECT_ENTERPRISE");
    private static final CountryCode US = new CountryCode("US");
    private static final CountryCode INDIA = new CountryCode("IN");
    private static final Provenance DEMO = new Provenance(Provenance.Tag.DEMO, "example");

    /** Market facts, 1.4: closed to new users 2026-05-07, no new jobs from 2027-01-06. */
    @Test
    void isWoundDownStepByStep() {
        Offering offering = offering(
                step(LifecycleState.SELLABLE, "2023-08-22"),
                step(LifecycleState.RENEW_ONLY, "2026-05-07"),
                step(LifecycleState.CONSUME_ONLY, "2027-01-06"),
                step(LifecycleState.RETIRED, "2028-01-01"));

        assertThat(states(
                        offering,
                        DIRECT,
                        US,
                        "2023-08-21",
                        "2023-08-22",
                        "2026-05-06",
                        "2026-05-07",
                        "2027-01-06",
                        "2028-01-01"))
                .containsExactly("-", "SELLABLE", "SELLABLE", "RENEW_ONLY", "CONSUME_ONLY", "RETIRED");
    }

    @Test
    void shipsFirstThroughOneChannelAndInOneCountry() {
        Offering offering = offering(
                new LifecycleStep(LifecycleState.SELLABLE, day("2026-05-01"), Set.of(AZURE), Set.of()),
                new LifecycleStep(LifecycleState.ANNOUNCED, day("2026-05-01"), Set.of(DIRECT), Set.of()),
                new LifecycleStep(LifecycleState.SELLABLE, day("2026-05-15"), Set.of(DIRECT), Set.of(INDIA)),
                step(LifecycleState.SELLABLE, "2026-06-01"));

        assertThat(states(offering, AZURE, US, "2026-05-01")).containsExactly("SELLABLE");
        assertThat(states(offering, DIRECT, US, "2026-05-01", "2026-05-15", "2026-06-01"))
                .containsExactly("ANNOUNCED", "ANNOUNCED", "SELLABLE");
        assertThat(states(offering, DIRECT, INDIA, "2026-05-14", "2026-05-15"))
                .containsExactly("ANNOUNCED", "SELLABLE");
    }

    @Test
    void saysEveryReasonWhyItMayNotBeSold() {
        Offering offering = new Offering(
                FINE_TUNING,
                List.of(step(LifecycleState.RENEW_ONLY, "2026-05-07")),
                new Eligibility(Set.of(new CustomerSegment("EDUCATION")), Quantity.of(150)),
                Packaging.PLAIN,
                List.of(),
                List.of(),
                DEMO,
                Instant.EPOCH);
        SaleQuestion question =
                new SaleQuestion(day("2026-06-01"), DIRECT, US, CustomerSegment.COMMERCIAL, Quantity.of(20));

        SaleAnswer answer = offering.answer(question);

        assertThat(answer.sellable()).isFalse();
        assertThat(answer.reasons())
                .containsExactly(
                        "fine-tuning is renewed only, not sold anew through DIRECT_ENTERPRISE in US on 2026-06-01.",
                        "fine-tuning is for customers of EDUCATION.",
                        "fine-tuning is sold from 150 seats on.");
        assertThat(offering(step(LifecycleState.SELLABLE, "2026-05-07"))
                        .answer(question)
                        .sellable())
                .isTrue();
    }

    /** Market facts, 1.1: the allowance of PRO-200 fell from 20 to 10 on 2026-09-29; who subscribed from 22 to 29 September kept it a month. */
    @Test
    void grantsWhatWasGrantedToWhoSubscribedInTheWindow() {
        Offering pro = new Offering(
                new ProductId("chatgpt-pro-200"),
                List.of(step(LifecycleState.SELLABLE, "2026-04-01")),
                Eligibility.EVERYBODY,
                Packaging.PLAIN,
                List.of(
                        new Entitlement("allowance", Optional.of(Quantity.of(20)), day("2026-04-01"), Optional.empty()),
                        new Entitlement(
                                "allowance",
                                Optional.of(Quantity.of(10)),
                                day("2026-09-29"),
                                Optional.of(new Entitlement.Grandfathering(
                                        day("2026-09-22"), day("2026-09-30"), day("2026-10-29")))),
                        new Entitlement("ultrafast", Optional.empty(), day("2026-09-29"), Optional.empty())),
                List.of(),
                DEMO,
                Instant.EPOCH);

        assertThat(allowance(pro, "2026-09-28", "2026-05-01")).isEqualTo("20");
        assertThat(allowance(pro, "2026-09-29", "2026-05-01")).isEqualTo("10");
        assertThat(allowance(pro, "2026-09-29", "2026-09-21")).isEqualTo("10");
        assertThat(allowance(pro, "2026-10-28", "2026-09-22")).isEqualTo("20");
        assertThat(allowance(pro, "2026-10-28", "2026-09-29")).isEqualTo("20");
        assertThat(allowance(pro, "2026-10-28", "2026-09-30")).isEqualTo("10");
        assertThat(allowance(pro, "2026-10-29", "2026-09-22")).isEqualTo("10");
        assertThat(pro.grantsOn(day("2026-09-29"), day("2026-05-01")))
                .extracting(Entitlement::name)
                .containsExactly("allowance", "ultrafast");
    }

    /** 60, 30 and 10.50 alone: 90 in proportion, the odd cent by the largest remainder. */
    @Test
    void allocatesABundlesPriceByWhatItsPartsCostAlone() {
        Offering bundle = bundle(part("chat", "60"), part("codex", "30"), part("voice", "10.50"));

        Map<ProductId, Money> allocated = bundle.allocate(usd("90.00"));

        // 90 x 60 / 100.50 = 53.7313, 26.8657, 9.4030
        assertThat(allocated.entrySet().stream().map(part -> part.getKey() + " " + part.getValue()))
                .containsExactly("chat 53.73 USD", "codex 26.87 USD", "voice 9.40 USD");
        assertThat(allocated.values().stream().reduce(usd("0.00"), Money::plus)).isEqualTo(usd("90.00"));
        assertThatThrownBy(() ->
                        offering(step(LifecycleState.SELLABLE, "2026-01-01")).allocate(usd("1.00")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> new Offering(
                        FINE_TUNING,
                        List.of(
                                step(LifecycleState.RETIRED, "2026-01-01"),
                                step(LifecycleState.SELLABLE, "2026-02-01")),
                        Eligibility.EVERYBODY,
                        Packaging.PLAIN,
                        List.of(),
                        List.of(new BundlePart(FINE_TUNING, UnitPrice.FREE)),
                        DEMO,
                        Instant.EPOCH));

        assertThat(refused.faults().stream()
                        .map(fault -> fault.code() + " " + fault.pointer())
                        .collect(Collectors.toList()))
                .containsExactly(
                        "offering.retired /lifecycle/1", "offering.bundle /bundle", "offering.standalone /bundle");
        assertThat(catchThrowableOfType(Refusal.class, OfferingTest::offering).faults())
                .extracting(Refusal.Fault::code)
                .containsExactly("offering.lifecycle");
    }

    private static String allowance(Offering offering, String day, String subscribedOn) {
        return offering.grantsOn(day(day), day(subscribedOn)).stream()
                .filter(granted -> granted.name().equals("allowance"))
                .flatMap(granted -> granted.quantity().stream())
                .map(Quantity::toString)
                .collect(Collectors.joining());
    }

    private static List<String> states(Offering offering, ChannelCode channel, CountryCode country, String... days) {
        return List.of(days).stream()
                .map(day -> offering.stateOn(day(day), channel, country)
                        .map(Enum::name)
                        .orElse("-"))
                .toList();
    }

    private static Offering offering(LifecycleStep... steps) {
        return new Offering(
                FINE_TUNING,
                List.of(steps),
                Eligibility.EVERYBODY,
                Packaging.PLAIN,
                List.of(),
                List.of(),
                DEMO,
                Instant.EPOCH);
    }

    private static Offering bundle(BundlePart... parts) {
        return new Offering(
                new ProductId("bundle"),
                List.of(step(LifecycleState.SELLABLE, "2026-01-01")),
                Eligibility.EVERYBODY,
                Packaging.PLAIN,
                List.of(),
                List.of(parts),
                DEMO,
                Instant.EPOCH);
    }

    private static BundlePart part(String product, String standalone) {
        return new BundlePart(new ProductId(product), UnitPrice.of(standalone));
    }

    private static LifecycleStep step(LifecycleState state, String from) {
        return new LifecycleStep(state, day(from), Set.of(), Set.of());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Money usd(String amount) {
        return Money.of(amount, Money.currency("USD"));
    }
}
