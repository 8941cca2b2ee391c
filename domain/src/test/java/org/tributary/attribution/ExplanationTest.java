package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.ReferenceTerms.LATER;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Explanation.Step;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;

/** The words a partner and finance both read. */
class ExplanationTest {

    private static final String LINE =
            "Line GOLDEN/EXAMPLE/a/1 for chatgpt-enterprise through Direct, service 2026-05-01 to 2026-06-01"
                    + " (exclusive), invoiced 2026-05-31.";
    private static final String SEGMENT =
            "31 of 31 days fall under R6, by the day 2026-05-01; the line is cut by day, largest remainder.";

    @Test
    void aShareOfWhatWasSoldIsToldFromTheLineToTheCap() {
        assertThat(texts(ReferenceTerms.agreement(), row("DIRECT_ENTERPRISE", "USD 10.00"), "R6.share.out"))
                .containsExactly(
                        "Line: " + LINE,
                        "Segment: " + SEGMENT,
                        "Base: The base is the vendor's net receipts for these days. [10.00 USD]",
                        "Clause: openai owes microsoft 20 % of the vendor's net receipts in all channels, until 2031-01-01"
                                + " (exclusive). 10.00 USD x 20 % = 2.00 USD, rounded half-up. [2.00 USD] R6.share.out"
                                + " REPORTED",
                        "Cap: The shares of R6.share.out earned from 2026-04-27 on are payable up to 38000000000.00 USD in"
                                + " total; the later shares are cut. Come together before: 0.00 USD; payable of this"
                                + " share 2.00 USD. [2.00 USD] R6.cap REPORTED");
    }

    @Test
    void aMarginAndReceiptsAreWhatTheyAre() {
        Map<String, String> row = Map.of(
                "line",
                "a",
                "channel",
                "RESELLER",
                "amount",
                "USD 10.00",
                "service",
                "2026-05-01 .. 2026-06-01",
                "invoiced",
                "2026-05-31",
                "route",
                "openai>lindqvist-it>customer",
                "deductions",
                "lindqvist-it:1.00");

        assertThat(texts(ReferenceTerms.agreement(), row, Share.Authority.MARGIN))
                .endsWith("Margin: lindqvist-it keeps its margin on the route, as reported on the line, for these days."
                        + " [1.00 USD]");
        assertThat(texts(ReferenceTerms.agreement(), row, Share.Authority.RECEIPTS))
                .endsWith(
                        "Receipts: openai is the principal of the channel and receives what the route does not keep, for"
                                + " these days. [9.00 USD]");
    }

    @Test
    void aJointPartnerReadsWhatItsPartIsOf() {
        Map<String, String> row = Map.of(
                "line",
                "a",
                "channel",
                "DIRECT_ENTERPRISE",
                "amount",
                "USD 10.00",
                "service",
                "2026-05-01 .. 2026-06-01",
                "invoiced",
                "2026-05-31",
                "joint",
                "nordwind-labs:0.4");

        assertThat(texts(ReferenceTerms.agreement(), row, Share.Authority.JOINT))
                .endsWith(
                        "Joint share: nordwind-labs developed the product together with openai and receives 40 % of 10.00"
                                + " USD that openai receives; split in two, largest remainder. [4.00 USD]");
    }

    @Test
    void bandsAndRunningTotalsSayWhatCameTogetherBefore() {
        Map<String, String> row = row("DIRECT_ENTERPRISE", "USD 2000.00");

        assertThat(texts(six("banded marginal"), row, "X.share").getLast())
                .contains(" within each quarter. What had come together before is 0.00 USD. 2000.00 USD x the rates of"
                        + " several bands = 300.00 USD, rounded half-up.");
        assertThat(texts(six("banded whole amount"), row, "X.share").getLast())
                .contains(
                        " 2000.00 USD, with all that came before it in the period brought to the rates of several bands ="
                                + " 200.00 USD, rounded half-up.");
        assertThat(texts(six("running total"), row, "X.share").getLast())
                .contains(
                        "What had come together before is 0.00 USD. 2000.00 USD x 1/3 = 666.67 USD, rounded half-up as a"
                                + " running total.");
    }

