package org.tributary.attribution.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.oracle.World.GENERATED;
import static org.tributary.attribution.oracle.World.MICROSOFT;
import static org.tributary.attribution.oracle.World.OPENAI;
import static org.tributary.attribution.oracle.World.USD;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.BandedShare.Measure;
import org.tributary.terms.clause.BandedShare.Mode;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Cap.Truncation;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** The oracle's running sums against amounts worked by hand: lines of one day each, one day after the other. */
class OracleSumsTest {

    private static final ClauseId SHARE = new ClauseId("share");

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(delimiter = '|', textBlock = """
        # 20 %, at most 100: the sums 80, 120, 90, 110 are payable up to 80, 100, 90, 100
        FIFTH, CAP_100               | 400 200 -150 100  | 80.00 40.00 -30.00 20.00 | 80.00 20.00 -10.00 10.00
        # in proportion: 100 of 200 is half of each; with a credit 100 of 160 is 62.5 % of each
        FIFTH, CAP_100_PRO_RATA      | 600 300 100       | 120.00 60.00 20.00       | 60.00 30.00 10.00
        FIFTH, CAP_100_PRO_RATA      | 600 300 -100      | 120.00 60.00 -20.00      | 75.00 37.50 -12.50
        FIFTH, CAP_100_PRO_RATA      | 600 -300          | 120.00 -60.00            | 120.00 -60.00
        # 50 are paid in advance: the sums 20, 60, 40, 80 bring 0, 10, 0, 30 beyond it
        FIFTH, ADVANCE_50            | 100 200 -100 200  | 20.00 40.00 -20.00 40.00 | 0.00 10.00 -10.00 30.00
        # what passes the guarantee is held against the cap: 0, 10, 0, 120 up to 100
        FIFTH, ADVANCE_50, CAP_100   | 100 200 -100 650  | 20.00 40.00 -20.00 130.00 | 0.00 10.00 -10.00 100.00
        # 10 % up to 100 and 20 % above: 6, then 40 at 10 % and 20 at 20 %, and back; 40 at 10 % and 160 at 20 %
        MARGINAL                     | 60 60 -60 200     | 6.00 8.00 -8.00 36.00    | 6.00 8.00 -8.00 36.00
        # the whole: 10 % of 60, 20 % of 120, 10 % of 60, 20 % of 100
        WHOLE                        | 60 60 -60 40      | 6.00 18.00 -18.00 14.00  | 6.00 18.00 -18.00 14.00
        # half of the price is the base: 10 % of 30, 20 % of 60 as the price reaches 120
        WHOLE_BY_VALUE               | 60 60             | 3.00 9.00                | 3.00 9.00
        # the price runs 40 at 10 % and 20 at 20 %: 8 of 60 are 2/15 of 30
        MARGINAL_BY_VALUE            | 60 60             | 3.00 4.00                | 3.00 4.00
        # a third of a cent, of two, of three, rounded each or as a total
        THIRD                        | 0.01 0.01 0.01    | 0.00 0.00 0.00           | 0.00 0.00 0.00
        RUNNING_THIRD                | 0.01 0.01 0.01    | 0.00 0.01 0.00           | 0.00 0.01 0.00
        """)
    void agreesWithSumsByHand(String clauses, String amounts, String accrued, String payable) {
        List<Clause> terms = List.of(clauses.split(", ", -1)).stream()
                .map(OracleSumsTest::clause)
                .toList();
        List<RevenueLine> lines = lines(List.of(amounts.split(" ", -1)));

        Map<Answer.Key, Answer> answers =
                new Oracle(agreement(terms), World.market(false, Map.of()), LateNews.BEFORE).answers(lines);

        assertThat(told(answers, lines, Answer::accrued)).isEqualTo(accrued);
        assertThat(told(answers, lines, Answer::payable)).isEqualTo(payable);
    }

