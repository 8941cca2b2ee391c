package org.tributary.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.SessionFactory;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of the module, as the launcher sets it up: two roles, and the schema migrated by its owner. */
public final class TestServer {

    private static final EmbeddedPostgres POSTGRES = start();

    private static final SessionFactory SESSIONS;

    static {
        migrate();
        SESSIONS = persistenceUnit();
    }

    private TestServer() {}

    /** A new, empty database with the schema. */
    public static String create(String name) {
        execute("create database " + name + " template migrated owner tributary_owner");
        return name;
    }

    /** A new database with the schema as it was at a version. */
    public static String createAt(String name, String version) {
        execute("create database " + name + " owner tributary_owner");
        flyway(name).target(version).load().migrate();
        return name;
    }

    /** Brings a database to the last version. */
    public static void migrate(String name) {
        flyway(name).load().migrate();
    }

    /** Connections of the role that owns the schema. */
    public static DataSource owner(String database) {
        return as("tributary_owner", database);
    }

    /** Connections of the role the application runs as. */
    public static DataSource application(String database) {
        return as("tributary_app", database);
    }

    /** The persistence unit as the server reads it, validated against the schema; sessions bring their own connection. */
    public static SessionFactory sessions() {
        return SESSIONS;
    }

    private static SessionFactory persistenceUnit() {
        return Persistence.createEntityManagerFactory(
                        "tributary",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                "jakarta.persistence.nonJtaDataSource",
                                application(create("persistence_unit"))))
                .unwrap(SessionFactory.class);
    }

    private static void execute(String sql) {
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {POSTGRES.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void migrate() {
        execute("create role tributary_owner login");
        execute("create role tributary_app login");
        execute("create database migrated owner tributary_owner");
        migrate("migrated");
    }

    private static FluentConfiguration flyway(String database) {
        return Flyway.configure()
                .dataSource(owner(database))
                .defaultSchema("tributary")
                .placeholders(Map.of("appRole", "tributary_app"));
    }
}
