package org.tributary.stack.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;

/** Revenue lines as the REST contract writes them. */
final class LineDocument {

    private LineDocument() {}

    static ObjectNode of(List<RevenueLine> lines) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode array = document.putArray("lines");
        lines.forEach(line -> array.add(of(line)));
        return document;
    }

    private static ObjectNode of(RevenueLine line) {
        ObjectNode node = key(JsonNodeFactory.instance.objectNode(), line.key());
        node.put("kind", line.kind().name());
        line.corrects().ifPresent(original -> key(node.putObject("corrects"), original));
        node.put("channel", line.channel().value());
        ArrayNode route = node.putArray("route");
        line.route().parties().forEach(party -> route.add(party.value()));
        node.put("product", line.product().value());
        node.put("customer", line.customer().value());
        node.put("serviceStart", line.service().startInclusive().toString());
        node.put("serviceEnd", line.service().endExclusive().toString());
        node.put("invoicedOn", line.invoicedOn().toString());
        node.put("amount", plain(line.amount()));
        node.put("currency", line.amount().currency().getCurrencyCode());
        ArrayNode deductions = node.putArray("deductions");
        line.deductions()
                .forEach(deduction -> deductions
                        .addObject()
                        .put("party", deduction.party().value())
                        .put("amount", plain(deduction.amount())));
        line.provenance()
                .ifPresent(provenance -> node.putObject("provenance")
                        .put("tag", provenance.tag().name())
                        .put("source", provenance.source()));
        return node;
    }

    private static ObjectNode key(ObjectNode node, LineKey key) {
        return node.put("source", key.source())
                .put("document", key.document())
                .put("line", key.line())
                .put("version", key.version());
    }

    private static String plain(Money amount) {
        return amount.amount().toPlainString();
    }
}
