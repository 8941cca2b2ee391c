package org.tributary.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.platform.Answer;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Revenue lines in through REST: taken whole, or refused whole with everything that is wrong. */
@ExtendWith(OnThePlatform.class)
class RevenueLinesRestIT {

    private final Platform platform;
    private final Door billing;

    RevenueLinesRestIT(Platform platform) {
        this.platform = platform;
        this.billing = platform.asBillingSystem();
    }

    @Test
    void aLineIsTakenInOnceAndARepeatAddsNothing() {
        String document = Lines.document(Lines.direct("rest-once"));

        Answer first = billing.post("/revenue-lines", document);
        Map<String, Long> after = platform.owner().counts();
        Answer second = billing.post("/revenue-lines", document);

        assertThat(first.json().toString()).isEqualTo("{\"accepted\":1,\"repeated\":0}");
        assertThat(second.json().toString()).isEqualTo("{\"accepted\":0,\"repeated\":1}");
        assertThat(platform.owner().counts()).isEqualTo(after);
    }

    @Test
    void aLineIsReadBackAsItWasReported() {
        ObjectNode line = Lines.throughAmazon("rest-read");
        billing.post("/revenue-lines", Lines.document(line));

        JsonNode read = billing.get("/revenue-lines/it/rest-read/1/1").json();

        line.fieldNames()
                .forEachRemaining(name -> assertThat(read.get(name)).as(name).isEqualTo(line.get(name)));
        assertThat(read.path("recordedAt").asText()).isNotEmpty();
    }

