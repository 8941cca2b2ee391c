package org.tributary.usage.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.usage.rating.Usages.CONTRACT;
import static org.tributary.usage.rating.Usages.JUNE;
import static org.tributary.usage.rating.Usages.rating;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.PerUnitPrice;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.charge.TokenClass;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.RunningContracts;
import org.tributary.offering.subscription.Subscription;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;
import org.tributary.usage.ReportedUsage;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageName;
import org.tributary.usage.UsageNames;
import org.tributary.usage.UsageRecord;

/** Usage under the names of its source, on two time axes. */
class ReportedRatingTest {

    private static final Instant ARRIVED = Instant.parse("2025-06-21T00:00:00Z");
    private static final UsageNames NO_NAMES = UsageNames.known(List.of(), Books.LATER);

    @Test
    void countsWhatHadArrivedAndWasNotReplacedByThen() {
        ReportedUsage first = usage("a", "o3", 1_000_000, Optional.empty(), ARRIVED);
        ReportedUsage corrected = usage("b", "o3", 400_000, Optional.of("a"), ARRIVED.plusSeconds(86_400));
        ReportedUsage withdrawn = usage("c", "o3", 0, Optional.of("b"), ARRIVED.plusSeconds(2 * 86_400));
        List<ReportedUsage> all = List.of(withdrawn, corrected, first);

        assertThat(total(all, ARRIVED.minusSeconds(1))).isEqualTo("0.00 USD");
        assertThat(total(all, ARRIVED)).isEqualTo("2.00 USD");
        assertThat(total(all, ARRIVED.plusSeconds(86_400))).isEqualTo("0.80 USD");
        ReportedRating last = rated(all, ARRIVED.plusSeconds(2 * 86_400));
        assertThat(last.rated().total()).hasToString("0.00 USD");
        assertThat(last.rated().lines()).isEmpty();
        assertThat(last.held()).isEmpty();
    }

