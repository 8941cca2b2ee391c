package org.tributary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.database.Samples.usd;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.attribution.boundary.AttributionRuns;
import org.tributary.attribution.boundary.CoSellCredits;
import org.tributary.attribution.boundary.Commitments;
import org.tributary.attribution.cosell.CoSellCredit;
import org.tributary.billing.LineKey;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Rate;

/** What the database itself refuses and hides, whatever the application does. */
class SchemaTest {

    private static final String DATABASE = TestServer.create("schema");

    @BeforeAll
    static void attributeTwoLines() {
        Platform platform = new Platform(DATABASE);
        platform.ask(Samples.ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        platform.ask(
                Samples.BILLING,
                RevenueLineIntake.class,
                intake -> intake.submit(List.of(
                        Samples.direct("INV-1", "2026-01-01", "2026-03-01", usd("2000.00")),
                        Samples.resold("INV-2", "2026-01-01", "2026-02-01", usd("100.00"), usd("15.00")))));
        platform.ask(Samples.FINANCE, AttributionRuns.class, runs -> runs.run(Optional.empty()));
        platform.ask(
                Samples.SALES, Commitments.class, commitments -> commitments.record(Samples.commitment("C-1", "9.00")));
        platform.ask(
                Samples.SALES,
                CoSellCredits.class,
                credits -> credits.record(
                        new LineKey("billing", "INV-1", "1", 1),
                        List.of(new CoSellCredit.Part(Samples.CLOUD, Rate.ONE))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue_line",
                "deduction",
                "share",
                "posting",
                "shared_commitment",
                "co_sell_credit",
                "co_sell_part"
            })
    void withoutAScopeNothingIsSeen(String table) throws SQLException {
        try (Connection connection = TestServer.application(DATABASE).getConnection()) {
            assertThat(count(connection, table)).isZero();
        }
        assertThat(count("", table)).isZero();
        assertThat(count("*", table)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"revenue_line", "deduction", "share", "posting"})
    void noScopeIsInheritedByTheNextTransactionOfAConnection(String table) throws SQLException {
        try (Connection connection = TestServer.application(DATABASE).getConnection()) {
            connection.setAutoCommit(false);
            scope(connection, "*");
            connection.commit();

            assertThat(count(connection, table)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue_line",
                "deduction",
                "share",
                "posting",
                "shared_commitment",
                "co_sell_credit",
                "co_sell_part"
            })
    void evenTheOwnerSeesNothingWithoutAScope(String table) throws SQLException {
        try (Connection connection = TestServer.owner(DATABASE).getConnection()) {
            assertThat(count(connection, table)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    SCOPE    | LINES | DEDUCTIONS | SHARES | POSTINGS
                    # three segments share with the cloud, which is on no route
                    cloud    | 0     | 0          | 3      | 3
                    # the reseller's line, its deduction and its margin
                    reseller | 1     | 1          | 1      | 1
                    # a stranger
                    amazon   | 0     | 0          | 0      | 0
                    # no injection: a scope is a value
                    x or 1=1 | 0     | 0          | 0      | 0
                    """)
    void aPartnerSeesItsOwnRowsOnly(String scope, long lines, long deductions, long shares, long postings)
            throws SQLException {
        assertThat(count(scope, "revenue_line")).isEqualTo(lines);
        assertThat(count(scope, "deduction")).isEqualTo(deductions);
        assertThat(count(scope, "share")).isEqualTo(shares);
        assertThat(count(scope, "posting")).isEqualTo(postings);
    }

    /** The cloud is credited with a part, and may still not know of it. */
    @ParameterizedTest
    @ValueSource(strings = {"shared_commitment", "co_sell_credit", "co_sell_part"})
    void commitmentsAndCreditsAreTheVendorsAlone(String table) throws SQLException {
        assertThat(count("*", table)).isPositive();
        assertThat(count("cloud", table)).isZero();
        for (String scope : List.of("", "cloud")) {
            assertThatThrownBy(() -> inScope(scope, added(table))).hasMessageContaining("row-level security");
        }
    }

    private static String added(String table) {
        return switch (table) {
            case "shared_commitment" -> commitment("C-2", 1, "'2027-01-01'");
            case "co_sell_credit" ->
                "insert into tributary.co_sell_credit values ('billing', 'INV-2', '1', 1, now(), 'sam')";
            default -> part("reseller", "1, 2");
        };
    }

    private static String commitment(String contract, long amount, String end) {
        return "insert into tributary.shared_commitment values ('" + contract
                + "', 'DIRECT', '{vendor,customer}', null,"
                + " null, 'seats', null, null, null, 'customer', 'COMMERCIAL', " + amount
                + ", 'USD', '2026-01-01', " + end + ", now(), 'sam')";
    }

    private static String part(String party, String rate) {
        return "insert into tributary.co_sell_part values ('billing', 'INV-1', '1', 1, 1, '" + party + "', " + rate
                + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tributary.posting set amount = 0",
                "delete from tributary.posting",
                "truncate tributary.posting",
                "update tributary.share set payable = 0",
                "delete from tributary.revenue_line",
                "update tributary.audit_event set actor = 'nobody'",
                "delete from tributary.audit_event",
                "update tributary.clause_balance set clause = 'other'",
                "delete from tributary.clause_balance",
                "update tributary.shared_commitment set amount = 1",
                "delete from tributary.shared_commitment",
                "update tributary.co_sell_credit set recorded_by = 'nobody'",
                "delete from tributary.co_sell_credit",
                "update tributary.co_sell_part set rate_numerator = 0",
                "delete from tributary.co_sell_part",
                "drop table tributary.posting",
                "create table tributary.mine (id integer)",
                "alter table tributary.posting disable row level security",
                "alter table tributary.posting disable trigger all",
                "drop policy by_party on tributary.posting",
                "set role tributary_owner"
            })
    void theApplicationNeitherChangesNorRemovesNorOwns(String sql) {
        assertThatThrownBy(() -> inScope("*", sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cloud"})
    void nobodyButTheVendorAddsToTheLedger(String scope) {
        String copy =
                "insert into tributary.posting (share_id, month, account, party, amount, currency, reporting, accrued,"
                        + " reporting_currency, recorded_at, period) values (gen_random_uuid(), '2026-01-01', 'RETAINED', 'cloud', 0, 'USD', 0,"
                        + " 0, 'USD', now(), '2026-01-01')";

        assertThatThrownBy(() -> inScope(scope, copy)).hasMessageContaining("row-level security");
    }

    @Test
    void postingsThatDoNotSumToZeroAreRefused() {
        String half =
                "insert into tributary.posting select share_id, month + interval '1 year', account, party, amount,"
                        + " currency, reporting, accrued, reporting_currency, recorded_at, period from tributary.posting"
                        + " where account = 'RETAINED'";

        assertThatThrownBy(() -> inScope("*", half)).hasMessageContaining("do not sum to zero");
    }

    @Test
    void everyShareAndMonthSumsToZero() throws SQLException {
        assertThat(count(
                        "*",
                        "posting p group by p.share_id, p.month having sum(p.amount) <> 0 or sum(p.reporting) <> 0"
                                + " or sum(p.accrued) <> 0"))
                .isZero();
    }

    @Test
    void aShareIsRecordedOnce() {
        String columns = "id, kind, source, document, line, version, channel, product, regime, clause, payer, payee,"
                + " segment_start, segment_end, base_kind, base, rate_numerator, rate_denominator, accrued, payable,"
                + " currency, earned_on, recorded_at, run_id, agreement, revision, service_start, service_end, invoiced_on,"
                + " line_base, line_currency, cut_clauses, cut_befores, cut_payables";
        String again = "insert into tributary.share (" + columns + ") select " + columns + " from tributary.share";

        assertThatThrownBy(() -> inScope("*", again)).hasMessageContaining("duplicate key");
    }

    @Test
    void theTrailIsChainedByTheDatabase() throws SQLException {
        String broken = "audit_event e left join tributary.audit_event b on b.id = e.id - 1 where e.previous <>"
                + " coalesce(b.digest, '\\x00'::bytea) or e.digest <> sha256(e.previous || convert_to(jsonb_build_array("
                + "e.id, extract(epoch from e.occurred_at), e.actor, e.action, e.subject, e.details)::text, 'UTF8'))";

        assertThat(count("*", "audit_event")).isEqualTo(5);
        assertThat(count("*", broken)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into tributary.fx_rate values ('USD', 'USD', '2026-01-01', 1, 1, 'x')",
                "insert into tributary.clause_balance values ('vendor-cloud', 'x', 'CAP', '2026-01-01', 'usd', 1)"
            })
    void termsThatMakeNoSenseAreRefused(String sql) {
        assertThatThrownBy(() -> inScope("*", sql)).hasMessageContaining("check constraint");
    }

    @Test
    void commitmentsAndCreditsThatMakeNoSenseAreRefused() {
        for (String sql : List.of(
                commitment("C-2", 0, "'2027-01-01'"),
                commitment("C-2", 1, "'2026-01-01'"),
                commitment("C-2", 1, "'infinity'"),
                part("reseller", "-1, 2"),
                part("reseller", "3, 2"),
                part("reseller", "1, 0"))) {
            assertThatThrownBy(() -> inScope("*", sql)).as(sql).hasMessageContaining("check constraint");
        }
        for (String sql : List.of(commitment("C-1", 1, "'2027-01-01'"), part("cloud", "0, 1"))) {
            assertThatThrownBy(() -> inScope("*", sql)).as(sql).hasMessageContaining("duplicate key");
        }
        assertThatThrownBy(() -> inScope("*", part("nobody", "0, 1"))).hasMessageContaining("foreign key");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    TABLE        | ANOTHER ROW                                | THAT NAMES
                    revenue_line | "document": "INV-X"                        | "channel": "NOWHERE"
                    revenue_line | "document": "INV-X"                        | "product": "nothing"
                    revenue_line | "document": "INV-X"                        | "seller": "nobody"
                    revenue_line | "document": "INV-X"                        | "host": "nobody"
                    deduction    | "position": 9                              | "party": "nobody"
                    deduction    | "position": 9                              | "document": "INV-X"
                    share        | "id": "00000000-0000-4000-8000-000000000000" | "payer": "nobody"
                    share        | "id": "00000000-0000-4000-8000-000000000000" | "payee": "nobody"
                    share        | "id": "00000000-0000-4000-8000-000000000000" | "agreement": "none"
                    share        | "id": "00000000-0000-4000-8000-000000000000" | "run_id": 999
                    share        | "id": "00000000-0000-4000-8000-000000000000" | "line": "no such"
                    posting      | "month": "2030-01-01"                      | "party": "nobody"
                    posting      | "month": "2030-01-01"                      | "share_id": "00000000-0000-4000-8000-000000000000"
                    """)
    void theLedgerNamesNothingThatIsNotThere(String table, String another, String named) throws SQLException {
        String columns = columns(table);
        String row = "insert into tributary." + table + " (" + columns + ") select " + columns
                + " from (select (jsonb_populate_record(null::tributary." + table + ", to_jsonb(told) || '{%s}')).*"
                + " from (select * from tributary." + table + " limit 1) as told) as another";

        assertThatThrownBy(() -> inScope("*", row.formatted(another + ", " + named)))
                .hasMessageContaining("by foreign key that is not there")
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23503"));
    }

    /** Those of a row as it is written. */
    private static String columns(String table) throws SQLException {
        try (Connection connection = TestServer.owner(DATABASE).getConnection();
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select string_agg(column_name, ', ' order by ordinal_position) from"
                                + " information_schema.columns where table_schema = 'tributary' and table_name = '"
                                + table + "' and is_generated = 'NEVER'")) {
            found.next();
            return found.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from tributary.organization",
                "update tributary.organization set id = 'other'",
                "delete from tributary.product",
                "update tributary.product set id = 'other'",
                "delete from tributary.channel",
                "update tributary.channel set code = 'OTHER'",
                "delete from tributary.agreement",
                "update tributary.agreement set id = 'other'",
                "delete from tributary.run",
                "update tributary.run set id = 1",
                "update tributary.revenue_line set amount = 0",
                "delete from tributary.revenue_line",
                "delete from tributary.deduction",
                "update tributary.share set payable = 0",
                "delete from tributary.share",
                "update tributary.posting set amount = 0",
                "delete from tributary.posting",
                "truncate tributary.posting",
                "truncate tributary.organization cascade"
            })
    void notEvenTheOwnerRemovesWhatTheLedgerNames(String sql) throws SQLException {
        try (Connection connection = TestServer.owner(DATABASE).getConnection()) {
            connection.setAutoCommit(false);
            scope(connection, "*");
            assertThatThrownBy(() -> connection.createStatement().execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("23001"));
            connection.rollback();
        }
    }

    @Test
    void twoRevisionsRecordedAtOnceDoNotOverlap() {
        String overlap =
                "insert into tributary.revision select agreement, 9, regime, title, valid_from, valid_to, recorded_at,"
                        + " attribution_date, source from tributary.revision where number = 1";

        assertThatThrownBy(() -> inScope("*", overlap)).hasMessageContaining("exclusion constraint");
    }

    private static void inScope(String scope, String sql) throws SQLException {
        try (Connection connection = TestServer.application(DATABASE).getConnection()) {
            connection.setAutoCommit(false);
            scope(connection, scope);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            connection.rollback();
        }
    }

    private static void scope(Connection connection, String scope) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('tributary.scope', ?, true)")) {
            statement.setString(1, scope);
            statement.execute();
        }
    }

    private static long count(String scope, String from) throws SQLException {
        try (Connection connection = TestServer.application(DATABASE).getConnection()) {
            connection.setAutoCommit(false);
            scope(connection, scope);
            return count(connection, from);
        }
    }

    private static long count(Connection connection, String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select count(*) from (select 1 from tributary." + from + ") rows")) {
            found.next();
            return found.getLong(1);
        }
    }
}
