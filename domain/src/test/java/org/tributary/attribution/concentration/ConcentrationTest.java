package org.tributary.attribution.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.concentration.Contributions.contribution;
import static org.tributary.attribution.golden.Cases.AWS;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.USD;
import static org.tributary.attribution.golden.Cases.money;
import static org.tributary.attribution.golden.Cases.text;
import static org.tributary.attribution.golden.Cases.usd;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Market;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.Row;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

class ConcentrationTest {

    private static final Golden GOLDEN = Golden.read("concentration/revenue-by-channel-partner-and-cloud");

    @Test
    void tellsAmountsAndFractionsByMonthTheLargestFirst() {
        Map<String, List<String>> expected = GOLDEN.rows("ROWS").stream()
                .collect(Collectors.groupingBy(row -> row.substring(0, row.indexOf('|', row.indexOf('|') + 1))));

        expected.forEach((question, rows) -> {
            String[] parts = question.split(" \\| ", -1);
            assertThat(concentration(parts[0], parts[1].strip()).rows().stream()
                            .map(row ->
                                    parts[0] + " | " + parts[1].strip() + " | " + row.key() + " | " + text(row.amount())
                                            + " | " + row.fraction().orElseThrow()))
                    .containsExactlyElementsOf(rows);
        });
    }

    @Test
    void tellsTheIndexExactlyAndInPointsAndWhatItPasses() {
        for (Row expected : GOLDEN.table("INDEX")) {
            Concentration found = concentration(expected.get("dependency"), expected.get("month"));

            assertThat(text(found.total())).isEqualTo(expected.get("total"));
            assertThat(found.index()).contains(Rate.of(expected.get("index")));
            assertThat(found.points()).contains(Long.valueOf(expected.get("points")));
            assertThat(Thresholds.DEFAULT.passedBy(found).stream()
                            .map(breach -> (breach.kind() + " " + breach.key().orElse("")).strip())
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(expected.get("passed"));
        }
    }

    @Test
    void tellsWhatHangsOnContractsByTheMonthTheyEnd() {
        Map<String, LocalDate> ends = new HashMap<>();
        GOLDEN.table("CONTRACTS").forEach(row -> ends.put(row.get("contract"), LocalDate.parse(row.get("ends"))));

        Concentration.ByContractEnd found = Concentration.byContractEnd(Dependency.CHANNEL, USD, contributions(), ends);

        List<String> rows = new ArrayList<>();
        found.ending()
                .forEach((month, part) -> part.rows().stream()
                        .map(row -> month + " | " + row.key() + " | " + text(row.amount()))
                        .forEach(rows::add));
        found.open().rows().stream()
                .map(row -> "open | " + row.key() + " | " + text(row.amount()))
                .forEach(rows::add);
        assertThat(rows).containsExactlyElementsOf(GOLDEN.rows("CONTRACT ENDS"));
        assertThat(found.open().dependency()).isEqualTo(Dependency.CHANNEL);
    }

    @Test
    void countsWhatNamesNoContractAsOpen() {
        Contribution none = contribution("DIRECT", List.of(), "1.00");

        assertThat(Concentration.byContractEnd(Dependency.CHANNEL, USD, List.of(none), Map.of())
                        .open()
                        .total())
                .isEqualTo(usd("1.00"));
    }

    @Test
    void tellsWhatGoesWithAPartnerThatLeavesAndWhatStays() {
        for (Row expected : GOLDEN.table("IF A PARTNER LEAVES")) {
            OrganizationId partner = new OrganizationId(expected.get("partner"));

            Departure departure = Departure.of(partner, Dependency.CHANNEL, USD, contributions());

            assertThat(departure.leaving()).isEqualTo(partner.value());
            assertThat(departure.atRisk()).isEqualTo(money(expected.get("at risk")));
            assertThat(departure.paidAtRisk()).isEqualTo(money(expected.get("paid at risk")));
            assertThat(departure.receivedAtRisk()).isEqualTo(money(expected.get("received at risk")));
            assertThat(departure.retainedAtRisk()).isEqualTo(money(expected.get("retained at risk")));
            assertThat(departure.remaining()).isEqualTo(money(expected.get("remaining")));
            assertThat(departure.remainder().rows().stream()
                            .map(row -> row.key() + " " + text(row.amount()))
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(expected.get("left by channel"));
        }
    }

    @Test
    void tellsWhatIsAtRiskIfAChannelCloses() {
        List<Contribution> contributions =
                List.of(contribution("DIRECT", List.of(), "60.00"), contribution("AWS_BEDROCK", List.of(), "40.00"));

        Departure closed = Departure.of(new ChannelCode("AWS_BEDROCK"), Dependency.CHANNEL, USD, contributions);

        assertThat(closed.leaving()).isEqualTo("AWS_BEDROCK");
        assertThat(closed.atRisk()).isEqualTo(usd("40.00"));
        assertThat(closed.remaining()).isEqualTo(usd("60.00"));
        assertThat(closed.remainder().rows()).extracting(Concentration.Row::key).containsExactly("DIRECT");
    }

    @Test
    void hasNoIndexWhereThereIsNoRevenue() {
        Concentration none = Concentration.of(Dependency.CHANNEL, USD, List.of());
        Concentration credits =
                Concentration.of(Dependency.CHANNEL, USD, List.of(contribution("DIRECT", List.of(), "-1.00")));

        assertThat(none).isEqualTo(new Concentration(Dependency.CHANNEL, List.of(), usd("0"), Optional.empty()));
        assertThat(none.points()).isEmpty();
        assertThat(credits.index()).isEmpty();
        assertThat(credits.total()).isEqualTo(usd("-1.00"));
        assertThat(credits.rows()).containsExactly(new Concentration.Row("DIRECT", usd("-1.00"), Optional.empty()));
        assertThat(Thresholds.DEFAULT.passedBy(credits)).isEmpty();
    }

    @Test
    void ordersEqualAmountsByKey() {
        assertThat(Concentration.of(
                                Dependency.CHANNEL,
                                USD,
                                List.of(contribution("B", List.of(), "1.00"), contribution("A", List.of(), "1.00")))
                        .rows())
                .extracting(Concentration.Row::key)
                .containsExactly("A", "B");
    }

    @Test
    void dependsOnThePartnerNextToTheVendorButLosesWhateverPassesOneThatLeaves() {
        Contribution chain = contribution("MS_CSP", List.of(MICROSOFT, AWS), "10.00");

        assertThat(Concentration.of(Dependency.PARTNER, USD, List.of(chain)).rows())
                .extracting(Concentration.Row::key)
                .containsExactly("microsoft");
        assertThat(chain.hangsOn(AWS)).isTrue();
        assertThat(chain.hangsOn(MICROSOFT)).isTrue();
        assertThat(chain.hangsOn(OPENAI)).isFalse();
    }

    @Test
    void leavesOutWhatHasNoLineAndKnowsNoHostWhereNeitherLineNorChannelNamesOne() {
        List<RevenueLine> lines = lines();
        List<Attribution> attributions = attributions(lines);
        Market nothing = new Market(Map.of(), Map.of(), Map.of(), Cases.market().rates(), Map.of(), Map.of());

        assertThat(Contribution.of(OPENAI, List.of(), attributions, Cases.market()))
                .isEmpty();
        assertThat(Contribution.of(OPENAI, lines, attributions, nothing))
                .filteredOn(contribution -> contribution.contract().equals(Optional.of("B")))
                .extracting(Contribution::cloud)
                .containsOnly(Optional.empty());
        assertThat(Contribution.of(MICROSOFT, lines, attributions, Cases.market()).stream()
                        .map(Contribution::revenue)
                        .reduce(usd("0"), Money::plus))
                .isEqualTo(usd("1260.00"));
    }

    @Test
    void sumsToTheWholeForAnySeed() {
        LongStream.range(0, 500).forEach(seed -> {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<Contribution> contributions = Stream.generate(() -> contribution(
                            "C" + random.nextInt(5),
                            List.of(),
                            new Money(random.nextLong(1, 100_000_000_000L), USD)
                                    .amount()
                                    .toPlainString()))
                    .limit(random.nextInt(1, 30))
                    .toList();

            Concentration found = Concentration.of(Dependency.CHANNEL, USD, contributions);

            Rate all = found.rows().stream()
                    .map(row -> row.fraction().orElseThrow())
                    .reduce(Rate.ZERO, Rate::plus);
            assertThat(all).as("seed %d", seed).isEqualTo(Rate.ONE);
            Rate index = found.index().orElseThrow();
            // Never below an even spread over as many, nor above one alone.
            assertThat(index)
                    .as("seed %d", seed)
                    .isBetween(Rate.of(1, found.rows().size()), Rate.ONE);
        });
    }

    private static Concentration concentration(String dependency, String month) {
        Dependency by = Dependency.valueOf(dependency);
        return month.equals("all")
                ? Concentration.of(by, USD, contributions())
                : Concentration.byMonth(by, USD, contributions())
                        .getOrDefault(YearMonth.parse(month), Concentration.of(by, USD, List.of()));
    }

    private static List<Contribution> contributions() {
        return Contribution.of(OPENAI, lines(), attributions(lines()), Cases.market());
    }

    private static List<RevenueLine> lines() {
        return GOLDEN.table("LINES").stream().map(Cases::line).toList();
    }

    private static List<Attribution> attributions(List<RevenueLine> lines) {
        return new AttributionEngine(Cases.agreement(Cases.r5()), Cases.market(), LATER)
                .attribute(lines, ClauseBalances.none());
    }
}
