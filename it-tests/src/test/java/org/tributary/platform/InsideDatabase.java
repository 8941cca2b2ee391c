package org.tributary.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.tributary.stack.Backing;
import org.tributary.stack.Ports;

/**
 * A second database in the same PostgreSQL, for the server Arquillian starts: its lines must not disturb the figures of the reference
 * year. That server reads everything it needs from one file of properties.
 */
final class InsideDatabase {

    private static final String NAME = "tributary_inside";

    private InsideDatabase() {}

    /** Creates and migrates it, and tells Arquillian where. */
    static Database prepare(Backing backing) {
        String server =
                "jdbc:postgresql://127.0.0.1:" + backing.options().ports().database() + "/";
        create(server + "postgres", backing.secrets().superuser());
        Database owner =
                new Database(server + NAME, "tributary_owner", backing.secrets().owner(), "*");
        Flyway.configure(InsideDatabase.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .defaultSchema("tributary")
                .placeholders(Map.of("appRole", "tributary_app", "ownerRole", "tributary_owner"))
                .load()
                .migrate();
        tellArquillian(backing, owner.url());
        return owner;
    }

    private static void create(String url, String password) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME + " owner tributary_owner");
            statement.execute("grant connect on database " + NAME + " to tributary_app");
        } catch (SQLException refused) {
            throw new IllegalStateException("no second database", refused);
        }
    }

    private static void tellArquillian(Backing backing, String url) {
        Ports ports = Ports.free();
        Properties properties = new Properties();
        properties.putAll(backing.serverProperties());
        properties.setProperty("tributary.db.url", url);
        properties.setProperty("jboss.http.port", String.valueOf(ports.portal()));
        properties.setProperty("jboss.management.http.port", String.valueOf(ports.management()));
        Path file = backing.options().data().resolve("inside.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        System.setProperty("tributary.inside.properties", file.toString());
        System.setProperty("tributary.inside.management-port", String.valueOf(ports.management()));
    }
}
