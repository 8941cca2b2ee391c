package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.billing.RevenueLine;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.ClauseId;

/** The worked examples of the reference case, each a text under {@code src/test/resources/golden}. */
class WorkedExamplesTest {

    private static final String CAP = "R6.cap";

    static Stream<GoldenTable> examples() {
        return GoldenTable.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void comesOutToTheCent(GoldenTable example) {
        ClauseBalances balances = balances(example);

        List<Share> shares =
                attributions(example, balances).stream().map(Attribution::share).toList();

        assertThat(shares.stream().map(share -> row(share, example.shareColumns())))
                .containsExactlyInAnyOrderElementsOf(example.expectedShares());
        if (!example.rows("CAP AFTER").isEmpty()) {
            assertThat(balances.all().entrySet().stream()
                            .filter(balance -> balance.getKey().kind() == ClauseBalances.Kind.CAP)
                            .map(balance -> balance.getKey().clause() + " | " + GoldenLine.text(balance.getValue())))
                    .containsExactlyInAnyOrderElementsOf(example.rows("CAP AFTER"));
        }
        if (!example.rows("SUMS").isEmpty()) {
            assertThat(sums(shares)).containsAll(example.rows("SUMS"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void saysItsTermsInWords(GoldenTable example) {
        List<String> words = example.agreement().revisions().stream()
                .flatMap(revision -> revision.clauses().stream())
                .map(clause -> clause.id() + " | " + clause.inWords())
                .toList();

        assertThat(words).containsAll(example.rows("CLAUSES"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void postsEachShareInBalance(GoldenTable example) {
        for (Attribution attribution : attributions(example, balances(example))) {
            Share share = attribution.share();
            Money nothing = Money.zero(share.payable().currency());

            assertThat(attribution.postings().stream().map(Posting::amount).reduce(nothing, Money::plus))
                    .isEqualTo(nothing);
            assertThat(attribution.postings().stream()
                            .filter(posting -> posting.party().equals(share.payee()))
                            .map(Posting::amount)
                            .reduce(nothing, Money::plus))
                    .isEqualTo(share.payable());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void explainsWithoutNamingTheCustomerOrAnotherPartner(GoldenTable example) {
        List<String> parties =
                List.of("microsoft", "openai", "brightpath-distribution", "kestrel-resale", "lindqvist-it");
        for (Attribution attribution : attributions(example, balances(example))) {
            Share share = attribution.share();
            List<String> others = parties.stream()
                    .filter(party -> !party.equals(share.payee().value())
                            && !party.equals(share.payer().value()))
                    .toList();
            Revision terms =
                    example.agreement().revisions().get(share.authority().revision() - 1);

            Explanation explanation =
                    Explanation.of(share, terms, share.channel().value());

            assertThat(explanation.steps()).hasSizeGreaterThanOrEqualTo(share.kind() == Share.Kind.FEE ? 2 : 3);
            assertThat(explanation.steps())
                    .allSatisfy(step -> assertThat(step.text().replace("the customer segments", "the segments"))
                            .doesNotContain(" customer ")
                            .doesNotContain(others));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void aReversalTakesEverySharesPostingsBack(GoldenTable example) {
        for (Attribution attribution : attributions(example, balances(example))) {
            Share share = attribution.share();

            Attribution reversal =
                    Attribution.reversal(share, share.recordedAt().plusSeconds(1), Booking.FIRST.firstOpen());

            assertThat(reversal.share().reverses()).contains(share.id());
            assertThat(reversal.postings().stream().map(Posting::amount))
                    .containsExactlyElementsOf(attribution.postings().stream()
                            .map(posting -> posting.amount().negated())
                            .toList());
            assertThat(reversal.postings().stream().map(Posting::reporting))
                    .containsExactlyElementsOf(attribution.postings().stream()
                            .map(posting -> posting.reporting().negated())
                            .toList());
        }
    }

    private static ClauseBalances balances(GoldenTable example) {
        Map<ClauseBalances.Key, Money> before = new HashMap<>();
        example.accruedBefore()
                .ifPresent(accrued -> before.put(
                        new ClauseBalances.Key(new ClauseId(CAP), ClauseBalances.Kind.CAP, java.time.LocalDate.MIN),
                        accrued));
        return new ClauseBalances(before);
    }

    private static List<Attribution> attributions(GoldenTable example, ClauseBalances balances) {
        AttributionEngine engine = new AttributionEngine(example.agreement(), example.market(), example.knownAt());
        List<Attribution> attributions = new ArrayList<>();
        for (List<RevenueLine> run : example.runs()) {
            attributions.addAll(engine.attribute(run, balances));
        }
        example.feeDays().ifPresent(days -> attributions.addAll(engine.fees(days[0], days[1], balances)));
        return attributions;
    }

    private static List<String> sums(List<Share> shares) {
        return shares.stream()
                .collect(Collectors.groupingBy(
                        Share::clause, Collectors.mapping(Share::payable, Collectors.reducing(Money::plus))))
                .entrySet()
                .stream()
                .map(sum -> sum.getKey() + " | "
                        + sum.getValue().map(GoldenLine::text).orElseThrow())
                .toList();
    }

    private static String row(Share share, List<String> columns) {
        return columns.stream().map(column -> cell(share, column)).collect(Collectors.joining(" | "));
    }

    private static String cell(Share share, String column) {
        return switch (column) {
            case "line" -> share.line().line();
            case "kind" -> share.kind().name();
            case "regime" -> share.regime();
            case "days" -> Long.toString(share.segment().days());
            case "from" -> share.segment().startInclusive().toString();
            case "clause" -> share.clause();
            case "payer" -> share.payer().value();
            case "payee" -> share.payee().value();
            case "channel" -> share.channel().value();
            case "line base" -> GoldenLine.text(share.calculation().lineBase());
            case "base" -> GoldenLine.text(share.base());
            case "rate" -> share.rate().map(Rate::percent).orElse("");
            case "fx" ->
                share.calculation().fx().map(FxRate::rate).map(Rate::fraction).orElse("");
            case "before" -> text(share.calculation().balanceBefore());
            case "cut before" ->
                text(share.calculation().cuts().stream().map(Share.Cut::before).reduce((_, last) -> last));
            case "accrued" -> GoldenLine.text(share.accrued());
            case "payable" -> GoldenLine.text(share.payable());
            case "earned" -> share.earnedOn().toString();
            default -> throw new IllegalArgumentException("no such column: " + column);
        };
    }

    private static String text(Optional<Money> money) {
        return money.map(GoldenLine::text).orElse("");
    }
}