    @Test
    void aForeignLineSaysAtWhichRateAndWhose() {
        FxRate rate = new FxRate(
                Money.currency("EUR"), ReferenceTerms.USD, YearMonth.parse("2026-05"), Rate.of("1.1"), "the bank");
        Market market = ReferenceMarket.market(List.of(rate), Map.of(), Map.of());
        RevenueLine line = GoldenLine.of(row("DIRECT_ENTERPRISE", "EUR 10.00"));

        assertThat(texts(ReferenceTerms.agreement(), market, line, "R6.share.out"))
                .contains("Base: The base is the vendor's net receipts for these days. [10.00 EUR]")
                .contains("Exchange: 1 EUR = 1.1 USD for 2026-05 (the bank), half-up. [11.00 USD]");
    }

    @Test
    void aGuaranteeSaysWhatItHeldBack() {
        assertThat(texts(six("advance"), row("DIRECT_ENTERPRISE", "USD 100.00"), "X.share")
                        .getLast())
                .isEqualTo(
                        "Guarantee: The shares of X.share come to 300.00 USD at least each quarter, paid in advance and"
                                + " recouped from the shares. Come together before: 0.00 USD; payable of this share 0.00 USD. [0.00"
                                + " USD] X.guarantee REPORTED");
    }

    @Test
    void aPaymentTakesItsPartOfTheLine() {
        PartnershipAgreement agreement =
                ReferenceTerms.agreement(AttributionDate.CASH_DATE, Cap.Truncation.CHRONOLOGICAL);
        RevenueLine line = GoldenLine.of(row("DIRECT_ENTERPRISE", "USD 10.00"));
        for (String day : List.of("2026-04-30", "2026-06-01")) {
            Payment payment = new Payment(line.key(), "1", LocalDate.parse(day), line.amount(), LATER);
            Market market = ReferenceMarket.market(List.of(), Map.of(line.key(), List.of(payment)), Map.of());

            assertThat(texts(agreement, market, line, "R6.share.out"))
                    .contains("Segment: What is paid on the day falls under R6, by the day " + day
                            + "; a payment takes its part of the line.");
        }
    }

    @Test
    void aFeeIsToldWithoutALine() {
        assertThat(feeTexts(six("fixed fee"), "2026-05-01"))
                .containsExactly(
                        "Terms: R6 owes it on 2026-05-01, whatever is sold.",
                        "Clause: openai owes microsoft 1000.00 USD each month, until 2026-08-01 (exclusive). [1000.00 USD]"
                                + " X.monthly REPORTED");
        assertThat(feeTexts(six("shortfall"), "2026-06-30").getLast())
                .isEqualTo(
                        "Clause: The shares of X.share come to 300.00 USD at least each quarter, any shortfall owed at the"
                                + " end. The shares of the period came to 0.00 USD. [300.00 USD] X.guarantee REPORTED");
    }

    @Test
    void aShareHeldTwiceIsToldOfEachOnce() {
        Map<String, String> july = new HashMap<>(row("DIRECT_ENTERPRISE", "USD 100.00"));
        july.put("service", "2026-07-01 .. 2026-08-01");

        assertThat(texts(six("advance and cap"), july, "X.share"))
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("Line", "Segment", "Base", "Clause", "Guarantee", "Cap");
    }

