package org.tributary.offering.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.money.ExactAmount;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.ChargeAmount;
import org.tributary.party.OrganizationId;

/** Commitments, credit pools, bounds and ramps, by the examples of {@code golden/spend}. */
class SpendExamplesTest {

    private static final Currency USD = Currency.getInstance("USD");

    static Stream<GoldenTable> examples() {
        return GoldenTable.all(Path.of("src", "test", "resources", "golden", "spend"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void commitmentsAreDrawnAsTheExampleSays(GoldenTable example) {
        List<Map<String, String>> periods = example.table("PERIODS");
        for (Map<String, String> given : example.table("COMMITMENT")) {
            SpendDrawdown commitment = new SpendDrawdown(
                    UnitPrice.of(cell(given, "amount")),
                    Rate.of(cell(given, "overage")),
                    Rate.of(cell(given, "roll over")),
                    Ramp.NONE);
            List<Money> spends = periods.stream()
                    .map(period -> Money.of(cell(period, "spend"), USD))
                    .toList();

            assertThat(commitment.settle(spends).stream()
                            .map(SpendExamplesTest::text)
                            .toList())
                    .isEqualTo(periods.stream().map(SpendExamplesTest::joined).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void poolsStandAsTheExampleSays(GoldenTable example) {
        CreditPool pool = new CreditPool(
                new OrganizationId("customer"),
                example.table("GRANTS").stream()
                        .map(row -> new CreditGrant(
                                cell(row, "id"),
                                Quantity.of(cell(row, "credits")),
                                Optional.empty(),
                                LocalDate.parse(cell(row, "from")),
                                LocalDate.parse(cell(row, "until"))))
                        .toList(),
                example.table("DRAWS").stream()
                        .map(row -> new CreditDraw(LocalDate.parse(cell(row, "on")), Quantity.of(cell(row, "credits"))))
                        .toList());
        for (Map<String, String> expected : example.table("STANDING")) {
            CreditPool.Standing standing = pool.on(LocalDate.parse(cell(expected, "on")));

            assertThat(String.join(
                            " | ",
                            cell(expected, "on"),
                            standing.balance().toString(),
                            standing.drawn().toString(),
                            standing.overage().toString(),
                            standing.expired().toString()))
                    .isEqualTo(joined(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void boundsAndRampsChargeWhatTheExampleSays(GoldenTable example) {
        for (Map<String, String> row : example.table("BOUNDS")) {
            SpendBounds bounds = new SpendBounds(price(cell(row, "minimum")), price(cell(row, "maximum")));

            assertThat(bounds.bound(used(row)).amount()).as(joined(row)).hasToString(cell(row, "charged"));
        }
        Ramp ramp = new Ramp(example.table("PHASES").stream()
                .map(row -> new Ramp.Phase(Integer.parseInt(cell(row, "periods")), Rate.of(cell(row, "factor"))))
                .toList());
        for (Map<String, String> row : example.table("RAMPED")) {
            ChargeAmount charged = ramp.in(Integer.parseInt(cell(row, "period")), used(row));

            assertThat(charged.amount()).as(joined(row)).hasToString(cell(row, "charged"));
        }
    }

    private static ChargeAmount used(Map<String, String> row) {
        return ChargeAmount.of("used", ExactAmount.of(cell(row, "amount")));
    }

    private static Optional<UnitPrice> price(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(UnitPrice.of(text));
    }

    private static String text(SpendDrawdown.Period period) {
        return Stream.of(
                        period.spend(),
                        period.carriedIn(),
                        period.drawnOfCarried(),
                        period.drawn(),
                        period.overage(),
                        period.rolledOver(),
                        period.shortfall(),
                        period.charged())
                .map(money -> new ExactAmount(money.amount()).toString())
                .collect(Collectors.joining(" | "));
    }

    private static String joined(Map<String, String> row) {
        return String.join(" | ", row.values());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
