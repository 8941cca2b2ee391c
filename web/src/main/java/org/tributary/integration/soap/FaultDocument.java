package org.tributary.integration.soap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tributary.Refusal;
import org.tributary.http.Problem;

/** A typed fault written without the SOAP stack, for envelopes that never reach it. */
final class FaultDocument {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String BILLING = "urn:tributary:billing:v1";

    private FaultDocument() {}

    /**
     * Answers with a fault. A document that is read and refused gets 500, as SOAP 1.1 section 6.2 has it; others their
     * own 4xx.
     */
    static void write(HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = of(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status() == 422 ? 500 : problem.status());
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static String of(Problem problem) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartElement("soap", "Envelope", SOAP);
            out.writeNamespace("soap", SOAP);
            out.writeStartElement("soap", "Body", SOAP);
            out.writeStartElement("soap", "Fault", SOAP);
            leaf(out, "faultcode", "soap:Client");
            leaf(out, "faultstring", problem.detail() == null ? problem.title() : problem.detail());
            out.writeStartElement("detail");
            detail(out, problem);
            out.writeEndDocument();
            out.close();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a fault", impossible);
        }
    }

    private static void detail(XMLStreamWriter out, Problem problem) throws XMLStreamException {
        out.writeStartElement("InvalidDocument");
        out.writeDefaultNamespace(BILLING);
        leaf(out, "code", problem.code());
        leaf(out, "instance", problem.instance());
        List<Refusal.Fault> faults = problem.faults() == null ? List.of() : problem.faults();
        for (Refusal.Fault fault : faults) {
            out.writeStartElement("faults");
            leaf(out, "code", fault.code());
            leaf(out, "pointer", fault.pointer());
            leaf(out, "message", fault.message());
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static void leaf(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
