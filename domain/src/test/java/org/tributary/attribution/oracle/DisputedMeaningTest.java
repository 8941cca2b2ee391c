package org.tributary.attribution.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.oracle.World.GENERATED;
import static org.tributary.attribution.oracle.World.MICROSOFT;
import static org.tributary.attribution.oracle.World.OPENAI;
import static org.tributary.attribution.oracle.World.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Share;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Term;
import org.tributary.time.DateRange;

/** The smallest cases in which an engine and the oracle once read a docstring differently, by the docstring. */
class DisputedMeaningTest {

    private static final EventCode EVENT = new EventCode("VERIFIED");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    /** {@link Base#SELLER_RECEIPTS}: what the channel's principal receives, whoever owes a part of it: 20 % of 100. */
    @Test
    void theSellersReceiptsAreABaseWhoeverOwesTheShare() {
        List<Share> shares = attribute(
                List.of(share(Base.SELLER_RECEIPTS, Term.OPEN)), List.of(line("1", "AZURE_OPENAI", "100.00")));

        assertThat(shares).extracting(Share::payable).containsExactly(dollars("20.00"));
    }

    /** {@link Term}: until a day or an event, whichever comes first. The event came first, so nothing turns on the day. */
    @Test
    void aDayAfterTheEventThatEndedAClauseCutsNoLine() {
        Term ended = new Term(Optional.empty(), Optional.of(MARCH.plusDays(10)), Set.of(EVENT));
        ProportionalShare gone = new ProportionalShare(
                new ClauseId("gone"),
                GENERATED,
                OPENAI,
                MICROSOFT,
                Rate.of("0.5"),
                Base.CUSTOMER_GROSS,
                Basis.INVOICED,
                Coverage.ALL,
                ended,
                Rounding.DEFAULT);

        List<Share> shares = attribute(
                List.of(share(Base.CUSTOMER_GROSS, Term.OPEN), gone),
                List.of(line("1", "DIRECT_ENTERPRISE", "100.00")));

        assertThat(shares).extracting(Share::payable).containsExactly(dollars("20.00"));
    }

    /**
     * {@link Cap.Truncation#PRO_RATA}: all shares of a run, in proportion to what accrued: of 120, 60 and -20 together 160, of which
     * 100 are payable, 62.5 % each. What a credit takes back is never more than what its charge was paid.
     */
    @Test
    void aCreditIsCutInProportionAsItsChargeIs() {
        Cap cap = new Cap(
                new ClauseId("cap"),
                GENERATED,
                dollars("100.00"),
                Set.of(new ClauseId("share")),
                LocalDate.EPOCH,
                Cap.Consumption.ACCRUED,
                dollars("0.00"),
                Cap.Truncation.PRO_RATA);

        List<Share> shares = attribute(
                List.of(share(Base.CUSTOMER_GROSS, Term.OPEN), cap),
                List.of(
                        line("1", "DIRECT_ENTERPRISE", "600.00"),
                        line("2", "DIRECT_ENTERPRISE", "300.00"),
                        line("3", "DIRECT_ENTERPRISE", "-100.00")));

        assertThat(shares)
                .extracting(Share::payable)
                .containsExactly(dollars("75.00"), dollars("37.50"), dollars("-12.50"));
    }

    private static List<Share> attribute(List<Clause> clauses, List<RevenueLine> lines) {
        PartnershipAgreement agreement = new PartnershipAgreement(
                new AgreementId("disputed"),
                "disputed",
                List.of(OPENAI, MICROSOFT),
                USD,
                ZoneOffset.UTC,
                List.of(new Revision(
                        "D",
                        "disputed",
                        DateRange.from(LocalDate.EPOCH),
                        Instant.EPOCH,
                        AttributionDate.SERVICE_DAY,
                        "disputed",
                        clauses)),
                List.of(new AgreementEvent(EVENT, LocalDate.parse("2026-01-15"), Instant.EPOCH, GENERATED)));
        return new AttributionEngine(agreement, World.market(false, Map.of()), LateNews.BEFORE)
                .attribute(lines, ClauseBalances.none()).stream()
                        .map(attribution -> attribution.share())
                        .filter(share -> share.clause().equals("share"))
                        .toList();
    }

    private static ProportionalShare share(Base base, Term term) {
        return new ProportionalShare(
                new ClauseId("share"),
                GENERATED,
                OPENAI,
                MICROSOFT,
                Rate.of("0.2"),
                base,
                Basis.INVOICED,
                Coverage.ALL,
                term,
                Rounding.DEFAULT);
    }

    private static RevenueLine line(String number, String channel, String amount) {
        Money price = dollars(amount);
        Route route = new Route(List.of(OPENAI, new OrganizationId("customer")));
        return new RevenueLine(
                new LineKey("DISPUTE", "D", number, 1),
                price.isNegative() ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                price.isNegative() ? Optional.of(new LineKey("DISPUTE", "D", "1", 1)) : Optional.empty(),
                Sale.of(new ChannelCode(channel), route, new ProductId("gpt-api")),
                new DateRange(MARCH, MARCH.plusMonths(1)),
                MARCH,
                price,
                List.of(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Money dollars(String amount) {
        return Money.of(amount, USD);
    }
}
