package org.tributary.attribution.oracle;

import static org.tributary.attribution.oracle.World.AWS;
import static org.tributary.attribution.oracle.World.GENERATED;
import static org.tributary.attribution.oracle.World.KWD;
import static org.tributary.attribution.oracle.World.OPENAI;
import static org.tributary.attribution.oracle.World.USD;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
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
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.MinimumGuarantee.Recoupment;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PaymentTerms.Instalment;
import org.tributary.terms.clause.PaymentTerms.Netting;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Rounding.Scope;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/**
 * An invented agreement in dinars, which have three digits, about when money comes: bases as paid, caps counted as paid, fees, and
 * guarantees in advance and in arrears. Its second revision comes amid a month and changes amounts and payment terms.
 */
record PaidTerms(AttributionDate date, Cap.Truncation truncation) {

    private static final Instant RECORDED = Instant.parse("2022-06-01T00:00:00Z");
    private static final EventCode SIGNED = new EventCode("EXCLUSIVITY_SIGNED");
    private static final Rounding TO_EVEN = new Rounding(RoundingMode.HALF_EVEN, Scope.PER_LINE);
    private static final Rounding RUNNING = new Rounding(RoundingMode.HALF_UP, Scope.CUMULATIVE);

    PartnershipAgreement agreement() {
        return new PartnershipAgreement(
                new AgreementId("openai-aws"),
                "OpenAI and AWS",
                List.of(OPENAI, AWS),
                KWD,
                ZoneOffset.UTC,
                List.of(
                        revision("P1", "2022-01-01", RECORDED, clauses("1000", "1400000", Cycle.QUARTER)),
                        revision("P2", "2027-02-11", RECORDED.plusSeconds(1), clauses("1500", "900000", Cycle.MONTH))),
                List.of(new AgreementEvent(SIGNED, LocalDate.parse("2026-08-19"), RECORDED, GENERATED)));
    }

    private Revision revision(String regime, String from, Instant recordedAt, List<Clause> clauses) {
        return new Revision(
                regime, regime, DateRange.from(LocalDate.parse(from)), recordedAt, date, "generated", clauses);
    }

