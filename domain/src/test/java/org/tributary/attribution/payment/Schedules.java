package org.tributary.attribution.payment;

import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.TEST;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.text;
import static org.tributary.attribution.golden.Cases.usd;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.Row;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PaymentTerms.Instalment;
import org.tributary.terms.clause.PaymentTerms.Netting;
import org.tributary.time.Cycle;

/** What the tests of payments share. */
final class Schedules {

    private static final ClauseId AZURE = new ClauseId("R5.share.azure");

    private Schedules() {}

    static Money net(Stream<Money> amounts) {
        return amounts.reduce(usd("0"), Money::plus);
    }

    static Owed owed(ClauseId leg, String month, String amount) {
        boolean back = leg.equals(AZURE);
        return new Owed(
                1, leg, back ? MICROSOFT : OPENAI, back ? OPENAI : MICROSOFT, YearMonth.parse(month), usd(amount));
    }

    static PaymentSchedule schedule(Netting netting, Owed... owed) {
        return PaymentSchedule.of(agreementWith(netting, "1"), List.of(owed));
    }

    static PartnershipAgreement agreementWith(Netting netting, String after) {
        return agreement(Cases.r5(terms(netting, after)));
    }

    static PaymentTerms terms(Netting netting, String after) {
        return paymentTerms("R5", new Row(Map.of("settlement", "QUARTER", "netting", netting.name(), "after", after)));
    }

    static PaymentTerms paymentTerms(String regime, Row given) {
        List<Integer> after = Arrays.stream(given.given("after").orElse("0").split(", ", -1))
                .map(Integer::valueOf)
                .toList();
        return new PaymentTerms(
                new ClauseId(regime + ".payment"),
                TEST,
                Set.of(new ClauseId(regime + ".share.out"), new ClauseId(regime + ".share.azure")),
                Cycle.valueOf(given.get("settlement")),
                after.stream()
                        .map(periods -> new Instalment(periods, Rate.of(1, after.size())))
                        .toList(),
                Netting.valueOf(given.get("netting")));
    }

    static List<RevenueLine> lines(Golden golden) {
        return golden.table("LINES").stream().map(Cases::line).toList();
    }

    static List<Attribution> attribute(
            PartnershipAgreement agreement, List<RevenueLine> lines, ClauseBalances balances) {
        return new AttributionEngine(agreement, Cases.market(), LATER).attribute(lines, balances);
    }

    static List<Attribution> fees(
            PartnershipAgreement agreement, String from, String through, ClauseBalances balances) {
        return new AttributionEngine(agreement, Cases.market(), LATER)
                .fees(LocalDate.parse(from), LocalDate.parse(through), balances);
    }

    static Stream<String> dues(PaymentSchedule schedule) {
        return schedule.dues().stream()
                .map(due -> String.join(
                        " | ",
                        due.on().toString(),
                        Integer.toString(due.instalment()),
                        due.leg().value(),
                        text(due.settlement()),
                        text(due.amount())));
    }

    static Stream<String> wires(PaymentSchedule schedule) {
        return schedule.wires().stream()
                .map(wire -> String.join(
                        " | ",
                        wire.on().toString(),
                        wire.from().value(),
                        wire.to().value(),
                        text(wire.amount())));
    }
}
