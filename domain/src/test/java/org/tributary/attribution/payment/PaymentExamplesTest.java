package org.tributary.attribution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.TEST;
import static org.tributary.attribution.golden.Cases.USD;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.money;
import static org.tributary.attribution.golden.Cases.revision;
import static org.tributary.attribution.golden.Cases.text;
import static org.tributary.attribution.golden.Cases.twoLegs;
import static org.tributary.attribution.golden.Cases.usd;
import static org.tributary.attribution.payment.Schedules.attribute;
import static org.tributary.attribution.payment.Schedules.dues;
import static org.tributary.attribution.payment.Schedules.lines;
import static org.tributary.attribution.payment.Schedules.owed;
import static org.tributary.attribution.payment.Schedules.paymentTerms;
import static org.tributary.attribution.payment.Schedules.schedule;
import static org.tributary.attribution.payment.Schedules.wires;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Account;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Share;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.Row;
import org.tributary.money.Money;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Term;

class PaymentExamplesTest {

    private static final ClauseId AZURE = new ClauseId("R5.share.azure");

    @Test
    void goesOnPayingAfterAccrualHasEnded() {
        Golden e10 = Golden.read("payment/E10-accrual-end-is-not-payment-end");
        EventCode verified = new EventCode("AGI_VERIFIED");
        Term untilVerified = new Term(Optional.empty(), Optional.empty(), Set.of(verified));
        List<Clause> clauses = twoLegs("R5", untilVerified, paymentTerms("R5", e10.values("TERMS")));
        LocalDate day = LocalDate.parse(e10.values("TERMS").get("event").substring("AGI_VERIFIED on ".length()));
        PartnershipAgreement agreement = agreement(
                List.of(revision("R5", "2025-10-28", "2025-10-28T00:00:00Z", clauses)),
                List.of(new AgreementEvent(verified, day, LATER, TEST)));
        List<Attribution> attributions = attribute(agreement, lines(e10), ClauseBalances.none());

        assertThat(attributions.stream()
                        .map(Attribution::share)
                        .filter(share -> share.kind() == Share.Kind.REVENUE_SHARE)
                        .map(share -> String.join(
                                " | ",
                                share.line().line(),
                                share.clause(),
                                text(share.segment()),
                                text(share.payable()))))
                .containsExactlyElementsOf(e10.rows("ACCRUED"));

        List<Owed> owed = new ArrayList<>(Owed.of(attributions));
        e10.table("DEFERRED")
                .forEach(row -> owed.add(new Owed(
                        1,
                        new ClauseId(row.get("leg")),
                        OPENAI,
                        MICROSOFT,
                        YearMonth.parse(row.get("month")),
                        money(row.get("amount")))));
        PaymentSchedule schedule = PaymentSchedule.of(agreement, owed);

        assertThat(dues(schedule)).containsExactlyElementsOf(e10.rows("DUES"));
        assertThat(wires(schedule)).containsExactlyElementsOf(e10.rows("WIRES"));
        assertThat(schedule.unscheduled()).isEmpty();
        for (Row row : e10.table("OUTSTANDING")) {
            assertThat(schedule.outstanding(
                            new ClauseId(row.get("leg")), LocalDate.parse(row.get("after")), Money.zero(USD)))
                    .isEqualTo(money(row.get("amount")));
        }
        assertThat(schedule.outstanding(AZURE, LocalDate.parse("2026-06-29"), usd("0")))
                .isEqualTo(usd("0"));
    }

    @Test
    void netsTwoLegsIntoOneWireThatFeedsNeitherCapNorRevenue() {
        Golden e17 = Golden.read("payment/E17-two-legs-one-net-wire");
        List<Clause> clauses = twoLegs(
                "R3",
                Term.OPEN,
                Cases.cap("R3", "38000000000.00", "2023-01-23"),
                paymentTerms("R3", e17.values("TERMS")));
        PartnershipAgreement agreement = agreement(revision("R3", "2023-01-23", "2023-01-23T00:00:00Z", clauses));
        ClauseBalances balances = ClauseBalances.none();
        List<Attribution> attributions = attribute(agreement, lines(e17), balances);

        PaymentSchedule schedule = PaymentSchedule.of(agreement, Owed.of(attributions));

        assertThat(dues(schedule)).containsExactlyElementsOf(e17.rows("DUES"));
        assertThat(wires(schedule)).containsExactlyElementsOf(e17.rows("WIRES"));
        e17.values("CAP AFTER")
                .forEach((cap, consumed) -> assertThat(balances.all().entrySet().stream()
                                .filter(balance -> balance.getKey().kind() == ClauseBalances.Kind.CAP)
                                .map(balance -> balance.getKey().clause() + " | " + text(balance.getValue())))
                        .containsExactly(cap + " | " + consumed));
        e17.values("REVENUE")
                .forEach((vendor, revenue) -> assertThat(attributions.stream()
                                .flatMap(attribution -> attribution.postings().stream())
                                .filter(posting -> posting.party().value().equals(vendor))
                                .filter(posting -> posting.account() != Account.SHARE_PAID)
                                .map(Posting::reporting)
                                .reduce(usd("0"), Money::plus))
                        .isEqualTo(money(revenue)));
    }
}
