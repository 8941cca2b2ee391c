package org.tributary.integration.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal.Fault;
import org.tributary.http.Unreadable;

class EnvelopeTest {

    private static final Envelope ENVELOPE = Envelope.judgedBy(
            Path.of("src/main/webapp/WEB-INF/wsdl/billing.xsd").toUri().toString());

    private static final String LINE = """
            <lines><source>erp</source><document>INV-1</document><line>1</line><version>1</version><kind>CHARGE</kind>\
            <channel>AZURE_OPENAI</channel><route>openai</route><route>microsoft</route><route>northwind-analytics</route>\
            <product>gpt-api</product><customer>northwind-analytics</customer><serviceStart>2026-01-01</serviceStart>\
            <serviceEnd>2027-01-01</serviceEnd><invoicedOn>2026-01-01</invoicedOn><amount>1200000.00</amount>\
            <currency>USD</currency><deductions><party>microsoft</party><amount>0.50</amount></deductions></lines>""";

    @Test
    void findsNothingWrongWithWhatTheContractAllows() throws IOException {
        assertThat(ENVELOPE.faultsOf(bytes(envelope(LINE + LINE)))).isEmpty();
    }

    @Test
    void aQuestionForTotalsIsJudgedByTheSameSchema() throws IOException {
        String body = "<GetAttributionTotals xmlns='urn:tributary:billing:v1'><groupBy>channel</groupBy>"
                + "<groupBy>weather</groupBy><from>2026-13-01</from></GetAttributionTotals>";

        assertThat(said(ENVELOPE.faultsOf(bytes(enveloped(body))))).isEqualTo("xml.value /groupBy/1; xml.value /from");
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            REPLACE                            | BY                              | FAULTS
            <version>1</version>               | <version>x</version>            | field.type /lines/0/version
            <channel>AZURE_OPENAI</channel>    | <channel>azure</channel>        | channel.code /lines/0/channel
            <kind>CHARGE</kind>                | <kind>CHARGE</kind><paid>y</paid> | field.unknown /lines/0/paid
            <amount>1200000.00</amount>        | <amount>1200.001</amount><paid/> | money.digits /lines/0/amount; field.unknown /lines/0/paid
            <lines><source>                    | <lines id='1'><source>          | xml.attribute /lines/0
            """)
    void notesEveryFaultWithItsPlace(String replace, String by, String faults) throws IOException {
        assertThat(said(ENVELOPE.faultsOf(bytes(envelope(LINE.replace(replace, by))))))
                .startsWith(faults);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            ENVELOPE                                                            | CODE
            <a                                                                  | xml.malformed
            hello                                                               | xml.malformed
            <a/>                                                                | soap.envelope
            <s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'/>     | soap.envelope
            <s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>   | soap.body
            <!DOCTYPE a><a/>                                                    | xml.dtd
            """)
    void whatIsNoEnvelopeSaysSo(String document, String code) {
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> ENVELOPE.faultsOf(bytes(document)));

        assertThat(unreadable.problem().code()).isEqualTo(code);
    }

    @Test
    void anUnknownRequestIsRefused() {
        Unreadable unreadable = catchThrowableOfType(
                Unreadable.class,
                () -> ENVELOPE.faultsOf(bytes(enveloped("<DropLedger xmlns='urn:tributary:billing:v1'/>"))));

        assertThat(unreadable.problem().code()).isEqualTo("soap.operation");
    }

    @Test
    void entitiesAreNeverResolved() throws IOException {
        try (ServerSocket trap = new ServerSocket(0)) {
            String external = "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:" + trap.getLocalPort() + "/'>]>";
            StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'lol'>");
            for (int i = 1; i < 12; i++) {
                laughs.append("<!ENTITY l%d '%s'>"
                        .formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
            }
            for (String bomb : List.of(
                    external + "<x>&e;</x>",
                    laughs + "]><x>&l11;</x>",
                    "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>")) {
                Unreadable unreadable = Assertions.assertTimeout(
                        Duration.ofSeconds(1),
                        () -> catchThrowableOfType(Unreadable.class, () -> ENVELOPE.faultsOf(bytes(bomb))));
                assertThat(unreadable.problem().code()).isEqualTo("xml.dtd");
            }
            trap.setSoTimeout(100);
            Assertions.assertThrows(java.net.SocketTimeoutException.class, trap::accept);
        }
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
            CONTENT TYPE                     | SOAP
            text/xml                         | true
            text/xml; charset=utf-8          | true
            text/xml; charset="UTF-8"        | true
            text/xml; charset=utf-16         | false
            application/soap+xml             | false
            application/json                 | false
            -                                | false
            """)
    void onlySoapInUtf8IsRead(@org.jspecify.annotations.Nullable String contentType, boolean soap) {
        assertThat(EnvelopeFilter.isSoap(contentType)).isEqualTo(soap);
    }

    @Test
    void aFaultSaysItsCodeAndEveryPlace() {
        String document = FaultDocument.of(org.tributary.http.Problem.of(400, "xml.malformed", "No", "<&>"));

        assertThat(document)
                .contains("<faultcode>soap:Client</faultcode>")
                .contains("<faultstring>&lt;&amp;&gt;</faultstring>")
                .contains("<InvalidDocument xmlns=\"urn:tributary:billing:v1\"><code>xml.malformed</code>");
    }

    private static String said(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .collect(joining("; "));
    }

    private static String envelope(String lines) {
        return enveloped("<SubmitRevenueLines xmlns='urn:tributary:billing:v1'>" + lines + "</SubmitRevenueLines>");
    }

    private static String enveloped(String body) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header><x xmlns='urn:x'>1</x></s:Header><s:Body>"
                + body + "</s:Body></s:Envelope>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
