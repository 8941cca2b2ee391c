package org.tributary.integration.soap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.validation.ValidatorHandler;
import org.tributary.Refusal.Fault;
import org.tributary.http.Unreadable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Walks one envelope: hands the request inside to the schema, knows where it is, and keeps what it passes as a
 * document.
 */
final class EnvelopeHandler extends DefaultHandler {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String BILLING = "urn:tributary:billing:v1";
    private static final Set<String> OPERATIONS =
            Set.of("SubmitRevenueLines", "SubmitUsage", "GetAttributionTotals", "ReadShare");
    private static final Set<String> LISTS = Set.of("lines", "records", "route", "deductions", "groupBy");
    private static final int DEEPEST = 32;
    private static final int MOST_FAULTS = 10_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** An open element of the request. */
    private static final class Open {
        final String name;
        final String pointer;
        final ObjectNode children = NODES.objectNode();
        final StringBuilder text = new StringBuilder();
        final Map<String, Integer> counts = new HashMap<>();

        Open(String name, String pointer) {
            this.name = name;
            this.pointer = pointer;
        }

        JsonNode node() {
            return children.isEmpty() ? leaf(text.toString()) : children;
        }

        private JsonNode leaf(String content) {
            boolean whole = name.equals("version") && content.strip().matches("-?\\d{1,9}");
            return whole ? NODES.numberNode(Integer.parseInt(content.strip())) : NODES.textNode(content);
        }
    }

    private final ValidatorHandler validator;
    private final Deque<Open> path = new ArrayDeque<>();
    private String operation = "";
    private JsonNode document = NODES.objectNode();
    private int depth;
    private boolean inBody;

    EnvelopeHandler(ValidatorHandler validator, List<Fault> found) {
        this.validator = validator;
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException error) {
                note(found, error);
            }
        });
    }

    /** The name of the request. */
    String operation() {
        return operation;
    }

    /** The request as a document. */
    JsonNode document() {
        return document;
    }

    /** One fault for one place: the schema often says the same thing twice. */
    private void note(List<Fault> found, SAXParseException error) {
        String pointer = path.isEmpty() ? "" : path.getLast().pointer;
        String message = error.getMessage() == null ? "" : error.getMessage();
        String rule = message.contains(":") ? message.substring(0, message.indexOf(':')) : "";
        String code = rule.startsWith("cvc-complex-type.2.4")
                ? "xml.element"
                : rule.startsWith("cvc-complex-type.3") ? "xml.attribute" : "xml.value";
        boolean again = !found.isEmpty() && found.getLast().pointer().equals(pointer);
        if (!again && found.size() < MOST_FAULTS) {
            found.add(new Fault(
                    code,
                    pointer,
                    message.substring(rule.isEmpty() ? 0 : rule.length() + 1).strip()));
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        depth++;
        if (depth > DEEPEST) {
            throw Unreadable.malformed("xml.limits", "The document is nested too deeply.");
        }
        if (depth <= 3) {
            begin(uri, name);
        }
        if (inBody && depth >= 3) {
            path.addLast(new Open(name, path.isEmpty() ? "" : below(path.getLast(), name)));
            validator.startElement(uri, name, qualified, attributes);
        }
    }

    private void begin(String uri, String name) throws SAXException {
        switch (depth) {
            case 1 ->
                require(
                        uri.equals(SOAP) && name.equals("Envelope"),
                        "soap.envelope",
                        "A SOAP 1.1 envelope is expected.");
            case 2 -> {
                require(
                        uri.equals(SOAP) && (name.equals("Body") || name.equals("Header")),
                        "soap.envelope",
                        "An envelope has a header and a body.");
                require(!name.equals("Body") || operation.isEmpty(), "soap.envelope", "An envelope has one body.");
                inBody = name.equals("Body");
            }
            default -> {
                if (inBody) {
                    require(operation.isEmpty(), "soap.body", "The body has one request.");
                    require(
                            uri.equals(BILLING) && OPERATIONS.contains(name),
                            "soap.operation",
                            "There is no such request.");
                    operation = name;
                    validator.startDocument();
                }
            }
        }
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw Unreadable.malformed(code, message);
        }
    }

    private static String below(Open parent, String name) {
        int index = parent.counts.merge(name, 1, Integer::sum) - 1;
        return parent.pointer + "/" + name + (LISTS.contains(name) ? "/" + index : "");
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!path.isEmpty()) {
            path.getLast().text.append(text, start, length);
            validator.characters(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (!path.isEmpty()) {
            validator.endElement(uri, name, qualified);
            Open closed = path.removeLast();
            if (path.isEmpty()) {
                document = closed.children;
                validator.endDocument();
            } else {
                keep(path.getLast().children, closed);
            }
        }
        depth--;
    }

    private static void keep(ObjectNode parent, Open closed) {
        if (!LISTS.contains(closed.name)) {
            parent.set(closed.name, closed.node());
        } else if (parent.get(closed.name) instanceof ArrayNode list) {
            list.add(closed.node());
        } else {
            parent.set(closed.name, NODES.arrayNode().add(closed.node()));
        }
    }

    @Override
    public void endDocument() {
        require(!operation.isEmpty(), "soap.body", "The body has one request.");
    }

    @Override
    public void error(SAXParseException error) throws SAXException {
        throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
        throw error;
    }
}