    private List<Clause> clauses(String fee, String guarantee, Cycle settlement) {
        return Stream.of(asPaid(), counted(settlement), guaranteed(guarantee), fees(fee))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Clause> asPaid() {
        Coverage bedrock = Covered.channels("AWS_BEDROCK", "ORACLE_OCI");
        return List.of(
                out("paid", "0.07", Base.CUSTOMER_GROSS, Basis.PAID, Coverage.ALL, until("2030-05-05"), RUNNING),
                out("revenue", "0.0175", Base.VENDOR_REVENUE, Basis.PAID, Coverage.ALL, Term.OPEN, TO_EVEN),
                out("revenue-owed", "0.01", Base.VENDOR_REVENUE, Basis.INVOICED, Coverage.ALL, Term.OPEN, TO_EVEN),
                share("back-paid", AWS, OPENAI, "0.09", Base.SELLER_RECEIPTS, Basis.PAID, bedrock, Term.OPEN, TO_EVEN),
                share(
                        "back",
                        AWS,
                        OPENAI,
                        "1/30",
                        Base.NET_OF_TAX,
                        Basis.INVOICED,
                        Covered.hostedBy("aws"),
                        until("2031-03-04"),
                        Rounding.DEFAULT),
                banded("own", Mode.MARGINAL, Measure.OWN_BASE, Base.NET_OF_TAX, Cycle.QUARTER, RUNNING),
                banded("value", Mode.MARGINAL, Measure.CUSTOMER_VALUE, Base.SELLER_RECEIPTS, Cycle.YEAR, TO_EVEN),
                banded("whole", Mode.WHOLE_AMOUNT, Measure.OWN_BASE, Base.CUSTOMER_GROSS, Cycle.NEVER, RUNNING),
                banded("reach", Mode.WHOLE_AMOUNT, Measure.CUSTOMER_VALUE, Base.SELLER_RECEIPTS, Cycle.MONTH, TO_EVEN));
    }

    /** Of two legs one has payment terms; the other is due as it is earned. */
    private List<Clause> counted(Cycle settlement) {
        List<Instalment> instalments = List.of(
                new Instalment(0, Rate.of("1/2")),
                new Instalment(1, Rate.of("1/3")),
                new Instalment(3, Rate.of("1/6")));
        return List.of(
                leg("leg-1", "0.11", Basis.PAID, Covered.channels("RESELLER")),
                leg("leg-2", "0.05", Basis.INVOICED, Covered.channels("DIRECT_SELF_SERVE")),
                new PaymentTerms(
                        new ClauseId("terms-1"), GENERATED, ids("leg-1"), settlement, instalments, Netting.GROSS),
                cap("cap-1", "7000000", "123456.789", "2025-05-20", truncation, "leg-1", "leg-2"));
    }

    private static List<Clause> guaranteed(String amount) {
        return List.of(
                leg("leg-3", "0.21", Basis.INVOICED, Covered.channels("APP_STORE")),
                leg("leg-4", "0.04", Basis.PAID, Covered.channels("MS_CSP")),
                leg("leg-5", "0.03", Basis.PAID, Covered.channels("DIRECT_ENTERPRISE")),
                new PaymentTerms(
                        new ClauseId("terms-5"),
                        GENERATED,
                        ids("leg-5", "leg-4"),
                        Cycle.YEAR,
                        List.of(new Instalment(1, Rate.ONE)),
                        Netting.NET),
                new MinimumGuarantee(
                        new ClauseId("shortfall"),
                        GENERATED,
                        ids("leg-3", "leg-4"),
                        dinars(amount),
                        Cycle.QUARTER,
                        Recoupment.SHORTFALL,
                        new Term(
                                Optional.of(LocalDate.parse("2027-02-15")).filter(_ -> amount.equals("900000")),
                                Optional.of(LocalDate.parse("2031-02-10")),
                                Set.of())),
                new MinimumGuarantee(
                        new ClauseId("advance"),
                        GENERATED,
                        ids("leg-5"),
                        dinars("250000"),
                        Cycle.MONTH,
                        Recoupment.ADVANCE,
                        Term.OPEN),
                cap("cap-3", "1800000", "0", "2024-02-29", Cap.Truncation.CHRONOLOGICAL, "leg-5", "leg-4"));
    }

    private static List<Clause> fees(String monthly) {
        return List.of(
                fee("fee-month", OPENAI, AWS, dinars(monthly), Cycle.MONTH, until("2031-08-09")),
                fee("fee-year", AWS, OPENAI, Money.of("77777.77", USD), Cycle.YEAR, Term.OPEN),
                fee("fee-once", OPENAI, AWS, Money.of("5000000.01", USD), Cycle.NEVER, Term.OPEN),
                fee(
                        "fee-until-signed",
                        OPENAI,
                        AWS,
                        dinars("12.345"),
                        Cycle.QUARTER,
                        new Term(Optional.empty(), Optional.empty(), Set.of(SIGNED))));
    }

    private static FixedFee fee(
            String id, OrganizationId payer, OrganizationId payee, Money amount, Cycle every, Term term) {
        return new FixedFee(new ClauseId(id), GENERATED, payer, payee, amount, every, term);
    }

    private static Cap cap(
            String id, String amount, String balance, String from, Cap.Truncation truncation, String... legs) {
        return new Cap(
                new ClauseId(id),
                GENERATED,
                dinars(amount),
                ids(legs),
                LocalDate.parse(from),
                Cap.Consumption.PAID,
                dinars(balance),
                truncation);
    }

    private static BandedShare banded(
            String id, Mode mode, Measure measure, Base base, Cycle reset, Rounding rounding) {
        return new BandedShare(
                new ClauseId("banded-" + id),
                GENERATED,
                OPENAI,
                AWS,
                List.of(
                        new Band(dinars("0"), Optional.of(dinars("300000")), Rate.of("0.10")),
                        new Band(dinars("300000"), Optional.of(dinars("2500000")), Rate.of("1/7")),
                        new Band(dinars("2500000"), Optional.empty(), Rate.of("0.02"))),
                mode,
                measure,
                reset,
                base,
                Basis.PAID,
                Covered.channels("RESELLER", "APP_STORE"),
                Term.OPEN,
                rounding);
    }

    private static ProportionalShare leg(String id, String rate, Basis basis, Coverage coverage) {
        return out(id, rate, Base.CUSTOMER_GROSS, basis, coverage, Term.OPEN, TO_EVEN);
    }

    private static ProportionalShare out(
            String id, String rate, Base base, Basis basis, Coverage coverage, Term term, Rounding rounding) {
        return share(id, OPENAI, AWS, rate, base, basis, coverage, term, rounding);
    }

    private static ProportionalShare share(
            String id,
            OrganizationId payer,
            OrganizationId payee,
            String rate,
            Base base,
            Basis basis,
            Coverage coverage,
            Term term,
            Rounding rounding) {
        return new ProportionalShare(
                new ClauseId(id), GENERATED, payer, payee, Rate.of(rate), base, basis, coverage, term, rounding);
    }

    private static Term until(String day) {
        return Term.until(LocalDate.parse(day));
    }

    private static Money dinars(String amount) {
        return Money.of(amount, KWD);
    }

    private static Set<ClauseId> ids(String... ids) {
        return Arrays.stream(ids).map(ClauseId::new).collect(Collectors.toSet());
    }
}