    @Test
    void aForeignFeeSaysAtWhichRate() {
        FixedFee fee = new FixedFee(
                new ClauseId("X.fee"),
                ReferenceTerms.TEST,
                ReferenceTerms.OPENAI,
                ReferenceTerms.MICROSOFT,
                Money.of("100", Money.currency("EUR")),
                Cycle.NEVER,
                Term.OPEN);
        PartnershipAgreement agreement = ReferenceTerms.agreement(
                AttributionDate.SERVICE_DAY, ReferenceTerms.twoWay("R5"), List.of(fee), List.of());
        FxRate rate = new FxRate(
                Money.currency("EUR"), ReferenceTerms.USD, YearMonth.parse("2026-04"), Rate.of("1.1"), "the bank");
        LocalDate day = LocalDate.parse("2026-04-27");

        Share share = new AttributionEngine(agreement, ReferenceMarket.market(List.of(rate), Map.of(), Map.of()), LATER)
                .fees(day, day, ClauseBalances.none())
                .getFirst()
                .share();

        assertThat(texts(agreement, share))
                .containsExactly(
                        "Terms: R6 owes it on 2026-04-27, whatever is sold.",
                        "Clause: openai owes microsoft 100.00 EUR once. [100.00 EUR] X.fee REPORTED",
                        "Exchange: 1 EUR = 1.1 USD for 2026-04 (the bank), half-up. [110.00 USD]");
    }

    @Test
    void aReversalSaysWhatItTakesBack() {
        Share share = share(
                ReferenceTerms.agreement(),
                ReferenceMarket.market(),
                GoldenLine.of(row("DIRECT_ENTERPRISE", "USD 10.00")),
                "R6.share.out");
        Share reversal =
                Attribution.reversal(share, LATER, Booking.FIRST.firstOpen()).share();

        List<Step> steps =
                Explanation.of(reversal, Optional.empty(), List.of(), "Direct").steps();

        assertThat(steps.getFirst())
                .isEqualTo(Step.of(
                        "Reversal",
                        "This takes back the share " + share.id()
                                + ": the steps are the same, with every sign turned."));
        assertThat(steps).hasSize(4);
        assertThat(steps.getLast().amount()).contains(Money.of("-10.00", ReferenceTerms.USD));
    }

    private static List<String> feeTexts(PartnershipAgreement agreement, String day) {
        Share share = new AttributionEngine(agreement, ReferenceMarket.market(), LATER)
                .fees(LocalDate.parse(day), LocalDate.parse(day), ClauseBalances.none())
                .getFirst()
                .share();
        return texts(agreement, share);
    }

    private static List<String> texts(PartnershipAgreement agreement, Map<String, String> row, String clause) {
        return texts(agreement, ReferenceMarket.market(), GoldenLine.of(row), clause);
    }

    private static List<String> texts(PartnershipAgreement agreement, Market market, RevenueLine line, String clause) {
        return texts(agreement, share(agreement, market, line, clause));
    }

    private static Share share(PartnershipAgreement agreement, Market market, RevenueLine line, String clause) {
        return new AttributionEngine(agreement, market, LATER)
                .attribute(List.of(line), ClauseBalances.none()).stream()
                        .map(Attribution::share)
                        .filter(share -> share.clause().equals(clause))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> texts(PartnershipAgreement agreement, Share share) {
        Revision terms = agreement.revisions().get(share.authority().revision() - 1);
        return Explanation.of(share, terms, "Direct").steps().stream()
                .map(step -> step.title() + ": " + step.text()
                        + step.amount().map(amount -> " [" + amount + "]").orElse("")
                        + step.clause().map(clause -> " " + clause).orElse("")
                        + step.provenance().map(from -> " " + from.tag()).orElse(""))
                .toList();
    }

    private static Map<String, String> row(String channel, String amount) {
        return Map.of(
                "line",
                "a",
                "channel",
                channel,
                "amount",
                amount,
                "service",
                "2026-05-01 .. 2026-06-01",
                "invoiced",
                "2026-05-31");
    }

    private static PartnershipAgreement six(String terms) {
        return ReferenceTerms.agreement(
                AttributionDate.SERVICE_DAY, ReferenceTerms.twoWay("R5"), VariantTerms.of(terms), List.of());
    }
}
