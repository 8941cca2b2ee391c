package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.ReferenceTerms.LATER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.billing.RevenueLine;
import org.tributary.money.FxRates;
import org.tributary.money.Money;
import org.tributary.terms.ClauseId;

/** The worked examples of the reference case, each a text under {@code src/test/resources/golden}. */
class WorkedExamplesTest {

    static Stream<GoldenTable> examples() {
        return GoldenTable.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void comesOutToTheCent(GoldenTable example) {
        CapPositions caps = new CapPositions(example.accruedBefore()
                .map(accrued -> Map.of(new ClauseId("R6.cap"), accrued))
                .orElse(Map.of()));

        List<Share> shares = attribute(example, caps);

        assertThat(shares.stream().map(WorkedExamplesTest::row))
                .containsExactlyInAnyOrderElementsOf(example.expectedShares());
        if (!example.expectedCaps().isEmpty()) {
            assertThat(caps.accrued().entrySet().stream().map(cap -> cap.getKey() + " | " + text(cap.getValue())))
                    .containsExactlyInAnyOrderElementsOf(example.expectedCaps());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void postsEachShareInBalance(GoldenTable example) {
        AttributionEngine engine = engine(example);

        for (List<RevenueLine> run : example.runs()) {
            for (Attribution attribution : engine.attribute(run, new CapPositions(Map.of()))) {
                Money nothing = Money.zero(attribution.share().payable().currency());
                List<Posting> postings = attribution.postings();
                assertThat(postings.stream().map(Posting::amount).reduce(nothing, Money::plus))
                        .isEqualTo(nothing);
                assertThat(postings.stream()
                                .filter(posting -> posting.party()
                                        .equals(attribution.share().payee()))
                                .map(Posting::amount)
                                .reduce(nothing, Money::plus))
                        .isEqualTo(attribution.share().payable());
                assertThat(attribution.explanation().steps()).hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void explainsWithoutNamingTheCustomerOrAnotherPartner(GoldenTable example) {
        List<String> parties =
                List.of("microsoft", "openai", "brightpath-distribution", "kestrel-resale", "lindqvist-it");

        for (List<RevenueLine> run : example.runs()) {
            for (Attribution attribution : engine(example).attribute(run, new CapPositions(Map.of()))) {
                Share share = attribution.share();
                List<String> others = parties.stream()
                        .filter(party -> !party.equals(share.payee().value())
                                && !party.equals(share.payer().value()))
                        .toList();
                assertThat(attribution.explanation().steps())
                        .allSatisfy(step -> assertThat(step.text())
                                .doesNotContain(" customer ")
                                .doesNotContain(others));
            }
        }
    }

    private static List<Share> attribute(GoldenTable example, CapPositions caps) {
        AttributionEngine engine = engine(example);
        List<Share> shares = new ArrayList<>();
        example.runs()
                .forEach(run -> engine.attribute(run, caps).stream()
                        .map(Attribution::share)
                        .forEach(shares::add));
        return shares;
    }

    private static AttributionEngine engine(GoldenTable example) {
        return new AttributionEngine(
                ReferenceTerms.agreement(example.attributionDate(), example.truncation()),
                ReferenceTerms.channels(),
                new FxRates(List.of()),
                LATER);
    }

    private static String row(Share share) {
        return Stream.of(
                        share.line().line(),
                        share.regime(),
                        Long.toString(share.segment().days()),
                        share.clause(),
                        share.payer().value(),
                        share.payee().value(),
                        text(share.base()),
                        text(share.accrued()),
                        text(share.payable()))
                .reduce((left, right) -> left + " | " + right)
                .orElseThrow();
    }

    private static String text(Money money) {
        return money.currency() + " " + money.amount().toPlainString();
    }
}
