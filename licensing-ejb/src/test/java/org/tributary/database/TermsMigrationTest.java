package org.tributary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.boundary.PartnershipAgreements;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Undertaking;

/** Terms that were kept flat, by the release before, are read as they were meant once they are documents. */
class TermsMigrationTest {

    private static final String DATABASE = TestServer.createAt("flat_terms", "3");
    private static final Provenance REPORTED = new Provenance(Provenance.Tag.REPORTED, "a \"report\"");
    private static final OrganizationId VENDOR = new OrganizationId("vendor");
    private static final OrganizationId CLOUD = new OrganizationId("cloud");
    private static final ChannelCode DIRECT = new ChannelCode("DIRECT");
    private static final ChannelCode RESOLD = new ChannelCode("RESOLD");

    @BeforeAll
    static void keepFlatAndMigrate() throws SQLException {
        try (Connection connection = TestServer.owner(DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into tributary.organization values ('vendor', 'Vendor', 'VENDOR'), ('cloud', 'Cloud', 'CLOUD');
                    insert into tributary.channel values
                        ('DIRECT', 'Direct', 'vendor', 'GROSS', null, 'DEMO', 'x'),
                        ('RESOLD', 'Resold', 'cloud', 'NET_RECEIPTS', 'cloud', 'DEMO', 'x');
                    insert into tributary.agreement values ('vendor-cloud', 'Vendor and cloud', 'USD'), ('in-yen', 'In yen', 'JPY');
                    insert into tributary.agreement_party values
                        ('vendor-cloud', 0, 'vendor'), ('vendor-cloud', 1, 'cloud'), ('in-yen', 0, 'vendor'), ('in-yen', 1, 'cloud');
                    insert into tributary.revision values
                        ('vendor-cloud', 1, 'R1', 'First', '2026-01-01', null, '2026-01-01Z', 'SERVICE_DAY', 'signed'),
                        ('in-yen', 1, 'R1', 'First', '2026-01-01', null, '2026-01-01Z', 'INVOICE_DATE', 'signed');
                    insert into tributary.clause (agreement, revision, position, id, kind, provenance_tag, provenance_source, payer, payee,
                        rate_numerator, rate_denominator, base, accrual_end, rounding) values
                        ('vendor-cloud', 1, 0, 'out', 'PROPORTIONAL_SHARE', 'REPORTED', 'a "report"', 'vendor', 'cloud', 1, 5,
                            'VENDOR_NET_RECEIPTS', '2031-01-01', 'HALF_UP'),
                        ('vendor-cloud', 1, 1, 'back', 'PROPORTIONAL_SHARE', 'REPORTED', 'a "report"', 'cloud', 'vendor', 1, 1,
                            'SELLER_RECEIPTS', null, 'HALF_EVEN'),
                        ('in-yen', 1, 0, 'out', 'PROPORTIONAL_SHARE', 'REPORTED', 'a "report"', 'vendor', 'cloud', 1, 3,
                            'CUSTOMER_GROSS', null, 'DOWN');
                    insert into tributary.clause (agreement, revision, position, id, kind, provenance_tag, provenance_source, amount, currency,
                        scope_start, inception_balance, truncation) values
                        ('vendor-cloud', 1, 2, 'cap', 'CAP', 'REPORTED', 'a "report"', 3800000000001, 'USD', '2026-04-27', 5, 'PRO_RATA'),
                        ('in-yen', 1, 1, 'cap', 'CAP', 'REPORTED', 'a "report"', 38, 'JPY', '2026-04-27', 0, 'CHRONOLOGICAL');
                    insert into tributary.clause (agreement, revision, position, id, kind, provenance_tag, provenance_source, subject, words) values
                        ('vendor-cloud', 1, 3, 'none', 'NO_SHARE', 'REPORTED', 'a "report"', null, 'nothing is owed'),
                        ('vendor-cloud', 1, 4, 'promise', 'UNDERTAKING', 'REPORTED', 'a "report"', 'FIRST_SHIP', 'ships first');
                    insert into tributary.clause_channel values
                        ('vendor-cloud', 1, 0, 'DIRECT', false), ('vendor-cloud', 1, 0, 'RESOLD', false), ('vendor-cloud', 1, 1, 'DIRECT', true);
                    insert into tributary.clause_leg values
                        ('vendor-cloud', 1, 2, 'out'), ('vendor-cloud', 1, 2, 'back'), ('in-yen', 1, 1, 'out');
                    """);
        }
        TestServer.migrate(DATABASE);
    }

    @Test
    void everyFlatClauseIsReadAsItWasMeant() {
        List<PartnershipAgreement> agreements =
                new Platform(DATABASE).ask(Samples.FINANCE, PartnershipAgreements.class, PartnershipAgreements::list);

        assertThat(clauses(agreements.getLast()))
                .containsExactly(
                        share("out", VENDOR, CLOUD, "0.2", Base.VENDOR_NET_RECEIPTS)
                                .with(
                                        Selection.only(DIRECT, RESOLD),
                                        Term.until(LocalDate.of(2031, 1, 1)),
                                        RoundingMode.HALF_UP),
                        share("back", CLOUD, VENDOR, "1", Base.SELLER_RECEIPTS)
                                .with(Selection.except(DIRECT), Term.OPEN, RoundingMode.HALF_EVEN),
                        cap("38000000000.01", "0.05", Samples.usd("0"), Set.of("out", "back"), Cap.Truncation.PRO_RATA),
                        new NoShare(id("none"), REPORTED, Coverage.ALL, "nothing is owed"),
                        new Undertaking(id("promise"), REPORTED, "ships first"));
        assertThat(clauses(agreements.getFirst()))
                .containsExactly(
                        share("out", VENDOR, CLOUD, "1/3", Base.CUSTOMER_GROSS)
                                .with(Selection.any(), Term.OPEN, RoundingMode.DOWN),
                        cap("38", "0", Money.zero(Money.currency("JPY")), Set.of("out"), Cap.Truncation.CHRONOLOGICAL));
        assertThat(agreements).extracting(agreement -> agreement.zone().getId()).containsOnly("UTC");
    }

    @Test
    void revisionsStayAsTheyWere() {
        assertThat(new Platform(DATABASE)
                        .ask(Samples.FINANCE, PartnershipAgreements.class, PartnershipAgreements::list)
                        .getFirst()
                        .revisions())
                .extracting(Revision::regime, Revision::attributionDate)
                .containsExactly(tuple("R1", Revision.AttributionDate.INVOICE_DATE));
    }

    private static List<Clause> clauses(PartnershipAgreement agreement) {
        return agreement.revisions().getFirst().clauses();
    }

    private static ClauseId id(String id) {
        return new ClauseId(id);
    }

    private record Shared(String id, OrganizationId payer, OrganizationId payee, Rate rate, Base base) {
        ProportionalShare with(Selection<ChannelCode> channels, Term term, RoundingMode rounding) {
            return new ProportionalShare(
                    new ClauseId(id),
                    REPORTED,
                    payer,
                    payee,
                    rate,
                    base,
                    Basis.INVOICED,
                    Coverage.ofChannels(channels),
                    term,
                    new Rounding(rounding, Rounding.Scope.PER_LINE));
        }
    }

    private static Shared share(String id, OrganizationId payer, OrganizationId payee, String rate, Base base) {
        return new Shared(id, payer, payee, rate.equals("1/3") ? Rate.of(1, 3) : Rate.of(rate), base);
    }

    private static Cap cap(String amount, String before, Money zero, Set<String> legs, Cap.Truncation truncation) {
        return new Cap(
                id("cap"),
                REPORTED,
                Money.of(amount, zero.currency()),
                legs.stream().map(ClauseId::new).collect(Collectors.toSet()),
                LocalDate.of(2026, 4, 27),
                Cap.Consumption.ACCRUED,
                Money.of(before, zero.currency()),
                truncation);
    }
}
