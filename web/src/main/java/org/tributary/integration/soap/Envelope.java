package org.tributary.integration.soap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.tributary.Refusal.Fault;
import org.tributary.Refusal.Faults;
import org.tributary.billing.document.RevenueLineReader;
import org.tributary.http.Unreadable;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.document.UsageEventReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Judges a SOAP envelope before the SOAP stack sees it, so that all faults of one document are known at once, each
 * with its pointer. The parser resolves nothing: a document type declaration is refused before a single entity of it
 * is read.
 */
final class Envelope {

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private final Schema schema;

    private Envelope(Schema schema) {
        this.schema = schema;
    }

    /** @param systemId where billing.xsd is */
    static Envelope judgedBy(String systemId) {
        SchemaFactory schemas = SchemaFactory.newDefaultInstance();
        try {
            schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return new Envelope(schemas.newSchema(new StreamSource(systemId)));
        } catch (SAXException broken) {
            throw new IllegalStateException("billing.xsd", broken);
        }
    }

    /**
     * Everything that is wrong with the document inside.
     *
     * @return empty if nothing is
     * @throws Unreadable if it is no well-formed envelope with one known request in it
     */
    List<Fault> faultsOf(byte[] bytes) throws IOException {
        List<Fault> found = new ArrayList<>();
        try {
            ValidatorHandler validator = schema.newValidatorHandler();
            validator.setProperty(LOCALE, Locale.ENGLISH);
            EnvelopeHandler handler = new EnvelopeHandler(validator, found);
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return found.isEmpty() ? found : completed(found, handler.operation(), handler.document());
        } catch (SAXParseException malformed) {
            throw unreadable(malformed);
        } catch (SAXException broken) {
            throw new IllegalStateException("a SOAP envelope", broken);
        }
    }

    private static XMLReader reader() throws SAXException {
        SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
        try {
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature(DISALLOW_DOCTYPE, true);
            XMLReader reader = parsers.newSAXParser().getXMLReader();
            reader.setProperty(LOCALE, Locale.ENGLISH);
            return reader;
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("a parser without document types", missing);
        }
    }

    private static Unreadable unreadable(SAXParseException malformed) {
        String at = ", at line " + malformed.getLineNumber() + ", column " + malformed.getColumnNumber() + ".";
        String message = malformed.getMessage();
        return message != null && message.contains("DOCTYPE")
                ? Unreadable.malformed("xml.dtd", "A document type declaration is not allowed" + at)
                : Unreadable.malformed("xml.malformed", "The document is not well-formed XML" + at);
    }

    /** Adds what the schema cannot say, such as the digits of a currency, without saying anything twice. */
    private static List<Fault> completed(List<Fault> bySchema, String operation, JsonNode document) {
        Faults faults = new Faults();
        switch (operation) {
            case "SubmitRevenueLines" -> RevenueLineReader.readNoting(new JsonDocument(document, faults));
            case "SubmitUsage" -> UsageEventReader.readNoting(new JsonDocument(document, faults));
            default -> {
                return bySchema;
            }
        }
        List<Fault> all = new ArrayList<>(faults.listed());
        bySchema.stream()
                .filter(fault -> all.stream().noneMatch(known -> known.pointer().equals(fault.pointer())))
                .forEach(all::add);
        return all;
    }
}
