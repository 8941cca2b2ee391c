package org.tributary.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The database, looked into directly, under one role.
 *
 * @param scope what each transaction may see: {@code *}, a partner, or empty, which is nothing
 */
public record Database(String url, String user, String password, String scope) {

    /** The same role under another scope. */
    public Database seeing(String other) {
        return new Database(url, user, password, other);
    }

    /** What a statement may do with a connection. */
    public interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    /** Runs {@code work} in one transaction, which is rolled back in the end. */
    public <T> T look(Work<T> work) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (!scope.isEmpty()) {
                    statement.execute("set local tributary.scope = '" + scope + "'");
                }
                return work.with(statement);
            } finally {
                connection.rollback();
            }
        } catch (SQLException refused) {
            throw new Refused(refused);
        }
    }

    /** The rows of a query, the columns of each joined by {@code |}. */
    public List<String> rows(String sql) {
        return look(statement -> rows(statement, sql));
    }

    /** The rows of a query on an open statement. */
    public static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }

    /** How many rows a table has. */
    public long count(String table) {
        return Long.parseLong(rows("select count(*) from tributary." + table).getFirst());
    }

    /** How many rows each table has: equal before and after where nothing was changed. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : rows("select table_name from information_schema.tables where table_schema = 'tributary'"
                + " and table_type = 'BASE TABLE'")) {
            counts.put(table, count(table));
        }
        return counts;
    }

    /** The database said no. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String state;

        Refused(SQLException cause) {
            super(cause.getMessage(), cause);
            state = String.valueOf(cause.getSQLState());
        }

        /** The SQLSTATE: {@code 42501} is "insufficient privilege". */
        public String state() {
            return state;
        }
    }
}
