package org.tributary.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL, alone, with the real schema. */
class PostgresTest {

    @TempDir
    private static Path directory;

    private static final Servers SERVERS = new Servers();
    private static Postgres postgres;
    private static Database database;
    private static List<ProcessHandle> processes = List.of();

    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        StackOptions options = StackOptions.forTests(directory);
        Secrets secrets = Secrets.keptIn(directory.resolve("secrets.properties"));
        postgres = Postgres.start(options, secrets, SERVERS);
        database = Database.prepare(postgres, secrets);
        database.migrate();
        processes = ProcessHandle.of(postgres.process().pid())
                .orElseThrow()
                .descendants()
                .toList();
    }

    @AfterAll
    static void stopsWithoutLeavingAProcess() {
        SERVERS.close();

        // a process that has ended stays visible until the system has reaped it, which takes a moment
        assertThat(processes)
                .isNotEmpty()
                .allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10)));
        assertThat(postgres.process().alive()).isFalse();
    }

    @Test
    void theApplicationsRoleOwnsNothing() throws SQLException {
        assertThat(asOwner("""
                select count(*) from pg_shdepend where deptype = 'o'
                   and refobjid = (select oid from pg_roles where rolname = 'tributary_app')""")).containsExactly("0");
        assertThat(asOwner("""
                select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
                  from pg_roles where rolname = 'tributary_app'""")).containsExactly("f");
    }

    @Test
    void theApplicationsRoleMakesNoTables() {
        assertThatThrownBy(() ->
                        query(Database.APPLICATION, database.application(), "create table tributary.mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> query(Database.APPLICATION, database.application(), "create table public.mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theOwnerHasMigratedTheSchema() throws SQLException {
        assertThat(asOwner("select count(*) > 0 from tributary.flyway_schema_history where success"))
                .containsExactly("t");
    }

    @Test
    void itIsDurableAndTakesOnlyScramPasswordsFromThisMachine() throws SQLException {
        assertThat(asOwner("show fsync")).containsExactly("on");
        assertThat(asOwner("show password_encryption")).containsExactly("scram-sha-256");
        assertThat(asOwner("show listen_addresses")).containsExactly("127.0.0.1");
        assertThatThrownBy(() -> query(Database.APPLICATION, "guessed", "select 1"))
                .hasMessageContaining("password");
    }

    @Test
    void preparingTwiceChangesNothing() {
        database.migrate();
    }

    private static List<String> asOwner(String sql) throws SQLException {
        return query(Database.OWNER, database.owner(), sql);
    }

    private static List<String> query(String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
