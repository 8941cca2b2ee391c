package org.tributary.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.attribution.GoldenTable;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.contract.recognition.RollForward;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.Money;

/** Contracts from the signing to the end, day by day, by the examples of {@code golden/contract} and {@code golden/service}. */
class ContractScenarioTest {

    static Stream<GoldenTable> examples() {
        Path golden = Path.of("src", "test", "resources", "golden");
        return Stream.of("contract", "service").map(golden::resolve).flatMap(GoldenTable::all);
    }

    static Stream<GoldenTable> recognised() {
        return examples().filter(example -> example.sections().containsKey("RECOGNISED"));
    }

    static Stream<GoldenTable> posted() {
        return examples().filter(example -> example.sections().containsKey("ENTRIES"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void billsWhatTheExampleSaysAndNothingElse(GoldenTable example) {
        ContractScenario played = ContractScenario.played(example);
        boolean deductions =
                played.billed().stream().anyMatch(item -> !deductions(item).isEmpty());

        boolean levels = example.sections().containsKey("LEVELS");

        assertThat(played.billed().stream()
                        .map(item -> text(item, levels, deductions))
                        .toList())
                .containsExactlyElementsOf(rows(example, "BILLS"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesWhatTheExampleSaysAndNothingElse(GoldenTable example) {
        List<String> expected = example.table("AMENDMENTS").stream()
                .map(row -> row.getOrDefault("refused", ""))
                .toList();

        assertThat(ContractScenario.played(example).refusals()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("recognised")
    void recognisesWhatTheExampleSaysInEachMonth(GoldenTable example) {
        Map<YearMonth, Map<LineId, List<RecognitionEntry>>> found = ContractScenario.played(example).entries().stream()
                .collect(groupingBy(
                        RecognitionEntry::period,
                        TreeMap::new,
                        groupingBy(RecognitionEntry::line, TreeMap::new, toList())));
        List<String> rows = new ArrayList<>();
        found.forEach((month, lines) -> lines.forEach((line, entries) -> rows.add(String.join(
                " | ",
                month.toString(),
                line.value(),
                plain(entries.stream()
                        .map(RecognitionEntry::amount)
                        .reduce(Money::plus)
                        .orElseThrow())))));

        assertThat(rows).containsExactlyElementsOf(rows(example, "RECOGNISED"));
    }

    @ParameterizedTest
    @MethodSource("posted")
    void postsEachEntryWithItsCauseAndPolicy(GoldenTable example) {
        List<String> found = ContractScenario.played(example).entries().stream()
                .map(entry -> String.join(
                        " | ",
                        entry.period().toString(),
                        entry.month().toString(),
                        entry.line().value(),
                        entry.amendment().map(String::valueOf).orElse("signing"),
                        String.valueOf(entry.policy()),
                        plain(entry.amount())))
                .toList();

        assertThat(found).containsAll(rows(example, "ENTRIES"));
    }

    @ParameterizedTest
    @MethodSource("recognised")
    void rollsForwardAsTheExampleSaysAndTies(GoldenTable example) {
        ContractScenario played = ContractScenario.played(example);
        RollForward rolled = played.rollForward();

        assertThat(rolled.rows().stream().map(ContractScenarioTest::text).toList())
                .containsExactlyElementsOf(rows(example, "ROLL FORWARD"));
        assertThat(rolled.differences(played.billed(), played.entries(), played.vendor()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void addsNothingTheSecondTime(GoldenTable example) {
        ContractScenario played = ContractScenario.played(example);
        LocalDate last = played.billed().getLast().billedOn();
        YearMonth through = YearMonth.from(last).plusMonths(1);

        assertThat(played.schedule().due(last)).isEmpty();
        assertThat(played.recognition().due(played.entries(), lastMonth(played).orElse(through), through))
                .isEmpty();
    }

    private static Optional<YearMonth> lastMonth(ContractScenario played) {
        return played.entries().stream().map(RecognitionEntry::period).max(YearMonth::compareTo);
    }

    private static List<String> rows(GoldenTable example, String section) {
        return example.table(section).stream()
                .map(row -> String.join(" | ", row.values()))
                .toList();
    }

    private static String text(BillItem item, boolean levels, boolean deductions) {
        String words = String.join(
                " | ",
                String.valueOf(item.number()),
                item.billedOn().toString(),
                item.line().value(),
                ContractScenario.text(item.days()),
                item.terms().quantity().toString(),
                plain(item.amount()),
                item.corrects().map(String::valueOf).orElse(""));
        String service = item.service().map(of -> of.level() + " " + of.month()).orElse("");
        return words + (levels ? " | " + service : "") + (deductions ? " | " + deductions(item) : "");
    }

    private static String deductions(BillItem item) {
        return item.deductions().stream()
                .map(deduction -> deduction.party() + " " + plain(deduction.amount()))
                .collect(joining("; "));
    }

    private static String text(RollForward.Row row) {
        return String.join(
                " | ",
                row.month().toString(),
                plain(row.opening()),
                plain(row.billed()),
                plain(row.recognised()),
                plain(row.closing()));
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
