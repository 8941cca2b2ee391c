package org.tributary.worked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tributary.attribution.GoldenTable;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.document.DocumentWriter;

/**
 * A worked example in a world of its own: every organization, channel and product is renamed after the world, and so is the one currency
 * that needs rates of its own; then examples do not meet on one platform. Clauses keep their names. Answers are renamed back.
 *
 * @param name of the world; its agreement and its one document of lines are named {@code worked-} and this
 * @param names what is renamed, and into what
 */
record World(String name, WorkedTerms terms, Map<String, String> names) {

    /** The billing system of all worlds. */
    static final String SOURCE = "worked";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The world of an example, in which is known what is known by an instant. */
    static World of(String name, GoldenTable example, Instant knownAt) {
        WorkedTerms terms = WorkedTerms.of(example, knownAt);
        Map<String, String> names = new HashMap<>();
        terms.organizations().forEach(party -> names.put(party.id().value(), party.id() + "-" + name));
        terms.products().forEach(product -> names.put(product.id().value(), product.id() + "-" + name));
        terms.channels()
                .forEach(channel ->
                        names.put(channel.code().value(), name.toUpperCase(Locale.ROOT) + "_" + channel.code()));
        names.put("EUR", "SEK");
        names.put(terms.agreement().id().value(), SOURCE + "-" + name);
        return new World(name, terms, Map.copyOf(names));
    }

    /** What the agreement and the document of the lines are named: a share, or a fee, is found by it. */
    String document() {
        return SOURCE + "-" + name;
    }

    /** What something of the example is named here. */
    String named(String text) {
        return names.getOrDefault(text, text);
    }

    /** What something named here is named in the example. */
    String original(String text) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }

    /** The document of reference data that makes this world. */
    ObjectNode reference() {
        ObjectNode document = JSON.createObjectNode();
        document.set("organizations", written(terms.organizations()));
        document.set("products", written(terms.products()));
        document.set("channels", written(terms.channels()));
        document.set("agreements", written(List.of(terms.agreement())));
        ArrayNode rates = document.putArray("fxRates");
        terms.rates()
                .forEach(rate -> rates.add(JSON.createObjectNode()
                        .put("from", named(rate.getOrDefault("from", "")))
                        .put("to", "USD")
                        .put("month", rate.getOrDefault("month", ""))
                        .put("rate", rate.getOrDefault("rate", ""))
                        .set(
                                "provenance",
                                JSON.createObjectNode().put("tag", "DEMO").put("source", "worked examples"))));
        return document;
    }

    /** A record as a document, in the names of this world. */
    JsonNode written(Record record) {
        return renamed(JSON.valueToTree(DocumentWriter.write(record)));
    }

    /** A document, written by hand in the names of the examples, in the names of this world. */
    JsonNode read(String text) {
        return renamed(Json.read(text));
    }

    private ArrayNode written(Collection<? extends Record> records) {
        ArrayNode array = JSON.createArrayNode();
        records.forEach(record -> array.add(written(record)));
        return array;
    }

    private JsonNode renamed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field -> !field.getKey().equals("kind"))
                    .forEach(field -> field.setValue(renamed(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, renamed(array.get(i)));
            }
        }
        return node.isTextual() ? TextNode.valueOf(named(node.asText())) : node;
    }

    /** Lines as a billing system writes them (docs/interchange.md). */
    String lines(List<RevenueLine> lines) {
        LineCells cells = new LineCells(this);
        return Csv.write(lines.stream().map(cells::of).toList());
    }

    /** What is paid of these lines, as one document; no payment where nothing is. */
    ObjectNode payments(List<RevenueLine> lines) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode array = document.putArray("payments");
        lines.stream().flatMap(line -> terms.paid(line).stream()).forEach(payment -> array.add(payment(payment)));
        return document;
    }

    private ObjectNode payment(Payment payment) {
        ObjectNode written = JSON.createObjectNode();
        written.putObject("line")
                .put("source", SOURCE)
                .put("document", document())
                .put("line", payment.line().line())
                .put("version", 1);
        return written.put("reference", payment.reference())
                .put("paidOn", payment.paidOn().toString())
                .put("amount", payment.amount().amount().toPlainString())
                .put("currency", named(payment.amount().currency().getCurrencyCode()));
    }

    /** A row of the export of shares, in the names and by the columns of the example. */
    Map<String, String> told(Map<String, String> row) {
        UnaryOperator<String> cell = column -> original(row.getOrDefault(column, ""));
        Map<String, String> told = new LinkedHashMap<>();
        for (String column : List.of("line", "regime", "clause", "payer", "payee", "rate")) {
            told.put(column, cell.apply(column));
        }
        LocalDate start = LocalDate.parse(cell.apply("segment_start"));
        told.put("from", start.toString());
        told.put("days", Long.toString(start.until(LocalDate.parse(cell.apply("segment_end")), ChronoUnit.DAYS)));
        for (String column : List.of("base", "accrued", "payable")) {
            told.put(column, cell.apply("currency") + " " + row.getOrDefault(column, ""));
        }
        told.put("fx", cell.apply("fx_rate"));
        told.put("earned", cell.apply("earned_on"));
        return told;
    }
}