    private static String told(
            Map<Answer.Key, Answer> answers, List<RevenueLine> lines, Function<Answer, Money> amount) {
        Answer nothing = new Answer(Money.zero(USD), Money.zero(USD), Money.zero(USD), Money.zero(USD));
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.service().startInclusive()))
                .map(line -> new Answer.Key(line.key(), line.service().startInclusive(), SHARE.value(), MICROSOFT))
                .map(key -> amount.apply(answers.getOrDefault(key, nothing))
                        .amount()
                        .toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static Clause clause(String name) {
        return switch (name) {
            case "FIFTH" -> share("0.2", Rounding.DEFAULT);
            case "THIRD" -> share("1/3", Rounding.DEFAULT);
            case "RUNNING_THIRD" -> share("1/3", new Rounding(RoundingMode.HALF_UP, Rounding.Scope.CUMULATIVE));
            case "CAP_100" -> cap(Truncation.CHRONOLOGICAL);
            case "CAP_100_PRO_RATA" -> cap(Truncation.PRO_RATA);
            case "ADVANCE_50" ->
                new MinimumGuarantee(
                        new ClauseId("guarantee"),
                        GENERATED,
                        Set.of(SHARE),
                        dollars("50"),
                        Cycle.MONTH,
                        MinimumGuarantee.Recoupment.ADVANCE,
                        Term.OPEN);
            case "MARGINAL" -> banded(Mode.MARGINAL, Measure.OWN_BASE, Base.CUSTOMER_GROSS);
            case "WHOLE" -> banded(Mode.WHOLE_AMOUNT, Measure.OWN_BASE, Base.CUSTOMER_GROSS);
            case "WHOLE_BY_VALUE" -> banded(Mode.WHOLE_AMOUNT, Measure.CUSTOMER_VALUE, Base.SELLER_RECEIPTS);
            case "MARGINAL_BY_VALUE" -> banded(Mode.MARGINAL, Measure.CUSTOMER_VALUE, Base.SELLER_RECEIPTS);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Clause share(String rate, Rounding rounding) {
        return new ProportionalShare(
                SHARE,
                GENERATED,
                OPENAI,
                MICROSOFT,
                Rate.of(rate),
                Base.CUSTOMER_GROSS,
                Basis.INVOICED,
                Coverage.ALL,
                Term.OPEN,
                rounding);
    }

    private static Clause cap(Truncation truncation) {
        return new Cap(
                new ClauseId("cap"),
                GENERATED,
                dollars("100"),
                Set.of(SHARE),
                LocalDate.EPOCH,
                Cap.Consumption.ACCRUED,
                dollars("0"),
                truncation);
    }

    private static Clause banded(Mode mode, Measure measure, Base base) {
        return new BandedShare(
                SHARE,
                GENERATED,
                OPENAI,
                MICROSOFT,
                List.of(
                        new Band(dollars("0"), Optional.of(dollars("100")), Rate.of("0.1")),
                        new Band(dollars("100"), Optional.empty(), Rate.of("0.2"))),
                mode,
                measure,
                Cycle.MONTH,
                base,
                Basis.INVOICED,
                Coverage.ALL,
                Term.OPEN,
                Rounding.DEFAULT);
    }

    private static PartnershipAgreement agreement(List<Clause> clauses) {
        return new PartnershipAgreement(
                new AgreementId("by-hand"),
                "by hand",
                List.of(OPENAI, MICROSOFT),
                USD,
                ZoneOffset.UTC,
                List.of(new Revision(
                        "H",
                        "by hand",
                        DateRange.from(LocalDate.EPOCH),
                        Instant.EPOCH,
                        AttributionDate.SERVICE_DAY,
                        "by hand",
                        clauses)),
                List.of());
    }

    /** Through a reseller who keeps half; the later day the earlier key, so that the day decides. */
    private static List<RevenueLine> lines(List<String> amounts) {
        List<RevenueLine> lines = new ArrayList<>();
        OrganizationId reseller = new OrganizationId("lindqvist-it");
        Route route = new Route(List.of(OPENAI, reseller, new OrganizationId("customer")));
        for (int i = 0; i < amounts.size(); i++) {
            Money amount = dollars(amounts.get(i));
            LocalDate day = LocalDate.parse("2026-03-01").plusDays(i);
            lines.add(new RevenueLine(
                    new LineKey("HAND", "D", Integer.toString(9 - i), 1),
                    amount.isNegative() ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                    amount.isNegative() ? Optional.of(new LineKey("HAND", "D", "9", 1)) : Optional.empty(),
                    Sale.of(new ChannelCode("RESELLER"), route, new ProductId("gpt-api")),
                    DateRange.ofDay(day),
                    day,
                    amount,
                    List.of(new Deduction(reseller, new Money(amount.minorUnits() / 2, USD))),
                    Optional.empty(),
                    Instant.EPOCH));
        }
        return lines;
    }

    private static Money dollars(String amount) {
        return Money.of(amount, USD);
    }
}
