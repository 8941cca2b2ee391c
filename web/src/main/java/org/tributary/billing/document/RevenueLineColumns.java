package org.tributary.billing.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.money.document.MoneyView;
import org.tributary.party.OrganizationId;

/**
 * The columns of revenue lines as a table (docs/interchange.md), and how a row and the JSON form of a line become each other. An empty
 * cell is an absent field; the moment of recording is the platform's to say and is read over.
 */
public final class RevenueLineColumns {

    /** In the order in which they are written. */
    public static final List<String> NAMES = List.of(
            "source",
            "document",
            "line",
            "version",
            "corrects",
            "kind",
            "channel",
            "route",
            "seller",
            "host",
            "product",
            "joint_partner",
            "joint_share",
            "customer",
            "segment",
            "contract",
            "service_start",
            "service_end",
            "invoiced_on",
            "amount",
            "currency",
            "deductions",
            "recorded_at");

    /** Without these no line can be read. */
    static final List<String> REQUIRED = List.of(
            "source",
            "document",
            "line",
            "version",
            "kind",
            "channel",
            "route",
            "product",
            "customer",
            "service_start",
            "service_end",
            "invoiced_on",
            "amount",
            "currency");

    /** Where a column is named otherwise in JSON. */
    private static final Map<String, String> FIELDS = Map.of(
            "service_start", "serviceStart",
            "service_end", "serviceEnd",
            "invoiced_on", "invoicedOn");

    private static final Map<String, String> COLUMNS =
            FIELDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RevenueLineColumns() {}

    /** The row of a line. */
    public static List<String> row(RevenueLine line) {
        Sale sale = line.sale();
        return List.of(
                line.key().source(),
                line.key().document(),
                line.key().line(),
                Integer.toString(line.key().version()),
                line.corrects().map(LineKey::toString).orElse(""),
                line.kind().name(),
                sale.channel().value(),
                sale.route().parties().stream().map(OrganizationId::value).collect(Collectors.joining(">")),
                sale.seller().map(OrganizationId::value).orElse(""),
                sale.host().map(OrganizationId::value).orElse(""),
                sale.product().value(),
                sale.joint().map(joint -> joint.partner().value()).orElse(""),
                sale.joint().map(joint -> joint.share().fraction()).orElse(""),
                sale.customer().value(),
                sale.segment().value(),
                sale.contract().orElse(""),
                line.service().startInclusive().toString(),
                line.service().endExclusive().toString(),
                line.invoicedOn().toString(),
                MoneyView.plain(line.amount()),
                line.amount().currency().getCurrencyCode(),
                line.deductions().stream().map(RevenueLineColumns::cell).collect(Collectors.joining(";")),
                line.recordedAt().toString());
    }

    private static String cell(Deduction deduction) {
        return deduction.party().value() + ":" + MoneyView.plain(deduction.amount());
    }

    /** The JSON form of a row: what is in a cell stands in its field, whatever it is; the reader judges it. */
    static ObjectNode node(List<String> header, List<String> cells) {
        ObjectNode line = NODES.objectNode();
        for (int i = 0; i < header.size() && i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                WRITERS.getOrDefault(header.get(i), plain(header.get(i))).accept(line, cells.get(i));
            }
        }
        return line;
    }

    private static BiConsumer<ObjectNode, String> plain(String column) {
        return (line, cell) -> line.put(FIELDS.getOrDefault(column, column), cell);
    }

    private static final Map<String, BiConsumer<ObjectNode, String>> WRITERS = Map.of(
            "version", (line, cell) -> number(line, "version", cell),
            "corrects", (line, cell) -> corrects(line, cell),
            "route", (line, cell) -> list(line.putArray("route"), cell, ">"),
            "joint_partner", (line, cell) -> line.withObject("/joint").put("partner", cell),
            "joint_share", (line, cell) -> line.withObject("/joint").put("share", cell),
            "deductions", (line, cell) -> deductions(line.putArray("deductions"), cell),
            "recorded_at", (_, _) -> {});

    private static void number(ObjectNode line, String field, String cell) {
        if (cell.matches("\\d{1,9}")) {
            line.put(field, Integer.parseInt(cell));
        } else {
            line.put(field, cell);
        }
    }

    private static void corrects(ObjectNode line, String cell) {
        String[] parts = cell.split("/", -1);
        if (parts.length != 4) {
            line.put("corrects", cell);
            return;
        }
        ObjectNode key = line.putObject("corrects")
                .put("source", parts[0])
                .put("document", parts[1])
                .put("line", parts[2]);
        number(key, "version", parts[3]);
    }

    private static void list(ArrayNode array, String cell, String separator) {
        for (String part : cell.split(separator, -1)) {
            array.add(part);
        }
    }

    private static void deductions(ArrayNode array, String cell) {
        for (String part : cell.split(";", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                array.add(part);
            } else {
                array.addObject().put("party", part.substring(0, colon)).put("amount", part.substring(colon + 1));
            }
        }
    }

    /** A pointer of the JSON form as the row and column of the table: {@code /lines/3/serviceEnd} is {@code /lines/3/service_end}. */
    static String pointer(String json) {
        String[] parts = json.split("/", -1);
        if (parts.length < 4) {
            return json;
        }
        String field = parts[3];
        String column = field.equals("joint") && parts.length > 4
                ? "joint_" + parts[4].toLowerCase(Locale.ROOT)
                : COLUMNS.getOrDefault(field, field);
        return "/" + parts[1] + "/" + parts[2] + "/" + column;
    }
}
