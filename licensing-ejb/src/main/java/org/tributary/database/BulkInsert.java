package org.tributary.database;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many rows in one statement: a column travels as one array, and the server unnests them. As fast as a batch, and a check at the
 * end of the statement sees all of its rows.
 */
public final class BulkInsert {

    private static final int ROWS_PER_STATEMENT = 10_000;

    private final String table;
    private final List<Column> columns = new ArrayList<>();
    private int rows;

    private BulkInsert(String table) {
        this.table = table;
    }

    /**
     * The values of one column as PostgreSQL writes an array. They are written as they come: a list of them, which the driver would
     * write letter by letter, took as long as everything else a run does.
     */
    static final class Column {
        /** What is written of these neither means anything in an array nor is ever empty. */
        private static final Set<String> BARE = Set.of("uuid", "integer", "bigint", "numeric", "date", "timestamptz");

        private final String name;
        private final String type;
        private final boolean list;
        private final boolean quoted;
        private final StringBuilder values = new StringBuilder("{");

        private Column(String name, String type) {
            this.name = name;
            this.type = type;
            this.list = type.endsWith("[]");
            this.quoted = !BARE.contains(type);
        }

        private void add(Object value) {
            if (values.length() > 1) {
                values.append(',');
            }
            append(value);
        }

        private void append(Object value) {
            switch (value) {
                case Optional<?> optional when optional.isEmpty() -> values.append("NULL");
                case Optional<?> optional -> append(optional.get());
                case Enum<?> constant -> write(constant.name());
                case BigDecimal decimal -> write(decimal.toPlainString());
                case YearMonth month -> write(month.atDay(1).toString());
                case List<?> words ->
                    write(
                            words.isEmpty()
                                    ? ""
                                    : words.stream().map(Object::toString).collect(Collectors.joining(",")));
                default -> write(value.toString());
            }
        }

        private void write(String value) {
            if (!quoted) {
                values.append(value);
                return;
            }
            boolean plain = value.indexOf('"') < 0 && value.indexOf('\\') < 0;
            values.append('"')
                    .append(plain ? value : value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }

        private void clear() {
            values.setLength(1);
        }

        /** All values, as the server reads them. */
        String array() {
            return values + "}";
        }

        private String unnested() {
            return "unnest(?::" + (list ? "text" : type) + "[]) as " + name;
        }

        private String selected() {
            return list ? "string_to_array(" + name + ", ',')::" + type : name;
        }
    }

    /**
     * Rows to come.
     *
     * @param columns each as {@code name type}; the types {@code text[]} and {@code bigint[]} take a list of words or numbers without commas
     */
    public static BulkInsert into(String table, String... columns) {
        BulkInsert insert = new BulkInsert(table);
        for (String column : columns) {
            int space = column.indexOf(' ');
            insert.columns.add(new Column(column.substring(0, space), column.substring(space + 1)));
        }
        return insert;
    }

    /** Adds a row; an empty {@link Optional} is a null. */
    public void row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
        rows++;
    }

    /** Whether enough rows are gathered for a statement. */
    public boolean isFull() {
        return rows >= ROWS_PER_STATEMENT;
    }

    /** How many rows are gathered. */
    public int size() {
        return rows;
    }

    /** Inserts what is gathered, in one statement, and forgets it. */
    public void insert(Database database) {
        if (rows > 0) {
            database.update(sql(), columns);
            clear();
        }
    }

    /** Inserts the rows whose key is not there yet, forgets all, and returns how many those are. */
    public int insertNew(Database database) {
        int inserted = rows == 0 ? 0 : database.update(sql() + " on conflict do nothing", columns);
        clear();
        return inserted;
    }

    /** Inserts the rows whose key is not there yet, forgets all, and returns what {@code returning} gives of those inserted. */
    public <T> List<T> insertNew(Database database, String returning, Function<Row, T> read) {
        String sql = sql() + " on conflict do nothing returning " + returning;
        List<T> inserted = rows == 0 ? List.of() : database.query(sql, columns, read);
        clear();
        return inserted;
    }

    private void clear() {
        columns.forEach(Column::clear);
        rows = 0;
    }

    /** The arrays are unnested side by side, as all are as long; as tables to join, each would be stored by the server first. */
    private String sql() {
        return "insert into " + table + " (" + joined(column -> column.name) + ") select " + joined(Column::selected)
                + " from (select " + joined(Column::unnested) + ") as fresh";
    }

    private String joined(Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