    @Test
    void theSameKeyWithOtherContentIsAConflict() {
        billing.post("/revenue-lines", Lines.document(Lines.direct("rest-conflict")));

        Answer answer = refused(Lines.document(
                Lines.direct("rest-new"), Lines.direct("rest-conflict").put("amount", "1000.01")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("billing.line-conflict");
        assertThat(answer.faults()).singleElement().asString().startsWith("/lines/1");
    }

    @Test
    void allFaultsOfADocumentAreToldAtOnceEachWithItsPlace() {
        ObjectNode yen = Lines.direct("rest-faults-0").put("currency", "JPY").put("amount", "100.5");
        ObjectNode uncovered =
                Lines.direct("rest-faults-1").put("serviceStart", "2018-01-01").put("serviceEnd", "2018-02-01");
        ObjectNode backwards = Lines.direct("rest-faults-2").put("serviceEnd", "2026-08-01");
        ObjectNode stranger =
                Lines.direct("rest-faults-3").put("channel", "NOWHERE").put("product", "nothing");

        Answer answer = refused(Lines.document(yen, uncovered, backwards, stranger));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).anyMatch(fault -> fault.equals("/lines/0/amount money.digits"));
        assertThat(answer.faults()).anyMatch(fault -> fault.matches("/lines/1.* terms.none-in-force"));
        assertThat(answer.faults()).anyMatch(fault -> fault.startsWith("/lines/2/service"));
        assertThat(answer.faults()).anyMatch(fault -> fault.startsWith("/lines/3/channel"));
        assertThat(answer.faults()).anyMatch(fault -> fault.startsWith("/lines/3/product"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            malformed JSON                    | 400 | {"lines": [
            no JSON at all                    | 400 | hello
            two documents in one              | 400 | {"lines": []} {"lines": []}
            a repeated name                   | 422 | {"lines": [], "lines": []}
            a deep nest                       | 400 | DEEP
            an unknown field of the document  | 422 | {"lines": [], "partner": "amazon"}
            a list in place of the document   | 422 | []
            no lines                          | 422 | {"lines": []}
            a missing field                   | 422 | {}
            a null line                       | 422 | {"lines": [null]}
            """)
    void aDocumentThatCannotBeReadIsAProblem(String what, int status, String body) {
        Answer answer = refused(body.equals("DEEP") ? "[".repeat(50_000) : body);

        assertThat(answer.status()).as(what + ": " + answer).isIn(400, 422);
        assertThat(answer.status()).as(what + ": " + answer).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            amount       | 1000.001                  | /lines/0/amount
            amount       | 1e3                       | /lines/0/amount
            amount       | 1,000.00                  | /lines/0/amount
            amount       | NaN                       | /lines/0/amount
            amount       | -5.00                     | /lines/0/amount
            amount       | 99999999999999999999.00   | /lines/0/amount
            amount       | ''                        | /lines/0/amount
            amount       | -                         | /lines/0/amount
            currency     | XXX                       | /lines/0/currency
            currency     | usd                       | /lines/0/currency
            currency     | DOLLAR                    | /lines/0/currency
            kind         | GIFT                      | /lines/0/kind
            kind         | CREDIT                    | /lines/0
            serviceStart | 2026-02-30                | /lines/0/serviceStart
            serviceStart | yesterday                 | /lines/0/serviceStart
            serviceEnd   | 2026-09-01                | /lines/0/service
            invoicedOn   | 01.09.2026                | /lines/0/invoicedOn
            customer     | nobody-at-all             | /lines/0
            channel      | NOWHERE                   | /lines/0/channel
            product      | nothing                   | /lines/0/product
            product      | '<script>'                | /lines/0/product
            document     | ''                        | /lines/0/document
            source       | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | /lines/0/source
            approvedBy   | mira                      | /lines/0/approvedBy
            recordedAt   | 2020-01-01T00:00:00Z      | /lines/0/recordedAt
            """)
    void aFieldThatIsWrongIsNamed(String field, String value, String place) {
        Answer answer = refused(Lines.document(Lines.direct("rest-wrong").put(field, value)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.faults()).as(answer.toString()).anyMatch(fault -> fault.startsWith(place));
    }

    @Test
    void aNumberIsNoAmount() {
        Answer answer = refused(Lines.document(Lines.direct("rest-number").put("amount", 1000.0)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).singleElement().asString().startsWith("/lines/0/amount ");
    }

    @Test
    void twentyMegabytesAreTooMuch() {
        Answer answer = refused("{\"lines\": [\"" + "x".repeat(20 * 1024 * 1024) + "\"]}");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void anotherMediaTypeIsNotRead() {
        Map<String, Long> before = platform.owner().counts();

        Answer answer =
                billing.send("POST", "/api/v1/revenue-lines", "application/xml", BodyPublishers.ofString("<lines/>"));

        assertProblem(answer);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @Test
    void whoMayNotSubmitIsRefusedWhateverTheDocument() {
        Map<String, Long> before = platform.owner().counts();

        for (String user : new String[] {"mira", "mark", "arthur", "olivia"}) {
            Answer answer = platform.as(user).post("/revenue-lines", Lines.document(Lines.direct("rest-role")));
            assertProblem(answer);
            assertThat(answer.status()).as(user).isEqualTo(403);
        }
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @AfterEach
    void theServerStillAnswers() {
        assertThat(billing.get("/me").status()).isEqualTo(200);
    }

    /** Posts what must be refused: with a problem, and without any effect. */
    private Answer refused(String document) {
        Map<String, Long> before = platform.owner().counts();

        Answer answer = billing.post("/revenue-lines", document);

        assertProblem(answer);
        assertThat(platform.owner().counts()).isEqualTo(before);
        return answer;
    }

    private static void assertProblem(Answer answer) {
        Consumer<String> isSilentAboutTheInside =
                inside -> assertThat(answer.body()).as(answer.toString()).doesNotContain(inside);
        assertThat(answer.mediaType()).as(answer.toString()).isEqualTo("application/problem+json");
        assertThat(answer.fieldNames()).contains("type", "title", "status", "code", "instance");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.text("type")).isEqualTo("/problems/" + answer.code());
        for (String inside : new String[] {"java.", "org.tributary", "Exception", "jboss", "select ", "SQL"}) {
            isSilentAboutTheInside.accept(inside);
        }
    }
}
