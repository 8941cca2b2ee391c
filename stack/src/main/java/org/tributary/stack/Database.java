package org.tributary.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The database {@code tributary} and its two roles: the owner, who migrates and then stays away, and the application's role, which
 * owns nothing and cannot pass by row-level security.
 *
 * @param url of the database, without credentials
 * @param owner password of {@code tributary_owner}
 * @param application password of {@code tributary_app}
 */
public record Database(String url, String owner, String application) {

    /** Owns database and schema. */
    public static final String OWNER = "tributary_owner";

    /** What the server uses. */
    public static final String APPLICATION = "tributary_app";

    private static final String NAME = "tributary";
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    /** Makes roles and database where they are missing, and sets the passwords. */
    static Database prepare(Postgres postgres, Secrets secrets) {
        try {
            try (Connection connection = postgres.connect(secrets);
                    Statement statement = connection.createStatement()) {
                role(statement, OWNER, secrets.owner());
                role(statement, APPLICATION, secrets.application());
                if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                    statement.execute("create database " + NAME + " owner " + OWNER);
                }
                statement.execute("revoke all on database " + NAME + " from public");
                statement.execute("grant connect on database " + NAME + " to " + APPLICATION);
                statement.execute(
                        "alter role " + APPLICATION + " in database " + NAME + " set search_path = tributary");
                statement.execute("alter role " + OWNER + " in database " + NAME + " set search_path = tributary");
                statement.execute("alter role " + APPLICATION + " set statement_timeout = '60s'");
                statement.execute("alter role " + APPLICATION + " set idle_in_transaction_session_timeout = '5min'");
            }
            try (Connection connection =
                            DriverManager.getConnection(postgres.url(NAME), "postgres", secrets.superuser());
                    Statement statement = connection.createStatement()) {
                statement.execute("revoke all on schema public from public");
                statement.execute("create schema if not exists tributary authorization " + OWNER);
            }
        } catch (SQLException refused) {
            throw new StackFailure("The database could not be prepared: " + refused.getMessage() + ".", refused);
        }
        return new Database(postgres.url(NAME), secrets.owner(), secrets.application());
    }

    /** Brings the schema up to date, as its owner. */
    void migrate() {
        FLYWAY.setLevel(Level.SEVERE);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(url, OWNER, owner)
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(true)
                    .defaultSchema("tributary")
                    .createSchemas(false)
                    .placeholders(Map.of("appRole", APPLICATION, "ownerRole", OWNER))
                    .load()
                    .migrate();
        } catch (FlywayValidateException otherHistory) {
            throw new StackFailure(
                    "The database was made by other migrations than these: start with --fresh to begin anew.",
                    otherHistory);
        } catch (FlywayException refused) {
            throw new StackFailure("The schema could not be brought up to date: " + refused.getMessage(), refused);
        }
    }

    private static void role(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        statement.execute("alter role " + role
                + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit password '" + password
                + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Says where, not how. */
    @Override
    public String toString() {
        return "Database[" + url + "]";
    }
}
