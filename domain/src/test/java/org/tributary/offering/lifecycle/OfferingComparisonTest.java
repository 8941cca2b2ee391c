package org.tributary.offering.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.tributary.party.OrganizationId;

/** What a second person reads of an offering before it is published, and what of it is refused. */
class OfferingComparisonTest {

    private static final ProductId PRO = new ProductId("chatgpt-pro-200");
    private static final ChannelCode AZURE = new ChannelCode("AZURE_OPENAI");
    private static final LocalDate HALVED = LocalDate.parse("2026-09-29");

    @Test
    void everyPartThatDiffersIsToldBeforeAndAfter() {
        OfferingComparison compared = OfferingComparison.of(Optional.of(plain()), changed());

        assertThat(compared.begins()).isFalse();
        assertThat(texts(compared))
                .containsExactly(
                        "LIFE sellable: from 2026-04-01 -> from 2026-05-01, CHANGED",
                        "LIFE retired through AZURE_OPENAI in DE, US: - -> from 2026-12-31, ADDED",
                        "ELIGIBILITY customer segments: everybody -> EDUCATION, CHANGED",
                        "ELIGIBILITY seats: any number -> from 2 on, CHANGED",
                        "PACKAGING regions: bound to none -> eu, CHANGED",
                        "PACKAGING hosts: the vendor's own -> microsoft, CHANGED",
                        "PACKAGING compliance: nothing particular -> FEDRAMP, HIPAA-BAA, CHANGED",
                        "PACKAGING service level: none promised -> 99.9 %, CHANGED",
                        "ENTITLEMENTS allowance from 2026-04-01: 20 -> -, ENDED",
                        "ENTITLEMENTS allowance from 2026-09-29: - -> 10; who subscribed from 2026-09-22 to before 2026-09-30"
                                + " keeps the earlier one until 2026-10-29, ADDED",
                        "ENTITLEMENTS ultrafast from 2026-09-29: - -> granted, ADDED",
                        "BUNDLE chat: - -> 60 alone, ADDED",
                        "PROVENANCE source: DEMO, example -> OFFICIAL, release notes, CHANGED");
    }

    @Test
    void theSameOfferingDiffersInNothingAndANewOneInAllItSays() {
        assertThat(OfferingComparison.of(Optional.of(changed()), changed().recorded(Instant.EPOCH.plusSeconds(9)))
                        .differences())
                .isEmpty();

        OfferingComparison begun = OfferingComparison.of(Optional.empty(), plain());

        assertThat(begun.begins()).isTrue();
        assertThat(texts(begun))
                .startsWith("LIFE sellable: - -> from 2026-04-01, ADDED")
                .hasSize(9)
                .allMatch(text -> text.endsWith(", ADDED"));
    }

    @Test
    void twoStepsOfOneStateAreToldApart() {
        Offering twice = offering(
                List.of(sellable("2026-04-01"), step(LifecycleState.RENEW_ONLY, "2026-05-01"), sellable("2026-06-01")),
                List.of());
        Offering once =
                offering(List.of(sellable("2026-04-01"), step(LifecycleState.RENEW_ONLY, "2026-05-01")), List.of());

        assertThat(texts(OfferingComparison.of(Optional.of(twice), once)))
                .containsExactly("LIFE sellable (2): from 2026-06-01 -> -, ENDED");
    }

    @Test
    void aGrantWithoutANameOrWithAnImpossibleWindowIsRefusedAtItsCell() {
        assertThat(faults(() -> new Entitlement(
                        " ",
                        Optional.empty(),
                        HALVED,
                        Optional.of(new Entitlement.Grandfathering(HALVED, HALVED.plusDays(1), HALVED)))))
                .containsExactly("entitlement.name /name", "grandfathering.until /grandfathering/keptUntil");
        assertThat(faults(() -> new Entitlement.Grandfathering(HALVED, HALVED, HALVED.plusDays(9))))
                .containsExactly("grandfathering.window /subscribedTo");
    }

    @Test
    void anAllocationIsRefusedWithAllItsFaults() {
        assertThat(faults(() -> new BundleAllocation(usd("-1.00"), List.of())))
                .containsExactly("bundle.price /price", "bundle.parts /parts");
        assertThat(faults(() -> new BundleAllocation(usd("1.00"), List.of(new BundlePart(PRO, UnitPrice.FREE)))))
                .containsExactly("offering.standalone /parts");
    }

    @Test
    void anAllocationKeepsItsPartsInOrderAlsoWhereOneProductStandsTwice() {
        BundlePart seat = new BundlePart(PRO, UnitPrice.of("1"));

        assertThat(new BundleAllocation(usd("0.01"), List.of(seat, seat)).amounts())
                .extracting(Money::toString)
                .containsExactly("0.01 USD", "0.00 USD");
    }

    private static Offering plain() {
        return offering(
                List.of(sellable("2026-04-01")),
                List.of(new Entitlement(
                        "allowance", Optional.of(Quantity.of(20)), LocalDate.parse("2026-04-01"), Optional.empty())));
    }

    private static Offering changed() {
        return new Offering(
                PRO,
                List.of(
                        sellable("2026-05-01"),
                        new LifecycleStep(
                                LifecycleState.RETIRED,
                                LocalDate.parse("2026-12-31"),
                                Set.of(AZURE),
                                Set.of(new CountryCode("US"), new CountryCode("DE")))),
                new Eligibility(Set.of(new CustomerSegment("EDUCATION")), Quantity.of(2)),
                new Packaging(
                        Set.of("eu"),
                        Set.of(new OrganizationId("microsoft")),
                        Set.of("HIPAA-BAA", "FEDRAMP"),
                        Optional.of("99.9 %")),
                List.of(
                        new Entitlement(
                                "allowance",
                                Optional.of(Quantity.of(10)),
                                HALVED,
                                Optional.of(new Entitlement.Grandfathering(
                                        LocalDate.parse("2026-09-22"),
                                        LocalDate.parse("2026-09-30"),
                                        LocalDate.parse("2026-10-29")))),
                        new Entitlement("ultrafast", Optional.empty(), HALVED, Optional.empty())),
                List.of(new BundlePart(new ProductId("chat"), UnitPrice.of("60"))),
                new Provenance(Provenance.Tag.OFFICIAL, "release notes"),
                Instant.EPOCH);
    }

    private static Offering offering(List<LifecycleStep> life, List<Entitlement> grants) {
        return new Offering(
                PRO,
                life,
                Eligibility.EVERYBODY,
                Packaging.PLAIN,
                grants,
                List.of(),
                new Provenance(Provenance.Tag.DEMO, "example"),
                Instant.EPOCH);
    }

    private static LifecycleStep sellable(String from) {
        return step(LifecycleState.SELLABLE, from);
    }

    private static LifecycleStep step(LifecycleState state, String from) {
        return new LifecycleStep(state, LocalDate.parse(from), Set.of(), Set.of());
    }

    private static Money usd(String amount) {
        return Money.of(amount, Money.currency("USD"));
    }

    private static List<String> texts(OfferingComparison compared) {
        return compared.differences().stream()
                .map(difference -> difference.part() + " " + difference.name() + ": "
                        + difference.before().orElse("-") + " -> "
                        + difference.after().orElse("-") + ", " + difference.kind())
                .toList();
    }

    private static List<String> faults(Runnable wrong) {
        return catchThrowableOfType(Refusal.class, wrong::run).faults().stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }
}
