package org.tributary.offering.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.document.DocumentReader;
import org.tributary.document.DocumentWriter;
import org.tributary.http.Sheet;
import org.tributary.http.Table;
import org.tributary.offering.price.PriceEntry;

/**
 * Prices as a table, a row each: what the price is found by, its kind, the fields of the charge each in a column of its own, where it comes from.
 * What is written is read back as equal prices. A field within another has its path as its column: {@code bands.0.upTo}.
 */
public final class PriceTable {

    private static final int MOST_ROWS = 5_000;
    private static final String CHARGE = "charge";

    /** The columns that every table has, with the path of each within a price. */
    private static final Map<String, String> FIXED = fixed();

    /** The fields that are numbers in a document. */
    private static final String WHOLE = "per";

    private PriceTable() {}

    private static Map<String, String> fixed() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("product", "product");
        columns.put(CHARGE, "code");
        columns.put("country", "country");
        columns.put("currency", "currency");
        columns.put("term", "term");
        columns.put("period", "per");
        columns.put("guaranteed_until", "guaranteedUntil");
        columns.put("tag", "provenance.tag");
        columns.put("source", "provenance.source");
        return columns;
    }

    /** The prices as a table. */
    public static Table<PriceEntry> of(List<PriceEntry> entries) {
        Set<String> fields = new LinkedHashSet<>();
        entries.forEach(entry -> fields.addAll(flat(entry).keySet()));
        List<String> columns = new ArrayList<>(FIXED.keySet());
        fields.stream()
                .filter(path -> path.startsWith(CHARGE + "."))
                .map(PriceTable::column)
                .forEach(columns::add);
        return new Table<>(columns, entry -> cells(entry, columns), DocumentWriter::write, entries::forEach);
    }

    private static List<String> cells(PriceEntry entry, List<String> columns) {
        Map<String, String> flat = flat(entry);
        return columns.stream()
                .map(column -> flat.getOrDefault(path(column), ""))
                .toList();
    }

    private static String path(String column) {
        return FIXED.getOrDefault(column, CHARGE + "." + column);
    }

    private static String column(String path) {
        return path.substring(CHARGE.length() + 1);
    }

    private static Map<String, String> flat(PriceEntry entry) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", DocumentWriter.write(entry), flat);
        return flat;
    }

    private static void flatten(String path, Object tree, Map<String, String> into) {
        String below = path.isEmpty() ? "" : path + ".";
        switch (tree) {
            case Map<?, ?> object -> object.forEach((name, value) -> flatten(below + name, value, into));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(below + i, list.get(i), into);
                }
            }
            default -> into.put(path, tree.toString());
        }
    }

    /**
     * Reads a table.
     *
     * @throws Refusal.Invalid with every fault, each at its cell: {@code /rows/3/price}, rows from 0
     */
    public static List<PriceEntry> read(String text) {
        Refusal.Faults faults = new Refusal.Faults();
        List<Map<String, String>> rows = Sheet.read(text, MOST_ROWS, "", faults).rows();
        List<PriceEntry> entries = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            row(rows.get(index), index, faults).ifPresent(entries::add);
        }
        faults.require(
                !entries.isEmpty() || !faults.isEmpty(), "table.empty", "", "A table has a header and a row at least.");
        faults.refuseIfAny("price-table.invalid");
        return entries;
    }

    private static Optional<PriceEntry> row(Map<String, String> cells, int index, Refusal.Faults faults) {
        Map<String, Object> tree = new LinkedHashMap<>();
        cells.forEach((column, cell) -> put(tree, List.of(path(column).split("\\.", -1)), cell));
        Refusal.Faults own = new Refusal.Faults();
        Optional<PriceEntry> entry = DocumentReader.read(listed(tree), PriceEntry.class, own, "");
        try {
            own.refuseIfAny("price-table.row");
        } catch (Refusal refused) {
            refused.faults()
                    .forEach(fault ->
                            faults.add(fault.code(), "/rows/" + index + cell(fault.pointer()), fault.message()));
        }
        return entry;
    }

    /** The column of a pointer into a price. */
    private static String cell(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        String path = pointer.substring(1).replace('/', '.');
        return "/"
                + FIXED.entrySet().stream()
                        .filter(fixed -> fixed.getValue().equals(path))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseGet(() -> path.startsWith(CHARGE + ".") ? column(path) : path);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, List<String> path, String value) {
        if (path.size() == 1) {
            into.put(path.getFirst(), value);
        } else {
            Object below = into.computeIfAbsent(path.getFirst(), _ -> new LinkedHashMap<String, Object>());
            if (below instanceof Map<?, ?>) {
                put((Map<String, Object>) below, path.subList(1, path.size()), value);
            }
        }
    }

    /** An object whose fields are 0, 1, 2 and so on is a list; a charge's {@code per} is a number. */
    private static Object listed(Object tree) {
        if (!(tree instanceof Map<?, ?> object)) {
            return tree;
        }
        if (object.containsKey("0")) {
            return object.values().stream().map(PriceTable::listed).toList();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        object.forEach((name, value) -> fields.put((String) name, listed(value)));
        boolean ofCharge = fields.containsKey("kind");
        if (ofCharge && fields.get(WHOLE) instanceof String text && text.matches("\\d{1,18}")) {
            fields.put(WHOLE, Long.valueOf(text));
        }
        return fields;
    }
}
