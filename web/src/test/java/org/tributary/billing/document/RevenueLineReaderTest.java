package org.tributary.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.billing.RevenueLine;
import org.tributary.http.Unreadable;
import org.tributary.http.json.JsonDocument;

class RevenueLineReaderTest {

    static final String LINE = """
            {"source":"erp","document":"INV-1","line":"1","version":1,"kind":"CHARGE","channel":"AZURE_OPENAI",
             "route":["openai","microsoft","northwind-analytics"],"product":"gpt-api","customer":"northwind-analytics",
             "serviceStart":"2026-01-01","serviceEnd":"2027-01-01","invoicedOn":"2026-01-01","amount":"1200000.00",
             "currency":"USD","deductions":[{"party":"microsoft","amount":"0.50"}],
             "provenance":{"tag":"DEMO","source":"made up"}}""";

    @Test
    void readsWhatTheContractAllows() throws IOException {
        List<RevenueLine> lines = read("{\"lines\":[" + LINE + "]}");

        assertThat(lines).hasSize(1);
        RevenueLineView view = RevenueLineView.of(lines.getFirst());
        assertThat(view.amount()).isEqualTo("1200000.00");
        assertThat(view.route()).containsExactly("openai", "microsoft", "northwind-analytics");
        assertThat(view.corrects()).isNull();
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
            REPLACE                     | BY                            | FAULTS
            # a field no contract knows, a field left out
            "version":1                 | "version":1,"status":"PAID"   | field.unknown /lines/0/status
            "amount":"1200000.00",      |                               | field.missing /lines/0/amount
            # types: an amount is never a number, a version always is
            "1200000.00"                | 1200000.00                    | field.type /lines/0/amount
            "1200000.00"                | null                          | field.type /lines/0/amount
            "version":1                 | "version":"1"                 | field.type /lines/0/version
            "version":1                 | "version":1.0                 | field.type /lines/0/version
            "version":1                 | "version":99999999999         | field.type /lines/0/version
            "version":1                 | "version":0                   | field.range /lines/0/version
            "provenance":{              | "provenance":[],"x":{         | field.type /lines/0/provenance; field.unknown /lines/0/x
            # forms
            "1200000.00"                | "1,200.00"                    | money.form /lines/0/amount
            "1200000.00"                | "1e9"                         | money.form /lines/0/amount
            "1200000.00"                | "1200000.001"                 | money.digits /lines/0/amount
            "0.50"                      | "0.505"                       | money.digits /lines/0/deductions/0/amount
            "USD"                       | "JPY"                         | money.digits /lines/0/deductions/0/amount
            "USD"                       | "USX"                         | money.currency /lines/0/currency
            "USD"                       | "XAU"                         | money.currency /lines/0/currency
            "invoicedOn":"2026-01-01"   | "invoicedOn":"2026-02-30"     | field.date /lines/0/invoicedOn
            "invoicedOn":"2026-01-01"   | "invoicedOn":"1.1.2026"       | field.date /lines/0/invoicedOn
            "2027-01-01"                | "2026-01-01"                  | date-range.empty /lines/0/serviceEnd
            "CHARGE"                    | "charge"                      | field.value /lines/0/kind
            "CHARGE"                    | "CREDIT"                      | line.sign /lines/0/amount; line.credit-without-original /lines/0/corrects
            "AZURE_OPENAI"              | "azure"                       | channel.code /lines/0/channel
            "erp"                       | "e r p"                       | line-key.form /lines/0/source
            "made up"                   | "made\\u0000up"               | field.characters /lines/0/provenance/source
            "made up"                   | "made\\ud800up"               | field.characters /lines/0/provenance/source
            ["openai","microsoft",      | ["openai","openai",           | route.repeated /lines/0/route
            ["openai","microsoft",      | ["openai","Microsoft",        | organization.id /lines/0/route/1
            # a name that stands twice
            "version":1                 | "version":1,"version":1       | json.duplicate /lines/0/version
            # several at once
            "amount":"1200000.00",      | "amount":7,"a/b":1,           | field.type /lines/0/amount; field.unknown /lines/0/a~1b
            """)
    void notesEveryFaultWithItsPlace(String replace, @org.jspecify.annotations.Nullable String by, String faults) {
        String document = "{\"lines\":[" + LINE.replace(replace, by == null ? "" : by) + "]}";

        Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class, () -> read(document));

        assertThat(refusal.code()).isEqualTo("billing.invalid-document");
        assertThat(refusal.faults().stream()
                        .map(fault -> fault.code() + " " + fault.pointer())
                        .collect(joining("; ")))
                .isEqualTo(faults);
    }

    @Test
    void notesTheFaultsOfAllLinesAtOnce() {
        String document = "{\"lines\":[" + LINE.replace("1200000.00", "1.001") + "," + LINE + ","
                + LINE.replace("USD", "???") + "],\"more\":1}";

        Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class, () -> read(document));

        assertThat(refusal.faults().stream().map(Refusal.Fault::pointer))
                .containsExactly("/lines/0/amount", "/lines/2/currency", "/more");
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
            DOCUMENT          | CODE
            ``                | json.malformed
            {"lines":[        | json.malformed
            {"lines":[]} {}   | json.malformed
            {'lines':[]}      | json.malformed
            {"lines":[],}     | json.malformed
            {"lines":NaN}     | json.malformed
            {"lines":01}      | json.malformed
            // {}             | json.malformed
            """)
    void whatIsNoJsonSaysWhere(String document, String code) {
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> read(document));

        assertThat(unreadable.problem().status()).isEqualTo(400);
        assertThat(unreadable.problem().code()).isEqualTo(code);
    }

    @Test
    void depthAndSizeHaveLimits() {
        Unreadable deep = catchThrowableOfType(Unreadable.class, () -> read("[".repeat(5_000)));
        Unreadable large = catchThrowableOfType(Unreadable.class, () -> read(" ".repeat(11 << 20)));

        assertThat(deep.problem().code()).isEqualTo("json.limits");
        assertThat(large.problem().status()).isEqualTo(413);
    }

    private static List<RevenueLine> read(String document) throws IOException {
        JsonDocument parsed = JsonDocument.read(new ByteArrayInputStream(document.getBytes(UTF_8)));
        List<RevenueLine> lines = RevenueLineReader.readNoting(parsed).stream()
                .map(RevenueLineReader.Read::line)
                .toList();
        parsed.faults().refuseIfAny("billing.invalid-document");
        return lines;
    }
}
