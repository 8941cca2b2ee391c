package org.tributary.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL 18: durable, passwords by SCRAM, on 127.0.0.1 only, never as root.
 *
 * @param process the server
 * @param port where it listens
 */
record Postgres(GuardedProcess process, int port) {

    static final String NAME = "PostgreSQL";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Makes the data directory if there is none yet, and starts the server on it. */
    static Postgres start(StackOptions options, Secrets secrets, Servers servers) throws IOException {
        Unprivileged user = Unprivileged.here();
        Path programs = PostgresBinaries.in(options.cache(), user);
        Path place = user.place(options.data().resolve("postgresql"));
        Path cluster = place.resolve("18");
        Path log = options.data().resolve("postgresql.log");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialize(programs, place, cluster, log, user, secrets, servers);
        }
        GuardedProcess process = servers.start(new GuardedProcess.Command(
                NAME,
                user.prefix(),
                List.of(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-p",
                        Integer.toString(options.ports().database()),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=60",
                        "-c",
                        "shared_buffers=512MB",
                        "-c",
                        "max_wal_size=4GB",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC"),
                Map.of("LC_ALL", "C"),
                place,
                log,
                "INT",
                Duration.ofSeconds(20)));
        Postgres postgres = new Postgres(process, options.ports().database());
        postgres.awaitReady(secrets);
        return postgres;
    }

    /** Where {@code --fresh} has to look as well: the data may lie elsewhere, see {@link Unprivileged#place}. */
    static void forget(StackOptions options) throws IOException {
        Directories.delete(Unprivileged.here().place(options.data().resolve("postgresql")));
    }

    private static void initialize(
            Path programs, Path place, Path cluster, Path log, Unprivileged user, Secrets secrets, Servers servers)
            throws IOException {
        Directories.requireSpace(place, 300);
        Directories.delete(cluster);
        Path password = Files.writeString(place.resolve("superuser"), secrets.superuser());
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        user.own(place);
        GuardedProcess initdb = servers.start(new GuardedProcess.Command(
                "initdb",
                user.prefix(),
                List.of(
                        programs.resolve("bin/initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"),
                Map.of("LC_ALL", "C"),
                place,
                log,
                "TERM",
                Duration.ofSeconds(5)));
        try {
            while (initdb.alive()) {
                Thread.sleep(20);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        servers.stop(initdb);
        Files.delete(password);
        if (!Files.exists(cluster.resolve("PG_VERSION")) || !Files.exists(cluster.resolve("global/pg_control"))) {
            Directories.delete(cluster);
            throw failed(initdb.lastWords(), place);
        }
    }

    private static StackFailure failed(String words, Path place) {
        return words.contains("No space left")
                ? new StackFailure("The disk of " + place
                        + " is full: free some space there, or choose another place with --data DIR.")
                : new StackFailure("PostgreSQL's data could not be made in " + place + ": " + words);
    }

    private void awaitReady(Secrets secrets) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!process.alive() && process.lastWords().contains("No space left")) {
                throw failed(process.lastWords(), Path.of("PostgreSQL's data"));
            }
            process.requireAlive();
            try (Connection connection = connect(secrets)) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                if ("28P01".equals(notYet.getSQLState())) {
                    throw new StackFailure(
                            "PostgreSQL's data are of another installation than its passwords: start with --fresh.",
                            notYet);
                }
                if (System.nanoTime() > end) {
                    throw new StackFailure("PostgreSQL does not answer: " + process.lastWords(), notYet);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The start was interrupted.", interrupted);
        }
    }

    /** As superuser, to make roles and the database. */
    Connection connect(Secrets secrets) throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", secrets.superuser());
    }

    /** The JDBC address of one database, without credentials. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