    @Test
    void holdsWhatMeansNothingAndWhatHasNoPriceUnderTheNamesOfItsSource() {
        ReportedUsage nameless = usage("a", "Model O3!", 1, Optional.empty(), ARRIVED);
        ReportedUsage unpriced = usage("b", "o4", 1, Optional.empty(), ARRIVED);
        UsageName early = new UsageName("gateway", UsageName.Kind.PRODUCT, "Model O3!", "o4", ARRIVED);
        UsageName late = new UsageName("gateway", UsageName.Kind.PRODUCT, "Model O3!", "o3", ARRIVED.plusSeconds(9));

        assertThat(rated(List.of(nameless, unpriced), Books.LATER).held())
                .extracting(
                        held -> held.usage().key().id() + " " + held.reason().code())
                .containsExactly("a usage.name-unknown", "b usage.meter-unpriced");
        assertThat(named(nameless, List.of(late, early), Books.LATER)).contains(new ProductId("o3"));
        assertThat(named(nameless, List.of(late, early), ARRIVED)).contains(new ProductId("o4"));
        assertThat(named(nameless, List.of(late, early), ARRIVED.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void holdsAllOfItWhereThePriceBookBeganAfterTheContractWasSigned() {
        Subscription early = question("2025-04-01", List.of()).subscription();
        ReportedUsage usage = usage("a", "o3", 1_000_000, Optional.empty(), ARRIVED);

        PriceBookVersion first = Books.version(
                "first",
                "2025-04-16",
                RunningContracts.Policy.NEVER,
                price(new MeterCode("call"), Optional.empty(), "2"));

        ReportedRating rated = ReportedRating.of(
                new UsageRating(Books.list(first), early, Books.LATER), JUNE, List.of(usage), NO_NAMES);

        assertThat(rated.rated().lines()).isEmpty();
        assertThat(rated.rated().total()).hasToString("0.00 USD");
        assertThat(rated.held()).singleElement().satisfies(held -> {
            assertThat(held.usage()).isEqualTo(usage);
            assertThat(held.reason().code()).isEqualTo("price-book.none-in-force");
            assertThat(held.reason().text()).isEqualTo("No version of list is in force on 2025-04-01.");
        });
    }

    @Test
    void addsUpFractionsAndWhatIsTooLongForALong() {
        Sum sum = new Sum();
        sum.add(Quantity.of("0.25"));
        sum.add(Quantity.of(3));
        for (int i = 0; i < 9; i++) {
            sum.add(Quantity.of(999_999_999_999L));
        }

        assertThat(sum.total().value()).isEqualByComparingTo(new BigDecimal("8999999999994.25"));
    }

    @Test
    void asksTheBenchForAContractOfNobody() {
        UsageRecord record = Usages.record(
                "1", new ProductId("o3"), TokenClass.INPUT.meter(), 5, Situation.STANDARD, "2025-06-20T10:00:00Z");
        BenchQuestion question = question("2025-06-01", List.of(record));
        Subscription subscription = question.subscription();

        assertThat(subscription.product()).isEqualTo(new ProductId("o3"));
        assertThat(subscription.start()).isEqualTo("2025-06-01");
        assertThat(subscription
                        .calendar()
                        .periodOf(LocalDate.parse("2025-06-20"))
                        .startInclusive())
                .isEqualTo("2025-06-01");
        assertThat(question("2025-06-10", List.of()).subscription().start()).isEqualTo("2025-06-10");
        assertThat(question("2025-06-10", List.of()).subscription().product()).isEqualTo(new ProductId("rating-bench"));
    }

    @Test
    void takesTheCountrysOwnPriceAndElsewhereTheOneOfEveryCountry() {
        MeterCode call = new MeterCode("call");
        PriceBookVersion version = Books.version(
                "calls",
                "2025-01-01",
                RunningContracts.Policy.NOW,
                price(call, Optional.of(new CountryCode("IN")), "1"),
                price(call, Optional.empty(), "2"),
                price(call, Optional.of(new CountryCode("DE")), "3"));

        assertThat(words(version, Optional.of(new CountryCode("IN")), call)).isEqualTo("1 each of call");
        assertThat(words(version, Optional.of(new CountryCode("DE")), call)).isEqualTo("3 each of call");
        assertThat(words(version, Optional.of(new CountryCode("US")), call)).isEqualTo("2 each of call");
        assertThat(words(version, Optional.empty(), call)).isEqualTo("2 each of call");
        assertThat(words(version, Optional.empty(), new MeterCode("gb-day"))).isEqualTo("nothing");
    }

    private static PriceEntry price(MeterCode meter, Optional<CountryCode> country, String price) {
        return Books.entry(
                Usages.SEARCH,
                new ChargeCode("calls"),
                country,
                ContractTerm.NONE,
                Cycle.NEVER,
                new PerUnitPrice(meter, UnitPrice.of(price), 1, Quantity.NONE));
    }

    private static String words(PriceBookVersion version, Optional<CountryCode> country, MeterCode meter) {
        BenchQuestion question = new BenchQuestion(
                new PriceBookId("list"), Money.currency("USD"), country, JUNE.startInclusive(), JUNE, List.of());
        return new UsageRating(Books.list(version), question.subscription(), Books.LATER)
                .entry(version, Usages.SEARCH, meter)
                .map(entry -> entry.charge().inWords())
                .orElse("nothing");
    }

    @Test
    void saysWhatIsWrongWithWhatIsReported() {
        assertThat(codes(() -> usage("a", " ", 1, Optional.of("a"), ARRIVED)))
                .isEqualTo("usage.product usage.replaces");
        assertThat(codes(() -> usage("a", "x".repeat(201), 1, Optional.empty(), ARRIVED)))
                .isEqualTo("usage.product");
        assertThat(codes(() -> usage("a", "x".repeat(200), 1, Optional.empty(), ARRIVED)))
                .isEmpty();
        assertThat(codes(() -> new UsageKey(" ", "x".repeat(201)))).isEqualTo("usage.source usage.id");
        assertThat(codes(() -> new UsageName(" ", UsageName.Kind.METER, " ", " ", ARRIVED)))
                .isEqualTo("usage.source usage.reported usage.means");
        ReportedUsage first = usage("a", "o3", 1, Optional.empty(), ARRIVED);
        assertThat(first.saysTheSame(first.arrived(Books.LATER))).isTrue();
        assertThat(first.saysTheSame(usage("a", "o3", 2, Optional.empty(), ARRIVED)))
                .isFalse();
    }

    private static String codes(Runnable made) {
        try {
            made.run();
            return "";
        } catch (Refusal refused) {
            return String.join(
                    " ", refused.faults().stream().map(Refusal.Fault::code).toList());
        }
    }

    private static Optional<ProductId> named(ReportedUsage usage, List<UsageName> names, Instant knownAt) {
        return UsageNames.known(names, knownAt).named(usage).map(UsageRecord::product);
    }

    private static String total(List<ReportedUsage> usage, Instant knownAt) {
        return rated(usage, knownAt).rated().total().toString();
    }

    private static ReportedRating rated(List<ReportedUsage> usage, Instant knownAt) {
        UsageRating rating = new UsageRating(Usages.book(), rating().subscription(), knownAt);
        return ReportedRating.of(rating, JUNE, usage, NO_NAMES);
    }

    private static ReportedUsage usage(
            String id, String product, long quantity, Optional<String> replaces, Instant arrivedAt) {
        return new ReportedUsage(
                new UsageKey("gateway", id),
                CONTRACT,
                product,
                "input-token",
                Quantity.of(quantity),
                Situation.STANDARD,
                Instant.parse("2025-06-20T10:00:00Z"),
                replaces,
                arrivedAt);
    }

    private static BenchQuestion question(String signedOn, List<UsageRecord> records) {
        return new BenchQuestion(
                new PriceBookId("list"),
                Money.currency("USD"),
                Optional.of(new CountryCode("US")),
                LocalDate.parse(signedOn),
                new DateRange(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-07-01")),
                records);
    }
}
