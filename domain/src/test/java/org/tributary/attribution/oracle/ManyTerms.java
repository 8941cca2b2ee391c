package org.tributary.attribution.oracle;

import static org.tributary.attribution.oracle.World.AWS;
import static org.tributary.attribution.oracle.World.EUR;
import static org.tributary.attribution.oracle.World.GENERATED;
import static org.tributary.attribution.oracle.World.OPENAI;

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
import org.tributary.catalog.ProductClass;
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
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Rounding.Scope;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** An invented agreement in euro that says everything a share can be made of: every base, band, measure and rounding. */
record ManyTerms(AttributionDate date) {

    private static final Instant RECORDED = Instant.parse("2022-06-01T00:00:00Z");
    private static final EventCode SIGNED = new EventCode("EXCLUSIVITY_SIGNED");
    private static final EventCode NEVER = new EventCode("NEVER_HAPPENS");
    private static final Rounding TO_EVEN = new Rounding(RoundingMode.HALF_EVEN, Scope.PER_LINE);
    private static final Rounding RUNNING = new Rounding(RoundingMode.HALF_UP, Scope.CUMULATIVE);

    PartnershipAgreement agreement() {
        List<Clause> clauses = Stream.of(plain(), limited(), limits(), banded())
                .flatMap(List::stream)
                .toList();
        return new PartnershipAgreement(
                new AgreementId("openai-aws"),
                "OpenAI and AWS",
                List.of(OPENAI, AWS),
                EUR,
                ZoneOffset.UTC,
                List.of(
                        revision("A1", "2022-01-01", RECORDED, clauses),
                        revision("A2", "2027-02-11", RECORDED.plusSeconds(1), clauses)),
                List.of(new AgreementEvent(SIGNED, LocalDate.parse("2026-08-19"), RECORDED, GENERATED)));
    }

    private Revision revision(String regime, String from, Instant recordedAt, List<Clause> clauses) {
        return new Revision(
                regime, regime, DateRange.from(LocalDate.parse(from)), recordedAt, date, "generated", clauses);
    }

    private static List<Clause> plain() {
        Term ended = new Term(Optional.empty(), Optional.of(LocalDate.parse("2029-04-12")), Set.of(SIGNED, NEVER));
        Term begun = new Term(Optional.of(LocalDate.parse("2026-08-20")), Optional.empty(), Set.of(NEVER));
        return List.of(
                out("gross", "0.03", Base.CUSTOMER_GROSS, Covered.segmentsBut("PUBLIC"), ended),
                out("net-of-tax", "1/30", Base.NET_OF_TAX, Covered.classes(ProductClass.API_STATELESS), Term.OPEN),
                out("net-of-fee", "0.0125", Base.NET_OF_MARKETPLACE_FEE, Covered.through("fruit-store"), begun),
                out(
                        "joint",
                        "0.05",
                        Base.VENDOR_NET_RECEIPTS,
                        Covered.classes(ProductClass.JOINT_API),
                        Term.until(LocalDate.parse("2029-03-05"))),
                out("revenue", "0.0175", Base.VENDOR_REVENUE, Coverage.ALL, begun),
                back("back", "0.11", Base.SELLER_RECEIPTS, Covered.hostedBy("aws")),
                back("elsewhere", "0.013", Base.NET_OF_TAX, Covered.notHostedBy("aws")),
                back("sold", "0.09", Base.NET_OF_MARKETPLACE_FEE, Covered.soldBy("lindqvist-it")));
    }

    private static List<Clause> limited() {
        return List.of(
                share(
                        "leg-1",
                        AWS,
                        OPENAI,
                        "1/3",
                        Base.SELLER_RECEIPTS,
                        Covered.channels("AWS_BEDROCK"),
                        Term.OPEN,
                        RUNNING),
                share(
                        "leg-2",
                        AWS,
                        OPENAI,
                        "0.07",
                        Base.CUSTOMER_GROSS,
                        Covered.channels("ORACLE_OCI"),
                        Term.OPEN,
                        TO_EVEN),
                out("leg-3", "0.21", Base.CUSTOMER_GROSS, Covered.channels("RESELLER"), Term.OPEN));
    }

