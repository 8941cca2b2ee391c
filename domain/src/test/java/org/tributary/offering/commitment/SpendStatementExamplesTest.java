package org.tributary.offering.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.time.DateRange;

/** Statements of spend agreements, by the examples of {@code golden/spend/agreement-*}. */
class SpendStatementExamplesTest {

    static Stream<GoldenTable> examples() {
        return GoldenTable.all(Path.of("src", "test", "resources", "golden", "spend"))
                .filter(example -> !example.table("AGREEMENT").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachPeriodComesToWhatTheExampleSays(GoldenTable example) {
        SpendStatement statement = statement(example);

        assertThat(statement.periods().stream().map(SpendStatementExamplesTest::text))
                .containsExactlyElementsOf(example.table("STATEMENT").stream()
                        .map(row -> String.join(" | ", row.values()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachPeriodSaysWhyAndItsStepsSumToWhatIsDue(GoldenTable example) {
        SpendStatement statement = statement(example);

        assertThat(statement.periods().stream()
                        .flatMap(period -> period.steps().stream()
                                .map(step ->
                                        period.days().startInclusive() + " | " + step.text() + " | " + step.amount())))
                .containsExactlyElementsOf(example.table("STEPS").stream()
                        .map(row -> String.join(" | ", row.values()))
                        .toList());
        assertThat(statement.periods())
                .allSatisfy(period -> assertThat(period.steps().stream()
                                .map(step -> step.amount())
                                .reduce(ExactAmount.ZERO, ExactAmount::plus))
                        .isEqualTo(new ExactAmount(period.due().amount())));
    }

    private static SpendStatement statement(GoldenTable example) {
        Map<String, String> given = example.table("AGREEMENT").getFirst();
        LocalDate from = LocalDate.parse(cell(given, "from"));
        DateRange days = cell(given, "to").isEmpty()
                ? DateRange.from(from)
                : new DateRange(from, LocalDate.parse(cell(given, "to")));
        SpendAgreement agreement = SpendSamples.agreement(days, Integer.parseInt(cell(given, "months")), form(example));
        List<SpendItem> items = example.table("SPEND").stream()
                .map(row -> new SpendItem(
                        new SubscriptionId(cell(row, "subscription")),
                        SpendItem.Source.valueOf(cell(row, "source")),
                        new DateRange(LocalDate.parse(cell(row, "from")), LocalDate.parse(cell(row, "to"))),
                        Money.of(cell(row, "amount"), SpendSamples.USD),
                        0))
                .toList();
        return SpendStatement.of(
                agreement,
                SpendSamples.on(cell(given, "asked")),
                items.getLast().days().endExclusive(),
                items);
    }

    private static SpendForm form(GoldenTable example) {
        for (Map<String, String> row : example.table("DRAWDOWN")) {
            return new SpendDrawdown(
                    UnitPrice.of(cell(row, "amount")),
                    Rate.of(cell(row, "overage")),
                    Rate.of(cell(row, "roll over")),
                    new Ramp(List.of(
                            new Ramp.Phase(1, Rate.of(cell(row, "first"))),
                            new Ramp.Phase(1, Rate.of(cell(row, "second"))))));
        }
        for (Map<String, String> row : example.table("LIMITS")) {
            return new SpendBounds(price(cell(row, "minimum")), price(cell(row, "maximum")));
        }
        return new PrepaidCredits(example.table("CREDITS").stream()
                .map(row -> new CreditGrant(
                        cell(row, "id"),
                        Quantity.of(cell(row, "credits")),
                        price(cell(row, "price")),
                        LocalDate.parse(cell(row, "from")),
                        LocalDate.parse(cell(row, "until"))))
                .toList());
    }

    private static Optional<UnitPrice> price(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(UnitPrice.of(text));
    }

    private static String text(SettledPeriod period) {
        List<Money> figures = switch (period.outcome()) {
            case SpendOutcome.Drawn(SpendDrawdown.Period drawn) ->
                List.of(
                        drawn.committed(),
                        drawn.carriedIn(),
                        drawn.drawnOfCarried(),
                        drawn.drawn(),
                        drawn.overage(),
                        drawn.rolledOver(),
                        drawn.shortfall());
            case SpendOutcome.Covered covered ->
                List.of(covered.sold(), covered.drawn(), covered.overage(), covered.expired(), covered.balance());
            case SpendOutcome.Bounded bounded -> List.of(bounded.topUp(), bounded.cut());
        };
        return Stream.of(
                        Stream.of(period.days().startInclusive().toString(), "" + period.provisional()),
                        Stream.of(plain(period.spend())),
                        figures.stream().map(SpendStatementExamplesTest::plain),
                        Stream.of(plain(period.due())))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(" | "));
    }

    private static String plain(Money money) {
        return new ExactAmount(money.amount()).toString();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
