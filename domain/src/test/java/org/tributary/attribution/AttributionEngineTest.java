package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.attribution.ReferenceTerms.LATER;
import static org.tributary.attribution.ReferenceTerms.OPENAI;
import static org.tributary.attribution.ReferenceTerms.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.money.CurrencyMismatch;
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.NoTermsInForce;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;

/** What the engine refuses, in which order it answers, and how its answer is booked. */
class AttributionEngineTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void refusesWhatTheMarketDoesNotKnow() {
        Map<String, String> line = charge("a", "AZURE_OPENAI", "USD 10.00");

        assertThatThrownBy(() -> attribute(reference(), with(line, "channel", "NOWHERE")))
                .isInstanceOfSatisfying(
                        Refusal.NotFound.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("channel.not-found"));
        assertThatThrownBy(() -> attribute(reference(), with(with(line, "product", "nothing"), "service", MARCH)))
                .isInstanceOfSatisfying(
                        Refusal.NotFound.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("product.not-found"));
        assertThatThrownBy(() -> attribute(six("net of tax"), with(line, "deductions", "nobody:1.00")))
                .isInstanceOfSatisfying(
                        Refusal.NotFound.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("organization.not-found"));
        assertThatThrownBy(() -> attribute(reference(), with(line, "service", "2019-01-01 .. 2019-02-01")))
                .isInstanceOf(NoTermsInForce.class);
        assertThatThrownBy(() -> attribute(reference(), with(line, "service", "2019-07-21 .. 2019-08-01")))
                .isInstanceOf(NoTermsInForce.class);
        assertThatThrownBy(() -> attribute(reference(), with(line, "amount", "EUR 10.00")))
                .isInstanceOf(FxRates.Missing.class);
    }

    @Test
    void asksForAProductOnlyWhereAClauseTellsLinesApart() {
        Map<String, String> line = with(charge("a", "DIRECT_ENTERPRISE", "USD 10.00"), "product", "nothing");

        assertThat(attribute(reference(), line)).hasSize(2);
    }

    @Test
    void byInvoiceDateACreditNeedsTheInvoiceItCorrects() {
        PartnershipAgreement agreement =
                ReferenceTerms.agreement(AttributionDate.INVOICE_DATE, Cap.Truncation.CHRONOLOGICAL);
        RevenueLine original =
                GoldenLine.of(with(charge("old", "AZURE_OPENAI", "USD 10.00"), "invoiced", "2026-03-01"));
        RevenueLine credit = GoldenLine.of(with(charge("credit", "AZURE_OPENAI", "USD -10.00"), "corrects", "old"));

        assertThatThrownBy(() -> new AttributionEngine(agreement, ReferenceMarket.market(), LATER)
                        .attribute(List.of(credit), ClauseBalances.none()))
                .isInstanceOfSatisfying(
                        Refusal.NotFound.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("original.not-found"));
        Market market = ReferenceMarket.market(List.of(), Map.of(), Map.of(original.key(), original));
        assertThat(new AttributionEngine(agreement, market, LATER).attribute(List.of(credit), ClauseBalances.none()))
                .extracting(attribution -> attribution.share().regime())
                .containsExactly("R5", "R5");
    }

    @Test
    void answersByDayEarnedAndThenByKey() {
        List<RevenueLine> lines = List.of(
                GoldenLine.of(
                        with(charge("b", "DIRECT_ENTERPRISE", "USD 10.00"), "service", "2026-05-02 .. 2026-05-03")),
                GoldenLine.of(
                        with(charge("c", "DIRECT_ENTERPRISE", "USD 10.00"), "service", "2026-05-01 .. 2026-05-02")),
                GoldenLine.of(
                        with(charge("a", "DIRECT_ENTERPRISE", "USD 10.00"), "service", "2026-05-02 .. 2026-05-03")));

        assertThat(engine(reference()).attribute(lines, ClauseBalances.none()))
                .extracting(attribution -> attribution.share().line().line())
                .containsExactly("c", "c", "a", "a", "b", "b");
    }

    @Test
    void whatIsCutInProportionComesLast() {
        PartnershipAgreement agreement = ReferenceTerms.agreement(AttributionDate.SERVICE_DAY, Cap.Truncation.PRO_RATA);
        List<RevenueLine> lines = List.of(
                GoldenLine.of(charge("a", "DIRECT_ENTERPRISE", "USD 10.00")),
                GoldenLine.of(charge("b", "DIRECT_ENTERPRISE", "USD 10.00")));

        assertThat(engine(agreement).attribute(lines, ClauseBalances.none()))
                .extracting(attribution -> attribution.share().kind())
                .containsExactly(
                        Share.Kind.RECEIPTS, Share.Kind.RECEIPTS, Share.Kind.REVENUE_SHARE, Share.Kind.REVENUE_SHARE);
    }

    @Test
    void marchIsTheSameBitForBitWhetherOrNotWhatCameLaterIsRecorded() {
        PartnershipAgreement before = ReferenceTerms.of(
                reference().revisions().stream()
                        .filter(revision -> !revision.regime().equals("R6"))
                        .toList(),
                List.of());
        Instant march = Instant.parse("2026-03-31T23:59:59Z");
        List<RevenueLine> lines = List.of(
                GoldenLine.of(with(charge("a", "AZURE_OPENAI", "USD 10.01"), "service", "2026-01-01 .. 2027-01-01")),
                GoldenLine.of(with(charge("b", "AWS_BEDROCK", "USD 999.99"), "service", MARCH)));

        assertThat(new AttributionEngine(reference(), ReferenceMarket.market(), march)
                        .attribute(lines, ClauseBalances.none()))
                .isEqualTo(new AttributionEngine(before, ReferenceMarket.market(), march)
                        .attribute(lines, ClauseBalances.none()))
                .hasSize(4);
    }

    @Test
    void booksAgainUnderAnotherNumberAndInTheFirstOpenMonth() {
        Map<String, String> line =
                with(charge("a", "DIRECT_ENTERPRISE", "USD 10.00"), "service", "2026-05-30 .. 2026-06-03");
        List<Attribution> first = attribute(reference(), line);
        ShareId id = first.getLast().share().id();
        Booking again = new Booking(Map.of(id, 2), YearMonth.parse("2026-06"));

        List<Attribution> second = new AttributionEngine(reference(), ReferenceMarket.market(), LATER, again)
                .attribute(List.of(GoldenLine.of(line)), ClauseBalances.none());

        LineKey key = GoldenLine.key("a");
        LocalDate start = LocalDate.parse("2026-05-30");
        assertThat(id).isEqualTo(ShareId.of(key, start, "R6.share.out", ReferenceTerms.MICROSOFT, 1));
        assertThat(second.getFirst().share().id())
                .isEqualTo(first.getFirst().share().id());
        assertThat(second.getLast().share().id())
                .isEqualTo(ShareId.of(key, start, "R6.share.out", ReferenceTerms.MICROSOFT, 2))
                .isNotEqualTo(id);
        assertThat(first.getLast().postings())
                .extracting(Posting::month, Posting::period)
                .containsOnly(tuple("2026-05", "2026-05"), tuple("2026-06", "2026-06"));
        assertThat(second.getLast().postings())
                .extracting(Posting::month, Posting::period)
                .containsOnly(tuple("2026-05", "2026-06"), tuple("2026-06", "2026-06"));
    }

    @Test
    void theNameOfAFirstBookingIsTheOneItAlwaysWas() {
        ShareId id = ShareId.of(GoldenLine.key("a"), LocalDate.parse("2026-05-01"), "R6.share.out", OPENAI, 1);

        assertThat(id.value())
                .isEqualTo(java.util.UUID.nameUUIDFromBytes("GOLDEN/EXAMPLE/a/1\n2026-05-01\nR6.share.out\nopenai"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(id).hasToString(id.value().toString());
    }

    @Test
    void aReversalTurnsEveryAmountAndKeepsWhatStoodBefore() {
        Share share = attribute(reference(), charge("a", "DIRECT_ENTERPRISE", "USD 10.00"))
                .getLast()
                .share();
        Instant at = Instant.parse("2036-01-01T00:00:00Z");

        Attribution reversal = Attribution.reversal(share, at, YearMonth.parse("2036-01"));

        Share reversed = reversal.share();
        assertThat(reversed.id()).isEqualTo(ShareId.reversing(share.id())).isNotEqualTo(share.id());
        assertThat(reversed.accrued()).isEqualTo(usd("-2.00"));
        assertThat(reversed.payable()).isEqualTo(usd("-2.00"));
        assertThat(reversed.base()).isEqualTo(usd("-10.00"));
        assertThat(reversed.calculation().lineBase()).isEqualTo(usd("-10.00"));
        assertThat(reversed.calculation().cuts())
                .containsExactly(new Share.Cut(new ClauseId("R6.cap"), usd("0.00"), usd("-2.00")));
        assertThat(reversed.recordedAt()).isEqualTo(at);
        assertThat(reversed.authority()).isEqualTo(share.authority());
        assertThat(reversed.earnedOn()).isEqualTo(share.earnedOn());
        assertThat(reversal.postings()).extracting(Posting::period).containsOnly(YearMonth.parse("2036-01"));
        assertThat(reversal.postings()).extracting(Posting::recordedAt).containsOnly(at);
    }

    @Test
    void saysUnderWhatAgreementAndRevisionAShareIsOwed() {
        Share share = attribute(reference(), charge("a", "DIRECT_ENTERPRISE", "USD 10.00"))
                .getLast()
                .share();

        assertThat(share.authority()).isEqualTo(new Share.Authority(reference().id(), 5, "R6", "R6.share.out"));
        assertThat(share.recordedAt()).isEqualTo(LATER);
        assertThat(share.product().value()).isEqualTo("chatgpt-enterprise");
        assertThat(share.baseKind()).isEqualTo(Base.VENDOR_NET_RECEIPTS);
    }

    @Test
    void anAdvanceOwedEverIsOwedOnceOnTheFirstDay() {
        MinimumGuarantee once = new MinimumGuarantee(
                new ClauseId("X.guarantee"),
                ReferenceTerms.TEST,
                Set.of(VariantTerms.SHARE),
                usd("300"),
                Cycle.NEVER,
                MinimumGuarantee.Recoupment.ADVANCE,
                Term.OPEN);
        AttributionEngine engine = engine(six(List.of(VariantTerms.plain(), once)));

        assertThat(engine.fees(LocalDate.parse("2026-01-01"), LocalDate.parse("2040-01-01"), ClauseBalances.none()))
                .extracting(fee -> fee.share().earnedOn())
                .containsExactly(LocalDate.parse("2026-04-27"));
        assertThat(engine.fees(LocalDate.parse("2026-04-28"), LocalDate.parse("2040-01-01"), ClauseBalances.none()))
                .isEmpty();
    }

    @Test
    void aFeeInAnotherCurrencyIsConvertedAtItsMonthsRate() {
        FixedFee fee = new FixedFee(
                new ClauseId("X.fee"),
                ReferenceTerms.TEST,
                OPENAI,
                ReferenceTerms.MICROSOFT,
                Money.of("100", EUR),
                Cycle.NEVER,
                Term.OPEN);
        FxRate rate = new FxRate(EUR, USD, YearMonth.parse("2026-04"), Rate.of("1.1"), "worked examples");
        AttributionEngine engine = new AttributionEngine(
                six(List.of(fee)), ReferenceMarket.market(List.of(rate), Map.of(), Map.of()), LATER);

        Attribution owed = engine.fees(
                        LocalDate.parse("2026-04-27"), LocalDate.parse("2026-04-27"), ClauseBalances.none())
                .getFirst();

        assertThat(owed.share().payable()).isEqualTo(usd("110.00"));
        assertThat(owed.share().calculation().lineBase()).isEqualTo(Money.of("100.00", EUR));
        assertThat(owed.share().line()).isEqualTo(new LineKey("TERMS", "openai-microsoft", "X.fee.2026-04-27", 1));
        assertThat(owed.share().origin().channel()).isEqualTo(Share.Origin.TERMS_CHANNEL);
        assertThat(owed.share().origin().product()).isEqualTo(Share.Origin.TERMS_PRODUCT);
        assertThat(owed.postings())
                .extracting(Posting::account, Posting::amount)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Account.SHARE_PAID, usd("-110.00")),
                        org.assertj.core.api.Assertions.tuple(Account.SHARE_RECEIVED, usd("110.00")));
        assertThatThrownBy(() -> engine(six(List.of(fee)))
                        .fees(LocalDate.parse("2026-04-27"), LocalDate.parse("2026-04-27"), ClauseBalances.none()))
                .isInstanceOf(FxRates.Missing.class);
    }

    @Test
    void refusesACapOrGuaranteeInAnotherCurrencyThanItsShares() {
        Cap cap = new Cap(
                new ClauseId("X.cap"),
                ReferenceTerms.TEST,
                Money.of("100", EUR),
                Set.of(VariantTerms.SHARE),
                LocalDate.parse("2026-04-27"),
                Cap.Consumption.ACCRUED,
                Money.zero(EUR),
                Cap.Truncation.CHRONOLOGICAL);
        Map<String, String> line = charge("a", "DIRECT_ENTERPRISE", "USD 10.00");

        assertThatThrownBy(() -> attribute(six(List.of(VariantTerms.plain(), cap)), line))
                .isInstanceOf(CurrencyMismatch.class);
    }

    @Test
    void aCashLineIsSharedDayByDayOnceWhateverComesBack() {
        RevenueLine line = GoldenLine.of(charge("a", "DIRECT_ENTERPRISE", "USD 100.00"));
        List<Payment> payments = List.of(
                payment(line, "1", "2026-05-01", "60", "2026-05-01"),
                // two on one day are one segment
                payment(line, "2", "2026-05-02", "10", "2026-05-02"),
                payment(line, "3", "2026-05-02", "10", "2026-05-02"),
                // more than the line is not shared
                payment(line, "4", "2026-05-03", "40", "2026-05-03"),
                payment(line, "5", "2026-05-04", "5", "2026-05-04"),
                // money returned takes its part back, once it is known
                payment(line, "6", "2026-05-05", "-50", "2026-05-05"),
                payment(line, "7", "2026-05-06", "-10", "2036-05-06"));
        PartnershipAgreement agreement =
                ReferenceTerms.agreement(AttributionDate.CASH_DATE, Cap.Truncation.CHRONOLOGICAL);
        Market market = ReferenceMarket.market(List.of(), Map.of(line.key(), payments), Map.of());

        List<Attribution> attributions =
                new AttributionEngine(agreement, market, LATER).attribute(List.of(line), ClauseBalances.none());

        assertThat(attributions.stream()
                        .map(Attribution::share)
                        .filter(share -> share.kind() == Share.Kind.REVENUE_SHARE))
                .extracting(share -> share.earnedOn().toString(), Share::base, Share::payable)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("2026-05-01", usd("60.00"), usd("12.00")),
                        org.assertj.core.api.Assertions.tuple("2026-05-02", usd("20.00"), usd("4.00")),
                        org.assertj.core.api.Assertions.tuple("2026-05-03", usd("20.00"), usd("4.00")),
                        org.assertj.core.api.Assertions.tuple("2026-05-05", usd("-25.00"), usd("-5.00")));
    }

    @Test
    void aCreditIsPaidByMoneyReturned() {
        RevenueLine credit = GoldenLine.of(with(charge("a", "DIRECT_ENTERPRISE", "USD -100.00"), "corrects", "older"));
        Market market = ReferenceMarket.market(
                List.of(),
                Map.of(credit.key(), List.of(payment(credit, "1", "2026-05-10", "-25", "2026-05-10"))),
                Map.of());

        assertThat(new AttributionEngine(six("as paid"), market, LATER)
                        .attribute(List.of(credit), ClauseBalances.none()))
                .extracting(attribution -> attribution.share().payable())
                .containsExactly(usd("-100.00"), usd("-5.00"));
    }

    @Test
    void nothingOfALineOfNothingIsPaid() {
        assertThat(attribute(six("as paid"), charge("a", "DIRECT_ENTERPRISE", "USD 0.00")))
                .hasSize(1);
    }

    @Test
    void aRoyaltyInTheBaseOfAForeignLineIsTakenInTheAgreementsCurrency() {
        FxRate rate = new FxRate(EUR, USD, YearMonth.parse("2026-05"), Rate.of("1.1"), "worked examples");
        Market market = ReferenceMarket.market(List.of(rate), Map.of(), Map.of());

        Share share = new AttributionEngine(six("royalty in base"), market, LATER)
                .attribute(List.of(GoldenLine.of(charge("a", "AZURE_OPENAI", "EUR 100.00"))), ClauseBalances.none())
                .getLast()
                .share();

        // Microsoft owes 20 % of 110.00 dollars, of which the vendor owes 20 %.
        assertThat(share.clause()).isEqualTo("X.share");
        assertThat(share.base()).isEqualTo(usd("22.00"));
        assertThat(share.calculation().lineBase()).isEqualTo(Money.zero(EUR));
        assertThat(share.payable()).isEqualTo(usd("4.40"));
    }

    @Test
    void aRoyaltyBaseNeedsReceiptsOrAShareReceived() {
        List<Clause> alone = List.of(VariantTerms.of("royalty in base").getFirst());

        assertThat(attribute(six(alone), charge("a", "AZURE_OPENAI", "USD 100.00")))
                .hasSize(1);
    }

    @Test
    void sellersReceiptsAreABaseWhoeverOwesTheShare() {
        Clause share = ReferenceTerms.out("X.share", Base.SELLER_RECEIPTS, Coverage.ALL, Term.OPEN);

        assertThat(attribute(six(List.of(share)), charge("a", "AZURE_OPENAI", "USD 100.00"))
                        .getLast()
                        .share()
                        .payable())
                .isEqualTo(usd("20.00"));
    }

    @Test
    void aGuaranteeHoldsNothingOnDaysItDoesNotBear() {
        Term fromJune = new Term(Optional.of(LocalDate.parse("2026-06-01")), Optional.empty(), Set.of());
        PartnershipAgreement agreement =
                six(List.of(VariantTerms.plain(), advance(fromJune), capInProportion(fromJune)));
        Map<String, String> may = charge("a", "DIRECT_ENTERPRISE", "USD 100.00");
        Map<String, String> june = with(may, "service", "2026-06-01 .. 2026-07-01");

        assertThat(attribute(agreement, may).getLast().share().calculation().cuts())
                .isEmpty();
        assertThat(attribute(agreement, june).getLast().share().calculation().cuts())
                .containsExactly(
                        new Share.Cut(new ClauseId("X.guarantee"), usd("0.00"), usd("10.00")),
                        new Share.Cut(new ClauseId("X.cap"), usd("0.00"), usd("10.00")));
    }

    @Test
    void aCapInProportionSpreadsWhatTheGuaranteeLetsPass() {
        // The guarantee of 10 holds back 10 of the first 20 and nothing of the 40 after it: 10 and 40 come to a cap of
        // 25.
        PartnershipAgreement agreement =
                six(List.of(VariantTerms.plain(), advance(Term.OPEN), capInProportion(Term.OPEN)));
        List<RevenueLine> lines = List.of(
                GoldenLine.of(
                        with(charge("a", "DIRECT_ENTERPRISE", "USD 100.00"), "service", "2026-06-01 .. 2026-06-02")),
                GoldenLine.of(
                        with(charge("b", "DIRECT_ENTERPRISE", "USD 200.00"), "service", "2026-06-02 .. 2026-06-03")));

        assertThat(engine(agreement).attribute(lines, ClauseBalances.none()).stream()
                        .map(Attribution::share)
                        .filter(share -> share.kind() == Share.Kind.REVENUE_SHARE))
                .extracting(Share::accrued, Share::payable)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(usd("20.00"), usd("5.00")),
                        org.assertj.core.api.Assertions.tuple(usd("40.00"), usd("20.00")));
    }

    private static MinimumGuarantee advance(Term term) {
        return new MinimumGuarantee(
                new ClauseId("X.guarantee"),
                ReferenceTerms.TEST,
                Set.of(VariantTerms.SHARE),
                usd("10"),
                Cycle.QUARTER,
                MinimumGuarantee.Recoupment.ADVANCE,
                term);
    }

    private static Cap capInProportion(Term term) {
        return new Cap(
                new ClauseId("X.cap"),
                ReferenceTerms.TEST,
                usd("25"),
                Set.of(VariantTerms.SHARE),
                term.from().orElse(LocalDate.parse("2026-04-27")),
                Cap.Consumption.ACCRUED,
                usd("0"),
                Cap.Truncation.PRO_RATA);
    }

    @Test
    void keepsABalanceForEachClauseAndPeriod() {
        ClauseBalances balances = ClauseBalances.none();
        engine(six("banded by customer value"))
                .attribute(List.of(GoldenLine.of(charge("a", "DIRECT_ENTERPRISE", "USD 100.00"))), balances);
        ClauseBalances copy = balances.copy();
        ClauseBalances.Key base = new ClauseBalances.Key(VariantTerms.SHARE, ClauseBalances.Kind.BASE, LocalDate.MIN);
        ClauseBalances.Key measure =
                new ClauseBalances.Key(VariantTerms.SHARE, ClauseBalances.Kind.MEASURE, LocalDate.MIN);

        copy.put(base, usd("1.00"));

        assertThat(balances.all()).isEqualTo(Map.of(base, usd("100.00"), measure, usd("100.00")));
        assertThat(copy.of(base, usd("0.00"))).isEqualTo(usd("1.00"));
        assertThat(copy.of(
                        new ClauseBalances.Key(VariantTerms.SHARE, ClauseBalances.Kind.CAP, LocalDate.MIN), usd("7")))
                .isEqualTo(usd("7"));
    }

    private static final String MARCH = "2026-03-01 .. 2026-04-01";

    private static Map<String, String> charge(String line, String channel, String amount) {
        return Map.of(
                "line",
                line,
                "channel",
                channel,
                "amount",
                amount,
                "service",
                "2026-05-01 .. 2026-06-01",
                "invoiced",
                "2026-05-31");
    }

    private static Map<String, String> with(Map<String, String> row, String column, String cell) {
        Map<String, String> other = new HashMap<>(row);
        other.put(column, cell);
        return other;
    }

    private static Payment payment(RevenueLine line, String reference, String day, String amount, String known) {
        return new Payment(
                line.key(), reference, LocalDate.parse(day), usd(amount), Instant.parse(known + "T00:00:00Z"));
    }

    private static PartnershipAgreement reference() {
        return ReferenceTerms.agreement();
    }

    private static PartnershipAgreement six(String terms) {
        return six(VariantTerms.of(terms));
    }

    private static PartnershipAgreement six(List<Clause> clauses) {
        return ReferenceTerms.agreement(AttributionDate.SERVICE_DAY, ReferenceTerms.twoWay("R5"), clauses, List.of());
    }

    private static AttributionEngine engine(PartnershipAgreement agreement) {
        return new AttributionEngine(agreement, ReferenceMarket.market(), LATER);
    }

    private static List<Attribution> attribute(PartnershipAgreement agreement, Map<String, String> line) {
        return new ArrayList<>(engine(agreement).attribute(List.of(GoldenLine.of(line)), ClauseBalances.none()));
    }

    private static org.assertj.core.groups.Tuple tuple(String month, String period) {
        return org.assertj.core.api.Assertions.tuple(YearMonth.parse(month), YearMonth.parse(period));
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }
}