    private static List<Clause> limits() {
        return List.of(
                new MinimumGuarantee(
                        new ClauseId("guarantee"),
                        GENERATED,
                        ids("leg-1", "leg-2"),
                        euro("900000"),
                        Cycle.QUARTER,
                        MinimumGuarantee.Recoupment.ADVANCE,
                        Term.until(LocalDate.parse("2030-02-01"))),
                cap("cap-1", "50000000", "0", "2024-05-06", "leg-1", "leg-2"),
                cap("cap-2", "60000000", "12345678.90", "2025-01-01", "leg-3"));
    }

    private static Cap cap(String id, String amount, String balance, String from, String... legs) {
        return new Cap(
                new ClauseId(id),
                GENERATED,
                euro(amount),
                ids(legs),
                LocalDate.parse(from),
                Cap.Consumption.ACCRUED,
                euro(balance),
                Cap.Truncation.CHRONOLOGICAL);
    }

    private static List<Clause> banded() {
        return List.of(
                banded(
                        "own",
                        Mode.MARGINAL,
                        Measure.OWN_BASE,
                        Cycle.QUARTER,
                        Covered.channels("DIRECT_ENTERPRISE"),
                        TO_EVEN),
                banded(
                        "value",
                        Mode.MARGINAL,
                        Measure.CUSTOMER_VALUE,
                        Cycle.NEVER,
                        Covered.channels("APP_STORE"),
                        TO_EVEN),
                banded("whole", Mode.WHOLE_AMOUNT, Measure.OWN_BASE, Cycle.YEAR, Covered.channels("MS_CSP"), RUNNING),
                banded(
                        "reach",
                        Mode.WHOLE_AMOUNT,
                        Measure.CUSTOMER_VALUE,
                        Cycle.MONTH,
                        Covered.channels("RESELLER"),
                        TO_EVEN));
    }

    private static BandedShare banded(
            String id, Mode mode, Measure measure, Cycle reset, Coverage coverage, Rounding rounding) {
        List<Band> bands = List.of(
                new Band(euro("0"), Optional.of(euro("1000000")), Rate.of("0.10")),
                new Band(euro("1000000"), Optional.of(euro("2500000")), Rate.of("0.125")),
                new Band(euro("2500000"), Optional.of(euro("40000000")), Rate.of("1/7")),
                new Band(euro("40000000"), Optional.empty(), Rate.of("0.02")));
        return new BandedShare(
                new ClauseId("banded-" + id),
                GENERATED,
                OPENAI,
                AWS,
                bands,
                mode,
                measure,
                reset,
                Base.SELLER_RECEIPTS,
                Basis.INVOICED,
                coverage,
                Term.OPEN,
                rounding);
    }

    private static ProportionalShare out(String id, String rate, Base base, Coverage coverage, Term term) {
        return share(id, OPENAI, AWS, rate, base, coverage, term, Rounding.DEFAULT);
    }

    private static ProportionalShare back(String id, String rate, Base base, Coverage coverage) {
        return share(id, AWS, OPENAI, rate, base, coverage, Term.OPEN, TO_EVEN);
    }

    private static ProportionalShare share(
            String id,
            OrganizationId payer,
            OrganizationId payee,
            String rate,
            Base base,
            Coverage coverage,
            Term term,
            Rounding rounding) {
        return new ProportionalShare(
                new ClauseId(id),
                GENERATED,
                payer,
                payee,
                Rate.of(rate),
                base,
                Basis.INVOICED,
                coverage,
                term,
                rounding);
    }

    private static Money euro(String amount) {
        return Money.of(amount, EUR);
    }

    private static Set<ClauseId> ids(String... ids) {
        return Arrays.stream(ids).map(ClauseId::new).collect(Collectors.toSet());
    }
}
