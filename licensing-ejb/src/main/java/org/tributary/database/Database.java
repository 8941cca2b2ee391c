package org.tributary.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.tributary.Refusal;

/**
 * The database as the current transaction sees it. Every call takes the transaction's own connection and gives it back, so that
 * the scope set at the start of the transaction holds for it.
 */
public final class Database {

    private static final int ROWS_AT_ONCE = 5_000;

    private final DataSource source;

    /** @param source joins the transaction of the caller */
    public Database(DataSource source) {
        this.source = source;
    }

    /** The rows a query finds, read one by one. */
    public <T> List<T> query(String sql, List<?> arguments, Function<Row, T> read) {
        return prepared(sql, arguments, statement -> {
            try (ResultSet results = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                Row row = new Row(results);
                while (results.next()) {
                    found.add(read.apply(row));
                }
                return found;
            }
        });
    }

    /** The same, each row handed on as it is read, so that no list of them all is needed. */
    public <T> void each(String sql, List<?> arguments, Function<Row, T> read, Consumer<T> sink) {
        prepared(sql, arguments, statement -> {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    sink.accept(read.apply(row));
                }
                return sql;
            }
        });
    }

    /** The one row a query finds, or empty. */
    public <T> Optional<T> find(String sql, List<?> arguments, Function<Row, T> read) {
        List<T> found = query(sql, arguments, read);
        if (found.size() > 1) {
            throw new IllegalStateException(found.size() + " rows where one is due");
        }
        return found.stream().findFirst();
    }

    /** How many rows a statement changed. */
    public int update(String sql, List<?> arguments) {
        return prepared(sql, arguments, PreparedStatement::executeUpdate);
    }

    /** Waits until this transaction is the only one that holds {@code name}; the end of the transaction lets go of it. */
    public void lock(String name) {
        query("select pg_advisory_xact_lock(hashtextextended(?, 0))", List.of(name), row -> name);
    }

    /** Holds {@code name} as {@link #lock} does if nobody else holds it, and says whether it does. */
    public boolean lockIfFree(String name) {
        return query(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as held",
                        List.of(name),
                        row -> row.truth("held"))
                .getFirst();
    }

    /**
     * Does a piece of work that can be undone by itself: what is refused leaves nothing behind, and the transaction goes on.
     *
     * @param keeps false to undo it in any case: what would happen is known, and nothing did
     */
    public <T> T apart(boolean keeps, Supplier<T> work) {
        update("savepoint apart", List.of());
        boolean done = false;
        try {
            T result = work.get();
            done = keeps;
            return result;
        } finally {
            update(done ? "release savepoint apart" : "rollback to savepoint apart", List.of());
        }
    }

    /**
     * Does the same with many things, each by itself: one that is refused leaves the others alone.
     *
     * @param keeps false to undo it all: what would happen is known, and nothing did
     * @param id of one of them
     */
    public <P, K, T> List<Outcome<K, T>> each(List<P> picked, boolean keeps, Function<P, K> id, Function<P, T> work) {
        return picked.stream()
                .map(one -> outcome(id.apply(one), keeps, () -> work.apply(one)))
                .toList();
    }

    private <K, T> Outcome<K, T> outcome(K id, boolean keeps, Supplier<T> work) {
        try {
            return Outcome.done(id, apart(keeps, work));
        } catch (Refusal refused) {
            return Outcome.refused(id, refused);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, List<?> arguments, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                bind(connection, statement, i + 1, arguments.get(i));
            }
            return work.on(statement);
        } catch (SQLException failure) {
            throw DatabaseUnavailable.of(failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object argument)
            throws SQLException {
        switch (argument) {
            case String text -> statement.setString(index, text);
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case BigDecimal number -> statement.setBigDecimal(index, number);
            case LocalDate day -> statement.setObject(index, day);
            case YearMonth month -> statement.setObject(index, month.atDay(1));
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case UUID id -> statement.setObject(index, id);
            // of no type of its own, so that it takes the one the statement gives it
            case BulkInsert.Column column -> statement.setObject(index, column.array(), Types.OTHER);
            case Collection<?> values ->
                statement.setArray(
                        index,
                        connection.createArrayOf(
                                "text", values.stream().map(Object::toString).toArray()));
            default -> throw new IllegalArgumentException("cannot bind a " + argument.getClass());
        }
    }
}
