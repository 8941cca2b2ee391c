package org.tributary.offering.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.party.CustomerSegment;

/** Lives, grants and bundles of offerings, by the examples of {@code golden/offering}. */
class OfferingExamplesTest {

    static Stream<GoldenTable> examples() {
        return GoldenTable.all(Path.of("src", "test", "resources", "golden", "offering"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anOfferingIsWhereTheExampleSaysInItsLife(GoldenTable example) {
        Offering offering = offering(example);
        for (Map<String, String> row : example.table("STATES")) {
            assertThat(offering.stateOn(
                                    day(row, "on"),
                                    new ChannelCode(cell(row, "channel")),
                                    new CountryCode(cell(row, "country")))
                            .map(Enum::name)
                            .orElse("-"))
                    .as(joined(row))
                    .isEqualTo(cell(row, "state"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itIsSoldToWhomTheExampleSays(GoldenTable example) {
        Offering offering = offering(example);
        for (Map<String, String> row : example.table("ANSWERS")) {
            SaleAnswer answer = offering.answer(new SaleQuestion(
                    day(row, "on"),
                    new ChannelCode(cell(row, "channel")),
                    new CountryCode(cell(row, "country")),
                    new CustomerSegment(cell(row, "segment")),
                    Quantity.of(cell(row, "seats"))));

            assertThat(answer.sellable() ? "yes" : String.join(" ", answer.reasons()))
                    .as(joined(row))
                    .isEqualTo(cell(row, "answer"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itGrantsWhatTheExampleSays(GoldenTable example) {
        Offering offering = offering(example);
        for (Map<String, String> row : example.table("GRANTED")) {
            String granted = offering.grantsOn(day(row, "on"), day(row, "subscribed on")).stream()
                    .map(grant -> grant.name()
                            + grant.quantity().map(quantity -> " " + quantity).orElse(""))
                    .sorted()
                    .collect(Collectors.joining(", "));

            assertThat(granted.isEmpty() ? "nothing" : granted).as(joined(row)).isEqualTo(cell(row, "granted"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aBundlesPriceIsAllocatedAsTheExampleSays(GoldenTable example) {
        Offering offering = offering(example);
        for (Map<String, String> row : example.table("ALLOCATED")) {
            String[] price = cell(row, "price").split(" ", -1);
            Money whole = Money.of(price[0], Money.currency(price[1]));

            Map<ProductId, Money> allocated = offering.allocate(whole);

            assertThat(allocated.values().stream().map(Money::toString))
                    .as(joined(row))
                    .containsExactlyElementsOf(offering.bundle().stream()
                            .map(part -> cell(row, part.product().value()) + " " + price[1])
                            .toList());
            assertThat(allocated.values().stream().reduce(Money.zero(whole.currency()), Money::plus))
                    .isEqualTo(whole);
        }
    }

    private static Offering offering(GoldenTable example) {
        List<LifecycleStep> life = example.table("LIFE").stream()
                .map(row -> new LifecycleStep(
                        LifecycleState.valueOf(cell(row, "state")),
                        day(row, "from"),
                        names(row, "channels", ChannelCode::new),
                        names(row, "countries", CountryCode::new)))
                .toList();
        return new Offering(
                new ProductId("example"),
                life.isEmpty()
                        ? List.of(new LifecycleStep(LifecycleState.SELLABLE, LocalDate.EPOCH, Set.of(), Set.of()))
                        : life,
                example.table("ELIGIBILITY").stream()
                        .map(row -> new Eligibility(
                                names(row, "segments", CustomerSegment::new), Quantity.of(cell(row, "seats"))))
                        .findFirst()
                        .orElse(Eligibility.EVERYBODY),
                Packaging.PLAIN,
                example.table("GRANTS").stream()
                        .map(OfferingExamplesTest::entitlement)
                        .toList(),
                example.table("PARTS").stream()
                        .map(row ->
                                new BundlePart(new ProductId(cell(row, "product")), UnitPrice.of(cell(row, "alone"))))
                        .toList(),
                new Provenance(Provenance.Tag.DEMO, "example"),
                Instant.EPOCH);
    }

    private static Entitlement entitlement(Map<String, String> row) {
        return new Entitlement(
                cell(row, "name"),
                filled(row, "quantity").map(Quantity::of),
                day(row, "from"),
                filled(row, "kept until")
                        .map(until -> new Entitlement.Grandfathering(
                                day(row, "subscribed from"), day(row, "subscribed to"), LocalDate.parse(until))));
    }

    private static <T> Set<T> names(Map<String, String> row, String column, Function<String, T> form) {
        return Stream.of(cell(row, column).split(", ", -1))
                .filter(name -> !name.isEmpty())
                .map(form)
                .collect(Collectors.toSet());
    }

    private static LocalDate day(Map<String, String> row, String column) {
        return LocalDate.parse(cell(row, column));
    }

    private static Optional<String> filled(Map<String, String> row, String column) {
        return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
    }

    private static String joined(Map<String, String> row) {
        return String.join(" | ", row.values());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
