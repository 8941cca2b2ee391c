package org.tributary.database;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one statement: a column travels as one array, and the server unnests them. As fast as a batch, and a check at the
 * end of the statement sees all of its rows.
 */
public final class BulkInsert {

    private static final int ROWS_PER_STATEMENT = 10_000;

    private final String table;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    private BulkInsert(String table) {
        this.table = table;
    }

    /** The values of one column, as the server reads them. */
    record Column(String type, List<@Nullable String> values) {}

    /**
     * Rows to come.
     *
     * @param columns each as {@code name type}; the types {@code text[]} and {@code bigint[]} take a list of words or numbers without commas
     */
    public static BulkInsert into(String table, String... columns) {
        BulkInsert insert = new BulkInsert(table);
        for (String column : columns) {
            int space = column.indexOf(' ');
            insert.names.add(column.substring(0, space));
            insert.types.add(column.substring(space + 1));
        }
        return insert;
    }

    /** Adds a row; an empty {@link Optional} is a null. */
    public void row(Object... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(values.length + " values for " + names.size() + " columns");
        }
        List<@Nullable String> row = new ArrayList<>();
        for (Object value : values) {
            row.add(text(value));
        }
        rows.add(row);
    }

    /** Whether enough rows are gathered for a statement. */
    public boolean isFull() {
        return rows.size() >= ROWS_PER_STATEMENT;
    }

    /** How many rows are gathered. */
    public int size() {
        return rows.size();
    }

    /** Inserts what is gathered, in one statement, and forgets it. */
    public void insert(Database database) {
        if (!rows.isEmpty()) {
            database.update(sql(), columns());
            rows.clear();
        }
    }

    /** Inserts the rows whose key is not there yet, forgets all, and returns what {@code returning} gives of those inserted. */
    public <T> List<T> insertNew(Database database, String returning, Function<Row, T> read) {
        String sql = sql() + " on conflict do nothing returning " + returning;
        List<T> inserted = rows.isEmpty() ? List.of() : database.query(sql, columns(), read);
        rows.clear();
        return inserted;
    }

    private String sql() {
        StringJoiner arrays = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < names.size(); i++) {
            String type = types.get(i);
            arrays.add("?::" + elementType(i) + "[]");
            values.add(type.endsWith("[]") ? "string_to_array(" + names.get(i) + ", ',')::" + type : names.get(i));
        }
        String columns = String.join(", ", names);
        return "insert into " + table + " (" + columns + ") select " + values + " from unnest(" + arrays
                + ") as fresh (" + columns + ")";
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<@Nullable String> values = new ArrayList<>();
            for (List<@Nullable String> row : rows) {
                values.add(row.get(i));
            }
            columns.add(new Column(elementType(i), values));
        }
        return columns;
    }

    private String elementType(int column) {
        return types.get(column).endsWith("[]") ? "text" : types.get(column);
    }

    private static @Nullable String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isEmpty() ? null : text(optional.get());
            case Enum<?> constant -> constant.name();
            case BigDecimal decimal -> decimal.toPlainString();
            case YearMonth month -> month.atDay(1).toString();
            case List<?> words ->
                String.join(",", words.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }
}
