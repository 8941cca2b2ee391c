package org.tributary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.integration.boundary.ReferenceDataImport;

/** What the database itself refuses and hides of terms and of what happens around them, whatever the application does. */
class TermsSchemaTest {

    private static final String DATABASE = TestServer.create("terms_schema");

    private static final String DRAFT = "00000000-0000-0000-0000-000000000001";

    private static final String OVER = "00000000-0000-0000-0000-000000000002";

    @BeforeAll
    static void fill() throws SQLException {
        new Platform(DATABASE)
                .ask(Samples.ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        try (Connection connection = inScope("*");
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                launch("cloud", "OFFICIAL"),
                waiver("PUBLISHED"),
                event("AGI_VERIFIED"),
                draft(DRAFT, "DRAFT", 1),
                draft(OVER, "PUBLISHED", 4),
                change(DRAFT, 0, "CREATE", "null"),
                reclassification("API_STATELESS", "an API")
            }) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"launch", "waiver", "revision_draft", "draft_change"})
    void onlyTheVendorSeesWhatIsNotAgreedYetAndWhatHostsSaid(String table) throws SQLException {
        assertThat(count("*", table)).isPositive();
        assertThat(count("cloud", table)).isZero();
        assertThat(count("", table)).isZero();
        try (Connection connection = TestServer.owner(DATABASE).getConnection()) {
            assertThat(count(connection, table)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cloud"})
    void nobodyButTheVendorAddsToThem(String scope) {
        for (String sql : new String[] {
            launch("reseller", "DEMO"),
            waiver("UNPUBLISHED"),
            draft("00000000-0000-0000-0000-000000000003", "DRAFT", 1),
            change(DRAFT, 1, "SUBMIT", "null")
        }) {
            assertThatThrownBy(() -> execute(scope, sql)).hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tributary.clause set document = '{}'",
                "delete from tributary.clause",
                "update tributary.revision set recorded_at = now()",
                "update tributary.agreement_event set occurred_on = current_date",
                "delete from tributary.agreement_event",
                "update tributary.product set product_class = 'NON_API'",
                "update tributary.product_reclassification set valid_from = current_date",
                "update tributary.launch set launched_on = current_date",
                "delete from tributary.launch",
                "update tributary.waiver set declines = true",
                "delete from tributary.revision_draft",
                "update tributary.revision_draft set author = 'nobody'",
                "update tributary.revision_draft set agreement = 'other'",
                "update tributary.revision_draft set created_at = now()",
                "update tributary.draft_change set actor = 'nobody'",
                "delete from tributary.draft_change",
                "truncate tributary.draft_change",
                "drop policy of_the_vendor on tributary.waiver"
            })
    void nothingIsEditedButWhatADraftSays(String sql) {
        assertThatThrownBy(() -> execute("*", sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void aDraftThatIsOverIsNotEdited() throws SQLException {
        String edit = "update tributary.revision_draft set version = version + 1 where id = '%s'";

        assertThat(execute("*", edit.formatted(DRAFT))).isEqualTo(1);
        assertThat(execute("*", edit.formatted(OVER))).isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String sql : new String[] {
            clause("R1.x", "CAP", "{\"kind\": \"NO_SHARE\", \"id\": \"R1.x\", \"provenance\": {\"tag\": \"DEMO\"}}"),
            clause(
                    "R1.x",
                    "NO_SHARE",
                    "{\"kind\": \"NO_SHARE\", \"id\": \"R1.y\", \"provenance\": {\"tag\": \"DEMO\"}}"),
            clause(
                    "R1.x",
                    "NO_SHARE",
                    "{\"kind\": \"NO_SHARE\", \"id\": \"R1.x\", \"provenance\": {\"tag\": \"SURE\"}}"),
            clause("R1.x", "NO_SHARE", "[]"),
            clause("R1.x", "PROMISE", "{\"kind\": \"PROMISE\", \"id\": \"R1.x\", \"provenance\": {\"tag\": \"DEMO\"}}"),
            launch("cloud", "SURE"),
            waiver("RUMOUR"),
            event("agi"),
            reclassification("SEATS", "why"),
            reclassification("NON_API", ""),
            draft("00000000-0000-0000-0000-000000000004", "FORGOTTEN", 1),
            draft("00000000-0000-0000-0000-000000000004", "DRAFT", 0),
            change(DRAFT, 1, "CREATE", "null"),
            change(DRAFT, 1, "REJECT", "null"),
            change(DRAFT, 1, "REJECT", "'  '"),
            "update tributary.revision_draft set golden_passed = true",
            "insert into tributary.organization values ('x', 'X', 'BANK')",
            "insert into tributary.agreement values ('x', 'X', 'USD', '')"
        }) {
            assertThatThrownBy(() -> execute("*", sql)).as(sql).hasMessageContaining("check constraint");
        }
    }

    private static String clause(String id, String kind, String document) {
        return "insert into tributary.clause values ('vendor-cloud', 1, 9, '" + id + "', '" + kind + "', '" + document
                + "')";
    }

    private static String launch(String host, String tag) {
        return "insert into tributary.launch values ('seats', '" + host + "', '2026-01-01', now(), '" + tag + "', 'x')";
    }

    private static String waiver(String publication) {
        return "insert into tributary.waiver values ('seats', 'cloud', true, false, '" + publication
                + "', '2026-01-01', now(), 'DEMO', 'x')";
    }

    private static String event(String code) {
        return "insert into tributary.agreement_event values ('vendor-cloud', '" + code
                + "', '2026-01-01', now(), 'DEMO', 'x')";
    }

    private static String reclassification(String productClass, String reason) {
        return "insert into tributary.product_reclassification values ('seats', now(), '" + productClass
                + "', '2026-01-01', '" + reason + "')";
    }

    private static String draft(String id, String state, int version) {
        return "insert into tributary.revision_draft (id, agreement, document, state, version, author, created_at,"
                + " changed_at) values ('" + id + "', 'vendor-cloud', '{}', '" + state + "', " + version
                + ", 'sam', now(), now())";
    }

    private static String change(String draft, int position, String step, String comment) {
        return "insert into tributary.draft_change values ('" + draft + "', " + position + ", '" + step
                + "', 'sam', now(), " + comment + ")";
    }

    private static Connection inScope(String scope) throws SQLException {
        Connection connection = TestServer.application(DATABASE).getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select set_config('tributary.scope', ?, true)")) {
            statement.setString(1, scope);
            statement.execute();
        }
        return connection;
    }

    /** How many rows a statement changed; it is taken back. */
    private static int execute(String scope, String sql) throws SQLException {
        try (Connection connection = inScope(scope);
                Statement statement = connection.createStatement()) {
            int changed = statement.executeUpdate(sql);
            connection.rollback();
            return changed;
        }
    }

    private static long count(String scope, String table) throws SQLException {
        try (Connection connection = inScope(scope)) {
            return count(connection, table);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from tributary." + table)) {
            found.next();
            return found.getLong(1);
        }
    }
}
