package org.tributary.terms.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.VENDOR;
import static org.tributary.database.Samples.usd;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.catalog.ProductClass;
import org.tributary.channel.Permission;
import org.tributary.database.Database;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.CarveOut;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Exclusivity;
import org.tributary.terms.clause.FirstShip;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Licence;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.RightOfFirstRefusal;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.SpendCommitment;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Trigger;
import org.tributary.terms.clause.Undertaking;
import org.tributary.time.Cycle;

/** Every kind of clause, on a real database. */
class ClauseRowsTest {

    private static final RevisionRow.Key REVISION = new RevisionRow.Key("vendor-cloud", 1);
    private static final Platform PLATFORM = new Platform(TestServer.create("clauses"));
    private static final EventCode AGI = new EventCode("AGI_VERIFIED");
    private static final Term EARLY =
            new Term(Optional.of(LocalDate.of(2026, 2, 3)), Optional.of(LocalDate.of(2031, 1, 1)), Set.of(AGI));
    private static final Coverage NARROW = new Coverage(
            Selection.only(DIRECT),
            Selection.except(RESELLER),
            Selection.only(VENDOR),
            Selection.except(CLOUD),
            Selection.only(SEATS),
            Selection.except(ProductClass.NON_API, ProductClass.OPEN_WEIGHT),
            Selection.only(CustomerSegment.COMMERCIAL));

    @BeforeAll
    static void loadReferenceData() {
        PLATFORM.ask(Samples.ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    static Stream<Clause> everyKind() {
        return Stream.of(
                new ProportionalShare(
                        id("share"),
                        DEMO,
                        VENDOR,
                        CLOUD,
                        Rate.of(1, 3),
                        Base.VENDOR_REVENUE,
                        Basis.PAID,
                        NARROW,
                        EARLY,
                        new Rounding(RoundingMode.HALF_EVEN, Rounding.Scope.CUMULATIVE)),
                new BandedShare(
                        id("banded"),
                        DEMO,
                        CLOUD,
                        VENDOR,
                        List.of(
                                new Band(usd("0"), Optional.of(usd("100.50")), Rate.of("0.2")),
                                new Band(usd("100.50"), Optional.empty(), Rate.of("0.15"))),
                        BandedShare.Mode.MARGINAL,
                        BandedShare.Measure.CUSTOMER_VALUE,
                        Cycle.QUARTER,
                        Base.NET_OF_TAX,
                        Basis.INVOICED,
                        Coverage.ALL,
                        Term.OPEN,
                        Rounding.DEFAULT),
                new FixedFee(id("fee"), DEMO, VENDOR, CLOUD, usd("1000.00"), Cycle.MONTH, EARLY),
                new MinimumGuarantee(
                        id("least"),
                        DEMO,
                        Set.of(id("share")),
                        usd("5.00"),
                        Cycle.YEAR,
                        MinimumGuarantee.Recoupment.ADVANCE,
                        Term.OPEN),
                new Cap(
                        id("cap"),
                        DEMO,
                        usd("38000000000.00"),
                        Set.of(id("share"), id("banded")),
                        LocalDate.of(2026, 4, 27),
                        Cap.Consumption.PAID,
                        usd("0.01"),
                        Cap.Truncation.PRO_RATA),
                new NoShare(id("none"), DEMO, NARROW, "quoted \"so\", a \\ and an é"),
                new Exclusivity(id("exclusive"), DEMO, NARROW, Permission.Verdict.CONDITIONAL, EARLY, "on a condition"),
                new CarveOut(id("carved"), DEMO, Coverage.ALL, Term.OPEN, "national security"),
                new FirstShip(id("first"), DEMO, CLOUD, NARROW, Term.OPEN),
                new RightOfFirstRefusal(id("refusal"), DEMO, CLOUD, Coverage.ALL, EARLY, "new capacity"),
                new Licence(id("licence"), DEMO, VENDOR, CLOUD, true, "models and products", Term.OPEN),
                new SpendCommitment(
                        id("spend"), DEMO, VENDOR, CLOUD, Optional.of(usd("250000000000.00")), EARLY, "of compute"),
                new SpendCommitment(id("secret"), DEMO, VENDOR, CLOUD, Optional.empty(), Term.OPEN, "not public"),
                new PaymentTerms(
                        id("payment"),
                        DEMO,
                        Set.of(id("share")),
                        Cycle.QUARTER,
                        List.of(
                                new PaymentTerms.Instalment(1, Rate.of("0.25")),
                                new PaymentTerms.Instalment(2, Rate.of("0.75"))),
                        PaymentTerms.Netting.NET),
                new Trigger(id("agi"), DEMO, AGI, "a panel", "AGI is verified"),
                new Undertaking(id("promise"), DEMO, "The cloud helps to sell."));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aClauseComesBackFromItsRowAsItWas(Clause clause) {
        List<Clause> back = PLATFORM.ask(Samples.FINANCE, Rows.class, rows -> rows.roundTrip(clause));

        assertThat(back).containsExactly(clause);
    }

    @Test
    void everyKindOfClauseIsHeldByARow() {
        assertThat(everyKind().map(Object::getClass).distinct()).hasSize(15);
    }

    private static ClauseId id(String name) {
        return new ClauseId("X." + name);
    }

    /** Writes a clause in place of the revision's own, within a transaction that keeps nothing else. */
    public static final class Rows {
        private final ClauseRows rows;
        private final Database database;

        public Rows(ClauseRows rows, Database database) {
            this.rows = rows;
            this.database = database;
        }

        List<Clause> roundTrip(Clause clause) {
            database.update("""
                    insert into tributary.revision select agreement, 1000 + (select count(*) from tributary.revision), regime, title,
                        date '2040-01-01', null, timestamptz '2040-01-01' + (select count(*) from tributary.revision) * interval '1 day',
                        attribution_date, source from tributary.revision where number = 1""", List.of());
            int number = Math.toIntExact(database.query(
                            "select max(number) as number from tributary.revision",
                            List.of(),
                            row -> row.number("number"))
                    .getFirst());
            RevisionRow.Key fresh = new RevisionRow.Key(REVISION.agreement(), number);
            rows.add(fresh, List.of(clause));
            return rows.all().getOrDefault(fresh, List.of());
        }
    }
}
