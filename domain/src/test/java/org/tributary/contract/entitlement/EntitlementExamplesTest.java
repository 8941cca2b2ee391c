package org.tributary.contract.entitlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractScenario;
import org.tributary.money.Quantity;
import org.tributary.offering.lifecycle.Eligibility;
import org.tributary.offering.lifecycle.Entitlement;
import org.tributary.offering.lifecycle.LifecycleState;
import org.tributary.offering.lifecycle.LifecycleStep;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.lifecycle.Packaging;

/** What contracts entitle to on a day as known on another, by the examples of {@code golden/entitlement}. */
class EntitlementExamplesTest {

    static Stream<GoldenTable> examples() {
        return GoldenTable.all(Path.of("src", "test", "resources", "golden", "entitlement"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aLineEntitlesToWhatTheExampleSays(GoldenTable example) {
        for (Map<String, String> row : example.table("ENTITLED")) {
            EntitledLine line = on(example, row).stream()
                    .filter(one -> one.line().value().equals(cell(row, "line")))
                    .findFirst()
                    .orElseThrow();

            assertThat(List.of(
                            line.now().standing().name(),
                            line.now().product().value(),
                            line.now().quantity().toString(),
                            days(line.now()),
                            line.now().subscribedOn().map(LocalDate::toString).orElse(""),
                            line.grants().stream()
                                    .map(EntitlementExamplesTest::text)
                                    .collect(joining("; ")),
                            line.next().stream()
                                    .map(EntitlementExamplesTest::text)
                                    .collect(joining("; "))))
                    .as(String.join(" | ", row.values()))
                    .containsExactly(
                            cell(row, "standing"),
                            cell(row, "product"),
                            cell(row, "quantity"),
                            cell(row, "days"),
                            cell(row, "subscribed"),
                            cell(row, "grants"),
                            cell(row, "next"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theLinesOfAProductAreOneSum(GoldenTable example) {
        example.table("TOGETHER").stream()
                .collect(groupingBy(row -> cell(row, "on") + cell(row, "known on")))
                .values()
                .forEach(rows -> assertThat(EntitledProduct.of(on(example, rows.getFirst())).stream()
                                .map(EntitlementExamplesTest::text)
                                .toList())
                        .as(example.name())
                        .containsExactlyElementsOf(rows.stream()
                                .map(row -> String.join(
                                        " | ", List.copyOf(row.values()).subList(2, row.size())))
                                .toList()));
    }

    /** The lines on the day of a row, as known at the end of the other. */
    private static List<EntitledLine> on(GoldenTable example, Map<String, String> row) {
        Instant knownAt = Instant.parse(cell(row, "known on") + "T23:59:59Z");
        return new Entitlements(
                        contract(example).known(knownAt).orElseThrow(), product -> offering(example, product, knownAt))
                .on(day(row, "on"));
    }

    private static Contract contract(GoldenTable example) {
        Contract contract = ContractScenario.signed(example);
        Set<LocalDate> known = new TreeSet<>(example.table("AMENDMENTS").stream()
                .map(row -> day(row, "known on"))
                .toList());
        for (LocalDate day : known) {
            for (Amendment amendment : ContractScenario.amendments(example, day)) {
                contract = contract.amend(amendment, Instant.parse(day + "T12:00:00Z"));
            }
        }
        return contract;
    }

    private static Optional<Offering> offering(GoldenTable example, ProductId product, Instant knownAt) {
        List<Entitlement> entitlements = example.table("GRANTS").stream()
                .filter(row -> cell(row, "product").equals(product.value()))
                .filter(row ->
                        !Instant.parse(cell(row, "known from") + "T12:00:00Z").isAfter(knownAt))
                .map(EntitlementExamplesTest::entitlement)
                .toList();
        return Optional.of(entitlements)
                .filter(known -> !known.isEmpty())
                .map(known -> new Offering(
                        product,
                        List.of(new LifecycleStep(LifecycleState.SELLABLE, LocalDate.EPOCH, Set.of(), Set.of())),
                        Eligibility.EVERYBODY,
                        Packaging.PLAIN,
                        known,
                        List.of(),
                        new Provenance(Provenance.Tag.DEMO, "example"),
                        Instant.EPOCH));
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

    private static String text(LineGrant grant) {
        return grant.name()
                + grant.grant()
                        .entitlement()
                        .quantity()
                        .map(each -> " " + each + " each, "
                                + grant.inAll().orElseThrow().toPlainString() + " in all")
                        .orElse("")
                + grant.grant()
                        .keptUntil()
                        .map(until -> ", kept until " + until)
                        .orElse("");
    }

    /** What has ended has no quantity more. */
    private static String text(LineStretch next) {
        return next.from().orElseThrow() + " " + next.standing()
                + next.until()
                        .map(_ -> " " + next.quantity() + " " + next.product())
                        .orElse("")
                + (next.amendments().isEmpty()
                        ? ""
                        : " by "
                                + next.amendments().stream()
                                        .map(String::valueOf)
                                        .collect(joining(", ")));
    }

    private static String text(EntitledProduct product) {
        return String.join(
                " | ",
                product.product().value(),
                product.granted().toString(),
                product.suspended().toString(),
                product.totals().stream()
                        .map(total -> total.name()
                                + total.inAll()
                                        .map(BigDecimal::toPlainString)
                                        .map(many -> " " + many)
                                        .orElse(""))
                        .collect(joining("; ")));
    }

    private static String days(LineStretch stretch) {
        return (stretch.from().map(LocalDate::toString).orElse("") + " .. "
                        + stretch.until().map(LocalDate::toString).orElse(""))
                .strip();
    }

    private static LocalDate day(Map<String, String> row, String column) {
        return LocalDate.parse(cell(row, column));
    }

    private static Optional<String> filled(Map<String, String> row, String column) {
        return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
