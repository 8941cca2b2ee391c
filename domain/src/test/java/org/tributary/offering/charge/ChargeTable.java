package org.tributary.offering.charge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.GoldenTable;
import org.tributary.catalog.ProductId;
import org.tributary.document.DocumentReader;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;

/** A worked example of a charge: its fields, what was consumed in each case, what it comes to. */
record ChargeTable(GoldenTable table) {

    Charge charge() {
        return read(tree("CHARGE"), Charge.class);
    }

    Modifiers modifiers() {
        List<Modifier> listed = tree("MODIFIERS") instanceof List<?> several
                ? several.stream().map(one -> read(one, Modifier.class)).toList()
                : List.of();
        return new Modifiers(product(), listed);
    }

    private ProductId product() {
        return new ProductId(table.sections()
                .getOrDefault("PRODUCT", List.of(List.of("example")))
                .getFirst()
                .getFirst());
    }

    /** A case: its portion and what it must come to, an amount or the code of a refusal. */
    List<Map<String, String>> cases() {
        return table.table("RESULTS");
    }

    Consumption consumption(Map<String, String> given) {
        return new Consumption(items(cell(given, "case")), Rate.of(cell(given, "portion")));
    }

    private List<Consumption.Item> items(String name) {
        return table.table("CONSUMPTION").stream()
                .filter(row -> cell(row, "case").equals(name))
                .map(ChargeTable::item)
                .toList();
    }

    private static Consumption.Item item(Map<String, String> row) {
        return new Consumption.Item(
                new MeterCode(cell(row, "meter")),
                Quantity.of(cell(row, "quantity")),
                new Situation(
                        filled(row, "tier").map(ServiceTier::valueOf).orElse(ServiceTier.STANDARD),
                        filled(row, "region"),
                        filled(row, "request input").map(Long::valueOf)),
                filled(row, "at").map(Instant::parse));
    }

    /** The steps that an example names for a case; empty where it names none. */
    List<String> steps(Map<String, String> given) {
        return table.table("STEPS").stream()
                .filter(row -> cell(row, "case").equals(cell(given, "case")))
                .map(row -> cell(row, "step") + " = " + cell(row, "amount"))
                .toList();
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Optional<String> filled(Map<String, String> row, String column) {
        return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
    }

    private static <T> T read(Object tree, Class<T> type) {
        Refusal.Faults faults = new Refusal.Faults();
        Optional<T> read = DocumentReader.read(tree, type, faults, "");
        try {
            faults.refuseIfAny("example");
        } catch (Refusal refused) {
            throw new IllegalArgumentException(refused.faults().toString(), refused);
        }
        return read.orElseThrow();
    }

    /** The rows of a section, {@code path | value}, as a document. */
    private Object tree(String section) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (List<String> row : table.sections().getOrDefault(section, List.of())) {
            put(root, List.of(row.getFirst().split("/", -1)), row.get(1));
        }
        return listed(root);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, List<String> path, String value) {
        if (path.size() == 1) {
            into.put(path.getFirst(), typed(path.getFirst(), value));
        } else {
            Map<String, Object> below = (Map<String, Object>)
                    into.computeIfAbsent(path.getFirst(), _ -> new LinkedHashMap<String, Object>());
            put(below, path.subList(1, path.size()), value);
        }
    }

    /** Prices and quantities are texts in a document, counts are numbers. */
    private static Object typed(String field, String value) {
        return field.equals("per") || field.equals("requestInputAbove") ? (Object) Long.valueOf(value) : value;
    }

    /** An object whose fields are 0, 1, 2 and so on is a list. */
    private static Object listed(Object tree) {
        if (!(tree instanceof Map<?, ?> object)) {
            return tree;
        }
        if (object.containsKey("0")) {
            return new ArrayList<>(
                    object.values().stream().map(ChargeTable::listed).toList());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        object.forEach((name, value) -> fields.put((String) name, listed(value)));
        return fields;
    }

    @Override
    public String toString() {
        return table.name();
    }
}
